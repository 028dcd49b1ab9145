// @ts-check
import {installPackages} from './debian.mjs'
import {isMain, run} from './run.mjs'
import {SetupError, tellFailure} from './setup.mjs'
import {findProgram} from './toolchain.mjs'

const macApps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']

/**
 * Chromium or Chrome on this machine. GANGMU_CHROMIUM, where set, is the only choice.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} Path of the program.
 */
export function findBrowser(env) {
  const chosen = env.GANGMU_CHROMIUM
  if (chosen) return findProgram(chosen, env)
  const names = ['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}/Google/Chrome/Application/chrome`)
  const choices =
    process.platform === 'darwin'
      ? macApps.map((app) => `/Applications/${app}`)
      : process.platform === 'win32'
        ? windows
        : names
  return choices.map((choice) => findProgram(choice, env)).find((file) => file !== null) ?? null
}

/** Whether the browser can draw 汉字. macOS and Windows come with fonts for that. */
async function hasChineseFont() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  const {status, output} = await run('fc-list', [':lang=zh', 'family'])
  return status === 0 && output.trim() !== ''
}

/**
 * Find a browser and a Chinese font for the tests; where they are missing, install Debian's, as root.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} Path of the browser.
 * @throws {SetupError} When one is missing and cannot be installed.
 */
export async function requireBrowser(env) {
  if (env.GANGMU_CHROMIUM && findBrowser(env) === null) {
    throw new SetupError(`Expected a program at GANGMU_CHROMIUM, found none: ${env.GANGMU_CHROMIUM}`)
  }
  const packages = await missingPackages(env)
  if (packages.length > 0) await installOrFail(packages, env)
  const browser = findBrowser(env)
  if (browser === null) throw new SetupError(describeMissing(packages))
  return browser
}

/** @param {NodeJS.ProcessEnv} env */
async function missingPackages(env) {
  return [
    ...(findBrowser(env) === null ? ['chromium'] : []),
    ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk']),
    ...(process.platform === 'linux' && findProgram('fc-list', env) === null ? ['fontconfig'] : [])
  ]
}

/**
 * @param {readonly string[]} packages
 * @param {NodeJS.ProcessEnv} env
 */
async function installOrFail(packages, env) {
  const output = await installPackages(packages, env)
  if (output === null || (await missingPackages(env)).length > 0) {
    throw new SetupError(describeMissing(packages), output ?? '')
  }
}

/** @param {readonly string[]} packages */
function describeMissing(packages) {
  const list = packages.join(' ')
  return process.platform === 'linux'
    ? `测试缺少 ${list}。 The tests need ${list}: install them, on Debian with \`apt-get update && apt-get install -y --no-install-recommends ${list}\` as root.`
    : `测试缺少 Chromium。 The tests need Chromium or Chrome: install it, or name its program in GANGMU_CHROMIUM.`
}

if (isMain(import.meta.url)) {
  try {
    console.log(await requireBrowser(process.env))
  } catch (error) {
    tellFailure(error)
    process.exitCode = 1
  }
}

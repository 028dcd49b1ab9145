// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import {build} from './build.mjs'
import {isMain, root, run, runPackage, tail} from './run.mjs'
import {hash, installFingerprint, readStamp, writeStamp} from './stamp.mjs'
import {findNodeHeaders, findToolchain} from './toolchain.mjs'

/** Least version of Node, as `engines` in package.json says. */
const leastNode = /** @type {const} */ ([20, 19])

/** A step failed in a way that the person at the keyboard can do something about. */
export class SetupError extends Error {
  /**
   * @param {string} message One line: what failed, and what to do.
   * @param {string} [output] What the failed program printed.
   */
  constructor(message, output = '') {
    super(message)
    this.name = 'SetupError'
    this.output = output
  }
}

/**
 * Install, compile and build whatever is missing or out of date.
 *
 * Needs Node and npm, and the network where something has to be installed; otherwise it takes about
 * a second and no network. Progress goes to standard error.
 *
 * @throws {SetupError}
 */
export async function setup() {
  requireNode(process.versions.node)
  await install()
  await compileNodejieba()
  await buildPackages()
}

/**
 * @param {string} version Such as `20.19.0`.
 * @throws {SetupError} When it is older than gangmu needs.
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor, leastMinor] = leastNode
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  const least = leastNode.join('.')
  throw new SetupError(
    `gangmu 需要 Node ${least} 或更高版本，现为 ${version}。 Expected Node ${least} or newer, found ${version}: install a newer Node and try again.`
  )
}

async function install() {
  const fingerprint = installFingerprint(root)
  if (readStamp(root, 'install').fingerprint === fingerprint && isInstalled()) return
  const {packageManager} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const outcome = await showProgress('安装依赖 Installing dependencies', () =>
    // CI: pnpm must not ask whether it may replace an old node_modules.
    runNpx(['--yes', packageManager, 'install', '--frozen-lockfile'], {...process.env, CI: 'true'})
  )
  if (outcome.status !== 0) {
    throw new SetupError(
      outcome.output.includes('OUTDATED_LOCKFILE')
        ? `依赖有变，请更新锁文件。 The lock file is out of date: run \`npx --yes ${packageManager} install --lockfile-only\` and commit pnpm-lock.yaml.`
        : '安装依赖失败。 Could not install the dependencies: check the network and `npm config get registry`, then run the same command again.',
      outcome.output
    )
  }
  writeStamp(root, 'install', {fingerprint})
}

/** Whether every package that needs others has its folder of them; one may have been deleted by hand. */
function isInstalled() {
  const packages = fs
    .readdirSync(path.join(root, 'packages'))
    .map((name) => path.join(root, 'packages', name))
  return [root, ...packages].every((folder) => {
    const file = path.join(folder, 'package.json')
    if (!fs.existsSync(file)) return true
    const {dependencies = {}} = JSON.parse(fs.readFileSync(file, 'utf8'))
    const needs = folder === root || Object.keys(dependencies).length > 0
    return !needs || fs.existsSync(path.join(folder, 'node_modules'))
  })
}

/**
 * Run npx with this Node where npm's own files are found, so that no shell script is in between.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runNpx(args, env) {
  const prefix = path.dirname(process.execPath)
  const script = [
    env.npm_execpath && path.join(path.dirname(env.npm_execpath), 'npx-cli.js'),
    path.join(prefix, 'node_modules', 'npm', 'bin', 'npx-cli.js'),
    path.join(prefix, '..', 'lib', 'node_modules', 'npm', 'bin', 'npx-cli.js')
  ].find((file) => file && fs.existsSync(file))
  if (script) return run(process.execPath, [script, ...args], {env})
  return run('npx', args, {env, shell: process.platform === 'win32'})
}

/**
 * Compile nodejieba, unless that is done, or has failed before with the same tools.
 *
 * gangmu goes on without it: a failure is told, not thrown.
 */
async function compileNodejieba() {
  const folder = fs.realpathSync(path.join(root, 'packages/aligner/node_modules/nodejieba'))
  const binary = path.join(folder, 'build', 'Release', 'nodejieba.node')
  const toolchain = findToolchain(process.env)
  const built = hash([folder.slice(root.length), process.version, process.platform, process.arch])
  const tried = hash([built, ...toolchain.found])
  const stamp = readStamp(root, 'nodejieba')
  if (stamp.built === built && fs.existsSync(binary)) return
  if (fs.existsSync(binary) && (await loadsNodejieba(folder))) {
    writeStamp(root, 'nodejieba', {built})
    return
  }
  // Each outcome is told once: the command says at every run which segmenter it uses.
  if (stamp.tried === tried) return
  if (toolchain.missing.length > 0) {
    writeStamp(root, 'nodejieba', {tried})
    tell(
      `没有 C++ 编译环境（缺 ${toolchain.missing.join('、')}），gangmu 改用 @node-rs/jieba 分词。 No C++ compiler (missing: ${toolchain.missing.join(', ')}): gangmu goes on with @node-rs/jieba.`
    )
    return
  }
  const outcome = await showProgress('编译 Compiling nodejieba', async () => {
    const headers = await findHeaders()
    const args = ['rebuild', '--directory', folder, ...(headers === null ? [] : [`--nodedir=${headers}`])]
    return runPackage('node-gyp', args)
  })
  if (outcome.status === 0 && (await loadsNodejieba(folder))) {
    writeStamp(root, 'nodejieba', {built})
    return
  }
  writeStamp(root, 'nodejieba', {tried})
  const log = path.join('node_modules', '.gangmu', 'nodejieba.log')
  fs.writeFileSync(path.join(root, log), outcome.output)
  tell(
    `nodejieba 编译失败（见 ${log}），gangmu 改用 @node-rs/jieba 分词。 nodejieba could not be compiled (see ${log}; delete node_modules/.gangmu/nodejieba.json to try again): gangmu goes on with @node-rs/jieba.`
  )
}

/** @param {string} folder */
async function loadsNodejieba(folder) {
  // In a process of its own: a binary of another platform may end the process that loads it.
  return (await run(process.execPath, ['-e', `require(${JSON.stringify(folder)})`])).status === 0
}

async function findHeaders() {
  const prefix = path.dirname(path.dirname(fs.realpathSync(process.execPath)))
  const known = findNodeHeaders([process.env.npm_config_nodedir, prefix])
  if (known !== null) return known
  const {output} = await run('npm', ['config', 'get', 'nodedir'], {shell: process.platform === 'win32'})
  // npm may warn in lines of its own.
  return findNodeHeaders([...output.split('\n').map((line) => line.trim()), '/usr', '/usr/local'])
}

async function buildPackages() {
  const isFirst = !fs.existsSync(path.join(root, 'packages/cli/dist/index.js'))
  const outcome = isFirst ? await showProgress('构建 Building', build) : await build()
  if (outcome.status !== 0) {
    throw new SetupError(
      '构建失败。 The build failed: mend what is named above, then run the same command again.',
      outcome.output
    )
  }
}

/**
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
async function showProgress(label, action) {
  const start = performance.now()
  process.stderr.write(`${label} … `)
  try {
    return await action()
  } finally {
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  }
}

/** @param {string} line */
function tell(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Put a failure on standard error: the tail of what was printed, then one line.
 *
 * @param {unknown} error
 */
export function tellFailure(error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(tail(error.output, 40))
  tell(error.message)
}

if (isMain(import.meta.url)) {
  await setup().catch((error) => {
    tellFailure(error)
    process.exitCode = 1
  })
}

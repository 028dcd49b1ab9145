// @ts-check
import {spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** The repository's top folder, without a slash at its end. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * @typedef {object} Outcome
 * @property {number} status Exit code; 127 where the program could not be started, 1 where a signal ended it.
 * @property {string} output Standard output and standard error, in the order in which they came.
 */

/**
 * Run a program to its end, with standard input closed, and keep what it prints.
 *
 * To show what it prints as it comes, use `runShown`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean}} [options] `cwd`: the top folder unless given.
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe']})
    /** @type {Buffer[]} */
    const chunks = []
    const read = () => Buffer.concat(chunks).toString('utf8')
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({status: 127, output: `${read()}${error.message}\n`}))
    child.on('close', (code) => resolve({status: code ?? 1, output: read()}))
  })
}

/**
 * Run a program that shares the terminal, and return its exit code (1 where a signal ended it).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runShown(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd: root, stdio: 'inherit'})
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Run a command of an installed package with this Node.
 *
 * Goes past `node_modules/.bin`, whose entries are shell scripts on Windows.
 *
 * @param {string} packageName Of a package that the top folder depends on.
 * @param {readonly string[]} args
 * @param {{bin?: string, env?: NodeJS.ProcessEnv}} [options] `bin`: the command, where it is not named as the package.
 * @returns {Promise<Outcome>}
 */
export async function runPackage(packageName, args, {bin, env} = {}) {
  const folder = path.join(root, 'node_modules', packageName)
  if (!fs.existsSync(folder)) {
    return {status: 127, output: `${packageName} is not installed: run \`node scripts/setup.mjs\`\n`}
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const name = bin ?? packageName.slice(packageName.lastIndexOf('/') + 1)
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[name]
  return run(process.execPath, [path.join(folder, file), ...args], env === undefined ? {} : {env})
}

/**
 * The last lines of a text.
 *
 * @param {string} text
 * @param {number} count
 * @returns {string} Ends in one newline, unless it is empty.
 */
export function tail(text, count) {
  const lines = text.trimEnd().split('\n')
  return lines.at(-1) === '' ? '' : `${lines.slice(-count).join('\n')}\n`
}

/**
 * Whether a module is the one that Node was started with.
 *
 * @param {string} url Its `import.meta.url`.
 */
export function isMain(url) {
  const [, script] = process.argv
  return script !== undefined && fs.realpathSync(script) === fileURLToPath(url)
}

// @ts-check
import fs from 'node:fs'
import path from 'node:path'

/**
 * Find a program as a shell would, without starting it.
 *
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} Its path.
 */
export function findProgram(name, env) {
  const endings = process.platform === 'win32' ? (env.PATHEXT ?? '.EXE;.CMD').split(';') : ['']
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => folder !== '')
  for (const folder of name.includes('/') || path.isAbsolute(name) ? [''] : folders) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending)
      if (isExecutable(file)) return file
    }
  }
  return null
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * @typedef {object} Toolchain
 * @property {readonly string[]} found Paths of the programs that node-gyp needs.
 * @property {readonly string[]} missing What it needs and is not there; empty: nodejieba can be compiled.
 */

/**
 * What node-gyp needs to compile nodejieba: Python, and make and a C++ compiler, or Visual Studio.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Toolchain}
 */
export function findToolchain(env) {
  /** @type {ReadonlyArray<readonly [name: string, choices: ReadonlyArray<string | undefined>]>} */
  const needs = [
    ['python3', [env.npm_config_python, env.PYTHON, 'python3', 'python']],
    ...(process.platform === 'win32'
      ? [/** @type {const} */ (['Visual Studio', [visualStudioFinder(env)]])]
      : [
          /** @type {const} */ (['make', [env.MAKE, 'make', 'gmake']]),
          // CXX may carry arguments, such as `ccache g++`.
          /** @type {const} */ (['c++', [env.CXX?.trim().split(/\s+/)[0], 'c++', 'g++', 'clang++']])
        ])
  ]
  /** @type {string[]} */
  const found = []
  /** @type {string[]} */
  const missing = []
  for (const [name, choices] of needs) {
    const program = choices
      .map((choice) => (choice ? findProgram(choice, env) : null))
      .find((file) => file !== null)
    if (program) found.push(program)
    else missing.push(name)
  }
  return {found, missing}
}

/** @param {NodeJS.ProcessEnv} env */
function visualStudioFinder(env) {
  const folder = env['ProgramFiles(x86)']
  return folder && path.join(folder, 'Microsoft Visual Studio', 'Installer', 'vswhere')
}

/**
 * The folder in which `include/node/node.h` stands for the Node that runs, so that node-gyp need
 * not fetch it.
 *
 * @param {ReadonlyArray<string | undefined>} candidates
 * @returns {string | null} null where no candidate has the headers of this major version.
 */
export function findNodeHeaders(candidates) {
  const major = process.versions.node.split('.')[0]
  for (const folder of candidates) {
    if (!folder) continue
    const header = path.join(folder, 'include', 'node', 'node_version.h')
    if (!fs.existsSync(header) || !fs.existsSync(path.join(folder, 'include', 'node', 'node.h'))) continue
    // Headers of another Node would compile into a binary that crashes.
    if (/#define NODE_MAJOR_VERSION (\d+)/.exec(fs.readFileSync(header, 'utf8'))?.[1] === major) return folder
  }
  return null
}

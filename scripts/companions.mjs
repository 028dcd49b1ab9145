// @ts-check
// Programs that open gangmu's files as its users do.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {installPackages} from './debian.mjs'
import {findProgram} from './toolchain.mjs'

/** Debian's Python, which sees Debian's packages where another python3 stands first in the PATH. */
const python = '/usr/bin/python3'

const debianOffice = '/usr/lib/libreoffice/program'

/**
 * @typedef {object} Companion
 * @property {string} name
 * @property {readonly string[]} packages Of Debian.
 * @property {(env: NodeJS.ProcessEnv) => boolean} isThere
 */

/** @type {readonly Companion[]} */
const companions = [
  {
    name: 'pandas',
    packages: ['python3-pandas'],
    isThere: () => spawnSync(python, ['-c', 'import pandas']).status === 0
  },
  {name: 'R', packages: ['r-base-core'], isThere: (env) => findProgram('Rscript', env) !== null},
  {
    name: 'LibreOffice',
    packages: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
    // Debian packages its parts apart; elsewhere it comes whole.
    isThere: (env) =>
      findProgram('soffice', env) !== null &&
      (!fs.existsSync(debianOffice) ||
        ['libsclo.so', 'libswlo.so'].every((part) => fs.existsSync(path.join(debianOffice, part))))
  }
]

/**
 * Whether a program is here that a test opens files with. A test that needs one is left out
 * where the program is missing, and `npm test` says so; it counts neither as passed nor as failed.
 *
 * @param {string} name
 */
export function hasCompanion(name) {
  return companions.find((one) => one.name === name)?.isThere(process.env) ?? false
}

/**
 * Install the programs where that is possible, and name those that tests will miss.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function offerCompanions(env) {
  const missing = []
  for (const companion of companions) if (!companion.isThere(env)) missing.push(companion)
  if (missing.length === 0) return
  await installPackages(
    missing.flatMap(({packages}) => packages),
    env
  )
  for (const {name, packages, isThere} of missing) {
    if (isThere(env)) continue
    process.stderr.write(
      `没有 ${name}，用它打开文件的测试不运行。 No ${name}: tests that open files with it are not run. Debian: apt-get install ${packages.join(' ')}\n`
    )
  }
}

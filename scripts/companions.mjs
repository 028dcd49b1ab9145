// @ts-check
// Programs that open gangmu's files as its users do. Tests that need one are skipped where it is missing.
import {installPackages} from './debian.mjs'
import {run} from './run.mjs'
import {findProgram} from './toolchain.mjs'

/** Debian's Python, which sees Debian's packages where another python3 stands first in the PATH. */
const python = '/usr/bin/python3'

/** @type {readonly {name: string, packages: readonly string[], isThere: (env: NodeJS.ProcessEnv) => Promise<boolean>}[]} */
const companions = [
  {
    name: 'pandas',
    packages: ['python3-pandas'],
    isThere: async (env) =>
      findProgram(python, env) !== null && (await run(python, ['-c', 'import pandas'])).status === 0
  }
]

/**
 * Install the programs where that is possible, and name those that tests will miss.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function offerCompanions(env) {
  const missing = []
  for (const companion of companions) if (!(await companion.isThere(env))) missing.push(companion)
  if (missing.length === 0) return
  await installPackages(
    missing.flatMap(({packages}) => packages),
    env
  )
  for (const {name, packages, isThere} of missing) {
    if (await isThere(env)) continue
    process.stderr.write(
      `没有 ${name}，相应的测试跳过。 No ${name}: its tests are skipped. Debian: apt-get install ${packages.join(' ')}\n`
    )
  }
}

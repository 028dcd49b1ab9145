// @ts-check
import fs from 'node:fs'
import {run, tail} from './run.mjs'
import {findProgram} from './toolchain.mjs'

/**
 * Install Debian packages, where that is possible: on Debian, as root.
 *
 * @param {readonly string[]} packages
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} What was printed; null where it is not possible.
 */
export async function installPackages(packages, env) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !fs.existsSync('/etc/debian_version') || findProgram('apt-get', env) === null) return null
  process.stderr.write(`安装 Installing ${packages.join(' ')} …\n`)
  const aptEnv = {...env, DEBIAN_FRONTEND: 'noninteractive'}
  const update = await run('apt-get', ['update'], {env: aptEnv})
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env: aptEnv
  })
  return tail(update.output, 5) + install.output
}

// @ts-check
import {runPackage} from './run.mjs'

/**
 * Compile what has changed since the last build.
 *
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function build() {
  const outcome = await compile('-b')
  // The compiler remembers errors, also those that an option since changed would no longer give.
  return outcome.status === 0 ? outcome : compile('-b', '--force')
}

/** @param {readonly string[]} args */
function compile(...args) {
  return runPackage('typescript', [...args, '--pretty', 'false'], {bin: 'tsc'})
}

// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {findBrowser} from './browser.mjs'
import {build} from './build.mjs'
import {checkCorpus} from './corpus.mjs'
import {isMain, root, runPackage, tail} from './run.mjs'
import {checkSchemas} from './schemas.mjs'

/** @typedef {{passed: number, failed: number, output: string}} Result */
/** @typedef {{name: string, run: () => Promise<Result>}} Step */

/** @type {readonly Step[]} */
const steps = [
  {name: 'build', run: async () => toResult(await build())},
  {
    name: 'types of tests and scripts',
    run: () => program('typescript', ['-p', 'tsconfig.tests.json', '--pretty', 'false'], 'tsc')
  },
  {
    name: 'lint and format',
    run: () => program('@biomejs/biome', ['check', '--colors=off', '--error-on-warnings'])
  },
  {name: 'unused code', run: () => program('knip', ['--no-progress'])},
  {name: 'boundaries', run: cruise},
  {name: 'schemas', run: async () => list(checkSchemas())},
  {name: 'corpus', run: async () => list(checkCorpus(path.join(root, 'corpus')))},
  {
    name: 'catalogue',
    run: async () => {
      // Loaded late: it needs what the first step builds.
      const {lintCatalogue} = await import('./catalogue.mjs')
      return list(lintCatalogue(path.join(root, 'corpus/outline/outline-2021-2025.json')))
    }
  },
  {name: 'tests', run: runTests}
]

/**
 * Run everything that continuous integration runs, one line for each step.
 *
 * Every step runs, whatever fails before it. The last line is `N passed, N failed`, where each step
 * counts as one and the tests count one by one; a skipped test is a failed one.
 *
 * @returns {Promise<number>} Exit code: 0 where all passed.
 */
export async function check() {
  const sum = {passed: 0, failed: 0}
  for (const {name, run} of steps) {
    const start = performance.now()
    const result = await run()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const count =
      result.passed + result.failed > 1 ? ` (${result.passed} passed, ${result.failed} failed)` : ''
    console.log(`${result.failed === 0 ? 'ok  ' : 'FAIL'} ${name}${count} ${seconds} s`)
    if (result.failed > 0) process.stdout.write(tail(result.output, 400))
    sum.passed += result.passed
    sum.failed += result.failed
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 ? 0 : 1
}

/**
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [bin]
 * @returns {Promise<Result>}
 */
async function program(packageName, args, bin) {
  return toResult(await runPackage(packageName, args, bin === undefined ? {} : {bin}))
}

/**
 * @param {import('./run.mjs').Outcome} outcome
 * @returns {Result}
 */
function toResult({status, output}) {
  return one(status === 0, output)
}

/**
 * @param {boolean} isPassed
 * @param {string} output
 * @returns {Result}
 */
function one(isPassed, output) {
  return {passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, output}
}

/** @param {readonly string[]} faults */
function list(faults) {
  return one(faults.length === 0, `${faults.join('\n')}\n`)
}

/** @returns {Promise<Result>} */
async function cruise() {
  const folders = ['packages', 'scripts', 'test', 'notebooks']
  const {status, output} = await runPackage(
    'dependency-cruiser',
    ['--config', '.dependency-cruiser.cjs', ...folders],
    {
      bin: 'depcruise'
    }
  )
  // With a compiler that it does not know it reads nothing, and finds nothing wrong.
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  if (modules >= 20) return one(status === 0, output)
  return one(false, `${output}Expected at least 20 modules, found ${modules}\n`)
}

/** @returns {Promise<Result>} */
async function runTests() {
  const browser = findBrowser(process.env)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu-check-'))
  const report = path.join(folder, 'report.json')
  try {
    const {status, output} = await runPackage(
      'vitest',
      ['run', '--reporter=dot', '--reporter=json', `--outputFile=${report}`],
      {
        // CI: a missing golden fails instead of being written.
        env: {
          ...process.env,
          ...(browser === null ? {} : {GANGMU_CHROMIUM: browser}),
          CI: 'true',
          NO_COLOR: '1'
        }
      }
    )
    if (!fs.existsSync(report)) return one(false, output)
    return countTests(JSON.parse(fs.readFileSync(report, 'utf8')), status, output)
  } finally {
    fs.rmSync(folder, {recursive: true, force: true})
  }
}

/**
 * @typedef {object} TestReport The parts of vitest's JSON that are used.
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {ReadonlyArray<{name: string, status: string, assertionResults: readonly unknown[]}>} testResults
 */

/**
 * @param {TestReport} report
 * @param {number} status Exit code of vitest.
 * @param {string} output
 * @returns {Result}
 */
export function countTests(report, status, output) {
  // A file that cannot be loaded has no tests that could fail.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0
  )
  const skipped = report.numPendingTests + report.numTodoTests
  const failed = report.numFailedTests + broken.length + skipped
  const note = skipped > 0 ? `${skipped} tests were skipped; a skipped test is a failed one\n` : ''
  return {
    passed: report.numPassedTests,
    // An error outside every test fails nothing but the run.
    failed: failed === 0 && status !== 0 ? 1 : failed,
    output: output + note
  }
}

if (isMain(import.meta.url)) process.exitCode = await check()

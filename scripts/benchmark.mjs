// @ts-check
// How fast the parser reads: MB of UTF-8 a second on one core, with structure and facts, and the
// peak of memory. Run `npm start` or `npm test` first, which build it: node scripts/benchmark.mjs
import fs from 'node:fs'
import path from 'node:path'
import {parse} from '../packages/parser/dist/index.js'
import {root} from './run.mjs'

const corpus = path.join(root, 'corpus')
const texts = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => fs.readFileSync(path.join(corpus, name), 'utf8'))

/** @param {string} text */
const megabytes = (text) => Buffer.byteLength(text) / 1e6

/**
 * @param {readonly string[]} inputs
 * @param {number} rounds
 * @returns {{seconds: number, measures: number}} Of the fastest round.
 */
function time(inputs, rounds) {
  let best = Number.POSITIVE_INFINITY
  let measures = 0
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    measures = inputs.reduce((sum, text) => sum + parse(text, {id: 'benchmark'}).measures.length, 0)
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return {seconds: best, measures}
}

/**
 * A plan of about this size, made of the corpus's own measures under new numbers.
 *
 * @param {number} size In MB.
 */
function planOf(size) {
  const measures = texts.flatMap((text) =>
    parse(text, {id: 'x'}).measures.map((measure) => measure.text.trim())
  )
  let plan = '甲区法治政府建设实施方案\n'
  let number = 0
  for (let chapter = 1; megabytes(plan) < size; chapter += 1) {
    const lines = [`第${chapter}章 推进工作`]
    for (let count = 0; count < 400; count += 1) {
      number += 1
      lines.push(`${number}.${measures[number % measures.length] ?? ''}`)
    }
    plan += `${lines.join('\n')}\n`
  }
  return plan
}

const corpusSize = texts.reduce((sum, text) => sum + megabytes(text), 0)
time(texts, 30)
const warm = time(texts, 30)
console.log(
  `corpus, five documents  ${(corpusSize / warm.seconds).toFixed(1)} MB/s  (${warm.measures} measures)`
)

/** @type {number[]} */
const times = []
for (const size of [1, 10, Number(process.argv[2] ?? 50)]) {
  const plan = planOf(size)
  const {seconds, measures} = time([plan], size > 10 ? 1 : 3)
  times.push(seconds)
  console.log(
    `one plan of ${megabytes(plan).toFixed(1)} MB  ${(megabytes(plan) / seconds).toFixed(1)} MB/s  (${measures} measures, ${seconds.toFixed(2)} s)`
  )
}
console.log(`10 MB take ${((times[1] ?? 0) / (times[0] ?? 1)).toFixed(1)} times as long as 1 MB`)

/** @type {Readonly<Record<string, string>>} */
const hostile = {
  'one line of （': '（'.repeat(1_700_000),
  'one line of digits': '1'.repeat(5_000_000),
  'one line of 一': '一'.repeat(1_700_000),
  'one line of commas': '推进，'.repeat(560_000),
  'one line of 1.': '1.'.repeat(2_500_000)
}
for (const [name, line] of Object.entries(hostile)) {
  const {seconds} = time([`一、甲\n1.${line}`], 1)
  console.log(`${name}, ${megabytes(line).toFixed(0)} MB  ${seconds.toFixed(2)} s`)
}
console.log(`peak of memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)

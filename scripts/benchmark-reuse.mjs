// @ts-check
// How long it takes to find what many documents share: plans of about 30,000 characters whose measures are
// made of the corpus's, each sentence kept, kept with words changed, or replaced by words in no order. With
// `shuffled` as second argument sentences come from anywhere, so that every measure shares with dozens. Build first (npm start): node scripts/benchmark-reuse.mjs
import fs from 'node:fs'
import path from 'node:path'
import {findReuse} from '../packages/aligner/dist/index.js'
import {parse} from '../packages/parser/dist/index.js'
import {root} from './run.mjs'

const corpus = path.join(root, 'corpus')
const measures = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => parse(fs.readFileSync(path.join(corpus, name), 'utf8'), {id: name}).measures)
  .map(({text}) => text.split('。').filter(({length}) => length > 20))
  .filter(({length}) => length > 0)
const sentences = measures.flat()
const isShuffled = process.argv[3] === 'shuffled'
const words = [...new Set(sentences.flatMap((text) => text.match(/[\u4e00-\u9fff]{2,4}/gu) ?? []))]
const regions = ['天津市甲区', '重庆市乙区', '河南省丙区', '四川省丁县', '广东省戊区', '湖南省己县']

/**
 * Numbers from 0 to 1 that only look random (mulberry32), so that every run measures the same texts.
 *
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * @param {number} number
 * @param {number} size In characters.
 */
function makePlan(number, size) {
  const random = createRandom(number)
  /** @param {readonly string[]} list */
  const pick = (list) => list[Math.floor(random() * list.length)] ?? ''
  const invent = () => Array.from({length: 10}, () => pick(words)).join('')
  /** @param {string} sentence */
  const vary = (sentence) => {
    const at = Math.floor(random() * sentence.length)
    return random() < 0.5 ? sentence : sentence.slice(0, at) + pick(words) + sentence.slice(at + 2)
  }
  let text = '甲区法治政府建设实施方案\n一、推进工作\n'
  for (let measure = 1; text.length < size; measure += 1) {
    const base = measures[Math.floor(random() * measures.length)] ?? []
    const body = base.map((own) => (random() < 0.5 ? vary(isShuffled ? pick(sentences) : own) : invent()))
    text += `${measure}.${body.join('。')}。\n`
  }
  return parse(text, {id: `plan-${number}`, sidecar: {region: regions[number % regions.length] ?? ''}})
}

const size = 30_000
for (const count of [10, 100, Number(process.argv[2] ?? 300)]) {
  const documents = Array.from({length: count}, (_, number) => makePlan(number, size))
  const start = performance.now()
  const {passages, documents: shares} = findReuse(documents)
  const seconds = (performance.now() - start) / 1000
  const own = shares.reduce((sum, document) => sum + document.own, 0) / count
  console.log(
    `${count} documents of ${size} characters  ${seconds.toFixed(2)} s  ${(1000 * (seconds / count)).toFixed(1)} ms each  ${passages.length} passages  own ${own.toFixed(2)}`
  )
}
console.log(`peak of memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)

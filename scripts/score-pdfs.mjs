// @ts-check
// How well PDFs are read: node scripts/score-pdfs.mjs FOLDER, where scripts/make-pdfs.mjs wrote them.
// For each layout: the character error rate against the source (edits over its characters, blanks and
// chrome left out), and how much of the ledger comes out as from the text file. Build first.
import fs from 'node:fs'
import path from 'node:path'
import {parse, read} from '../packages/parser/dist/index.js'
import {isMain, root} from './run.mjs'

/** @typedef {import('../packages/parser/dist/index.js').PolicyDocument} PolicyDocument */
/** @typedef {Awaited<ReturnType<typeof read>>} ReadResult */

/** @param {string} text */
const withoutBlanks = (text) => text.replace(/\s/gu, '')

/**
 * Least number of characters to put in, take out or change that makes one text the other.
 *
 * Looks at a band along the diagonal, and doubles it until the answer lies within it.
 *
 * @param {string} a
 * @param {string} b
 */
export function editDistance(a, b) {
  for (let band = Math.max(16, Math.abs(a.length - b.length) + 1); ; band *= 2) {
    const distance = distanceWithin(a, b, band)
    if (distance <= band || band > a.length + b.length) return distance
  }
}

/**
 * @param {string} a
 * @param {string} b
 * @param {number} band
 */
function distanceWithin(a, b, band) {
  const width = 2 * band + 1
  const far = a.length + b.length
  let above = new Int32Array(width + 2).fill(far)
  for (let k = 0; k <= band; k += 1) above[k + band + 1] = k
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Int32Array(width + 2).fill(far)
    for (let k = -band; k <= band; k += 1) {
      const j = i + k
      if (j < 0 || j > b.length) continue
      const at = k + band + 1
      if (j === 0) {
        row[at] = i
        continue
      }
      const change = (above[at] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[at] = Math.min(change, (above[at + 1] ?? far) + 1, (row[at - 1] ?? far) + 1)
    }
    above = row
  }
  return above[b.length - a.length + band + 1] ?? far
}

/** @param {PolicyDocument} document */
function ledgerOf(document) {
  return document.measures.map((measure) => ({
    id: `${measure.label} ${measure.id.replace(/^[^#]*/u, '')}`,
    place: `${measure.chapter} ${measure.section}`,
    text: withoutBlanks(measure.text),
    units: JSON.stringify(measure.units).replace(/\s/gu, ''),
    deadlines: JSON.stringify(measure.deadlines.map(({date, kind}) => [date, kind])),
    targets: JSON.stringify(measure.targets.map(({value, unit, comparator}) => [value, unit, comparator]))
  }))
}

/**
 * @param {ReadResult} result
 * @returns {string} Its text without chrome.
 */
export function bodyOf({text, layout}) {
  let end = 0
  let body = ''
  for (const stretch of layout.chrome) {
    body += text.slice(end, stretch.start)
    end = stretch.end
  }
  return body + text.slice(end)
}

/**
 * @param {string} folder
 * @param {boolean} isVerbose
 */
async function scorePdfs(folder, isVerbose) {
  /** @type {Map<string, {edits: number, characters: number, measures: number, exact: number, facts: number, extra: number}>} */
  const sums = new Map()
  for (const file of fs.readdirSync(folder).sort()) {
    const [name = '', layout = '', ending] = file.split('.')
    const source = path.join(root, 'corpus', `${name}.txt`)
    if ((ending !== 'pdf' && ending !== 'ofd') || !fs.existsSync(source)) continue
    const text = fs.readFileSync(source, 'utf8')
    const result = await read(fs.readFileSync(path.join(folder, file)), file)
    const expected = ledgerOf(parse(text, {id: 'x'}))
    const found = ledgerOf(
      parse(result.text, {id: 'x', layout: result.layout, fileFacts: result.facts, messages: result.messages})
    )
    const sum = sums.get(layout) ?? {edits: 0, characters: 0, measures: 0, exact: 0, facts: 0, extra: 0}
    const edits = editDistance(withoutBlanks(text), withoutBlanks(bodyOf(result)))
    const byId = new Map(found.map((measure) => [measure.id, measure]))
    let exact = 0
    let facts = 0
    for (const measure of expected) {
      const own = byId.get(measure.id)
      if (own?.text === measure.text && own.place === measure.place) exact += 1
      else if (isVerbose) showDifference(file, measure, own)
      if (
        own &&
        own.units === measure.units &&
        own.deadlines === measure.deadlines &&
        own.targets === measure.targets
      )
        facts += 1
      else if (isVerbose && own)
        console.log(
          `  ${file} ${measure.id} facts`,
          measure.units,
          own.units,
          measure.deadlines,
          own.deadlines,
          measure.targets,
          own.targets
        )
    }
    sum.edits += edits
    sum.characters += withoutBlanks(text).length
    sum.measures += expected.length
    sum.exact += exact
    sum.facts += facts
    sum.extra += Math.max(0, found.length - expected.length)
    sums.set(layout, sum)
    if (isVerbose)
      console.log(`${file}  ${edits} edits  ${exact}/${expected.length} exact, ${found.length} found`)
  }
  console.log('layout              error rate  measures exact  facts exact  measures too many')
  for (const [layout, {edits, characters, measures, exact, facts, extra}] of sums) {
    const share = (/** @type {number} */ count) =>
      `${count}/${measures} ${((count / measures) * 100).toFixed(1)} %`
    console.log(
      `${layout.padEnd(20)}${(edits / characters).toFixed(5).padStart(10)}  ${share(exact).padStart(14)}  ${share(facts)}  ${extra}`
    )
  }
}

/**
 * @param {string} file
 * @param {{id: string, text: string}} expected
 * @param {{text: string} | undefined} found
 */
function showDifference(file, expected, found) {
  if (!found) return console.log(`  ${file} ${expected.id} is missing`)
  let at = 0
  while (expected.text[at] === found.text[at] && at < expected.text.length) at += 1
  const part = (/** @type {string} */ text) => text.slice(Math.max(0, at - 8), at + 16)
  console.log(`  ${file} ${expected.id} at ${at}: expected ${part(expected.text)} found ${part(found.text)}`)
}

if (isMain(import.meta.url)) {
  const [folder, flag] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('Expected a folder of PDFs: node scripts/score-pdfs.mjs FOLDER [--verbose]')
    process.exitCode = 2
  } else await scorePdfs(folder, flag === '--verbose')
}

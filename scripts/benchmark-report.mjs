// @ts-check
// How fast the report's page is with many documents: its size, the first view, filtering, in a real Chromium.
// Run `npm start` or `npm test` first, which build it: node scripts/benchmark-report.mjs [documents]
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {
  compareAll,
  createAligner,
  indexOutline,
  loadNodeRsJieba,
  parseOutline
} from '../packages/aligner/dist/index.js'
import {parse} from '../packages/parser/dist/index.js'
import {entriesInPairs, renderReport} from '../packages/report/dist/index.js'
import {findBrowser} from './browser.mjs'
import {root} from './run.mjs'

const count = Number(process.argv[2] ?? 300)
const catalogue = fs.readFileSync(path.join(root, 'corpus/outline/outline-2021-2025.json'))
const outline = parseOutline(JSON.parse(catalogue.toString('utf8')))
const outlineSha256 = createHash('sha256').update(catalogue).digest('hex')
const segmenter = await loadNodeRsJieba(outline)
const align = createAligner(outline, {sha256: outlineSha256, segmenter})

// The corpus's plans again and again, under new names: 37 to 91 measures each.
const plans = ['qijiang-plan-2022', 'weibin-plan-2022', 'hedong-outline-2022'].map((id) => {
  const document = parse(fs.readFileSync(path.join(root, `corpus/${id}.txt`), 'utf8'), {id})
  return {document, alignment: align(document)}
})
const entries = Array.from({length: count}, (_, at) => {
  const {document, alignment} = plans[at % plans.length] ?? plans[0] ?? fail()
  /** @type {typeof document} */
  const copy = JSON.parse(JSON.stringify(document).replaceAll(`"${document.id}`, `"district-${at}`))
  /** @type {typeof alignment} */
  const own = JSON.parse(JSON.stringify(alignment).replaceAll(`"${document.id}`, `"district-${at}`))
  return {
    document: {...copy, shortName: `第${at + 1}区`, kind: /** @type {const} */ ('plan')},
    alignment: own
  }
})

/** @returns {never} */
function fail() {
  throw new Error('There are no plans')
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu-benchmark-'))
const given = {outline, outlineSha256, entries}
const before = performance.now()
const shared = compareAll(entries, entriesInPairs(given), indexOutline(outline), segmenter)
console.log(`${count} documents compared in ${((performance.now() - before) / 1000).toFixed(1)} s`)
const start = performance.now()
const files = renderReport({...given, ...shared})
console.log(`${count} documents rendered in ${((performance.now() - start) / 1000).toFixed(1)} s`)
for (const {path: name, content} of files) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
  fs.writeFileSync(path.join(folder, name), content)
}
const file = path.join(folder, 'index.html')
console.log(`index.html ${(fs.statSync(file).size / 1e6).toFixed(1)} MB, ${files.length} files`)

const executablePath = findBrowser(process.env)
if (executablePath === null) throw new Error('Found no Chromium')
const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']})
try {
  /** @type {number[]} */
  const paints = []
  for (let round = 0; round < 3; round += 1) {
    const page = await browser.newPage({viewport: {width: 1400, height: 900}})
    await page.goto(pathToFileURL(file).href, {waitUntil: 'load'})
    const times = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      ready: performance.getEntriesByName('gangmu-ready')[0]?.startTime ?? Number.NaN
    }))
    paints.push(times.paint)
    console.log(`first paint ${times.paint.toFixed(0)} ms, view drawn ${times.ready.toFixed(0)} ms`)
    await page.close()
  }
  const page = await browser.newPage({viewport: {width: 1400, height: 900}})
  await page.goto(pathToFileURL(file).href, {waitUntil: 'load'})
  for (const hash of [
    'view=matrix',
    'view=matrix&system=8',
    'view=matrix&system=8&q=第12',
    'view=matrix&state=missing',
    'view=matrix&state=missing&sort=s8',
    'view=requirements',
    'view=requirements&state=missing',
    'view=requirements&system=5&state=partial',
    'view=checklist&document=district-7',
    'view=checklist&document=district-7&state=missing',
    'differences=district-0,district-1',
    'differences=district-0,district-1&system=8',
    'view=reuse',
    'view=reuse&document=district-7',
    'view=targets',
    'view=targets&q=培训',
    'view=strength',
    'view=method'
  ]) {
    const took = await page.evaluate(
      (to) =>
        new Promise((/** @type {(took: {script: number, frame: number}) => void} */ resolve) => {
          const from = performance.now()
          addEventListener(
            'hashchange',
            () => {
              const script = performance.now() - from
              requestAnimationFrame(() =>
                setTimeout(() => resolve({script, frame: performance.now() - from}))
              )
            },
            {once: true}
          )
          location.hash = `#${to}`
        }),
      hash
    )
    console.log(`#${hash}  ${took.script.toFixed(0)} ms, on the screen after ${took.frame.toFixed(0)} ms`)
  }
} finally {
  await browser.close()
  fs.rmSync(folder, {recursive: true, force: true})
}

// @ts-check
// How fast PDF and OFD are read: pages and MB of file a second on one core, from bytes to a parsed
// document, and the peak of memory of a process that reads one file. Run scripts/make-pdfs.mjs first:
// node scripts/benchmark-pages.mjs FOLDER
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse, read} from '../packages/parser/dist/index.js'
import {setPages, writePdf} from './hand-pdf.mjs'
import {readTexts} from './make-pdfs.mjs'
import {run} from './run.mjs'

/** @param {Uint8Array} bytes */
async function readOnce(bytes) {
  const start = performance.now()
  const {text, layout} = await read(bytes, 'plan.pdf')
  const measures = parse(text, {id: 'benchmark', layout}).measures.length
  return {seconds: (performance.now() - start) / 1000, pages: layout.pageStarts.length, measures}
}

/**
 * @param {string} name
 * @param {readonly Uint8Array[]} files
 */
async function time(name, files) {
  let best = Number.POSITIVE_INFINITY
  let pages = 0
  for (let round = 0; round < 3; round += 1) {
    let seconds = 0
    pages = 0
    for (const bytes of files) {
      const result = await readOnce(bytes)
      seconds += result.seconds
      pages += result.pages
    }
    best = Math.min(best, seconds)
  }
  const megabytes = files.reduce((sum, {length}) => sum + length, 0) / 1e6
  console.log(
    `${name.padEnd(20)}${(pages / best).toFixed(0).padStart(6)} pages/s${(megabytes / best).toFixed(1).padStart(7)} MB/s  (${files.length} files, ${pages} pages, ${megabytes.toFixed(1)} MB)`
  )
}

/**
 * A long document: the corpus over and over.
 *
 * @param {number} times
 */
function longPdf(times) {
  const paragraphs = readTexts().flatMap((text) => text.paragraphs)
  const all = Array.from({length: times}, () => paragraphs).flat()
  return writePdf(setPages(all, {size: 16, pitch: 28, left: 79, right: 68, isJustified: true}))
}

const [folder, only] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Expected a folder of PDFs: node scripts/benchmark-pages.mjs FOLDER')
  process.exitCode = 2
} else if (only !== undefined) {
  const bytes = only === '-' ? null : only === 'long' ? longPdf(10) : fs.readFileSync(path.join(folder, only))
  const result = bytes && (await readOnce(bytes))
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(
    result
      ? `${result.pages} pages in ${result.seconds.toFixed(2)} s, peak of memory ${peak} MB`
      : `peak of memory ${peak} MB`
  )
} else {
  const names = fs.readdirSync(folder).filter((name) => /\.(?:pdf|ofd)$/u.test(name))
  const layouts = [...new Set(names.map((name) => name.split('.')[1] ?? ''))].sort()
  for (const layout of layouts) {
    const own = names.filter((name) => name.split('.')[1] === layout)
    await time(
      layout,
      own.map((name) => fs.readFileSync(path.join(folder, name)))
    )
  }
  for (const name of [
    '-',
    'weibin-plan-2022.chromium-official.pdf',
    'weibin-plan-2022.writer-official.pdf',
    'long'
  ]) {
    const {output} = await run(process.execPath, [fileURLToPath(import.meta.url), folder, name])
    console.log(`${name === '-' ? 'nothing read' : name}  ${output.trim()}`)
  }
}

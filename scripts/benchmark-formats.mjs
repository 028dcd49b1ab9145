// @ts-check
// How fast files of each format are read and parsed: MB of text a second on one core, and the peak of
// memory; then a folder of 200 mixed files, one after another and several at once. Run `npm start` or
// `npm test` first, which build it: node scripts/benchmark-formats.mjs
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse, read} from '../packages/parser/dist/index.js'
import {root} from './run.mjs'

const corpus = path.join(root, 'corpus')
const made = path.join(root, 'packages/parser/test/readers/made')
const stems = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
const formats = ['txt', 'html', 'docx', 'doc', 'odt']

/**
 * A page around a text, as sites build it.
 *
 * @param {string} text
 */
function pageOf(text) {
  const escaped = text.replace(/[&<]/gu, (sign) => (sign === '&' ? '&amp;' : '&lt;'))
  const paragraphs = escaped.split('\n').map((line) => `<p style="text-indent:2em"><span>${line}</span></p>`)
  const links = Array.from(
    {length: 200},
    (_, at) => `<li><a href="/${at}">甲区人民政府关于印发某某的通知</a></li>`
  )
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><div class="nav">${links.join('')}</div><div id="zoom">${paragraphs.join('\n')}</div></body></html>`
}

/**
 * @param {string} stem
 * @param {string} format
 * @returns {{name: string, bytes: Uint8Array}}
 */
function fileOf(stem, format) {
  const name = `${stem}.${format}`
  if (format === 'txt') return {name, bytes: fs.readFileSync(path.join(corpus, name))}
  if (format === 'html') {
    return {
      name,
      bytes: new TextEncoder().encode(pageOf(fs.readFileSync(path.join(corpus, `${stem}.txt`), 'utf8')))
    }
  }
  return {name, bytes: fs.readFileSync(path.join(made, name))}
}

/**
 * Read and parse a file; the size of its text in MB.
 *
 * @param {{name: string, bytes: Uint8Array}} file
 */
async function load({name, bytes}) {
  const {text, layout} = await read(bytes, name)
  parse(text, {id: name, layout})
  return Buffer.byteLength(text) / 1e6
}

/**
 * Speed on files of one format, for a process of its own: memory is that of this format alone.
 *
 * @param {string} format
 */
async function timeFormat(format) {
  const files = stems.map((stem) => fileOf(stem, format))
  let best = Number.POSITIVE_INFINITY
  let size = 0
  for (let round = 0; round < 20; round += 1) {
    const start = performance.now()
    size = 0
    for (const file of files) size += await load(file)
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  const packed = files.reduce((sum, {bytes}) => sum + bytes.length / 1e6, 0)
  console.log(
    `${format.padEnd(5)} ${(size / best).toFixed(1).padStart(5)} MB of text/s  ${(packed / best).toFixed(1).padStart(5)} MB of files/s  peak ${peak} MB`
  )
}

/** @param {number} atOnce */
async function timeFolder(atOnce) {
  const files = Array.from({length: 200}, (_, at) =>
    fileOf(stems[at % 5] ?? '', formats[Math.floor(at / 5) % 5] ?? '')
  )
  const start = performance.now()
  const queue = files.values()
  await Promise.all(
    Array.from({length: atOnce}, async () => {
      for (const file of queue) await load(file)
    })
  )
  console.log(`200 mixed files, ${atOnce} at once  ${((performance.now() - start) / 1000).toFixed(2)} s`)
}

const [format] = process.argv.slice(2)
if (format === undefined) {
  for (const name of formats)
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {stdio: 'inherit'})
  for (const atOnce of [1, 1, 8]) await timeFolder(atOnce)
  console.log(`peak of memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
} else await timeFormat(format)

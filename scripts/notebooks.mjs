// @ts-check
// Make the notebooks' data, build them, run each in Chromium without a network, and keep what they show as HTML
// without scripts. Build first (npm start): node scripts/notebooks.mjs [--out FOLDER]
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {config, observable} from '@observablehq/notebook-kit/vite'
import {chromium} from 'playwright-core'
import {build} from 'vite'
import {findBrowser} from './browser.mjs'
import {writeNotebookData} from './notebook-data.mjs'
import {isMain, root} from './run.mjs'

const folder = path.join(root, 'notebooks')

/** The notebooks, in the order in which they are read. */
const notebookNames = ['coverage', 'targets', 'reuse', 'certainty']

/** Every request goes here, and is answered from the build or refused. */
const origin = 'http://notebooks.invalid/'

/** A page that is sent around has to stay small. */
const mostBytes = 1_500_000

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json']
])

/**
 * Bundle the notebooks with all that they import.
 *
 * @param {string} out Folder for the build.
 */
async function buildNotebooks(out) {
  await build({
    ...config(),
    logLevel: 'error',
    root: folder,
    plugins: [keepUsedOnly(), observable({template: path.join(folder, 'lib/template.html')})],
    build: {
      outDir: out,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {input: notebookNames.map((name) => path.join(folder, `${name}.html`))}
    }
  })
}

/** What only Node can load: word segmenters, and what draws and writes spreadsheets without a browser. */
const onlyNode = /^(?:nodejieba|@node-rs\/jieba|exceljs|linkedom)(?:\/|$)/

/**
 * Bundle of the packages no more than a notebook uses: their modules do nothing when they are loaded. In the place
 * of what only Node can load stands nothing, so that a notebook that calls it fails, and the run with it.
 *
 * @returns {import('vite').Plugin}
 */
function keepUsedOnly() {
  return {
    name: 'gangmu-keep-used-only',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (onlyNode.test(source)) return {id: `\0nothing:${source}`, moduleSideEffects: false}
      if (!source.startsWith('@gangmu/') && !/[\\/]packages[\\/]\w+[\\/]dist[\\/]/.test(importer ?? ''))
        return null
      const resolved = await this.resolve(source, importer, {...options, skipSelf: true})
      return resolved === null ? null : {...resolved, moduleSideEffects: false}
    },
    load(id) {
      return id.startsWith('\0nothing:') ? 'export default null; export const DOMParser = null' : null
    }
  }
}

/**
 * Open one built notebook, wait until every cell has run, and take what it shows.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} built Folder of the build.
 * @param {string} name
 * @returns {Promise<string>} HTML without scripts, that loads nothing.
 * @throws {Error} When a cell fails or anything outside the build is asked for: names all of it.
 */
async function runNotebook(browser, built, name) {
  const source = fs.readFileSync(path.join(folder, `${name}.html`), 'utf8')
  const page = await browser.newPage({
    viewport: {width: 1000, height: 900},
    locale: 'zh-CN',
    timezoneId: 'UTC'
  })
  /** @type {string[]} */
  const faults = []
  page.on('pageerror', (error) => void faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.route('**/*', (route) => {
    const address = route.request().url()
    const file = path.join(built, decodeURIComponent(new URL(address).pathname))
    if (address.startsWith(origin) && fs.existsSync(file)) {
      const contentType = types.get(path.extname(file)) ?? 'application/octet-stream'
      return route.fulfill({contentType, body: fs.readFileSync(file)})
    }
    // The browser asks for it by itself; no notebook does.
    if (address !== `${origin}favicon.ico`) faults.push(`asked for ${address}`)
    return route.abort()
  })
  try {
    await page.goto(`${origin}${name}.html`)
    const shown = [...source.matchAll(/<script id="(\w+)"[^>]*>([\s\S]*?)<\/script>/g)]
      .filter(([, , code]) => code?.includes('display('))
      .map(([, id]) => `cell-${id}`)
    await page
      .waitForFunction((ids) => ids.every((id) => document.getElementById(id)?.firstElementChild), shown, {
        timeout: 30_000
      })
      .catch(() => void faults.push('a cell showed nothing within 30 s'))
    faults.push(...(await page.locator('.observablehq--error').allTextContents()))
    if (faults.length > 0) throw new Error(`Expected notebook ${name} to run, found:\n${faults.join('\n')}`)
    const style = fs.readFileSync(path.join(folder, 'lib/style.css'), 'utf8')
    return `<!doctype html>\n${await page.evaluate(takeStill, {name, style})}\n`
  } finally {
    await page.close()
  }
}

/**
 * In the page: its HTML without what runs or loads.
 *
 * @param {{name: string, style: string}} given
 */
function takeStill({name, style}) {
  const still = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true))
  for (const element of still.querySelectorAll('script, link, head style, body > style')) element.remove()
  const head = still.querySelector('head')
  const own = document.createElement('style')
  own.textContent = style
  head?.append(own)
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; style-src 'unsafe-inline'"
  head?.querySelector('meta[charset]')?.after(policy)
  const note = document.createElement('p')
  note.className = 'origin'
  note.textContent = `由 notebooks/${name}.html 运行所得的静态页面，不含脚本；重做：node scripts/notebooks.mjs。A still page, without scripts, of what notebooks/${name}.html shows; to make it again: node scripts/notebooks.mjs.`
  still.querySelector('main')?.append(note)
  return still.outerHTML
}

/**
 * Make data and build, run all notebooks, and write what they show.
 *
 * @param {string} out Folder for the HTML.
 * @returns {Promise<readonly {name: string, bytes: number}[]>}
 * @throws {Error} When a notebook fails, or its page is too large; then nothing is written.
 */
async function renderNotebooks(out) {
  const executablePath = findBrowser(process.env)
  if (executablePath === null)
    throw new Error('Expected Chromium or Chrome, found none; GANGMU_CHROMIUM names one')
  const built = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu-notebooks-'))
  await writeNotebookData()
  await buildNotebooks(built)
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
  try {
    const pages = []
    for (const name of notebookNames) pages.push({name, html: await runNotebook(browser, built, name)})
    const large = pages.find(({html}) => Buffer.byteLength(html) > mostBytes)
    if (large !== undefined)
      throw new Error(`Expected ${large.name} to have at most ${mostBytes} bytes, found more`)
    fs.mkdirSync(out, {recursive: true})
    for (const {name, html} of pages) fs.writeFileSync(path.join(out, `${name}.html`), html)
    return pages.map(({name, html}) => ({name, bytes: Buffer.byteLength(html)}))
  } finally {
    await browser.close()
    fs.rmSync(built, {recursive: true, force: true})
  }
}

if (isMain(import.meta.url)) {
  const {values} = parseArgs({options: {out: {type: 'string', default: path.join(folder, 'rendered')}}})
  try {
    for (const {name, bytes} of await renderNotebooks(values.out)) {
      console.log(`${path.join(values.out, `${name}.html`)}  ${(bytes / 1000).toFixed(0)} kB`)
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {AxeBuilder} from '@axe-core/playwright'
import {run} from '@gangmu/cli'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu 对照 '))
let browser: Browser

beforeAll(async () => {
  for (const lang of ['zh', 'en']) {
    const out: string[] = []
    const files = ['corpus/qijiang-plan-2022.txt', 'corpus/weibin-plan-2022.txt']
    const code = await run(['compare', ...files, '--format', 'html', '--lang', lang], {
      stdout: (text) => void out.push(text),
      stderr: () => {},
      stdin: async () => new Uint8Array(),
      isTerminal: false,
      cwd: root
    })
    expect(code).toBe(0)
    fs.writeFileSync(path.join(folder, `${lang}.html`), out.join(''))
  }
  browser = await chromium.launch({
    executablePath: process.env.GANGMU_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking'
    ]
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  fs.rmSync(folder, {recursive: true, force: true})
})

test.each([
  ['zh', 'light', 1200],
  ['en', 'dark', 1200],
  ['zh', 'dark', 390]
] as const)(
  'the comparison in %s, %s, %i wide is accessible, whole, and asks for nothing',
  async (lang, colorScheme, width) => {
    const context = await browser.newContext({viewport: {width, height: 900}, colorScheme})
    const page = await context.newPage()
    const address = pathToFileURL(path.join(folder, `${lang}.html`)).href
    const faults: string[] = []
    page.on('request', (request) => {
      if (request.url() !== address) faults.push(request.url())
    })
    page.on('console', (message) => void faults.push(message.text()))
    await page.goto(address)
    expect(faults).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const {violations} = await new AxeBuilder({page}).analyze()
    expect(violations.map(({id, nodes}) => `${id} ${nodes[0]?.html}`)).toEqual([])
    await context.close()
  }
)

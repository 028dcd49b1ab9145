import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {AxeBuilder} from '@axe-core/playwright'
import {run} from '@gangmu/cli'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu 页面 '))
const hostileTitle = '法治政府</script><script>globalThis.hasRun = true</script>覆盖'
const phone = {width: 390, height: 844}
let browser: Browser

beforeAll(async () => {
  for (const lang of ['zh', 'en']) {
    const errors: string[] = []
    const out = path.join(folder, lang)
    const code = await run(['report', 'corpus', '--out', out, '--lang', lang, '--title', hostileTitle], {
      stdout: () => {},
      stderr: (text) => void errors.push(text),
      stdin: async () => new Uint8Array(),
      isTerminal: false,
      cwd: root
    })
    expect(code, errors.join('')).toBe(0)
  }
  browser = await chromium.launch({
    executablePath: process.env.GANGMU_CHROMIUM ?? '/usr/bin/chromium',
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
}, 120_000)

afterAll(async () => {
  await browser?.close()
  fs.rmSync(folder, {recursive: true, force: true})
})

/** A page, and what went wrong in it: requests that leave the file, errors, what the policy stopped. */
interface Opened {
  readonly page: Page
  readonly faults: readonly string[]
}

async function open(
  options: BrowserContextOptions & {readonly lang?: 'zh' | 'en'; readonly hash?: string} = {}
): Promise<Opened> {
  const {lang = 'zh', hash = '', ...context} = options
  const page = await (await browser.newContext({viewport: {width: 1400, height: 900}, ...context})).newPage()
  const address = pathToFileURL(path.join(folder, lang, 'index.html')).href
  const faults: string[] = []
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) faults.push(`request: ${request.url()}`)
  })
  page.on('pageerror', (error) => void faults.push(`error: ${error.message}`))
  page.on('console', (message) => void faults.push(`console: ${message.text()}`))
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  await page.goto(`${address}${hash}`)
  return {page, faults}
}

/** The number of measures that a cell prints. */
async function countIn(page: Page, key: string): Promise<number> {
  return Number(await page.locator(`a.cell[data-key="${key}"] b`).textContent())
}

const richKey = 'qijiang-plan-2022,s8'

test('the page loads nothing, breaks no rule of its policy, and runs no script of a title', async () => {
  const {page, faults} = await open()
  await page.locator('a.cell').first().click()
  await page.locator('#detail h2').waitFor()
  expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false)
  expect(await page.locator('h1').textContent()).toBe(hostileTitle)
  expect(await page.title()).toBe(hostileTitle)
  expect(faults).toEqual([])
})

test('the policy stops a script that somehow got in', async () => {
  const {page, faults} = await open()
  const stopped: string[] = []
  page.on('requestfailed', (request) => void stopped.push(`${request.url()} ${request.failure()?.errorText}`))
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.hasRun = true'
    document.body.append(script)
    const picture = document.createElement('img')
    picture.src = 'https://example.invalid/x.png'
    document.body.append(picture)
  })
  await expect.poll(() => faults.filter((fault) => fault.includes('Content Security Policy')).length).toBe(2)
  expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false)
  expect(stopped).toEqual(['https://example.invalid/x.png csp'])
})

test('a cell opens as many measures as it prints, with evidence marked and the place named', async () => {
  const {page, faults} = await open()
  const printed = await countIn(page, richKey)
  expect(printed).toBeGreaterThan(5)
  await page.locator(`a.cell[data-key="${richKey}"]`).click()
  const panel = page.locator('#detail')
  expect(await panel.locator('h3').first().textContent()).toBe(`以此为主的措施 (${printed})`)
  const cards = panel.locator('ul.cards').first().locator('li.provision')
  expect(await cards.count()).toBe(printed)
  expect(await cards.locator('.place').first().textContent()).toMatch(
    /qijiang-plan-2022 第 \d+ 行第 \d+ 列$/u
  )
  const mark = panel.locator('mark').first()
  expect(await mark.isVisible()).toBe(true)
  const source = fs.readFileSync(path.join(root, 'corpus/qijiang-plan-2022.txt'), 'utf8')
  for (const words of await panel.locator('mark').allTextContents()) {
    expect(words.length).toBeGreaterThan(1)
    expect(source).toContain(words)
  }
  expect(faults).toEqual([])
})

test('every cell of all matrices opens what it prints', async () => {
  const {page, faults} = await open()
  const wrong = await page.evaluate(async () => {
    const found: string[] = []
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.cell')) {
      const isShown = new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}))
      link.click()
      await isShown
      const panel = document.getElementById('detail')
      const lists = [...(panel?.querySelectorAll('h3') ?? [])].map((heading) => heading.textContent ?? '')
      const own = lists.find((text) => /^(?:以此为主的措施|覆盖此要求的条款)/.test(text))
      const shown = Number(/\((\d+)\)/.exec(own ?? '')?.[1] ?? 0)
      if (panel?.hidden !== false || shown !== Number(link.querySelector('b')?.textContent)) {
        found.push(link.dataset.key ?? '')
      }
    }
    return found
  })
  expect(wrong).toEqual([])
  expect(faults).toEqual([])
})

test('measures that fit no section open too, again and again', async () => {
  const {page, faults} = await open({viewport: phone})
  const link = page.locator('a[data-key="weibin-plan-2022,none"]')
  const printed = Number(/\d+/u.exec((await link.textContent()) ?? '')?.[0])
  expect(printed).toBeGreaterThan(0)
  for (let round = 0; round < 2; round++) {
    await link.click()
    // On a phone it opens below everything, so it has to come into view each time.
    const heading = page.locator('#detail h2')
    await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(phone.height / 2)
    expect(await page.locator('#detail li.provision').count()).toBe(printed)
  }
  expect(faults).toEqual([])
})

test('Enter opens the focused cell, Escape closes it and gives the focus back', async () => {
  const {page} = await open()
  const cell = page.locator(`a.cell[data-key="${richKey}"]`)
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.locator('#detail h2').waitFor()
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h2')
  expect(await cell.getAttribute('aria-current')).toBe('true')
  await page.keyboard.press('Escape')
  await page.locator('#detail').waitFor({state: 'hidden'})
  expect(await cell.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(await cell.getAttribute('aria-current')).toBeNull()
})

test('the cross closes the panel', async () => {
  const {page} = await open({hash: '#cell=weibin-plan-2022,26'})
  await page.locator('#detail .close').click()
  await page.locator('#detail').waitFor({state: 'hidden'})
})

test('an address with a cell opens it, and the back button returns', async () => {
  const {page} = await open({hash: '#cell=weibin-plan-2022,26'})
  expect(await page.locator('#detail h2').textContent()).toMatch(/^卫滨区 · 26 /u)
  await page.locator('a.cell[data-key="weibin-plan-2022,s2"]').click()
  await expect.poll(() => page.locator('#detail h2').textContent()).toMatch(/^卫滨区 · 2 /u)
  await page.goBack()
  await expect.poll(() => page.locator('#detail h2').textContent()).toMatch(/^卫滨区 · 26 /u)

  const other = await open()
  await other.page.locator(`a.cell[data-key="${richKey}"]`).click()
  await other.page.locator('#detail h2').waitFor()
  await other.page.goBack()
  await other.page.locator('#detail').waitFor({state: 'hidden'})
})

test.each(['#cell=nothing', '#cell=%', '#cell=constructor', '#other', '#cell='])(
  'the address %s opens nothing and breaks nothing',
  async (hash) => {
    const {page, faults} = await open({hash})
    expect(await page.locator('#detail').isVisible()).toBe(false)
    expect(faults).toEqual([])
  }
)

test.each(['zh', 'en'] as const)(
  'on a phone the panel comes into view and the page stays in it (%s)',
  async (lang) => {
    const {page} = await open({lang, viewport: phone, hasTouch: true, isMobile: true})
    const cell = page.locator(`a.cell[data-key="${richKey}"]`)
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    for (let round = 0; round < 2; round++) {
      // The second time the address is the same already.
      await cell.scrollIntoViewIfNeeded()
      await cell.tap()
      const heading = page.locator('#detail h2')
      await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
      await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(phone.height / 2)
      const box = await page.locator('#detail').boundingBox()
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= phone.width).toBe(true)
      expect(await overflow()).toBe(0)
    }
  }
)

test('on a wide screen the panel stands beside the table, in view', async () => {
  const {page} = await open({viewport: {width: 1700, height: 900}})
  await page.locator('a.cell[data-key="qijiang-plan-2022,33"]').click()
  const heading = await page.locator('#detail h2').boundingBox()
  expect(heading?.y).toBeGreaterThanOrEqual(0)
  expect(heading?.y).toBeLessThan(450)
  expect(heading?.x).toBeGreaterThan(700)
})

test.each([
  ['zh', 'light', 1400],
  ['zh', 'dark', 1400],
  ['en', 'light', 1400],
  ['en', 'dark', 390]
] as const)('axe finds no serious fault (%s, %s, %d px)', async (lang, colorScheme, width) => {
  const {page} = await open({
    lang,
    colorScheme,
    viewport: {width, height: 900},
    hash: `#cell=${richKey}`
  })
  await page.locator('#detail mark').first().waitFor()
  const {violations} = await new AxeBuilder({page}).analyze()
  const serious = violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`)[0]}`)
  expect(serious).toEqual([])
})

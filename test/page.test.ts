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
}, 300_000)

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
  const link = page.locator('a[data-key="binhai-workpoints-2020,none"]')
  const printed = Number(/\d+(?=\D*$)/u.exec((await link.textContent()) ?? '')?.[0])
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

/** The views in the order of the page's list, and what shows that they are drawn. */
const views = [
  ['matrix', 'a.cell'],
  ['requirements', 'table.requirements a.cell'],
  ['checklist', 'table.checklist q'],
  ['differences', 'table.pair-table q'],
  ['targets', 'table.facts b'],
  ['units', 'table.units td'],
  ['strength', 'svg .strength rect'],
  ['reuse', 'table.passages q'],
  ['plan-and-report', 'svg .pair'],
  ['method', '.citation']
] as const

test('every view opens by a click, alone, and the back button returns', async () => {
  const {page, faults} = await open()
  for (const [view, sign] of views) {
    await page.locator(`nav [data-go="${view}"]`).click()
    const section = page.locator(`section[data-view="${view}"]`)
    await section.locator(sign).locator('visible=true').first().waitFor()
    expect(await page.locator('section[data-view]:visible').count()).toBe(1)
    expect(await page.locator(`nav [data-go="${view}"]`).getAttribute('aria-current')).toBe('page')
  }
  // The page hears of a new address a moment later.
  const shown = page.locator('section[data-view]:visible')
  const namesShown = () => shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-view')))
  await page.goBack()
  await expect.poll(namesShown).toEqual(['plan-and-report'])
  await page.locator('nav [data-go="all"]').click()
  await expect.poll(() => shown.count()).toBe(views.length)
  expect(faults).toEqual([])
})

test('targets of several documents about one thing stand in one row, as printed', async () => {
  const {page} = await open({hash: '#view=targets&q=出庭应诉率'})
  const rows = page.locator('table.facts tr[data-row]:visible')
  await expect.poll(() => rows.count()).toBe(1)
  const words = await rows.first().locator('td b').allTextContents()
  expect(words).toEqual(['保持100%', '达90%以上', '达到100%'])
  const source = fs.readFileSync(path.join(root, 'corpus/qijiang-plan-2022.txt'), 'utf8')
  expect(source).toContain('行政机关负责人出庭应诉率达90%以上')
  await rows.first().locator('a', {hasText: '48'}).click()
  expect(await page.locator('#detail .words').first().textContent()).toContain('达90%以上')
})

test('filters are in the address, hold after a reload, and are cleared', async () => {
  const {page, faults} = await open({hash: '#view=requirements'})
  const rows = page.locator('table.requirements tr[data-row]:visible')
  expect(await rows.count()).toBe(167)
  await page.locator('[name=document]').selectOption('weibin-plan-2022')
  await page.locator('[name=state]').selectOption('missing')
  const missing = await rows.count()
  expect(missing).toBeGreaterThan(0)
  expect(missing).toBeLessThan(60)
  expect(await rows.locator('a.cell:visible').count()).toBe(missing)
  expect(await rows.locator('a.cell.missing:visible').count()).toBe(missing)
  expect(await page.locator('#count').textContent()).toBe(`显示 ${missing} / 167 行`)
  await page.reload()
  expect(await rows.count()).toBe(missing)
  expect(await page.locator('[name=state]').inputValue()).toBe('missing')
  await page.locator('[name=q]').fill('没有这样的话')
  await expect.poll(() => rows.count()).toBe(0)
  expect(await page.locator('#count').textContent()).toBe('没有符合筛选条件的行。')
  await page.locator('#filter [type=reset]').click()
  await expect.poll(() => rows.count()).toBe(167)
  await page.goBack()
  await expect.poll(() => page.locator('[name=state]').inputValue()).toBe('missing')
  expect(faults).toEqual([])
})

test('heads and names of the requirements stay in view as one scrolls among them', async () => {
  const {page} = await open({hash: '#view=requirements', viewport: {width: 700, height: 900}})
  const frame = page.locator('.scroll.tall')
  await frame.evaluate((place) => place.scrollTo(300, 2000))
  const at = async (selector: string) => await page.locator(selector).first().boundingBox()
  const [box, head, name, corner] = [
    await frame.boundingBox(),
    await at('.requirements thead th[data-column="weibin-plan-2022"]'),
    await at('.requirements tr[data-system="5"] th[scope=row]'),
    await at('.requirements thead td')
  ]
  expect(
    Math.abs((head?.y ?? 0) + (head?.height ?? 0) - (corner?.y ?? 99) - (corner?.height ?? 0))
  ).toBeLessThan(2)
  expect(Math.abs((head?.y ?? 0) - (box?.y ?? 99))).toBeLessThan(40)
  expect(Math.abs((name?.x ?? 0) - (box?.x ?? 99))).toBeLessThan(6)
  expect(Math.abs((corner?.x ?? 0) - (box?.x ?? 99))).toBeLessThan(6)
})

test('beside an open cell its row and the heads above it stay in view', async () => {
  const {page} = await open({
    hash: '#view=requirements&cell=weibin-plan-2022,26.3',
    viewport: {width: 1280, height: 860}
  })
  await page.locator('#detail mark').first().waitFor()
  const box = async (selector: string) => await page.locator(selector).boundingBox()
  const [head, cell, panel] = [
    await box('.requirements thead th[data-column="weibin-plan-2022"]'),
    await box('.requirements a.cell[aria-current]'),
    await box('#detail')
  ]
  // Browsers scroll by fractions of a pixel.
  expect(head?.y).toBeGreaterThan(-1)
  expect(cell?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0))
  expect((cell?.y ?? 0) + (cell?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
})

test('a filter by confidence shows only rows with such a cell', async () => {
  const {page} = await open({hash: '#view=requirements&document=hedong-outline-2022&confidence=low'})
  const cells = page.locator(
    'table.requirements tr[data-row]:visible td[data-document="hedong-outline-2022"]'
  )
  const confidences = await cells.evaluateAll((all) =>
    all.map((cell) => Number(cell.getAttribute('data-confidence')))
  )
  expect(confidences.length).toBeGreaterThan(0)
  expect(confidences.every((confidence) => confidence > 0 && confidence < 0.6)).toBe(true)
})

test('the check-list says by what a requirement is covered, or what came closest', async () => {
  const {page} = await open({hash: '#view=checklist&document=qijiang-plan-2022'})
  const rows = page.locator('table.checklist tr[data-row]')
  expect(await rows.count()).toBe(167)
  const source = fs
    .readFileSync(path.join(root, 'corpus/qijiang-plan-2022.txt'), 'utf8')
    .replaceAll(/\s+/g, '')
  const quotes = await page.locator('table.checklist q').allTextContents()
  expect(quotes.length).toBeGreaterThan(130)
  for (const quote of quotes) expect(source).toContain(quote)
  for (const row of await page.locator('tr[data-states="missing"]').all()) {
    expect(await row.textContent()).toMatch(/最接近：|没有相近的条款/)
    // Before it is called a gap, all measures of its section can be read: these, and the nearest.
    const [section] = /\d+/.exec((await row.locator('th').textContent()) ?? '') ?? []
    const cell = page.locator(`section[data-view=matrix] [data-key="qijiang-plan-2022,${section}"] b`)
    const measures = Number(await cell.first().textContent())
    const links = await row.locator('td a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(new Set(links).size).toBe(links.length)
    expect([measures, measures + 1]).toContain(links.length)
  }
})

const bothIds = 'weibin-plan-2022,qijiang-plan-2022'

/** What `report.json` says of a pair. */
function pairInJson(
  a: string,
  b: string
): {
  readonly counts: Readonly<Record<string, number>>
  readonly requirements: readonly {
    readonly id: string
    readonly standing: string
    readonly differences: readonly {readonly kind: string}[]
    readonly wording: string | null
  }[]
} {
  const {views: shown} = JSON.parse(fs.readFileSync(path.join(folder, 'zh/report.json'), 'utf8'))
  return shown.differences.find((pair: {a: string; b: string}) => pair.a === a && pair.b === b)
}

test('an address with two documents compares them: what it counts, lists and quotes is what was found', async () => {
  const {page, faults} = await open({hash: `#differences=${bothIds}`})
  expect(await page.locator('section[data-view]:visible').getAttribute('data-view')).toBe('differences')
  expect(await page.locator('[data-choose=a]').inputValue()).toBe('weibin-plan-2022')
  // The pair was compared the other way round.
  const {counts, requirements} = pairInJson('qijiang-plan-2022', 'weibin-plan-2022')
  const place = page.locator('[data-differences]')
  const shown = await place.locator('dl.counts div').allTextContents()
  expect(shown.slice(0, 5)).toEqual([
    `仅卫滨区有${counts.onlyB}`,
    `都有${counts.both}`,
    `有事实不同${counts.differing}`,
    `仅綦江区有${counts.onlyA}`,
    `存疑${counts.doubtful}`
  ])
  const idsIn = async (group: string): Promise<readonly string[]> =>
    (await place.locator(`table[data-group="${group}"] tr[data-row] th`).allTextContents()).map(
      (text) => /\d+\.\d+/.exec(text)?.[0] ?? ''
    )
  const standing = (name: string): readonly string[] =>
    requirements.filter((one) => one.standing === name).map(({id}) => id)
  expect(await idsIn('only-a')).toEqual(standing('only-b'))
  expect(await idsIn('only-b')).toEqual(standing('only-a'))
  expect(await idsIn('doubtful')).toEqual(standing('doubtful'))
  expect(await idsIn('facts')).toEqual(requirements.flatMap(({id, differences}) => differences.map(() => id)))
  const sources = ['weibin', 'qijiang'].map((name) =>
    fs.readFileSync(path.join(root, `corpus/${name}-plan-2022.txt`), 'utf8').replaceAll(/\s+/g, '')
  )
  for (const column of [0, 1]) {
    const quotes = await place
      .locator(`table:is([data-group=facts],[data-group^=only]) td:nth-of-type(${column + 1}) q`)
      .allTextContents()
    expect(quotes.length).toBeGreaterThan(10)
    for (const quote of quotes) expect(sources[column]).toContain(quote)
  }
  expect(await place.textContent()).not.toMatch(/已删除|被删除|新增/)
  expect(faults).toEqual([])
})

test('words adapted are told apart in words, and each line leads to both places', async () => {
  const {page} = await open({hash: `#differences=${bothIds}`})
  const rows = page.locator('table[data-group=wording] tr[data-row]')
  const adapted = pairInJson('qijiang-plan-2022', 'weibin-plan-2022').requirements.filter(
    ({wording}) => wording === 'adapted'
  )
  expect(await rows.locator('th').allTextContents()).not.toEqual([])
  expect((await rows.locator('th').allTextContents()).join(' ').match(/(?<![\d.])\d+\.\d+ /g)?.length).toBe(
    adapted.length
  )
  const row = rows.filter({hasText: '网格化管理'}).first()
  expect(await row.locator('.in-a').first().textContent()).toMatch(/^卫滨区 /)
  expect(await row.locator('.in-b').first().textContent()).toMatch(/^綦江区 /)
  await row.locator('a').nth(1).click()
  await expect.poll(() => page.locator('#detail h2').textContent()).toMatch(/^綦江区 · /)
  expect(await page.locator('#detail .words').first().textContent()).toContain('网络化管理')
})

test('two documents are chosen, kept in the address, filtered, and the back button returns', async () => {
  const {page, faults} = await open({hash: '#view=differences'})
  const heading = page.locator('[data-differences] h3')
  expect(await heading.textContent()).toBe('河东区 与 綦江区')
  await page.locator('[data-choose=b]').selectOption('hedong-report-2021')
  await expect.poll(() => heading.textContent()).toBe('河东区 与 河东区·报告 2021')
  expect(new URL(page.url()).hash).toContain(
    `differences=${encodeURIComponent('hedong-outline-2022,hedong-report-2021')}`
  )
  expect(await page.locator('[data-differences]').textContent()).toContain('文种不同')
  await page.reload()
  await expect.poll(() => heading.textContent()).toBe('河东区 与 河东区·报告 2021')
  await page.locator('[name=system]').selectOption('8')
  const facts = page.locator('table[data-group=only-a] tr[data-row]:visible')
  const systems = await facts.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-system')))
  expect(new Set(systems)).toEqual(new Set(['8']))
  await page.goBack()
  await page.goBack()
  await expect.poll(() => heading.textContent()).toBe('河东区 与 綦江区')
  await page.locator('[data-choose=a]').selectOption('qijiang-plan-2022')
  await expect.poll(() => page.locator('[data-differences]').textContent()).toBe('请选择两份不同的文件。')
  expect(faults).toEqual([])
})

test('a passage that two documents share leads to both, and a share to the pair', async () => {
  const {page} = await open({hash: '#view=reuse'})
  const row = page.locator('table.passages tr[data-row]').first()
  const [first, second] = await row.locator('q').allTextContents()
  expect(first?.slice(0, 12)).toBe(second?.slice(0, 12))
  await row.locator('a').nth(1).click()
  await expect.poll(() => page.locator('#detail h2').textContent()).toMatch(/^卫滨区/)
  await page.keyboard.press('Escape')
  // The back button returns from the pair to the shares.
  await page.locator('table.flows a', {hasText: '29.6%'}).click()
  await expect.poll(() => page.locator('[data-differences] h3').textContent()).toBe('綦江区 与 卫滨区')
  await page.goBack()
  expect(await page.locator('section[data-view]:visible').getAttribute('data-view')).toBe('reuse')
})

test('a head sorts its column, and the address keeps the order', async () => {
  const {page} = await open({hash: '#view=method'})
  const table = page.locator('table.facts', {has: page.locator('caption', {hasText: '送人工复核'})})
  await table.locator('thead button').nth(3).click()
  await expect.poll(() => table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
  const values = (await table.locator('tbody td:last-child').allTextContents()).map((text) =>
    Number(text.replace(/[<>]/, ''))
  )
  expect(values.length).toBeGreaterThan(10)
  expect(values).toEqual(values.toSorted((a, b) => a - b))
  expect(new URL(page.url()).hash).toContain('sort=3')
})

test('the beginning of an id opens its document, and a provision has an address', async () => {
  const {page} = await open({hash: '#cell=weibin,26'})
  expect(await page.locator('#detail h2').textContent()).toMatch(/^卫滨区 · 26 /u)
  await page.goto(`${page.url().split('#')[0]}#cell=${encodeURIComponent('hedong-report-2021#2.1.7')}`)
  await expect.poll(() => page.locator('#detail h2').textContent()).toMatch(/一是|七是/u)
  // Two documents begin with hedong: neither is meant.
  await page.goto(`${page.url().split('#')[0]}#cell=hedong,26`)
  await page.locator('#detail').waitFor({state: 'hidden'})
})

test('a view is reached and read with the keyboard alone', async () => {
  const {page} = await open()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.locator('section[data-view]:visible').getAttribute('data-view')).toBe('requirements')
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('a.cell'))) break
  }
  await page.keyboard.press('Enter')
  expect(await page.locator('#detail h3').first().isVisible()).toBe(true)
})

test('beside an open cell the English matrix keeps its width at 1280 px, and the cell stays in sight', async () => {
  const {page} = await open({lang: 'en', viewport: {width: 1280, height: 900}})
  const table = page.locator('table.matrix').first()
  const before = await table.boundingBox()
  const cell = page.locator(`a.cell[data-key="qijiang-plan-2022,s10"]`)
  await cell.click()
  await page.locator('#detail mark').first().waitFor()
  expect((await table.boundingBox())?.width).toBe(before?.width)
  const [box, panel] = [await cell.boundingBox(), await page.locator('#detail').boundingBox()]
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
  expect(box?.y).toBeGreaterThanOrEqual(0)
})

test.each(['zh', 'en'] as const)(
  'no view is wider than a phone or than a window zoomed to 200 %% (%s)',
  async (lang) => {
    for (const viewport of [phone, {width: 640, height: 450}]) {
      const {page} = await open({lang, viewport})
      for (const [view] of views) {
        await page.locator(`nav [data-go="${view}"]`).click()
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        )
        expect(overflow, `${view} at ${viewport.width}`).toBeLessThanOrEqual(0)
      }
    }
  }
)

test('the whole report prints on A4', async () => {
  const {page} = await open({hash: '#view=all'})
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('nav').isVisible()).toBe(false)
  expect(await page.locator('#filter').isVisible()).toBe(false)
  // 186 mm between the margins.
  await page.setViewportSize({width: 703, height: 1000})
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('section[data-view] > *, table')]
      .filter((element) => element.scrollWidth > 712)
      .map(
        (element) => `${element.closest('section')?.dataset.view} ${element.className} ${element.scrollWidth}`
      )
  )
  expect(wide).toEqual([])
  const pdf = await page.pdf({preferCSSPageSize: true})
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages).toBeGreaterThan(10)
  expect(pages).toBeLessThan(60)
  // Buttons are not painted again on the next page; as they are, heads are.
  const display = await page
    .locator('button.sort')
    .first()
    .evaluate((button) => getComputedStyle(button).display)
  expect(display).toBe('contents')
})

test('a chart kept from the page is the chart beside it', async () => {
  const {page} = await open({hash: '#view=strength'})
  const link = page.locator('[data-keep="strength.svg"]')
  await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()))
  await link.click()
  const kept = decodeURIComponent(((await link.getAttribute('href')) ?? '').replace(/^[^,]*,/, ''))
  const written = fs.readFileSync(path.join(folder, 'zh/strength.svg'), 'utf8')
  const textOf = (svg: string) => svg.match(/<text[^>]*>.*?<\/text>/gs)?.join('')
  expect(textOf(kept)).toBe(textOf(written))
  expect(kept).toContain('id="hatch"')
})

test('the page of the five documents stays below 3 MB', () => {
  for (const lang of ['zh', 'en'])
    expect(fs.statSync(path.join(folder, lang, 'index.html')).size).toBeLessThan(3_000_000)
})

test.each(
  views.flatMap(([view, sign]) => [
    ['zh', 'light', 1400, view, sign] as const,
    ['en', 'dark', 390, view, sign] as const
  ])
)('axe finds no serious fault (%s, %s, %d px, %s)', async (lang, colorScheme, width, view, sign) => {
  const {page} = await open({
    lang,
    colorScheme,
    viewport: {width, height: 900},
    hash: `#view=${view}&cell=${richKey}`
  })
  await page.locator(`section[data-view="${view}"] ${sign}`).locator('visible=true').first().waitFor()
  await page.locator('#detail mark').first().waitFor()
  const {violations} = await new AxeBuilder({page}).analyze()
  const serious = violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`)[0]}`)
  expect(serious).toEqual([])
})

import {createHash} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {createAligner, loadNodeRsJieba, parseOutline} from '@gangmu/aligner'
import {parse} from '@gangmu/parser'
import {type ReportEntry, renderPage} from '@gangmu/report'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu many '))
const count = 300
let browser: Browser
let page: Page

beforeAll(async () => {
  const catalogue = fs.readFileSync(path.join(root, 'corpus/outline/outline-2021-2025.json'))
  const outline = parseOutline(JSON.parse(catalogue.toString('utf8')))
  const outlineSha256 = createHash('sha256').update(catalogue).digest('hex')
  const align = createAligner(outline, {sha256: outlineSha256, segmenter: await loadNodeRsJieba(outline)})
  const plans = ['qijiang-plan-2022', 'weibin-plan-2022', 'hedong-outline-2022'].map((id) => {
    const document = parse(fs.readFileSync(path.join(root, `corpus/${id}.txt`), 'utf8'), {id})
    return JSON.stringify({document: {...document, kind: 'plan'}, alignment: align(document)}).replaceAll(
      `"${id}`,
      '"ID'
    )
  })
  // The corpus's plans again and again, under other names.
  const entries = Array.from({length: count}, (_, at): ReportEntry => {
    const {document, alignment} = JSON.parse(
      (plans[at % plans.length] ?? '').replaceAll('"ID', `"district-${at}`)
    )
    return {document: {...document, shortName: `第${at + 1}区`}, alignment}
  })
  const file = path.join(folder, 'index.html')
  fs.writeFileSync(file, renderPage({outline, outlineSha256, entries}))
  browser = await chromium.launch({
    executablePath: process.env.GANGMU_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  page = await browser.newPage({viewport: {width: 1400, height: 900}})
  await page.goto(pathToFileURL(file).href)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  fs.rmSync(folder, {recursive: true, force: true})
})

/** Go to an address and wait until it is on the screen; gives the milliseconds, for the report. */
async function go(hash: string): Promise<number> {
  return await page.evaluate(
    (to) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        addEventListener(
          'hashchange',
          () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from))),
          {once: true}
        )
        location.hash = to
      }),
    hash
  )
}

const cells = () => page.locator('.many-table.requirements a.cell')

test('of 300 documents × 167 requirements only what is in view is drawn, and the rest as one scrolls', async () => {
  await go('view=requirements')
  expect(await cells().count()).toBeLessThan(3000)
  const places = page.locator('[data-many=requirements]')
  const last = page.locator('[data-key="district-299,35.1"]')
  expect(await last.count()).toBe(0)
  await places.evaluate((place) => place.scrollTo(place.scrollWidth, place.scrollHeight))
  await last.waitFor()
  // Each cell stands under the head of its requirement.
  const [cell, head] = await Promise.all([
    last.boundingBox(),
    page.locator('.many-table.requirements thead th', {hasText: /^35\.1$/}).boundingBox()
  ])
  expect(Math.abs((cell?.x ?? 0) - (head?.x ?? 99))).toBeLessThan(4)
  // Heads and names stay in view.
  const [frame, name] = await Promise.all([
    places.boundingBox(),
    page.locator('.many-table.requirements tbody th', {hasText: '第300区'}).boundingBox()
  ])
  expect(Math.abs((head?.y ?? 0) - (frame?.y ?? 99))).toBeLessThan(6)
  expect(Math.abs((name?.x ?? 0) - (frame?.x ?? 99))).toBeLessThan(6)
  await last.click()
  expect(await page.locator('#detail h2').textContent()).toMatch(/^第300区 · 35\.1 /)
})

test('filters keep what they name, and how long they take stands in the report of this test', async () => {
  const start = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    view: performance.getEntriesByName('gangmu-ready')[0]?.startTime ?? Number.NaN
  }))
  const lines = [`first paint ${start.paint.toFixed(0)} ms, first view ${start.view.toFixed(0)} ms`]
  for (const [hash, shown] of [
    ['view=matrix&q=第12', 11],
    ['view=matrix&system=8&state=covered', null],
    ['view=requirements&system=5&state=partial', null],
    ['view=requirements&q=第29', 11],
    ['view=checklist&document=district-7&state=missing', null],
    ['view=targets&q=培训', null]
  ] as const) {
    const took = await go(hash)
    lines.push(`#${hash}  ${took.toFixed(0)} ms`)
    const line = (await page.locator('#count').textContent()) ?? ''
    if (shown !== null) expect(line).toBe(`显示 ${shown} / ${count} 行`)
    else expect(line).not.toBe('')
  }
  process.stdout.write(`${count} documents in Chromium:\n${lines.join('\n')}\n`)
})

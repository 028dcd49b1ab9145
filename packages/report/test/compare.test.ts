import {createHash} from 'node:crypto'
import {compareDocuments, indexOutline, type Segmenter} from '@gangmu/aligner'
import {expect, test} from 'vitest'
import {compareWordings} from '../src/compare/wordings.ts'
import {
  type CompareInput,
  type ReportEntry,
  renderComparisonHtml,
  renderComparisonMarkdown,
  renderComparisonText
} from '../src/index.ts'
import {outline, readHtml, sketch} from './fixtures.ts'

const segmenter: Segmenter = {name: 'letters', segment: (text) => [...text]}

function comparing(a: ReportEntry, b: ReportEntry): CompareInput {
  const comparison = compareDocuments(a, b, indexOutline(outline), segmenter)
  return {a: a.document, b: b.document, outline, comparison}
}

const same = '制定行政规范性文件过程中，充分听取企业和行业协会商会的意见。'
const a = sketch('east', '城东区', {issuedOn: '2022-05-04'}, [
  {text: '公开权责清单。', section: 4, serves: [{id: '4.5', quote: '公开权责清单'}]},
  {text: same, section: 6, serves: [{id: '6.4', quote: '充分听取企业和行业协会商会的意见'}]},
  {text: '探索备案审查办法。', section: 9, serves: [{id: '9.4', quote: '探索备案审查办法'}]}
])
const b = sketch('west', '城西区', {issuedOn: '2022-09-07', kind: 'workpoints', level: 'city'}, [
  {
    text: same.replace('充分', '认真'),
    section: 6,
    serves: [{id: '6.4', quote: '认真听取企业和行业协会商会的意见'}]
  },
  {text: '严格落实备案审查制度。', section: 9, serves: [{id: '9.4', quote: '严格落实备案审查制度'}]}
])
const input = comparing(a, b)

test.each(['zh', 'en'] as const)('the text in %s', async (lang) => {
  await expect(renderComparisonText(input, {lang})).toMatchFileSnapshot(`golden/compare.${lang}.txt`)
})

test('the Markdown', async () => {
  await expect(renderComparisonMarkdown(input)).toMatchFileSnapshot('golden/compare.md')
})

test('draft and final text show each changed measure once, word by word', async () => {
  const draft = sketch('draft', '城东区', {status: 'draft', title: '方案'}, [{text: same, section: 6}])
  const final = sketch('final', '城东区', {title: '方案'}, [{text: same.replace('充分', '认真'), section: 6}])
  await expect(renderComparisonText(comparing(draft, final))).toMatchFileSnapshot('golden/compare-draft.txt')
})

test('the page says what the text says, in lists with names', () => {
  const page = readHtml(renderComparisonHtml(input))
  expect(page.documentElement.getAttribute('lang')).toBe('zh-CN')
  const counts = [...page.querySelectorAll('.counts td')].map((cell) => Number(cell.textContent))
  const {onlyA, onlyB, doubtful, both, neither, notApplicable, ...facts} = input.comparison.differences.counts
  const {deadline, target, strength, system, coverage} = facts
  expect(counts).toEqual([
    ...[onlyA, onlyB, doubtful, both, neither, notApplicable],
    ...[deadline, target, strength, system, coverage]
  ])
  for (const heading of page.querySelectorAll('section')) {
    const id = heading.getAttribute('aria-labelledby') ?? ''
    expect(page.getElementById(id)?.tagName).toBe('H2')
  }
  for (const link of page.querySelectorAll('nav a')) {
    expect(page.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull()
  }
  // Who alone says a word stands beside it, not in its colour only.
  expect([...page.querySelectorAll('.diff .in-a')].map((one) => one.textContent)).toContain('仅城东区有 充分')
})

test('words of a document stay text in every format', () => {
  const hostile = '<img src=x onerror=alert(1)></script>\u001b[31m'
  const evil = sketch('evil', hostile, {title: hostile}, [
    {text: `公开${hostile}清单。`, section: 4, serves: [{id: '4.5', quote: `公开${hostile}清单`}]}
  ])
  const evilInput = comparing(evil, b)
  const page = readHtml(renderComparisonHtml(evilInput))
  expect(page.querySelectorAll('script, img, [onerror], [style], [src], link')).toHaveLength(0)
  expect(page.querySelector('.sides')?.textContent).toContain('<img')
  const text = renderComparisonText(evilInput)
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(renderComparisonMarkdown(evilInput)).not.toMatch(/(?<!\\)<img/u)
})

test('the page loads nothing, and its policy lets nothing but its own style pass', () => {
  const source = renderComparisonHtml(input)
  const page = readHtml(source)
  const policy =
    page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? ''
  const style = page.querySelector('style')?.textContent ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(createHash('sha256').update(style).digest('base64'))
  expect(source).not.toMatch(/https?:\/\//u)
})

test('every wording has both languages and the same values in both', () => {
  const values = (wording: string) =>
    [...new Set([...wording.matchAll(/\{(\w+)/gu)].map(([, name]) => name))].sort()
  for (const [key, {zh, en}] of Object.entries(compareWordings)) {
    expect(zh, key).not.toBe('')
    expect(en, key).not.toMatch(/^$|[\p{Script=Han}，。、：；？！（）「」《》]/u)
    expect(values(en), key).toEqual(values(zh))
  }
})

test('two runs give the same bytes', () => {
  for (const render of [renderComparisonText, renderComparisonMarkdown, renderComparisonHtml]) {
    expect(render(comparing(a, b))).toBe(render(input))
  }
})

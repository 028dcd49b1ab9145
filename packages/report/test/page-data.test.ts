import {expect, test} from 'vitest'
import {renderPage} from '../src/index.ts'
import type {DocumentData, PageData} from '../src/page/page-data.ts'
import {readHtml, report, south} from './fixtures.ts'

/** The data of the page with those of each document by id. */
function read(lang: 'zh' | 'en'): PageData & {readonly of: Readonly<Record<string, DocumentData>>} {
  const page = readHtml(renderPage(report, {lang}))
  const json = (id: string) => JSON.parse(page.querySelector(id)?.textContent ?? '')
  const data: PageData = json('#data')
  return {...data, of: Object.fromEntries(data.documents.map(({id}, at) => [id, json(`#data-${at}`)]))}
}
const data = read('zh')
const southData = data.of['chengnan-plan-2022']

test('a cell knows its measures, the others that serve it, and its figures in words', () => {
  expect(southData?.cells['26']).toEqual({
    figures: '部分覆盖；措施 1 条；适用要求 6 项：已覆盖 0，部分覆盖 2，未覆盖 4；1 条待人工复核',
    primary: ['chengnan-plan-2022#7'],
    serving: ['chengnan-plan-2022#8']
  })
  expect(data.parts['26']).toMatchObject({
    name: '26 加强对行政执法制约和监督',
    requirements: ['26.1', '26.2', '26.3', '26.4', '26.5', '26.6']
  })
})

test('a requirement knows what serves it, or the nearest miss', () => {
  expect(southData?.requirements['26.1']).toEqual({
    status: 'partial',
    by: ['chengnan-plan-2022#7'],
    confidence: 0.91,
    needsReview: 1,
    nearest: null
  })
  expect(southData?.requirements['27.1']).toMatchObject({
    status: 'missing',
    by: [],
    nearest: {id: 'chengnan-plan-2022#8', confidence: '0.20'}
  })
  expect(southData?.requirements['7.1']?.status).toBe('not-applicable')
  expect(southData?.cells['26.1']?.primary).toEqual(['chengnan-plan-2022#7'])
})

test('a statement that serves a requirement stands among those that serve', () => {
  const cell = southData?.cells.s1
  expect([cell?.primary, cell?.serving]).toEqual([[], ['chengnan-plan-2022#s1']])
  expect(southData?.provisions['chengnan-plan-2022#s1']?.name).toBe('指导思想')
})

test('every cell that the page links to has data, and every id in it is known', () => {
  const page = readHtml(renderPage(report))
  const keys = [...page.querySelectorAll('a[data-key]')].map((link) => link.getAttribute('data-key') ?? '')
  expect(keys.length).toBeGreaterThan(4 * (10 + 35 + 167))
  for (const key of keys) {
    if (key.includes('#')) expect(data.of[key.split('#')[0] ?? '']?.provisions).toHaveProperty([key])
    else expect(data.of[key.split(',')[0] ?? '']?.cells).toHaveProperty([key.split(',')[1] ?? ''])
  }
  for (const {cells, provisions, requirements} of Object.values(data.of)) {
    for (const {primary, serving} of Object.values(cells)) {
      for (const id of [...primary, ...serving]) expect(provisions).toHaveProperty([id])
    }
    expect(Object.keys(cells).every((part) => part in data.parts)).toBe(true)
    expect(Object.keys(requirements)).toHaveLength(167)
  }
})

test('the number that a cell prints is the number of measures behind it', () => {
  for (const link of readHtml(renderPage(report)).querySelectorAll('a.cell')) {
    const [document = '', part = ''] = (link.getAttribute('data-key') ?? '').split(',')
    const count = data.of[document]?.cells[part]?.primary.length ?? null
    expect(String(count)).toBe(link.querySelector('b')?.textContent || '0')
  }
})

test('every measure stands behind a cell of its section, or among those that fit none', () => {
  for (const {document} of report.entries) {
    const shown = Object.entries(data.of[document.id]?.cells ?? {})
      .filter(([part]) => /^(?:[0-9]+|none)$/.test(part))
      .flatMap(([, {primary}]) => primary)
    expect(shown.toSorted()).toEqual(document.measures.map(({id}) => id).toSorted())
  }
})

test('offsets of evidence lie inside the text and give the quotes', () => {
  let quotes = 0
  for (const {document, alignment} of report.entries) {
    for (const {id, requirements} of alignment.alignments) {
      const provision = data.of[document.id]?.provisions[id]
      const found = provision?.links.map(({evidence}) =>
        evidence.map(([from, to]) => (from < 0 ? '' : provision.text.slice(from, to)))
      )
      expect(found).toEqual(requirements.map(({evidence}) => evidence.map(({quote}) => quote)))
      expect(document.text).toContain(provision?.text)
      quotes += found?.flat().length ?? 0
    }
  }
  expect(quotes).toBeGreaterThan(30)
})

test('a measure comes with its place, its decision and who made it', () => {
  expect(southData?.provisions['chengnan-plan-2022#7']).toMatchObject({
    name: '7.',
    place: '城南区 › 一、主要任务 › chengnan-plan-2022 第 10 行第 1 列',
    text: '7.加强行政执法监督，𠮷祥街道试行案卷评查。',
    decision: '对应第 26 加强对行政执法制约和监督，置信度 0.88，判定：程序',
    review: true,
    local: false
  })
  const english = read('en').of['chengbei-plan-2022']?.provisions
  expect(english?.['chengbei-plan-2022#3']?.decision).toBe(
    'Section 28 Government integrity, confidence 0.88, decided by 张老师'
  )
  expect(english?.['chengbei-plan-2022#2']).toMatchObject({
    local: true,
    place: expect.stringContaining(':4:1')
  })
  expect(south.document.measures[6]?.position.start.line).toBe(10)
})

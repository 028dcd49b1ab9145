import {expect, test} from 'vitest'
import {renderPage} from '../src/index.ts'
import type {PageData} from '../src/page/page-data.ts'
import {readHtml, report, south} from './fixtures.ts'

const read = (lang: 'zh' | 'en'): PageData =>
  JSON.parse(readHtml(renderPage(report, {lang})).querySelector('#data')?.textContent ?? '')
const data = read('zh')

test('a cell knows its measures, the others that serve it, and what is missing with the nearest miss', () => {
  expect(data.cells['chengnan-plan-2022,26']).toEqual({
    title: '城南区 · 26 加强对行政执法制约和监督',
    figures: '部分覆盖；措施 1 条；适用要求 6 项：已覆盖 0，部分覆盖 2，未覆盖 4；1 条待人工复核',
    primary: ['chengnan-plan-2022#7'],
    serving: ['chengnan-plan-2022#8'],
    missing: ['26.3', '26.4', '26.5', '26.6'].map((id) => ({id, nearest: null})),
    requirements: ['26.1', '26.2', '26.3', '26.4', '26.5', '26.6']
  })
  expect(data.cells['chengnan-plan-2022,27']?.missing[0]).toEqual({
    id: '27.1',
    nearest: {id: 'chengnan-plan-2022#8', confidence: '0.20'}
  })
})

test('a statement that serves a requirement stands among those that serve', () => {
  const cell = data.cells['chengnan-plan-2022,s1']
  expect([cell?.primary, cell?.serving]).toEqual([[], ['chengnan-plan-2022#s1']])
  expect(data.provisions['chengnan-plan-2022#s1']?.name).toBe('指导思想')
})

test('a requirement that does not apply is not among the missing', () => {
  expect(data.cells['chengnan-plan-2022,7']).toMatchObject({missing: [], requirements: ['7.1', '7.2']})
})

test('every cell that the page links to has data, and every id in it is known', () => {
  const page = readHtml(renderPage(report))
  const keys = [...page.querySelectorAll('a.cell')].map((link) => link.getAttribute('data-key') ?? '')
  expect(keys).toHaveLength(4 * 45)
  const unplaced = [...page.querySelectorAll('.note a')].map((link) => link.getAttribute('data-key') ?? '')
  expect(unplaced.length).toBeGreaterThan(0)
  expect(Object.keys(data.cells).sort()).toEqual([...keys, ...unplaced].sort())
  for (const {primary, serving, missing} of Object.values(data.cells)) {
    for (const id of [...primary, ...serving]) expect(data.provisions).toHaveProperty([id])
    for (const {id} of missing) expect(data.requirements).toHaveProperty([id])
  }
})

test('the number that a cell prints is the number of measures behind it', () => {
  for (const link of readHtml(renderPage(report)).querySelectorAll('a.cell')) {
    const {primary} = data.cells[link.getAttribute('data-key') ?? ''] ?? {primary: null}
    expect(String(primary?.length)).toBe(link.querySelector('b')?.textContent)
  }
})

test('every measure stands behind a cell of its section, or among those that fit none', () => {
  for (const {document} of report.entries) {
    const shown = Object.entries(data.cells)
      .filter(([key]) => /,(?:[0-9]+|none)$/.test(key) && key.startsWith(`${document.id},`))
      .flatMap(([, {primary}]) => primary)
    expect(shown.toSorted()).toEqual(document.measures.map(({id}) => id).toSorted())
  }
})

test('offsets of evidence lie inside the text and give the quotes', () => {
  let quotes = 0
  for (const {document, alignment} of report.entries) {
    for (const {id, requirements} of alignment.alignments) {
      const provision = data.provisions[id]
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
  expect(data.provisions['chengnan-plan-2022#7']).toMatchObject({
    name: '7.',
    place: '城南区 › 一、主要任务 › chengnan-plan-2022 第 10 行第 1 列',
    text: '7.加强行政执法监督，𠮷祥街道试行案卷评查。',
    decision: '对应第 26 加强对行政执法制约和监督，置信度 0.88，判定：程序',
    review: true,
    local: false
  })
  const english = read('en').provisions
  expect(english['chengbei-plan-2022#3']?.decision).toBe(
    'Section 28 Government integrity, confidence 0.88, decided by 张老师'
  )
  expect(english['chengbei-plan-2022#2']).toMatchObject({local: true, place: expect.stringContaining(':4:1')})
  expect(south.document.measures[6]?.position.start.line).toBe(10)
})

import {expect, test} from 'vitest'
import {
  coverageMatrix,
  entriesInPairs,
  type ReportInput,
  renderMatrixSvg,
  renderPage,
  renderReport,
  renderSummary,
  uncoveredSections
} from '../src/index.ts'
import {early, north, outline, readSvg, report, reportOf, sketch, south, west} from './fixtures.ts'

const labelsOf = (input: ReportInput, lang: 'zh' | 'en' = 'zh'): readonly string[] =>
  coverageMatrix(input, 'systems', {lang}).rows.map(({label}) => label)

test('peers stand first, then those not given, then those set apart, with reasons', () => {
  const {rows} = coverageMatrix(report, 'systems')
  expect(rows.map(({label, apart}) => [label, ...apart])).toEqual([
    ['城南区'],
    ['城北区'],
    ['城西区'],
    ['城东区'],
    ['海滨新区·工作要点 2020', 'other-kind', 'before-outline']
  ])
  const line =
    'Set apart: 海滨新区·work points 2020: its kind is work points, not a multi-year plan; issued 2020-05-26, before the outline (2021-08)'
  expect(renderSummary(report, {lang: 'en'})).toContain(line)
})

test('a plan of another level is set apart, whatever the order', () => {
  const city = sketch('city', '江州市', {level: 'city'})
  const {rows} = coverageMatrix(reportOf(city, south, north), 'systems')
  expect(rows.map(({document, apart}) => [document, ...apart])).toEqual([
    ['chengnan-plan-2022'],
    ['chengbei-plan-2022'],
    ['city', 'other-level']
  ])
})

test('where there are no plans, documents of the most frequent kind are peers', () => {
  const kinds = (['notice', 'report', 'report'] as const).map((kind, at) =>
    sketch(`d${at}`, `区${at}`, {kind})
  )
  const {rows} = coverageMatrix(reportOf(...kinds), 'systems')
  expect(rows.map(({document, apart}) => [document, ...apart])).toEqual([
    ['d1'],
    ['d2'],
    ['d0', 'other-kind']
  ])
})

test('documents of one short name are told apart by kind and years, then by id', () => {
  const [first, second] = [sketch('a-2022', '城南区'), sketch('a-2023', '城南区', {kind: 'outline'})]
  expect(labelsOf(reportOf(first, second), 'en')).toEqual([
    '城南区·plan 2021–2025',
    '城南区·outline 2021–2025'
  ])
  expect(labelsOf(reportOf(first, sketch('a-draft', '城南区', {status: 'draft'})))).toEqual([
    '城南区·实施方案 2021–2025 (a-2022)',
    '城南区·实施方案 2021–2025 (a-draft)'
  ])
})

test('uncovered sections are those of peers with something applicable and nothing covered', () => {
  const found = uncoveredSections(report)
  expect(found.map(({document}) => document)).toEqual([
    'chengnan-plan-2022',
    'chengbei-plan-2022',
    'chengxi-outline-2021'
  ])
  const [plan] = found
  const numbers = plan?.sections.map(({number}) => number) ?? []
  // 7 and 8 are for bodies that make laws, not for districts.
  expect(numbers).not.toContain(7)
  expect(numbers).not.toContain(10)
  expect(plan?.sections.find(({number}) => number === 26)).toEqual({
    number: 26,
    title: '加强对行政执法制约和监督',
    englishTitle: 'Oversight of administrative enforcement',
    applicable: 6,
    partial: 2
  })
})

test('one document alone gives the whole report', () => {
  for (const entry of [south, early]) {
    const input = reportOf(entry)
    expect(renderReport(input).every(({content}) => content.length > 20)).toBe(true)
    expect(coverageMatrix(input, 'systems').rows.map(({apart}) => apart)).toEqual([[]])
  }
})

test('a document with no measures is missing everything, and says so', () => {
  const input = reportOf(sketch('empty', '空白区', {}, []))
  const {rows} = coverageMatrix(input, 'systems')
  expect(rows[0]?.cells.map(({measures}) => measures)).toEqual(outline.systems.map(() => 0))
  expect(rows[0]?.cells.map(({status}) => status)).toEqual(outline.systems.map(() => 'missing'))
  for (const {path, content} of renderReport(input)) {
    expect(String(content).replace(/<script>.*/s, ''), path).not.toMatch(/NaN|undefined|Infinity/)
  }
})

test('a title and a name of 120 characters are broken into lines that stay inside the chart', () => {
  const long = '关于进一步全面深入推进法治政府建设的'.repeat(7).slice(0, 120)
  const input = reportOf(sketch('long', long, {title: long}), north)
  for (const title of [long, 'Law-based government '.repeat(6).slice(0, 120)]) {
    const svg = readSvg(renderMatrixSvg(input, 'systems', {title}))
    const width = Number(svg.querySelector('svg')?.getAttribute('width'))
    expect(width).toBeLessThan(1000)
    const lines = [...svg.querySelectorAll('text')].flatMap((text) => {
      const spans = [...text.querySelectorAll('tspan')]
      const size = Number(text.getAttribute('font-size'))
      return (spans.length > 0 ? spans : [text]).map((line) => ({text: line.textContent ?? '', size}))
    })
    for (const {text, size} of lines) {
      const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
      expect(han * size, text).toBeLessThan(width)
    }
  }
  expect(renderPage(input)).toContain(long)
})

test('300 documents give a chart and a page in a few seconds', () => {
  const entries = Array.from({length: 300}, (_, at) => sketch(`district-${at}`, `第${at}区`))
  const input = reportOf(...entries)
  const start = performance.now()
  const [svg, page] = [renderMatrixSvg(input, 'sections'), renderPage(input)]
  expect(svg.match(/ class="cell"/g)).toHaveLength(300 * 35)
  expect(page.match(/<script type="application\/json"/g)).toHaveLength(1 + 300)
  expect(performance.now() - start).toBeLessThan(30_000)
})

test.each<[string, ReportInput, RegExp]>([
  ['no documents', reportOf(), /at least one document/],
  ['a document twice', reportOf(south, north, south), /chengnan-plan-2022.*twice/],
  [
    'an alignment of another document',
    reportOf({document: south.document, alignment: west.alignment}),
    /alignment of document `chengnan-plan-2022`, found that of `chengxi-outline-2021`/
  ],
  ['an alignment of another outline', {...reportOf(south), outlineSha256: '0'.repeat(64)}, /sha256 0000/],
  ['an outline of another id', {...reportOf(south), outline: {...outline, id: 'other'}}, /outline `other`/]
])('%s: a RangeError that says what was expected', (_, input, message) => {
  expect(() => renderReport(input)).toThrow(RangeError)
  expect(() => renderReport(input)).toThrow(message)
  expect(() => coverageMatrix(input, 'systems')).toThrow(RangeError)
  expect(() => renderSummary(input)).toThrow(RangeError)
})

test('up to eight documents are compared two by two, peers before those set apart', () => {
  const plans = Array.from({length: 9}, (_, at) => sketch(`plan-${at}`, `第${at}区`))
  const city = sketch('city', '江州市', {level: 'city'})
  const ids = (input: ReportInput) => entriesInPairs(input).map(({document}) => document.id)
  expect(ids(reportOf(city, ...plans.slice(0, 2)))).toEqual(['plan-0', 'plan-1', 'city'])
  expect(ids(reportOf(city, ...plans))).toEqual(plans.slice(0, 8).map(({document}) => document.id))
})

test('what other documents share is refused', () => {
  const input = reportOf(south, north)
  const reuse = {documents: [{document: 'elsewhere'}], passages: [], pairs: [], allPairs: true}
  expect(() => renderPage({...input, reuse: reuse as never})).toThrow(
    /Expected `reuse` of chengnan-plan-2022, chengbei-plan-2022, found that of elsewhere/
  )
})

import {expect, test} from 'vitest'
import {formatCsv, renderMatrixCsv, renderMeasuresCsv} from '../src/index.ts'
import {north, readCsv, report, reportOf, sketch, south} from './fixtures.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['  =1', "'  =1"],
  ['\t1', "'\t1"],
  ['a=1', 'a=1'],
  ['=1,"2"', '"\'=1,""2"""'],
  ['一\r\n二', '"一\r\n二"'],
  [-1, '-1'],
  [0, '0'],
  [false, 'false'],
  [null, '']
])('the cell %j is written as %j', (value, expected) => {
  expect(formatCsv(['x'], [[value]])).toBe(`\uFEFFx\r\n${expected}\r\n`)
})

test.each([
  ['measures.csv', renderMeasuresCsv],
  ['matrix.csv', renderMatrixCsv]
])('%s has a byte order mark, CRLF, and rows of one length', (_, render) => {
  const csv = render(report)
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const given = report.entries.reduce((sum, {document}) => sum + document.measures.length, 0)
  expect(readCsv(csv)).toHaveLength(render === renderMatrixCsv ? 5 * 35 : given)
})

test('measures.csv gives a measure that begins with = as text, with what it serves', () => {
  const row = readCsv(renderMeasuresCsv(reportOf(north), {lang: 'en'}))[0]
  expect(row).toEqual({
    document: 'chengbei-plan-2022',
    short_name: '城北区',
    measure: 'chengbei-plan-2022#1',
    ordinal: '1',
    number: '1',
    label: '1.',
    chapter: '1',
    chapter_title: '主要任务',
    section: '',
    section_title: '',
    title: '',
    text: "'=1+1，落实“双随机、一公开”监管。",
    outline_system: '2',
    outline_section: '5',
    confidence: '0.876',
    secondary_sections: '',
    requirements: '5.3 (equivalent, 0.91)',
    evidence: '5.3 ““双随机、一公开”监管”',
    local: 'no',
    needs_review: 'no',
    decided_by: 'method',
    line: '3'
  })
})

test('measures.csv keeps what a person decided, what is local, and what waits for review', () => {
  const rows = readCsv(renderMeasuresCsv(reportOf(north), {lang: 'en'}))
  expect(rows.map((row) => [row.outline_section, row.local, row.needs_review, row.decided_by])).toEqual([
    ['5', 'no', 'no', 'method'],
    ['', 'yes', 'no', 'method'],
    ['28', 'no', 'yes', '张老师']
  ])
})

test('a measure without an alignment has empty cells, not a no', () => {
  const alignment = {...north.alignment, alignments: []}
  const [row] = readCsv(renderMeasuresCsv(reportOf({...north, alignment}), {lang: 'en'}))
  expect(row).toMatchObject({measure: 'chengbei-plan-2022#1', outline_section: '', local: '', line: '3'})
})

test('both tables name a document alike, and a name that is a formula stays text', () => {
  const input = reportOf(sketch('a', '=HYPERLINK("x")'), sketch('b', '=HYPERLINK("x")'), south)
  const names = (csv: string): Set<string> =>
    new Set(readCsv(csv).map((row) => `${row.document} ${row.short_name}`))
  const found = names(renderMeasuresCsv(input, {lang: 'en'}))
  expect(found).toEqual(names(renderMatrixCsv(input, {lang: 'en'})))
  expect(found).toContain('a \'=HYPERLINK("x")·plan 2021–2025 (a)')
})

test('what was not given stays empty in matrix.csv', () => {
  const rows = readCsv(renderMatrixCsv(report, {lang: 'en'})).filter((row) => row.short_name === '城东区')
  expect(rows).toHaveLength(35)
  for (const row of rows) {
    const {document, document_measures, measures, requirements_applicable, share_covered, needs_review} = row
    expect([
      document,
      document_measures,
      measures,
      requirements_applicable,
      share_covered,
      needs_review
    ]).toEqual(['', '', '', '', '', ''])
    expect(row.status).toBe('not given')
  }
})

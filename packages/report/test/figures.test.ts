import {expect, test} from 'vitest'
import {
  type CoverageMatrix,
  coverageMatrix,
  type MatrixBy,
  renderJson,
  renderMatrixCsv,
  renderMatrixSvg,
  renderPage,
  renderReport
} from '../src/index.ts'
import {readCsv, readHtml, readSvg, report} from './fixtures.ts'

/** A cell in one line: document, part, state, measures, covered/applicable, for review. */
type Figures = readonly string[]

const both: readonly MatrixBy[] = ['systems', 'sections']

function ofMatrix({columns, rows}: CoverageMatrix): Figures {
  return rows
    .flatMap(({document, cells}) =>
      cells.map(({status, measures, requirements, needsReview}, at) => {
        const share = requirements === null ? '' : `${requirements.covered}/${requirements.applicable}`
        return [document ?? '', columns[at]?.number, status, measures ?? '', share, needsReview ?? ''].join(
          ' '
        )
      })
    )
    .sort()
}

test.each(both)('the SVG, its drawn text and report.json give the figures of the matrix by %s', (by) => {
  const expected = ofMatrix(coverageMatrix(report, by))
  const groups = [...readSvg(renderMatrixSvg(report, by)).querySelectorAll('g.cell')]
  const data = groups.map((group) => {
    const get = (name: string): string => group.getAttribute(`data-${name}`) ?? ''
    const share = get('applicable') === '' ? '' : `${get('covered')}/${get('applicable')}`
    return [get('document'), get('part'), get('status'), get('measures'), share, get('review')].join(' ')
  })
  expect(data.sort()).toEqual(expected)
  const drawn = groups.map((group) => {
    const [measures = '', share = '', review = ''] = [...group.querySelectorAll('text')].map(
      (text) => text.textContent ?? ''
    )
    const status = group.querySelector('.glyph')?.getAttribute('data-glyph')
    const name = `${group.getAttribute('data-document')} ${group.getAttribute('data-part')}`
    return `${name} ${status} ${measures} ${share} ${review}`
  })
  expect(drawn.sort()).toEqual(expected.map(asPrinted).sort())
  expect(ofMatrix(JSON.parse(renderJson(report)).views.matrix[by])).toEqual(expected)
})

test.each(both)('the page prints the figures of the matrix by %s', (by) => {
  const table = readHtml(renderPage(report)).querySelectorAll('table.matrix')[by === 'systems' ? 0 : 1]
  const cells = [...(table?.querySelectorAll('a.cell') ?? [])].map((link) => {
    const [document, part = ''] = (link.getAttribute('data-key') ?? '').split(',')
    const text = (selector: string): string => link.querySelector(selector)?.textContent ?? ''
    const status = link.className.replace('cell ', '')
    return `${document} ${part.replace('s', '')} ${status} ${text('b')} ${text('.share')} ${text('.review')}`
  })
  const given = ofMatrix(coverageMatrix(report, by)).filter((line) => !line.startsWith(' '))
  expect(cells.sort()).toEqual(given.map(asPrinted).sort())
})

test('matrix.csv gives the figures of the matrix by sections', () => {
  const names: Readonly<Record<string, string>> = {
    covered: 'covered',
    'partly covered': 'partial',
    'not covered': 'missing',
    'not applicable': 'not-applicable',
    'not given': 'not-given'
  }
  const rows = readCsv(renderMatrixCsv(report, {lang: 'en'})).map((row) => {
    const applicable = row.requirements_applicable ?? ''
    const share = applicable === '' ? '' : `${row.requirements_covered}/${applicable}`
    const {document, outline_section: part, status = '', measures, needs_review: review} = row
    return [document, part, names[status], measures, share, review].join(' ')
  })
  expect(rows.sort()).toEqual(ofMatrix(coverageMatrix(report, 'sections')))
})

test('the figures are those of the alignment, and every state occurs', () => {
  const {rows} = coverageMatrix(report, 'sections')
  for (const {document, cells} of rows) {
    const entry = report.entries.find((one) => one.document.id === document)
    const expected = entry?.alignment.coverage.sections.map(({status, measures, requirements}) => ({
      status,
      measures,
      requirements
    }))
    const found = cells.map(({status, measures, requirements}) => ({status, measures, requirements}))
    if (expected) expect(found).toEqual(expected)
  }
  const states = new Set(rows.flatMap(({cells}) => cells.map(({status}) => status)))
  expect([...states].sort()).toEqual(['covered', 'missing', 'not-applicable', 'not-given', 'partial'])
  expect(rows.some(({cells}) => cells.some(({needsReview}) => needsReview === 1))).toBe(true)
})

test('a part that the coverage does not speak of is not given, never a zero', () => {
  const [first, ...others] = report.entries
  if (!first) throw new Error('The report has no entries')
  const {coverage} = first.alignment
  const shortened = {...coverage, sections: coverage.sections.filter(({number}) => number !== 5)}
  const entries = [{...first, alignment: {...first.alignment, coverage: shortened}}, ...others]
  const {rows} = coverageMatrix({...report, entries}, 'sections')
  expect(rows.find(({document}) => document === first.document.id)?.cells[4]).toEqual({
    status: 'not-given',
    measures: null,
    requirements: null,
    share: null,
    needsReview: null
  })
})

test('two runs give the same bytes, and leave their input as it is', () => {
  const before = JSON.stringify(report)
  const first = renderReport(report)
  expect(renderReport(JSON.parse(before))).toEqual(first)
  expect(JSON.stringify(report)).toBe(before)
  expect(first.map(({path}) => path).filter((path) => !path.startsWith('data/'))).toEqual([
    'index.html',
    'matrix-systems.svg',
    'matrix-systems-single.svg',
    'matrix-sections.svg',
    'matrix-sections-single.svg',
    'matrix.csv',
    'requirements.csv',
    'matrix-requirements.svg',
    'matrix-requirements-single.svg',
    'targets.csv',
    'deadlines.csv',
    'units.csv',
    'strength.svg',
    'strength-single.svg',
    'strength.csv',
    'innovations.csv',
    'measures.csv',
    'report.json'
  ])
})

/** As a cell prints it: a dash where nothing applies, a mark only where somebody should look. */
function asPrinted(line: string): string {
  const [document, part, status, measures, share = '', review] = line.split(' ')
  const mark = review === '' || review === '0' ? '' : `?${review}`
  return `${document} ${part} ${status} ${measures} ${share.endsWith('/0') ? '—' : share} ${mark}`
}

import {expect, test} from 'vitest'
import {coverageMatrix, renderMatrixSvg, renderPage} from '../src/index.ts'
import {readHtml, report, reportOf, sketch} from './fixtures.ts'

test('the page carries both charts as they are', () => {
  const links = [...readHtml(renderPage(report)).querySelectorAll('a[download]')]
  for (const by of ['systems', 'sections'] as const) {
    const link = links.find((one) => one.getAttribute('download') === `matrix-${by}.svg`)
    const [head = '', ...rest] = (link?.getAttribute('href') ?? '').split(',')
    expect(head).toBe('data:image/svg+xml;charset=utf-8')
    expect(decodeURIComponent(rest.join(','))).toBe(renderMatrixSvg(report, by))
  }
})

test('with many documents the script draws the tables, from figures that stand in the page', () => {
  const entries = Array.from({length: 41}, (_, at) => sketch(`d${at}`, `第${at}区`))
  const input = reportOf(...entries)
  const page = readHtml(renderPage(input))
  expect(page.querySelectorAll('a.cell')).toHaveLength(0)
  expect([...page.querySelectorAll('[data-many]')].map((place) => place.getAttribute('data-many'))).toEqual([
    'systems',
    'sections',
    'requirements'
  ])
  const {many} = JSON.parse(page.querySelector('#data')?.textContent ?? '')
  const {rows} = coverageMatrix(input, 'sections')
  expect(many.rows).toHaveLength(41)
  expect(many.rows[7].requirements).toHaveLength(167)
  expect(many.rows[7].sections.map(([, measures]: readonly unknown[]) => measures)).toEqual(
    rows[7]?.cells.map(({measures}) => measures)
  )
})

test('a document that was not given says so in words, and there is nothing to open', () => {
  const page = readHtml(renderPage(report, {lang: 'en'}))
  const cells = [...page.querySelectorAll('.cell.not-given')]
  expect(cells).toHaveLength(45 + 167)
  for (const cell of cells) {
    expect(cell.localName).toBe('span')
    expect(cell.textContent).toBe('not given')
  }
})

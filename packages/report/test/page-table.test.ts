import {expect, test} from 'vitest'
import {renderMatrixSvg, renderPage} from '../src/index.ts'
import {readHtml, report, reportOf, sketch} from './fixtures.ts'

test('the page carries both charts as they are', () => {
  const links = [...readHtml(renderPage(report)).querySelectorAll('a[download]')]
  expect(links.map((link) => link.getAttribute('download'))).toEqual([
    'matrix-systems.svg',
    'matrix-sections.svg'
  ])
  for (const [at, by] of (['systems', 'sections'] as const).entries()) {
    const [head = '', ...rest] = (links[at]?.getAttribute('href') ?? '').split(',')
    expect(head).toBe('data:image/svg+xml;charset=utf-8')
    expect(decodeURIComponent(rest.join(','))).toBe(renderMatrixSvg(report, by))
  }
})

test('with very many documents the page links to the charts beside it', () => {
  const entries = Array.from({length: 41}, (_, at) => sketch(`d${at}`, `第${at}区`))
  const links = [...readHtml(renderPage(reportOf(...entries))).querySelectorAll('a[download]')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'matrix-systems.svg',
    'matrix-sections.svg'
  ])
})

test('a document that was not given says so in words, and there is nothing to open', () => {
  const page = readHtml(renderPage(report, {lang: 'en'}))
  const cells = [...page.querySelectorAll('.cell.not-given')]
  expect(cells).toHaveLength(45)
  for (const cell of cells) {
    expect(cell.localName).toBe('span')
    expect(cell.textContent).toBe('not given')
  }
})

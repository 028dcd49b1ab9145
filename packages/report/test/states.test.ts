import {expect, test} from 'vitest'
import {renderMatrixSvg, renderPage} from '../src/index.ts'
import {readHtml, readSvg, report} from './fixtures.ts'

/** Everything about a drawing but its colours and where it stands. */
function shapeOf(element: Element | null | undefined): string {
  return [...(element?.querySelectorAll('path, rect.review') ?? [])]
    .map(
      (part) => `${part.localName} ${part.getAttribute('d') ?? ''} ${part.getAttribute('fill') === 'none'}`
    )
    .join('|')
}

test.each(['zh', 'en'] as const)(
  'each state has a shape of its own in the chart and its legend (%s)',
  (lang) => {
    const svg = readSvg(renderMatrixSvg(report, 'sections', {lang}))
    const legend = [...svg.querySelectorAll('.legend > g')]
    expect(legend.map((item) => item.getAttribute('data-state'))).toEqual([
      'covered',
      'partial',
      'missing',
      'not-applicable',
      'needs-review',
      'not-given'
    ])
    const shapes = new Map(legend.map((item) => [item.getAttribute('data-state'), shapeOf(item)]))
    expect(new Set(shapes.values()).size).toBe(6)
    for (const cell of svg.querySelectorAll('g.cell')) {
      expect(shapeOf(cell.querySelector('.glyph'))).toBe(shapes.get(cell.getAttribute('data-status')))
      const isReviewed = Number(cell.getAttribute('data-review')) > 0
      expect(cell.querySelector('rect.review') !== null).toBe(isReviewed)
    }
  }
)

test('each state has a shape of its own in the page and its legend', () => {
  const page = readHtml(renderPage(report))
  const ofGlyph = (element: Element | null | undefined): string =>
    element?.querySelector('use')?.getAttribute('href') ?? ''
  const drawn = [...page.querySelectorAll('symbol')].map((symbol) => symbol.innerHTML)
  expect(new Set(drawn).size).toBe(5)
  const legend = [...page.querySelectorAll('.legend li')].map((item) => ofGlyph(item.querySelector('.glyph')))
  expect(new Set(legend).size).toBe(6)
  const byState = new Map<string, Set<string>>()
  for (const cell of page.querySelectorAll('a.cell')) {
    const state = cell.className.replace('cell ', '')
    byState.set(state, (byState.get(state) ?? new Set()).add(ofGlyph(cell.querySelector('.glyph'))))
  }
  expect([...byState].map(([, shapes]) => shapes.size)).toEqual([...byState].map(() => 1))
  expect(byState.get('covered')).toEqual(new Set([legend[0]]))
  expect(byState.get('not-applicable')).toEqual(new Set([legend[3]]))
})

test('the bar tells covered, partly covered and missing by solid, hatch and blank', () => {
  const svg = readSvg(renderMatrixSvg(report, 'sections'))
  const cell = svg.querySelector('g.cell[data-document="chengnan-plan-2022"][data-part="26"]')
  const fills = [...(cell?.querySelectorAll('rect[height="4"]') ?? [])].map((rect) =>
    rect.getAttribute('fill')
  )
  expect(fills).toEqual(['url(#hatch)', '#ffffff'])
  expect(svg.querySelector('pattern#hatch')).not.toBeNull()
})

test('every cell says in words what it shows', () => {
  const svg = readSvg(renderMatrixSvg(report, 'systems', {lang: 'en'}))
  const titles = [...svg.querySelectorAll('g.cell > title')].map((title) => title.textContent ?? '')
  expect(titles).toHaveLength(50)
  expect(titles).toContain(
    '城南区 · 8 Constraint and oversight of administrative power: partly covered; 1 measure; 23 requirements apply: 0 covered, 2 partly, 21 not; 1 provision needs review'
  )
  expect(titles).toContain('城东区 · 1 General requirements: not given, no data; this is not a zero')
})

import {chartNotes} from './chart-notes.ts'
import {chartTitle} from './chart-title.ts'
import {coverageMatrix} from './coverage-matrix.ts'
import {describeCell} from './describe-cell.ts'
import {drawCell, drawGlyph, drawGround, drawReviewMark, inks} from './draw-cell.ts'
import {type LaidText, layoutMatrix} from './matrix-layout.ts'
import {partName} from './part-name.ts'
import {say} from './say.ts'
import {createSvgCanvas, round, type SvgSelection} from './svg-canvas.ts'
import {textWidth, wrapEvenly} from './text-metrics.ts'
import type {CellStatus, Lang, MatrixBy, ReportInput, ReportOptions} from './types.ts'

const fonts = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
const margin = 24
const states: readonly (CellStatus | 'needs-review')[] = [
  'covered',
  'partial',
  'missing',
  'not-applicable',
  'needs-review',
  'not-given'
]

/**
 * A matrix as an SVG that stands on its own: title, legend, units, source.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderMatrixSvg(input: ReportInput, by: MatrixBy, options: ReportOptions = {}): string {
  const lang = options.lang ?? 'zh'
  const matrix = coverageMatrix(input, by, {lang})
  const systems = coverageMatrix(input, 'systems', {lang}).columns
  const layout = layoutMatrix(
    matrix,
    new Map(systems.map((system) => [system.number, partName(system, lang)])),
    lang
  )
  const title = chartTitle(input, by, options)
  const {svg, serialize} = createSvgCanvas()

  svg.append('title').text(title)
  svg.append('desc').text(`${say(lang, 'chart-lead')} ${say(lang, 'chart-bar')}`)
  drawPatterns(svg)
  const paper = svg.append('rect').attr('fill', inks.paper)
  const drawing = svg
    .append('g')
    .attr('transform', `translate(${margin},${margin})`) as unknown as SvgSelection

  let y = drawParagraph(drawing, title, {
    y: 18,
    size: 19,
    width: layout.width,
    weight: 'bold',
    tone: 'strong'
  })
  const lead = `${say(lang, 'chart-lead')}${lang === 'en' ? ' ' : ''}${say(lang, 'chart-bar')}`
  y = drawParagraph(drawing, lead, {
    y: y + 2,
    size: 12.5,
    width: layout.width,
    weight: 'normal',
    tone: 'muted'
  })

  const grid = drawing
    .append('g')
    .attr('transform', `translate(0,${round(y + 4)})`) as unknown as SvgSelection
  for (const {x1, y1, x2, y2} of layout.rules) {
    grid
      .append('line')
      .attr('x1', round(x1))
      .attr('y1', round(y1))
      .attr('x2', round(x2))
      .attr('y2', round(y2))
      .attr('stroke', inks.rule)
  }
  for (const text of layout.texts) drawLines(grid, text)
  for (const {row, column, cell, ...box} of layout.cells) {
    const group = grid
      .append('g')
      .attr('class', 'cell')
      .attr('data-document', row.document ?? '')
      .attr('data-part', column.number)
      .attr('data-status', cell.status)
      .attr('data-measures', cell.measures ?? '')
      .attr('data-applicable', cell.requirements?.applicable ?? '')
      .attr('data-covered', cell.requirements?.covered ?? '')
      .attr('data-partial', cell.requirements?.partial ?? '')
      .attr('data-missing', cell.requirements?.missing ?? '')
      .attr('data-review', cell.needsReview ?? '') as unknown as SvgSelection
    group.append('title').text(describeCell(row, column, cell, lang))
    drawCell(group, box, cell)
  }
  y += 4 + layout.height + 16
  y = drawLegend(drawing, y, layout.width, lang) + 14
  for (const note of chartNotes(input, lang)) {
    y =
      drawParagraph(drawing, note, {y, size: 11.5, width: layout.width, weight: 'normal', tone: 'muted'}) - 1
  }

  const width = Math.ceil(layout.width + 2 * margin)
  const height = Math.ceil(y - 11 + 2 * margin)
  paper.attr('width', width).attr('height', height)
  svg
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'img')
    .attr('lang', lang === 'zh' ? 'zh-CN' : 'en')
    .attr('font-family', fonts)
  return serialize()
}

function drawPatterns(svg: SvgSelection): void {
  const defs = svg.append('defs')
  const pattern = (id: string, size: number): SvgSelection =>
    defs
      .append('pattern')
      .attr('id', id)
      .attr('width', size)
      .attr('height', size)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)') as unknown as SvgSelection
  const hatch = pattern('hatch', 3)
  hatch.append('rect').attr('width', 3).attr('height', 3).attr('fill', inks.paper)
  hatch.append('rect').attr('width', 1.3).attr('height', 3).attr('fill', inks.solid)
  const slashes = pattern('slashes', 7)
  slashes.append('rect').attr('width', 7).attr('height', 7).attr('fill', inks.paper)
  slashes.append('rect').attr('width', 1).attr('height', 7).attr('fill', inks.rule)
}

function drawLegend(parent: SvgSelection, top: number, width: number, lang: Lang): number {
  const legend = parent.append('g').attr('class', 'legend') as unknown as SvgSelection
  let x = 0
  let y = top
  for (const state of states) {
    const label = say(lang, state === 'needs-review' ? 'review-mark' : state)
    const itemWidth = 34 + 6 + textWidth(label, 12) + 18
    if (x > 0 && x + itemWidth - 18 > width) {
      x = 0
      y += 24
    }
    const box = {x, y, width: 34, height: 20}
    const item = legend.append('g').attr('data-state', state) as unknown as SvgSelection
    if (state === 'needs-review') {
      drawGround(item, box, 'partial', 0)
      drawReviewMark(item, {x: box.x + 10, y: box.y + 4.5, anchor: 'start'}, 2)
    } else {
      drawGround(item, box, state, state === 'covered' ? 1 : state === 'partial' ? 0.5 : 0)
      drawGlyph(item, x + 17, y + 10, state, 0.85)
    }
    drawLines(item, {
      x: x + 40,
      y: y + 14.5,
      lines: [label],
      size: 12,
      anchor: 'start',
      weight: 'normal',
      tone: 'strong',
      isUpright: false
    })
    x += itemWidth
  }
  return y + 24
}

interface Paragraph {
  readonly y: number
  readonly size: number
  readonly width: number
  readonly weight: 'normal' | 'bold'
  readonly tone: 'strong' | 'muted'
}

/** Draw wrapped text and return the baseline for what follows. */
function drawParagraph(
  parent: SvgSelection,
  text: string,
  {y, size, width, weight, tone}: Paragraph
): number {
  const lines = wrapEvenly(text, width, size)
  drawLines(parent, {x: 0, y, lines, size, anchor: 'start', weight, tone, isUpright: false})
  return y + lines.length * size * 1.35 + size * 0.25
}

function drawLines(
  parent: SvgSelection,
  {x, y, lines, size, anchor, weight, tone, isUpright}: LaidText
): void {
  const text = parent
    .append('text')
    .attr('font-size', size)
    .attr('text-anchor', anchor)
    .attr('fill', tone === 'strong' ? inks.text : inks.muted)
  if (weight === 'bold') text.attr('font-weight', 'bold')
  if (isUpright) text.attr('transform', `translate(${round(x)},${round(y)}) rotate(-90)`)
  else text.attr('x', round(x)).attr('y', round(y))
  const [only] = lines
  if (lines.length === 1 && only !== undefined) {
    text.text(only)
    return
  }
  const step = size * (tone === 'muted' && !isUpright ? 1.35 : 1.25)
  lines.forEach((line, index) => {
    text
      .append('tspan')
      .attr('x', isUpright ? 0 : round(x))
      .attr('y', isUpright ? round(index * step) : round(y + index * step))
      .text(line)
  })
}

import {interpolateRgb, scaleLinear} from 'd3'
import {glyphOf} from './status-glyph.ts'
import {round, type SvgSelection} from './svg-canvas.ts'
import type {CellStatus, MatrixCell} from './types.ts'

/** Colours of the charts; their order from light to dark is kept in greyscale. */
export const inks = {
  text: '#16202b',
  muted: '#55606c',
  rule: '#b9c1c9',
  solid: '#1d4f7c',
  paper: '#ffffff'
} as const

const tint = scaleLinear<string>().domain([0, 1]).range(['#ffffff', '#b7d3ea']).interpolate(interpolateRgb)

/** A box to draw in. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Draw a cell: ground, sign of its state, measures, covered / applicable, bar, mark for review.
 *
 * Colour only repeats what sign, numbers and patterns say.
 */
export function drawCell(parent: SvgSelection, box: Box, cell: MatrixCell): void {
  const {x, y, width, height} = box
  const {status, requirements} = cell
  drawGround(parent, box, status, cell.share)
  // Narrow cells stand in two lines, tight ones in one line of smaller type.
  const isNarrow = width < 74
  const isTight = width < 96
  const middle = isNarrow ? y + 11 : y + (height - 5) / 2
  const size = isTight ? 12 : 13
  const count = String(cell.measures ?? '')
  const countX = x + (isTight ? 18 : 28)
  if (status === 'not-given') {
    drawGlyph(parent, x + width / 2, y + height / 2, status, 1)
    return
  }
  drawGlyph(parent, x + (isTight ? 10 : 15), middle, status, isTight ? 0.75 : 0.9)
  drawText(parent, countX, middle + size * 0.36, count, size, 'start', true)
  if (requirements !== null) {
    const isNone = requirements.applicable === 0
    const text = isNone ? '—' : `${requirements.covered}/${requirements.applicable}`
    if (isNarrow) drawText(parent, x + width / 2, y + 28, text, 11, 'middle', false)
    else drawText(parent, x + width - (isTight ? 5 : 8), middle + 4.3, text, isTight ? 11 : 12, 'end', false)
    if (!isNone) drawBar(parent, {x: x + 7, y: y + height - 8, width: width - 14, height: 4}, cell)
  }
  if (cell.needsReview !== null && cell.needsReview > 0) {
    const afterCount = countX + count.length * size * 0.6 + 3
    const at = isNarrow
      ? {x: x + width - 1, y: y + 2, anchor: 'end' as const}
      : {x: afterCount, y: middle - 5.5, anchor: 'start' as const}
    drawReviewMark(parent, at, cell.needsReview)
  }
}

/** Draw the ground of a cell. */
export function drawGround(parent: SvgSelection, box: Box, status: CellStatus, share: number | null): void {
  const ground = parent
    .append('rect')
    .attr('x', round(box.x + 1))
    .attr('y', round(box.y + 1))
    .attr('width', round(box.width - 2))
    .attr('height', round(box.height - 2))
    .attr('stroke', inks.rule)
    .attr('stroke-width', 0.8)
    .attr(
      'fill',
      status === 'not-applicable' ? 'url(#slashes)' : status === 'not-given' ? 'none' : tint(share ?? 0)
    )
  if (status === 'not-given') ground.attr('stroke-dasharray', '3 3').attr('stroke', inks.muted)
  if (status === 'missing') ground.attr('stroke', inks.text).attr('stroke-width', 1.4)
}

/** Draw the sign of a state around a point. */
export function drawGlyph(
  parent: SvgSelection,
  x: number,
  y: number,
  status: CellStatus,
  scale: number
): void {
  const {fill, stroke} = glyphOf(status)
  const glyph = parent
    .append('g')
    .attr('class', 'glyph')
    .attr('data-glyph', status)
    .attr('transform', `translate(${round(x)},${round(y)}) scale(${scale})`)
  if (stroke !== '') {
    glyph
      .append('path')
      .attr('d', stroke)
      .attr('fill', 'none')
      .attr('stroke', inks.solid)
      .attr('stroke-width', 1.8)
  }
  if (fill !== '') glyph.append('path').attr('d', fill).attr('fill', inks.solid)
}

/** Draw the mark of how many provisions wait for a person; `x` is its left or right edge. */
export function drawReviewMark(
  parent: SvgSelection,
  {x, y, anchor}: {readonly x: number; readonly y: number; readonly anchor: 'start' | 'end'},
  count: number
): void {
  const text = `?${count}`
  const width = 3 + text.length * 5.5
  const left = anchor === 'start' ? x : x - width - 1
  parent
    .append('rect')
    .attr('class', 'review')
    .attr('x', round(left))
    .attr('y', round(y))
    .attr('width', width)
    .attr('height', 11)
    .attr('fill', inks.text)
  drawText(parent, left + width / 2, y + 9, text, 9, 'middle', true).attr('fill', inks.paper)
}

function drawBar(parent: SvgSelection, {x, y, width, height}: Box, {requirements}: MatrixCell): void {
  if (requirements === null) return
  const scale = scaleLinear().domain([0, requirements.applicable]).range([0, width])
  const part = (from: number, to: number, fill: string): void => {
    if (to === from) return
    parent
      .append('rect')
      .attr('x', round(x + scale(from)))
      .attr('y', round(y))
      .attr('width', round(scale(to) - scale(from)))
      .attr('height', height)
      .attr('fill', fill)
      .attr('stroke', inks.solid)
      .attr('stroke-width', 0.6)
  }
  const {covered, partial, applicable} = requirements
  part(0, covered, inks.solid)
  part(covered, covered + partial, 'url(#hatch)')
  part(covered + partial, applicable, inks.paper)
}

function drawText(
  parent: SvgSelection,
  x: number,
  y: number,
  text: string,
  size: number,
  anchor: string,
  isBold: boolean
): SvgSelection {
  const drawn = parent
    .append('text')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('font-size', size)
    .attr('text-anchor', anchor)
    .attr('fill', inks.text)
    .text(text)
  if (isBold) drawn.attr('font-weight', 'bold')
  return drawn as unknown as SvgSelection
}

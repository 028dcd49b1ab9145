import {inks} from '../draw-cell.ts'
import {round, type SvgSelection} from '../svg-canvas.ts'
import {drawLines} from './draw-text.ts'

/** A horizontal line from edge to edge. */
export function drawRule(parent: SvgSelection, y: number, width: number): void {
  parent
    .append('line')
    .attr('x1', 0)
    .attr('x2', round(width))
    .attr('y1', round(y))
    .attr('y2', round(y))
    .attr('stroke', inks.rule)
}

/** Lines of text from a baseline on, in the usual face. */
export function writeLines(
  parent: SvgSelection,
  lines: readonly string[],
  place: {
    readonly x: number
    readonly y: number
    readonly size: number
    readonly anchor?: 'start' | 'middle' | 'end'
    readonly isBold?: boolean
    readonly isMuted?: boolean
  }
): void {
  const {x, y, size, anchor = 'start', isBold = false, isMuted = false} = place
  drawLines(parent, {
    x,
    y,
    lines,
    size,
    anchor,
    weight: isBold ? 'bold' : 'normal',
    tone: isMuted ? 'muted' : 'strong',
    isUpright: false
  })
}

/** A box; `fill` may name a pattern. */
export function drawBox(
  parent: SvgSelection,
  box: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
  fill: string
): SvgSelection {
  return parent
    .append('rect')
    .attr('x', round(box.x))
    .attr('y', round(box.y))
    .attr('width', round(box.width))
    .attr('height', round(box.height))
    .attr('fill', fill)
    .attr('stroke', inks.solid)
    .attr('stroke-width', 0.7) as unknown as SvgSelection
}

import {inks} from '../draw-cell.ts'
import type {SvgSelection} from '../svg-canvas.ts'
import {textWidth} from '../text-metrics.ts'
import {drawBox, writeLines} from './draw-parts.ts'

/** A part of a bar, as the key names it. */
export interface BarPart {
  /** What `data-key` says. */
  readonly name: string
  readonly label: string
  readonly fill: string
}

/** The key of a stacked bar, in as many lines as it needs. Returns where what follows begins. */
export function drawBarKey(
  body: SvgSelection,
  parts: readonly BarPart[],
  width: number,
  size: number
): number {
  let [x, y] = [0, 0]
  for (const {name, label, fill} of parts) {
    const needed = 30 + textWidth(label, size) + 18
    if (x > 0 && x + needed - 18 > width) [x, y] = [0, y + 20]
    drawBox(body, {x, y, width: 22, height: 12}, fill).attr('data-key', name)
    writeLines(body, [label], {x: x + 28, y: y + 10, size})
    x += needed
  }
  return y + 28
}

/** How a number stands on its part. */
export interface BarNumber {
  readonly size: number
  /** Width that it takes, its margins included. */
  readonly room: number
  /** Null on a pattern, where it has a ground of its own. */
  readonly ink: string | null
}

/** A part of a stacked bar, 16 high, with its number in the middle where that has room. */
export function drawBarPart(
  bar: SvgSelection,
  {x, y, width}: {readonly x: number; readonly y: number; readonly width: number},
  fill: string,
  text: string,
  {size, room, ink}: BarNumber
): void {
  drawBox(bar, {x, y, width, height: 16}, fill)
  if (room > width) return
  const middle = Math.round((x + width / 2) * 10) / 10
  if (ink === null)
    bar
      .append('rect')
      .attr('x', middle - room / 2)
      .attr('y', y + 2)
      .attr('width', room)
      .attr('height', 12)
      .attr('fill', inks.paper)
  bar
    .append('text')
    .attr('x', middle)
    .attr('y', y + 12)
    .attr('font-size', size)
    .attr('text-anchor', 'middle')
    .attr('fill', ink ?? inks.text)
    .text(text)
}

import {inks} from '../draw-cell.ts'
import type {LaidText} from '../matrix-layout.ts'
import {round, type SvgSelection} from '../svg-canvas.ts'
import {wrapEvenly} from '../text-metrics.ts'

/** How a paragraph is set; `y` is the baseline of its first line. */
export interface Paragraph {
  readonly y: number
  readonly size: number
  readonly width: number
  readonly weight: 'normal' | 'bold'
  readonly tone: 'strong' | 'muted'
}

/** Draw wrapped text and return the baseline for what follows. */
export function drawParagraph(
  parent: SvgSelection,
  text: string,
  {y, size, width, weight, tone}: Paragraph
): number {
  const lines = wrapEvenly(text, width, size)
  drawLines(parent, {x: 0, y, lines, size, anchor: 'start', weight, tone, isUpright: false})
  return y + lines.length * size * 1.35 + size * 0.25
}

/** Draw lines of text that are broken already. */
export function drawLines(
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

import {drawGlyph, drawGround, drawReviewMark} from '../draw-cell.ts'
import {say} from '../say.ts'
import type {SvgSelection} from '../svg-canvas.ts'
import {textWidth} from '../text-metrics.ts'
import type {CellStatus, Lang} from '../types.ts'
import {drawLines} from './draw-text.ts'

const states: readonly (CellStatus | 'needs-review')[] = [
  'covered',
  'partial',
  'missing',
  'not-applicable',
  'needs-review',
  'not-given'
]

/** Draw what the signs mean; returns the y below it. */
export function drawLegend(parent: SvgSelection, top: number, width: number, lang: Lang): number {
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

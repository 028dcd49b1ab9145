import {scaleLinear} from 'd3'
import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {drawBox, drawRule, writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {inks} from '../../draw-cell.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {say} from '../../say.ts'
import type {SvgSelection} from '../../svg-canvas.ts'
import {textWidth, wrapEvenly} from '../../text-metrics.ts'
import type {ViewContext} from '../context.ts'
import {percent} from './percent.ts'
import {documentShares, shareParts} from './shared-words.ts'

/** Told apart by lightness and pattern, so that they hold in grey. */
const fills = {common: '#4a7297', regional: 'url(#hatch)', own: inks.paper} as const

/** Own and shared letters, one bar a document. */
export function sharesChart(context: ViewContext): Chart {
  return {name: 'reuse', render: (size) => render(context, size)}
}

function render(context: ViewContext, size: ChartSize): string {
  const {lang, input} = context
  const rows = input.reuse === undefined ? [] : documentShares(context, input.reuse)
  const isSingle = size === 'single'
  const width = chartWidths[size]
  const type = isSingle ? 10.5 : 12
  const labelWidth = isSingle ? 0 : 220
  return drawChart({
    lang,
    title: titleOf(context, say(lang, 'reuse-chart')),
    lead: say(lang, 'reuse-chart-lead'),
    width,
    notes: [say(lang, 'reuse-parts-note'), ...sourceNotes(context)],
    draw: (body) => {
      let y = drawKey(body, width, type, context)
      const scale = scaleLinear([0, 1], [0, width - labelWidth])
      for (const row of rows) {
        drawRule(body, y, width)
        const name = `${row.label}${say(lang, 'sentence-separator')}${say(lang, 'reuse-letters-n', {n: row.letters})}`
        const lines = wrapEvenly(name, (isSingle ? width : labelWidth) - 8, type)
        writeLines(body, lines, {x: 0, y: y + type + 4, size: type})
        const height = lines.length * type * 1.25
        const bar = body
          .append('g')
          .attr('class', 'shares')
          .attr('data-document', row.document)
          .attr('data-letters', row.letters) as unknown as SvgSelection
        const top = isSingle ? y + height + 7 : y + 6
        let from = 0
        for (const part of shareParts) {
          bar.attr(`data-${part}`, row[part])
          if (row[part] > 0) {
            const box = {x: labelWidth + scale(from), y: top, width: scale(row[part]), height: 16}
            drawBox(bar, box, fills[part])
            writeShare(bar, box, part, percent(row[part]), type - 0.5)
          }
          from += row[part]
        }
        y = Math.max(top + 24, y + height + 12)
      }
      drawRule(body, y, width)
      return y + 2
    }
  })
}

function drawKey(body: SvgSelection, width: number, size: number, {lang}: ViewContext): number {
  let [x, y] = [0, 0]
  for (const part of shareParts) {
    const label = say(lang, `reuse-${part}`)
    const needed = 30 + textWidth(label, size) + 18
    if (x > 0 && x + needed - 18 > width) [x, y] = [0, y + 20]
    drawBox(body, {x, y, width: 22, height: 12}, fills[part]).attr('data-key', part)
    writeLines(body, [label], {x: x + 28, y: y + 10, size})
    x += needed
  }
  return y + 28
}

/** The number in its part, where it has room; on a pattern with a ground of its own. */
function writeShare(
  bar: SvgSelection,
  {x, y, width}: {readonly x: number; readonly y: number; readonly width: number},
  part: keyof typeof fills,
  text: string,
  size: number
): void {
  const ground = textWidth(text, size) + 3
  if (ground > width) return
  const middle = Math.round((x + width / 2) * 10) / 10
  if (part === 'regional') {
    bar
      .append('rect')
      .attr('x', middle - ground / 2)
      .attr('y', y + 2)
      .attr('width', ground)
      .attr('height', 12)
      .attr('fill', inks.paper)
  }
  bar
    .append('text')
    .attr('x', middle)
    .attr('y', y + 12)
    .attr('font-size', size)
    .attr('text-anchor', 'middle')
    .attr('fill', part === 'common' ? inks.paper : inks.text)
    .text(text)
}

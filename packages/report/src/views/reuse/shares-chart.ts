import {scaleLinear} from 'd3'
import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {drawRule, writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {drawBarKey, drawBarPart} from '../../charts/stacked-bar.ts'
import {inks} from '../../draw-cell.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {say} from '../../say.ts'
import type {SvgSelection} from '../../svg-canvas.ts'
import {textWidth, wrapEvenly} from '../../text-metrics.ts'
import type {ViewContext} from '../context.ts'
import {percent} from './percent.ts'
import {documentShares, shareParts} from './shared-words.ts'

/** Told apart by lightness and pattern, so that they hold in grey. */
const fills = {
  common: {fill: '#4a7297', ink: inks.paper},
  regional: {fill: 'url(#hatch)', ink: null},
  own: {fill: inks.paper, ink: inks.text}
} as const

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
      const key = shareParts.map((name) => ({
        name,
        label: say(lang, `reuse-${name}`),
        fill: fills[name].fill
      }))
      let y = drawBarKey(body, key, width, type)
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
            const {fill, ink} = fills[part]
            const text = percent(row[part])
            const [size, box] = [type - 0.5, {x: labelWidth + scale(from), y: top, width: scale(row[part])}]
            drawBarPart(bar, box, fill, text, {size, room: textWidth(text, size) + 3, ink})
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

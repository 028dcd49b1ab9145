import {interpolateRgb, max, scaleLinear} from 'd3'
import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {inks} from '../../draw-cell.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {say} from '../../say.ts'
import {round, type SvgSelection} from '../../svg-canvas.ts'
import {wrapEvenly} from '../../text-metrics.ts'
import type {ViewContext} from '../context.ts'
import {percent} from './percent.ts'
import {flows} from './shared-words.ts'

/** Documents × documents: how much of the row's stands in the column's. */
export function flowsChart(context: ViewContext): Chart {
  return {name: 'reuse-flows', render: (size) => render(context, size)}
}

function render(context: ViewContext, size: ChartSize): string {
  const {lang, input, documents} = context
  const found = input.reuse === undefined ? [] : flows(context, input.reuse)
  const isSingle = size === 'single'
  const type = isSingle ? 10.5 : 12
  const most = Math.max(max(found, ({share}) => share ?? 0) ?? 0, 0.01)
  // Light enough for dark numbers at its darkest, and still a step in grey.
  const tint = scaleLinear<string>()
    .domain([0, most])
    .range(['#ffffff', '#8fb4d6'])
    .interpolate(interpolateRgb)
  const labelWidth = isSingle ? 84 : 190
  // A narrow column may not hold many documents side by side; the chart grows then.
  const cell = Math.max(
    isSingle ? 50 : 62,
    Math.min(120, (chartWidths[size] - labelWidth) / documents.length)
  )
  const width = Math.max(chartWidths[size], labelWidth + cell * documents.length)
  const shares = new Map(found.map((flow) => [`${flow.of} ${flow.in}`, flow.share]))
  return drawChart({
    lang,
    title: titleOf(context, say(lang, 'reuse-flows')),
    lead: say(lang, 'reuse-flows-lead'),
    width,
    notes: [
      ...(input.reuse?.allPairs === false ? [say(lang, 'reuse-selection')] : []),
      ...sourceNotes(context)
    ],
    draw: (body) => {
      const heads = documents.map(({label}) => wrapEvenly(label, cell - 6, type))
      const headHeight = Math.max(...heads.map((lines) => lines.length)) * type * 1.25 + 8
      for (const [at, lines] of heads.entries()) {
        writeLines(body, lines, {
          x: labelWidth + (at + 0.5) * cell,
          y: headHeight - 8 - (lines.length - 1) * type * 1.25,
          size: type,
          anchor: 'middle',
          isBold: true
        })
      }
      let y = headHeight
      for (const row of documents) {
        const lines = wrapEvenly(row.label, labelWidth - 10, type)
        const height = Math.max(34, lines.length * type * 1.25 + 8)
        writeLines(body, lines, {
          x: 0,
          y: y + height / 2 - ((lines.length - 1) * type * 1.25) / 2 + type * 0.36,
          size: type,
          isBold: true
        })
        documents.forEach((column, at) => {
          const box = {x: labelWidth + at * cell, y, width: cell, height}
          drawFlow(body, box, row.id, column.id, shares.get(`${row.id} ${column.id}`), tint, type)
        })
        y += height
      }
      return y + 2
    }
  })
}

function drawFlow(
  body: SvgSelection,
  {
    x,
    y,
    width,
    height
  }: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
  of: string,
  into: string,
  share: number | null | undefined,
  tint: (share: number) => string,
  size: number
): void {
  const group = body
    .append('g')
    .attr('class', of === into ? 'same' : 'flow')
    .attr('data-of', of)
    .attr('data-in', into)
    .attr('data-share', share ?? '') as unknown as SvgSelection
  group
    .append('rect')
    .attr('x', round(x + 1))
    .attr('y', round(y + 1))
    .attr('width', round(width - 2))
    .attr('height', round(height - 2))
    .attr('fill', of === into ? 'url(#slashes)' : tint(share ?? 0))
    .attr('stroke', inks.rule)
  if (of === into) return
  writeLines(group, [share === null || share === undefined ? '…' : percent(share)], {
    x: round(x + width / 2),
    y: round(y + height / 2 + size * 0.36),
    size,
    anchor: 'middle'
  })
}

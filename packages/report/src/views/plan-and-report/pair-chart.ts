import {max, scaleLinear} from 'd3'
import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {drawBox, drawRule, writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {inks} from '../../draw-cell.ts'
import {fullLabel} from '../../group-documents.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {partName} from '../../part-name.ts'
import {say} from '../../say.ts'
import type {SvgSelection} from '../../svg-canvas.ts'
import {wrapEvenly} from '../../text-metrics.ts'
import type {ViewContext} from '../context.ts'
import type {PlanAndReport} from './pair-documents.ts'

/** A report's items to the left, the plan's measures to the right, systems between them. */
export function pairChart(context: ViewContext, pair: PlanAndReport): Chart {
  return {
    name: `report-and-plan-${pair.report.id}-${pair.plan.id}`,
    render: (size) => render(context, pair, size)
  }
}

function render(context: ViewContext, {report, plan, systems}: PlanAndReport, size: ChartSize): string {
  const {input, lang} = context
  const isSingle = size === 'single'
  const width = chartWidths[size]
  const type = isSingle ? 10.5 : 12
  const labelWidth = isSingle ? 116 : 220
  const half = (width - labelWidth) / 2
  const most = max(systems, ({done, promised}) => Math.max(done.length, promised.length)) ?? 1
  const scale = scaleLinear([0, Math.max(most, 1)], [0, half - 30])
  const middle = half + labelWidth / 2
  return drawChart({
    lang,
    title: titleOf(
      context,
      say(lang, 'pair-heading', {
        report: fullLabel(report.entry.document, lang),
        plan: fullLabel(plan.entry.document, lang)
      })
    ),
    lead: say(lang, 'pair-chart-lead'),
    width,
    notes: sourceNotes(context, [report, plan]),
    draw: (body) => {
      writeLines(body, wrapEvenly(fullLabel(report.entry.document, lang), half - 8, type), {
        x: half,
        y: 12,
        size: type,
        anchor: 'end',
        isBold: true
      })
      writeLines(body, wrapEvenly(fullLabel(plan.entry.document, lang), half - 8, type), {
        x: half + labelWidth,
        y: 12,
        size: type,
        isBold: true
      })
      let y = isSingle ? 38 : 26
      systems.forEach(({system, done, promised}, at) => {
        const part = input.outline.systems[at]
        drawRule(body, y, width)
        const lines = wrapEvenly(`${system} ${part ? partName(part, lang) : ''}`, labelWidth - 12, type)
        const height = Math.max(26, lines.length * type * 1.3 + 10)
        writeLines(body, lines, {
          x: middle,
          y: y + height / 2 - ((lines.length - 1) * type * 1.25) / 2 + type * 0.36,
          size: type,
          anchor: 'middle'
        })
        const row = body
          .append('g')
          .attr('class', 'pair')
          .attr('data-system', system)
          .attr('data-done', done.length)
          .attr('data-promised', promised.length) as unknown as SvgSelection
        const top = y + height / 2 - 7
        if (done.length > 0)
          drawBox(
            row,
            {x: half - scale(done.length), y: top, width: scale(done.length), height: 14},
            'url(#hatch)'
          )
        if (promised.length > 0)
          drawBox(row, {x: half + labelWidth, y: top, width: scale(promised.length), height: 14}, inks.solid)
        writeLines(row, [String(done.length)], {
          x: half - scale(done.length) - 5,
          y: top + 11,
          size: type,
          anchor: 'end'
        })
        writeLines(row, [String(promised.length)], {
          x: half + labelWidth + scale(promised.length) + 5,
          y: top + 11,
          size: type
        })
        y += height
      })
      drawRule(body, y, width)
      return y + 2
    }
  })
}

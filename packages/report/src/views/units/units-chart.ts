import {max, scaleBand, scaleSqrt} from 'd3'
import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {drawRule, writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {inks} from '../../draw-cell.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {partName} from '../../part-name.ts'
import {say} from '../../say.ts'
import {round, type SvgSelection} from '../../svg-canvas.ts'
import {wrapEvenly} from '../../text-metrics.ts'
import type {ShownDocument, ViewContext} from '../context.ts'
import {unitsBySystem} from './units-by-system.ts'

/** More rows would fill more than a page. */
const mostUnits = 24

const rowHeight = 24

/** The units of one document × systems, as two dots a cell. */
export function unitsChart(context: ViewContext, document: ShownDocument): Chart {
  return {name: `units-${document.id}`, render: (size) => render(context, document, size)}
}

function render(context: ViewContext, document: ShownDocument, size: ChartSize): string {
  const {input, lang} = context
  const {rows, measuresWithUnits} = unitsBySystem(document)
  const shown = rows
    .toSorted((a, b) => b.total.lead + b.total.help - (a.total.lead + a.total.help))
    .slice(0, mostUnits)
  const isSingle = size === 'single'
  const width = chartWidths[size]
  const type = isSingle ? 10 : 12
  const labelWidth = isSingle ? 92 : 168
  const totalWidth = isSingle ? 34 : 80
  const {systems} = input.outline
  const across = scaleBand(
    systems.map(({number}) => number),
    [labelWidth, width - totalWidth]
  )
  const most =
    max(shown, ({systems: own}) => max([...own.values()], ({lead, help}) => Math.max(lead, help))) ?? 1
  const radius = scaleSqrt([0, most], [0, Math.min(rowHeight / 2 - 1, across.bandwidth() / 4 - 1)])
  const notes = [
    say(lang, 'units-of', {
      label: document.label,
      n: document.entry.document.measures.length,
      named: measuresWithUnits,
      units: rows.length
    }),
    ...(rows.length > shown.length
      ? [say(lang, 'units-rest', {shown: shown.length, rest: rows.length - shown.length})]
      : []),
    ...sourceNotes(context, [document])
  ]
  return drawChart({
    lang,
    title: titleOf(
      context,
      say(lang, 'chart-of-document', {label: document.label, name: say(lang, 'view-units')})
    ),
    lead: say(lang, 'units-chart-lead'),
    width,
    notes: isSingle
      ? [
          systems
            .map((system) => `${system.number} ${partName(system, lang)}`)
            .join(say(lang, 'item-separator')),
          ...notes
        ]
      : notes,
    draw: (body) => {
      const heads = systems.map((system) =>
        isSingle
          ? [String(system.number)]
          : [String(system.number), ...wrapEvenly(partName(system, lang), across.bandwidth() - 4, 10.5)]
      )
      const headHeight = (max(heads, (lines) => lines.length) ?? 1) * 13.5
      systems.forEach((system, at) => {
        const x = (across(system.number) ?? 0) + across.bandwidth() / 2
        writeLines(body, heads[at] ?? [], {x, y: 12, size: 10.5, anchor: 'middle'})
      })
      writeLines(body, [say(lang, 'units-total')], {x: width, y: 12, size: 10.5, anchor: 'end'})
      let y = headHeight + 8
      for (const {name, total, systems: own} of shown) {
        drawRule(body, y, width)
        const middle = y + rowHeight / 2
        writeLines(body, [shorten(name, labelWidth - 6, type)], {x: 0, y: middle + type * 0.36, size: type})
        for (const [system, {lead, help}] of own) {
          const left = across(system)
          if (left === undefined) continue
          const cell = body
            .append('g')
            .attr('class', 'unit')
            .attr('data-unit', name)
            .attr('data-system', system)
            .attr('data-lead', lead)
            .attr('data-help', help) as unknown as SvgSelection
          drawDot(cell, left + across.bandwidth() * (isSingle ? 0.2 : 0.27), middle, radius(lead), lead, true)
          drawDot(
            cell,
            left + across.bandwidth() * (isSingle ? 0.66 : 0.73),
            middle,
            radius(help),
            help,
            false
          )
        }
        writeLines(body, [isSingle ? `${total.lead}/${total.help}` : `${total.lead} / ${total.help}`], {
          x: width,
          y: middle + type * 0.36,
          size: type,
          anchor: 'end'
        })
        y += rowHeight
      }
      drawRule(body, y, width)
      return y + 2
    }
  })
}

function drawDot(
  parent: SvgSelection,
  x: number,
  y: number,
  radius: number,
  count: number,
  isSolid: boolean
): void {
  if (count === 0) return
  parent
    .append('circle')
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', round(Math.max(radius, 2)))
    .attr('fill', isSolid ? inks.solid : inks.paper)
    .attr('stroke', inks.solid)
  // In a large disc the number stands inside, beside a small one.
  const isInside = radius >= 6
  const number = parent
    .append('text')
    .attr('x', round(isInside ? x : x + Math.max(radius, 2) + 1.5))
    .attr('y', round(y + 3.4))
    .attr('font-size', isInside ? 9.5 : 8.5)
    .attr('text-anchor', isInside ? 'middle' : 'start')
    .attr('fill', isInside && isSolid ? inks.paper : inks.text)
  number.text(String(count))
}

/** A name that fits on one line; the table has it whole. */
function shorten(name: string, width: number, size: number): string {
  const [line = name, ...rest] = wrapEvenly(name, width - size, size)
  const [first = line] =
    rest.length === 0 ? [name] : [`${[...name].slice(0, Math.floor(width / size) - 1).join('')}…`]
  return first
}

import {max, scaleLinear, stack} from 'd3'
import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {drawBox, drawRule, writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {inks} from '../../draw-cell.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {partName} from '../../part-name.ts'
import {say} from '../../say.ts'
import type {SvgSelection} from '../../svg-canvas.ts'
import {textWidth, wrapEvenly} from '../../text-metrics.ts'
import type {Lang} from '../../types.ts'
import type {ViewContext} from '../context.ts'
import {
  type DocumentStrength,
  type StrengthValue,
  strengthBySystem,
  strengthValues
} from './strength-by-system.ts'

/** Told apart by lightness and pattern, so that they hold in grey. */
const fills: Readonly<Record<StrengthValue, string>> = {
  mandatory: inks.text,
  committed: '#7ea6c9',
  encouraged: 'url(#hatch)',
  exploratory: 'url(#slashes)',
  unstated: inks.paper
}

/** With more documents, each is one bar of all its measures. */
const mostBySystem = 6

/** Strength of commitment: systems × documents, or one bar a document where there are many. */
export function strengthChart(context: ViewContext): Chart {
  return {name: 'strength', render: (size) => render(context, size)}
}

function render(context: ViewContext, size: ChartSize): string {
  const {lang} = context
  const rows = strengthBySystem(context)
  const isSingle = size === 'single'
  const width = chartWidths[size]
  return drawChart({
    lang,
    title: titleOf(context, say(lang, 'view-strength')),
    lead: say(lang, 'strength-lead'),
    width,
    notes: [say(lang, 'strength-note'), ...sourceNotes(context)],
    draw: (body) => {
      const top = drawKey(body, width, isSingle ? 10.5 : 12, lang)
      return rows.length <= mostBySystem && !isSingle
        ? drawBySystem(body, top, rows, context, width)
        : drawByDocument(body, top, rows, width, isSingle)
    }
  })
}

function drawKey(body: SvgSelection, width: number, size: number, lang: Lang): number {
  let [x, y] = [0, 0]
  for (const value of strengthValues) {
    const label = say(lang, `strength-${value}`)
    const needed = 30 + textWidth(label, size) + 18
    if (x > 0 && x + needed > width) [x, y] = [0, y + 20]
    drawBox(body, {x, y, width: 22, height: 12}, fills[value]).attr('data-key', value)
    writeLines(body, [label], {x: x + 28, y: y + 10, size})
    x += needed
  }
  return y + 30
}

function drawBySystem(
  body: SvgSelection,
  top: number,
  rows: readonly DocumentStrength[],
  {input, lang, documents}: ViewContext,
  width: number
): number {
  const labelWidth = 160
  const gap = 14
  const column = (width - labelWidth) / rows.length
  const most = max(rows, ({systems}) => max(systems, ({counts}) => total(counts))) ?? 1
  const scale = scaleLinear([0, Math.max(most, 1)], [0, column - gap - 20])
  const heads = rows.map(({label}) => wrapEvenly(label, column - gap, 12))
  const headHeight = (max(heads, (lines) => lines.length) ?? 1) * 15 + 16
  rows.forEach(({measures}, at) => {
    const x = labelWidth + at * column
    writeLines(body, heads[at] ?? [], {x, y: top + 10, size: 12, isBold: true})
    writeLines(
      body,
      [
        `${say(lang, 'n-measures', {n: measures})}${(documents[at]?.apart.length ?? 0) > 0 ? ` · ${say(lang, 'group-apart')}` : ''}`
      ],
      {x, y: top + headHeight - 6, size: 11, isMuted: true}
    )
  })
  let y = top + headHeight + 4
  for (const [at, system] of input.outline.systems.entries()) {
    drawRule(body, y, width)
    const lines = wrapEvenly(`${system.number} ${partName(system, lang)}`, labelWidth - 10, 11.5)
    writeLines(body, lines, {x: 0, y: y + 16, size: 11.5})
    rows.forEach(({document, systems}, index) => {
      const counts = systems[at]?.counts
      if (counts === undefined) return
      drawBar(body, counts, {x: labelWidth + index * column, y: y + 6, height: 13}, scale, {
        document,
        system: system.number
      })
    })
    y += Math.max(26, lines.length * 15 + 8)
  }
  drawRule(body, y, width)
  return y + 2
}

function drawByDocument(
  body: SvgSelection,
  top: number,
  rows: readonly DocumentStrength[],
  width: number,
  isSingle: boolean
): number {
  const size = isSingle ? 10.5 : 12
  const labelWidth = isSingle ? 104 : 220
  const scale = scaleLinear(
    [0, Math.max(max(rows, ({measures}) => measures) ?? 1, 1)],
    [0, width - labelWidth - 34]
  )
  let y = top
  for (const {document, label, all} of rows) {
    drawRule(body, y, width)
    const lines = wrapEvenly(label, labelWidth - 8, size)
    writeLines(body, lines, {x: 0, y: y + 15, size})
    drawBar(body, all, {x: labelWidth, y: y + 5, height: 13}, scale, {document, system: ''})
    y += Math.max(24, lines.length * size * 1.25 + 10)
  }
  drawRule(body, y, width)
  return y + 2
}

function drawBar(
  body: SvgSelection,
  counts: Readonly<Record<StrengthValue, number>>,
  {x, y, height}: {readonly x: number; readonly y: number; readonly height: number},
  scale: (value: number) => number,
  {document, system}: {readonly document: string; readonly system: number | string}
): void {
  const bar = body
    .append('g')
    .attr('class', 'strength')
    .attr('data-document', document)
    .attr('data-system', system) as unknown as SvgSelection
  for (const value of strengthValues) bar.attr(`data-${value}`, counts[value])
  const layers = stack<unknown, Readonly<Record<StrengthValue, number>>, StrengthValue>().keys(
    strengthValues
  )([counts])
  for (const layer of layers) {
    const [from = 0, to = 0] = layer[0] ?? []
    if (to > from)
      drawBox(bar, {x: x + scale(from), y, width: scale(to) - scale(from), height}, fills[layer.key])
  }
  const sum = total(counts)
  if (sum > 0) writeLines(bar, [String(sum)], {x: x + scale(sum) + 4, y: y + 10.5, size: 11})
}

function total(counts: Readonly<Record<StrengthValue, number>>): number {
  return strengthValues.reduce((sum, value) => sum + counts[value], 0)
}

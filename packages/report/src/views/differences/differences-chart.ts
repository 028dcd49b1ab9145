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
import {type PairCounts, pairCounts, pairParts} from './pair-counts.ts'
import {type ShownPair, shownPairs} from './shown-pairs.ts'

/** Told apart by lightness and pattern, so that they hold in grey; the number stands in each part. */
const fills: Readonly<Record<keyof PairCounts, {readonly fill: string; readonly ink: string | null}>> = {
  'only-first': {fill: inks.text, ink: inks.paper},
  'both-alike': {fill: '#e6eff7', ink: inks.text},
  'both-differing': {fill: '#a9c6df', ink: inks.text},
  doubtful: {fill: 'url(#hatch)', ink: null},
  'only-second': {fill: '#4a7297', ink: inks.paper},
  rest: {fill: inks.paper, ink: inks.muted}
}

/** Where the requirements of the outline stand, one bar a pair of documents. */
export function differencesChart(context: ViewContext): Chart {
  return {name: 'differences', render: (size) => render(context, size)}
}

function render(context: ViewContext, size: ChartSize): string {
  const {lang} = context
  const pairs = shownPairs(context)
  const width = chartWidths[size]
  const type = size === 'single' ? 10.5 : 12
  const n = pairs[0]?.differences.requirements.length ?? 0
  return drawChart({
    lang,
    title: titleOf(context, say(lang, 'differences-overview')),
    lead: say(lang, 'differences-chart-lead'),
    width,
    notes: [say(lang, 'differences-requirements-n', {n}), ...sourceNotes(context)],
    draw: (body) => {
      const key = pairParts.map((name) => ({
        name,
        label: say(lang, `differences-${name}`),
        fill: fills[name].fill
      }))
      let y = drawBarKey(body, key, width, type)
      const peers = pairs.filter(({arePeers}) => arePeers)
      const others = pairs.filter(({arePeers}) => !arePeers)
      y = drawPairs(body, peers, y, width, size)
      if (others.length === 0) return y
      const lines = wrapEvenly(say(lang, 'differences-others'), width, type)
      writeLines(body, lines, {x: 0, y: y + type + 10, size: type, isMuted: true})
      return drawPairs(body, others, y + 16 + lines.length * type * 1.35, width, size)
    }
  })
}

function drawPairs(
  body: SvgSelection,
  pairs: readonly ShownPair[],
  top: number,
  width: number,
  size: ChartSize
): number {
  const isSingle = size === 'single'
  const type = isSingle ? 10.5 : 12
  const nameWidth = isSingle ? width : 150
  const barFrom = isSingle ? 0 : nameWidth + 8
  const barWidth = isSingle ? width : width - 2 * (nameWidth + 8)
  let y = top
  for (const {a, b, differences} of pairs) {
    drawRule(body, y, width)
    const half = isSingle ? width / 2 - 8 : nameWidth
    const [linesA, linesB] = [wrapEvenly(a.label, half, type), wrapEvenly(b.label, half, type)]
    const height = Math.max(linesA.length, linesB.length) * type * 1.25
    writeLines(body, linesA, {x: 0, y: y + type + 4, size: type})
    writeLines(body, linesB, {x: width, y: y + type + 4, size: type, anchor: 'end'})
    const counts = pairCounts(differences)
    const bar = body
      .append('g')
      .attr('class', 'pair-bar')
      .attr('data-a', a.id)
      .attr('data-b', b.id) as unknown as SvgSelection
    const barTop = isSingle ? y + height + 8 : y + 5
    const scale = scaleLinear([0, differences.requirements.length], [0, barWidth])
    let from = 0
    for (const part of pairParts) {
      const count = counts[part]
      bar.attr(`data-${part}`, count)
      const text = String(count)
      const {fill, ink} = fills[part]
      if (count > 0)
        drawBarPart(bar, {x: barFrom + scale(from), y: barTop, width: scale(count)}, fill, text, {
          size: type - 1,
          room: textWidth(text, type) + 3,
          ink
        })
      from += count
    }
    y = Math.max(barTop + 24, y + height + 12)
  }
  drawRule(body, y, width)
  return y + 4
}

import {group, scaleBand} from 'd3'
import {type Chart, titleOf} from '../../charts/chart.ts'
import {drawChart} from '../../charts/chart-frame.ts'
import {drawRule, writeLines} from '../../charts/draw-parts.ts'
import {sourceNotes} from '../../charts/source-notes.ts'
import {inks} from '../../draw-cell.ts'
import {type ChartSize, chartWidths} from '../../matrix-layout.ts'
import {say} from '../../say.ts'
import {round, type SvgSelection} from '../../svg-canvas.ts'
import {wrapEvenly} from '../../text-metrics.ts'
import type {ViewContext} from '../context.ts'
import {sectionNamer} from '../section-name.ts'
import {type DeadlineFact, sectionDeadlines} from './section-deadlines.ts'

/** With more documents at one date, their number stands for their names. */
const mostNames = 6

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface Dated extends DeadlineFact {
  readonly date: string
}

/** Deadlines with dates: sections of the outline × years. */
export function deadlinesChart(context: ViewContext): Chart {
  return {name: 'deadlines', render: (size) => render(context, size)}
}

function render(context: ViewContext, size: ChartSize): string {
  const {lang} = context
  const nameSection = sectionNamer(context)
  const rows = sectionDeadlines(context)
    .map(({section, facts}) => ({section, facts: facts.filter((fact): fact is Dated => fact.date !== null)}))
    // What only the outline dates is no news about the documents.
    .filter(({facts}) => facts.some(({document}) => document !== null))
  const years = [...new Set(rows.flatMap(({facts}) => facts.map(({date}) => date.slice(0, 4))))].toSorted()
  const width = chartWidths[size]
  const type = size === 'single' ? 10 : 11.5
  const labelWidth = size === 'single' ? 84 : 190
  const across = scaleBand(years, [labelWidth, width]).paddingInner(0.04)
  const step = type * 1.32
  return drawChart({
    lang,
    title: titleOf(context, say(lang, 'deadlines-chart')),
    lead: say(lang, 'deadlines-chart-lead'),
    width,
    notes: sourceNotes(context),
    draw: (body) => {
      let y = 14
      for (const year of years) {
        const x = (across(year) ?? 0) + across.bandwidth() / 2
        writeLines(body, [say(lang, 'deadlines-year', {year})], {
          x,
          y,
          size: type + 1,
          anchor: 'middle',
          isBold: true
        })
      }
      y += 8
      for (const {section, facts} of rows) {
        drawRule(body, y, width)
        const byYear = group(facts, ({date}) => date.slice(0, 4))
        const label = wrapEvenly(nameSection(section), labelWidth - 10, type)
        writeLines(body, label, {x: 0, y: y + step, size: type})
        let tallest = label.length * type * 1.25
        for (const [year, own] of byYear) {
          const x = across(year) ?? 0
          let top = y
          for (const {text, isOutline, facts: behind} of marksOf(own, context)) {
            const lines = wrapEvenly(text, across.bandwidth() - type - 4, type)
            const mark = body
              .append('g')
              .attr('class', 'mark')
              .attr('data-section', section ?? '')
              .attr('data-dates', [...new Set(behind.map(({date}) => date))].join(' '))
              .attr(
                'data-provisions',
                behind.map(({provision}) => provision).join(' ')
              ) as unknown as SvgSelection
            drawSign(mark, x + type / 2, top + step - type * 0.36, type * 0.34, isOutline)
            writeLines(mark, lines, {x: x + type + 3, y: top + step, size: type, isMuted: isOutline})
            top += lines.length * type * 1.35 + 2
          }
          tallest = Math.max(tallest, top - y)
        }
        y += tallest + 10
      }
      drawRule(body, y, width)
      return y + 4
    }
  })
}

/** Documents of one month together, each with its measures; the outline by itself. */
function marksOf(
  facts: readonly Dated[],
  {documents, lang}: ViewContext
): readonly {readonly text: string; readonly isOutline: boolean; readonly facts: readonly Dated[]}[] {
  const months = [...group(facts, ({date}) => date.slice(0, 7))].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return months.flatMap(([month, all]) => {
    const number = Number(month.slice(5))
    // The end of the year is what a deadline of a year means; only another month has to be said.
    const suffix =
      number === 12
        ? ''
        : say(lang, 'deadlines-month', {
            month: lang === 'zh' ? number : (englishMonths[number - 1] ?? number)
          })
    const byDocument = group(all, ({document}) => document)
    const named = documents.filter(({id}) => byDocument.has(id))
    const marks = named.map(({id, label}) => {
      const own = byDocument.get(id) ?? []
      const measures = [...new Set(own.map((fact) => fact.label))].join(say(lang, 'item-separator'))
      return {
        text: say(lang, 'deadlines-item', {label, measures, month: suffix}).trim(),
        isOutline: false,
        facts: own
      }
    })
    const outline = byDocument.get(null) ?? []
    const own = outline.map((fact) => ({
      text: say(lang, 'deadlines-item', {
        label: say(lang, 'outline-column'),
        measures: fact.label,
        month: suffix
      }).trim(),
      isOutline: true,
      facts: [fact]
    }))
    const crowd = {
      text: say(lang, 'deadlines-many', {n: named.length, month: suffix}).trim(),
      isOutline: false,
      facts: named.flatMap(({id}) => byDocument.get(id) ?? [])
    }
    return [...(named.length > mostNames ? [crowd] : marks), ...own]
  })
}

function drawSign(parent: SvgSelection, x: number, y: number, radius: number, isOutline: boolean): void {
  if (isOutline) {
    const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius].map(round)
    parent
      .append('path')
      .attr('d', `M${left},${round(y)}L${round(x)},${top}L${right},${round(y)}L${round(x)},${bottom}Z`)
      .attr('fill', inks.paper)
      .attr('stroke', inks.solid)
  } else {
    parent
      .append('circle')
      .attr('cx', round(x))
      .attr('cy', round(y))
      .attr('r', round(radius))
      .attr('fill', inks.solid)
  }
}

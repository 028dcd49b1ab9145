import {chartFiles, inlineChart} from '../../charts/chart.ts'
import {formatCsv} from '../../csv.ts'
import {type Html, html} from '../../page/html.ts'
import {rowTraits} from '../../page/row.ts'
import {partName} from '../../part-name.ts'
import {say} from '../../say.ts'
import type {ViewContext} from '../context.ts'
import type {View} from '../view.ts'
import {type StrengthCounts, strengthBySystem, strengthValues} from './strength-by-system.ts'
import {strengthChart} from './strength-chart.ts'

/** How strongly the measures commit, by document and system. */
export const strengthView: View = {
  name: 'strength',
  title: 'view-strength',
  section: (context) => {
    const {lang} = context
    return html`<p class="lead">${say(lang, 'strength-lead')} ${say(lang, 'strength-note')}</p>
<p class="note">${say(lang, 'strength-words')}</p>
${inlineChart(strengthChart(context), lang)}
${strengthTable(context)}`
  },
  files: (context) => [
    ...chartFiles(strengthChart(context)),
    {path: 'strength.csv', content: strengthCsv(context)}
  ],
  figures: strengthBySystem
}

function strengthTable(context: ViewContext): Html {
  const {input, lang} = context
  const {systems} = input.outline
  const head = systems.map(
    (system) =>
      html`<th scope="col"><span class="number">${system.number}</span> ${partName(system, lang)}</th>`
  )
  const rows = strengthBySystem(context).map(({document, label, measures, all, systems: own}, at) => {
    const isApart = (context.documents[at]?.apart.length ?? 0) > 0
    const cells = own.map(
      ({system, counts}) =>
        html`<td data-label="${nameOf(system, context)}">${countsCell(counts, context)}</td>`
    )
    return html`<tr${rowTraits({document})}><th scope="row">${label}<br><small>${say(lang, 'n-measures', {n: measures})}${isApart ? `${say(lang, 'sentence-separator')}${say(lang, 'group-apart')}` : ''}</small></th><td data-sort="${measures}">${countsCell(all, context)}</td>${cells}</tr>`
  })
  return html`<div class="scroll"><table class="facts wide"><caption>${say(lang, 'view-strength')}</caption><thead><tr><th scope="col">${say(lang, 'page-document')}</th><th scope="col">${say(lang, 'strength-all')}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function nameOf(number: number, {input, lang}: ViewContext): string {
  const system = input.outline.systems.find((one) => one.number === number)
  return `${number} ${system ? partName(system, lang) : ''}`
}

function countsCell(counts: StrengthCounts, {lang}: ViewContext): Html {
  const found = strengthValues.filter((value) => counts[value] > 0)
  if (found.length === 0) return html`<span class="dash">—</span>`
  return html`<ul class="plain">${found.map((value) => html`<li>${say(lang, 'strength-cell', {name: say(lang, `strength-${value}`), n: counts[value]})}</li>`)}</ul>`
}

function strengthCsv(context: ViewContext): string {
  const {lang} = context
  return formatCsv(
    [
      ...(['csv-document', 'csv-short-name', 'csv-system-number'] as const).map((key) => say(lang, key)),
      ...strengthValues.map((value) => say(lang, `strength-${value}`))
    ],
    strengthBySystem(context).flatMap(({document, label, systems}) =>
      systems.map(({system, counts}) => [
        document,
        label,
        system,
        ...strengthValues.map((value) => counts[value])
      ])
    )
  )
}

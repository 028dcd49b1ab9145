import {chartFiles, inlineChart} from '../../charts/chart.ts'
import {fullLabel} from '../../group-documents.ts'
import {type Html, html} from '../../page/html.ts'
import {openLink} from '../../page/links.ts'
import {rowTraits} from '../../page/row.ts'
import {partName} from '../../part-name.ts'
import {provisionGist, provisionLabel} from '../../provision-name.ts'
import {say, type WordingKey} from '../../say.ts'
import type {ShownProvision, ViewContext} from '../context.ts'
import type {View} from '../view.ts'
import {pairChart} from './pair-chart.ts'
import {type PairedSystem, type PlanAndReport, pairDocuments} from './pair-documents.ts'

/** With more pairs the page shows the first ones; `report.json` has all. */
const mostPairs = 8

/** A place's report beside its plan: earlier work beside later promises. */
export const planAndReportView: View = {
  name: 'plan-and-report',
  title: 'view-plan-and-report',
  section: (context) => {
    const pairs = pairDocuments(context)
    return pairs.length === 0
      ? html`<p>${say(context.lang, 'pair-none')}</p>`
      : html`${pairs.slice(0, mostPairs).map((pair) => pairSection(context, pair))}`
  },
  files: (context) =>
    pairDocuments(context)
      .slice(0, mostPairs)
      .flatMap((pair) => chartFiles(pairChart(context, pair))),
  figures: (context) =>
    pairDocuments(context).map(({report, plan, isReportEarlier, systems}) => ({
      report: report.id,
      plan: plan.id,
      isReportEarlier,
      systems: systems.map(({system, done, announced, promised, ...requirements}) => ({
        system,
        done: done.map(({id}) => id),
        announced: announced.map(({id}) => id),
        promised: promised.map(({id}) => id),
        ...requirements
      }))
    }))
}

function pairSection(context: ViewContext, pair: PlanAndReport): Html {
  const {input, lang} = context
  const {report, plan, isReportEarlier, systems} = pair
  const name = say(lang, 'pair-heading', {
    report: fullLabel(report.entry.document, lang),
    plan: fullLabel(plan.entry.document, lang)
  })
  const head = (
    [
      'pair-done',
      'pair-announced',
      'pair-promised',
      'pair-both',
      'pair-only-report',
      'pair-only-plan'
    ] as const
  ).map((key) => html`<th scope="col">${say(lang, key)}</th>`)
  const rows = systems.map((system, at) => {
    const part = input.outline.systems[at]
    const heading = part === undefined ? '' : partName(part, lang)
    return html`<tr${rowTraits({system: system.system})}><th scope="row">${system.system} ${heading}</th>${cells(system, pair, context)}</tr>`
  })
  return html`<h3>${name}</h3><p class="lead">${say(lang, isReportEarlier === true ? 'pair-lead' : 'pair-lead-other')}</p>
${inlineChart(pairChart(context, pair), lang)}
<div class="scroll"><table class="facts wide pair"><caption>${name}</caption><thead><tr><th scope="col">${say(lang, 'filter-system')}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function cells(system: PairedSystem, {report, plan}: PlanAndReport, {lang}: ViewContext): Html {
  const provisions = (shown: readonly ShownProvision[], key: WordingKey): Html =>
    shown.length === 0
      ? html`<td data-sort="0" class="empty"><span class="dash">—</span></td>`
      : html`<td data-sort="${shown.length}"><details><summary>${say(lang, key, {n: shown.length})}</summary><ul class="plain">${shown.map(
          ({id, provision}) =>
            html`<li>${openLink(id, provisionLabel(provision, lang))} <small lang="zh-CN">${provisionGist(provision)}</small></li>`
        )}</ul></details></td>`
  const requirements = (ids: readonly string[], document: string): Html =>
    html`<td class="ids" data-sort="${ids.length}">${ids.length === 0 ? html`<span class="dash">—</span>` : html`${ids.map((id) => html`${openLink(`${document},${id}`, id)} `)}`}</td>`
  return html`${provisions(system.done, 'pair-count')}${provisions(system.announced, 'pair-count')}${provisions(system.promised, 'pair-count')}${requirements(system.both, plan.id)}${requirements(system.onlyReport, report.id)}${requirements(system.onlyPlan, plan.id)}`
}

import {chartFiles, inlineChart} from '../../charts/chart.ts'
import {formatCsv} from '../../csv.ts'
import {type Html, html} from '../../page/html.ts'
import {openLink} from '../../page/links.ts'
import {rowTraits} from '../../page/row.ts'
import {partName} from '../../part-name.ts'
import {say} from '../../say.ts'
import type {ShownDocument, ViewContext} from '../context.ts'
import type {View} from '../view.ts'
import {type DocumentUnits, type UnitShare, unitsBySystem} from './units-by-system.ts'
import {unitsChart} from './units-chart.ts'

/** With more documents that name units, the page shows the first ones and the CSV has all. */
const mostDocuments = 8

/** Who leads and who helps, by system; of documents that name units. */
export const unitsView: View = {
  name: 'units',
  title: 'view-units',
  section: (context) => {
    const {lang, documents} = context
    const named = documentsWithUnits(context)
    const without = documents.filter(({id}) => !named.some(({document}) => document.id === id))
    const shown = named.slice(0, mostDocuments)
    return html`<p class="lead">${say(lang, 'units-lead')}</p>
${without.length === 0 ? html`` : html`<p>${say(lang, 'units-none', {list: without.map(({label}) => label).join(say(lang, 'item-separator'))})}</p>`}
${shown.map(({document, units}) => documentSection(context, document, units))}
${named.length > shown.length ? html`<p>${say(lang, 'units-more', {n: named.length - shown.length})}</p>` : html``}`
  },
  files: (context) => [
    {path: 'units.csv', content: unitsCsv(context)},
    ...documentsWithUnits(context)
      .slice(0, mostDocuments)
      .flatMap(({document}) => chartFiles(unitsChart(context, document)))
  ],
  figures: (context) =>
    documentsWithUnits(context).map(({document, units}) => ({
      document: document.id,
      measuresWithUnits: units.measuresWithUnits,
      units: units.rows.map(({name, total, systems, lead, help}) => ({
        name,
        total,
        systems: [...systems].map(([system, share]) => ({system: system === 0 ? null : system, ...share})),
        lead,
        help
      }))
    }))
}

function documentsWithUnits({
  documents
}: ViewContext): readonly {readonly document: ShownDocument; readonly units: DocumentUnits}[] {
  return documents
    .map((document) => ({document, units: unitsBySystem(document)}))
    .filter(({units}) => units.rows.length > 0)
}

function documentSection(
  context: ViewContext,
  document: ShownDocument,
  {rows, measuresWithUnits}: DocumentUnits
): Html {
  const {input, lang} = context
  const caption = say(lang, 'units-of', {
    label: document.label,
    n: document.entry.document.measures.length,
    named: measuresWithUnits,
    units: rows.length
  })
  const isNoneUsed = rows.some((row) => row.systems.has(0))
  const columns = [
    ...input.outline.systems.map((system) => ({
      number: system.number,
      name: `${system.number} ${partName(system, lang)}`
    })),
    ...(isNoneUsed ? [{number: 0, name: say(lang, 'page-no-section')}] : [])
  ]
  const labels = new Map(
    document.provisions.map(({id, provision}) => [
      id,
      'label' in provision ? provision.label.replace(/[.．、]+$/u, '') : id
    ])
  )
  const links = (ids: readonly string[]): Html =>
    html`${ids.flatMap((id, at) => [...(at > 0 ? [html` `] : []), openLink(id, labels.get(id) ?? id)])}`
  const head = columns.map((column) => html`<th scope="col">${column.name}</th>`)
  const body = rows.map(({name, total, systems: own, lead, help}) => {
    const cells = columns.map(
      ({number, name: head}) => html`<td data-label="${head}">${shareCell(own.get(number), context)}</td>`
    )
    return html`<tr${rowTraits({document: document.id})}><th scope="row" lang="zh-CN">${name}</th><td data-sort="${total.lead * 1000 + total.help}">${shareCell(total, context)}</td>${cells}<td class="ids" data-label="${say(lang, 'csv-lead')}">${links(lead)}</td><td class="ids" data-label="${say(lang, 'csv-help')}">${links(help)}</td></tr>`
  })
  return html`<h3>${document.label}</h3>
${inlineChart(unitsChart(context, document), lang)}
<div class="scroll"><table class="facts wide units"><caption>${caption}</caption><thead><tr><th scope="col">${say(lang, 'units-unit')}</th><th scope="col">${say(lang, 'units-total')}</th>${head}<th scope="col">${say(lang, 'csv-lead')}</th><th scope="col">${say(lang, 'csv-help')}</th></tr></thead><tbody>${body}</tbody></table></div>`
}

function shareCell(share: UnitShare | undefined, {lang}: ViewContext): Html {
  if (share === undefined) return html`<span class="dash">—</span>`
  const lead =
    share.lead > 0 ? html`<b class="share">${say(lang, 'units-lead-short', {n: share.lead})}</b> ` : html``
  const help =
    share.help > 0
      ? html`<span class="share">${say(lang, 'units-help-short', {n: share.help})}</span>`
      : html``
  return html`${lead}${help}`
}

function unitsCsv(context: ViewContext): string {
  const {lang} = context
  return formatCsv(
    (
      [
        'csv-document',
        'csv-short-name',
        'csv-unit-name',
        'csv-system-number',
        'csv-lead',
        'csv-help'
      ] as const
    ).map((key) => say(lang, key)),
    documentsWithUnits(context).flatMap(({document, units}) =>
      units.rows.flatMap(({name, systems}) =>
        [...systems]
          .toSorted(([a], [b]) => a - b)
          .map(([system, {lead, help}]) => [
            document.id,
            document.label,
            name,
            system === 0 ? null : system,
            lead,
            help
          ])
      )
    )
  )
}

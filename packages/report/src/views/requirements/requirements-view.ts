import {chartFiles} from '../../charts/chart.ts'
import {cellKey} from '../../page/cell-key.ts'
import {type Html, html} from '../../page/html.ts'
import {legend, manyTable, mostColumns} from '../../page/matrix-parts.ts'
import {cellTraits, rowTraits} from '../../page/row.ts'
import {sign} from '../../page/sign.ts'
import {partName} from '../../part-name.ts'
import {requirementNamer} from '../../requirement-name.ts'
import {say} from '../../say.ts'
import type {ShownDocument, ViewContext} from '../context.ts'
import type {View} from '../view.ts'
import {
  notGivenCell,
  type PlacedRequirement,
  placeRequirements,
  type RequirementCell,
  requirementCells
} from './requirement-matrix.ts'
import {mostDocumentsCharted, requirementsChart} from './requirements-chart.ts'
import {requirementsCsv} from './requirements-csv.ts'

/** Documents × requirements, grouped by system and section. */
export const requirementsView: View = {
  name: 'requirements',
  title: 'view-requirements',
  section: (context) => {
    const {lang, documents} = context
    return html`<p class="lead">${say(lang, 'requirements-lead')} ${say(lang, 'requirements-restated')}</p>
${legend(lang)}
${documents.length > mostColumns ? manyTable('requirements', context) : html`<div class="scroll tall" tabindex="0" role="region" aria-label="${say(lang, 'view-requirements')}">${requirementsTable(context)}</div>${summaries(context)}`}
<p class="files"><a href="matrix-requirements.svg">matrix-requirements.svg</a> <a href="requirements.csv">requirements.csv</a></p>`
  },
  files: (context) => [
    {path: 'requirements.csv', content: requirementsCsv(context)},
    ...(context.documents.length > mostDocumentsCharted ? [] : chartFiles(requirementsChart(context)))
  ],
  figures: (context) => {
    const requirements = placeRequirements(context)
    return context.documents.map((document) => ({
      document: document.id,
      label: document.label,
      apart: document.apart,
      requirements: requirementCells(document, requirements).map(
        ({status, by, confidence, needsReview, nearest}, at) => ({
          id: requirements[at]?.requirement.id,
          status,
          by: by.map(({provision}) => provision),
          confidence,
          needsReview,
          nearest
        })
      )
    }))
  }
}

interface Column {
  readonly document: ShownDocument | null
  readonly label: string
  readonly isFirstApart: boolean
  readonly cells: readonly RequirementCell[]
}

function columnsOf(
  {input, documents}: ViewContext,
  requirements: readonly PlacedRequirement[]
): readonly Column[] {
  const firstApart = documents.findIndex(({apart}) => apart.length > 0)
  const columns = documents.map(
    (document, at): Column => ({
      document,
      label: document.label,
      isFirstApart: at === firstApart && at > 0,
      cells: requirementCells(document, requirements)
    })
  )
  const absent = (input.notGiven ?? []).map(
    (label): Column => ({
      document: null,
      label,
      isFirstApart: false,
      cells: requirements.map(() => notGivenCell)
    })
  )
  const from = firstApart < 0 ? columns.length : firstApart
  return [...columns.slice(0, from), ...absent, ...columns.slice(from)]
}

function requirementsTable(context: ViewContext): Html {
  const {input, lang} = context
  const requirements = placeRequirements(context)
  const columns = columnsOf(context, requirements)
  const name = requirementNamer(input, lang)
  const head = columns.map(
    ({document, label, isFirstApart}) =>
      html`<th scope="col" class="${isFirstApart ? 'apart' : ''}" data-column="${document?.id ?? ''}">${label}</th>`
  )
  let at = -1
  const body = input.outline.systems.flatMap((system) => [
    html`<tr class="group" data-group="${system.number}"><th scope="rowgroup" colspan="${columns.length + 1}">${system.number} ${partName(system, lang)}</th></tr>`,
    ...system.sections.flatMap((section) => [
      html`<tr class="group minor" data-group="${system.number}"><th scope="rowgroup" colspan="${columns.length + 1}">${section.number} ${lang === 'zh' ? section.title : section.englishTitle}</th></tr>`,
      ...section.requirements.map((requirement) => {
        at += 1
        const cells = columns.map((column) =>
          cellOf(column, column.cells[at] ?? notGivenCell, requirement.id, context)
        )
        return html`<tr${rowTraits({system: system.number})}><th scope="row"><span class="number">${requirement.id}</span>${name(requirement)}</th>${cells}</tr>`
      })
    ])
  ])
  return html`<table class="matrix requirements"><caption>${say(lang, 'view-requirements')}</caption><thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table>`
}

function cellOf(
  {document, label, isFirstApart}: Column,
  cell: RequirementCell,
  id: string,
  {lang}: ViewContext
): Html {
  const apart = isFirstApart ? 'apart' : ''
  if (document === null) {
    return html`<td class="${apart}"><span class="cell not-given">${sign('not-given')}<span class="unseen">${say(lang, 'not-given')}</span></span></td>`
  }
  const {status, by, needsReview, confidence} = cell
  const states = needsReview > 0 ? [status, 'needs-review' as const] : [status]
  const key = cellKey(document.id, 'requirements', id)
  const words = say(lang, 'requirements-cell', {status: say(lang, status), n: by.length})
  const review = needsReview > 0 ? html`<span class="review">?${needsReview}</span>` : html``
  return html`<td class="${apart}" data-column="${document.id}"${cellTraits({document: document.id, states, confidence})} data-sort="${rank[status]}"><a class="cell ${status}" data-key="${key}" href="#cell=${encodeURIComponent(key)}" aria-label="${label} ${id} ${words}${needsReview > 0 ? ` ${say(lang, 'needs-review')}` : ''}">${sign(status)}<b>${by.length > 0 ? by.length : ''}</b>${review}</a></td>`
}

/** Gaps first, where rows are sorted by a document. */
const rank = {missing: 0, partial: 1, covered: 2, 'not-applicable': 3, 'not-given': 4} as const

function summaries(context: ViewContext): Html {
  const requirements = placeRequirements(context)
  const lines = context.documents.map((document) => {
    const cells = requirementCells(document, requirements)
    const count = (status: RequirementCell['status']): number =>
      cells.filter((cell) => cell.status === status).length
    const [covered, partial, missing] = [count('covered'), count('partial'), count('missing')]
    return say(context.lang, 'requirements-summary', {
      label: document.label,
      applicable: covered + partial + missing,
      covered,
      partial,
      missing
    })
  })
  return html`<ul class="note">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

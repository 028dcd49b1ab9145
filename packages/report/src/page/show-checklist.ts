import type {DocumentData, RequirementData} from './page-data.ts'
import type {PageTools} from './tools.ts'

/**
 * Draws the check-list of one document. It runs in the browser as text, so it may use nothing from outside
 * its own braces. All text goes in as text.
 *
 * @returns Draws it for a document, if it is not the one drawn already.
 */
export function showChecklist({
  data,
  dataOf,
  element,
  sign,
  named,
  quotes
}: PageTools): (document: string | null) => void {
  const place = document.querySelector('[data-checklist]')
  let drawn: string | null = null

  /** Where nothing was found, what a person should read before calling it a gap. */
  const ofSection = (id: string, shown: string | null, behind: DocumentData): readonly HTMLElement[] => {
    const section = id.slice(0, id.indexOf('.'))
    const measures = (behind.cells[section]?.primary ?? []).filter((measure) => measure !== shown)
    if (measures.length === 0) return []
    const summary = element('summary', '', `${data.words['checklist-of-section']} (${measures.length})`)
    const items = measures.map((measure) => element('li', '', named(measure, behind)))
    return [element('details', 'near', summary, element('ul', 'plain', ...items))]
  }

  const row = (id: string, requirement: RequirementData, behind: DocumentData): HTMLElement => {
    const {status, by, confidence, needsReview, nearest} = requirement
    const line = element('tr', '')
    line.dataset.row = ''
    line.dataset.system = String(data.parts[id]?.system ?? '')
    line.dataset.states = needsReview > 0 ? `${status} needs-review` : status
    if (confidence !== null) line.dataset.confidence = String(confidence)
    const head = element('th', '', data.parts[id]?.name ?? id)
    head.setAttribute('scope', 'row')
    const flag = needsReview > 0 ? [element('span', 'flag', data.words.review)] : []
    const state = element('td', 'state', sign(status), ` ${data.statusWords[status]}`, ...flag)
    state.dataset.sort = String(
      ['missing', 'partial', 'covered', 'not-applicable', 'not-given'].indexOf(status)
    )
    const items = by.map((provision) =>
      element('li', '', named(provision, behind), ...quotes(provision, id, behind))
    )
    const near =
      status !== 'missing'
        ? []
        : nearest === null
          ? [data.words['checklist-nearest-none']]
          : [`${data.words.nearest} `, named(nearest.id, behind), ` (${nearest.confidence})`]
    const what = element(
      'td',
      '',
      ...(items.length > 0 ? [element('ul', 'plain', ...items)] : []),
      ...near,
      ...(status === 'missing' ? ofSection(id, nearest?.id ?? null, behind) : [])
    )
    line.append(head, state, what)
    return line
  }

  return (chosen) => {
    const id = chosen ?? data.documents[0]?.id ?? null
    if (!place || id === null || id === drawn) return
    const behind = dataOf(id)
    if (behind === null) return
    drawn = id
    const label = data.documents.find((one) => one.id === id)?.label ?? id
    const heads = [
      data.words['checklist-requirement'],
      data.words['checklist-state'],
      data.words['checklist-by']
    ].map((words) => {
      const head = element('th', '', words)
      head.setAttribute('scope', 'col')
      return head
    })
    const rows = Object.entries(behind.requirements).map(([requirement, found]) =>
      row(requirement, found, behind)
    )
    const table = element(
      'table',
      'facts wide checklist',
      element('caption', '', label),
      element('thead', '', element('tr', '', ...heads)),
      element('tbody', '', ...rows)
    )
    place.replaceChildren(element('div', 'scroll', table))
  }
}

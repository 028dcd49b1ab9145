import {group} from 'd3'
import {say} from '../say.ts'
import type {ViewContext} from '../views/context.ts'
import {type Html, html} from './html.ts'
import {rowTraits} from './row.ts'

/** One row of facts: what it is about, and what each document says of it. */
export interface FactRow {
  readonly title: Html
  readonly system: number | null
  readonly facts: readonly {
    /** Null for the outline. */
    readonly document: string | null
    readonly shown: Html
  }[]
}

/** Up to so many documents stand side by side; with more, each fact has a row of its own. */
const mostAcross = 10

/** Facts of documents beside each other; "—" where a document gives none. */
export function factTable(
  context: ViewContext,
  caption: string,
  firstHead: string,
  rows: readonly FactRow[]
): Html {
  return context.documents.length <= mostAcross
    ? acrossTable(context, caption, firstHead, rows)
    : longTable(context, caption, firstHead, rows)
}

function acrossTable(
  {documents, lang}: ViewContext,
  caption: string,
  firstHead: string,
  rows: readonly FactRow[]
): Html {
  const hasOutline = rows.some(({facts}) => facts.some(({document}) => document === null))
  const firstApart = documents.findIndex(({apart}) => apart.length > 0)
  const columns = [
    ...(hasOutline ? [{id: null, label: say(lang, 'outline-column'), isApart: false}] : []),
    ...documents.map(({id, label}, at) => ({id, label, isApart: at === firstApart && at > 0}))
  ]
  const head = columns.map(
    ({id, label, isApart}) =>
      html`<th scope="col" class="${isApart ? 'apart' : ''}"${id === null ? html`` : html` data-column="${id}"`}>${label}</th>`
  )
  const body = rows.map(({title, system, facts}) => {
    const byDocument = group(facts, ({document}) => document)
    const cells = columns.map(({id, label, isApart}) => {
      const own = byDocument.get(id) ?? []
      const traits =
        id === null
          ? html``
          : html` data-column="${id}"${own.length > 0 ? html` data-document="${id}"` : html``}`
      return html`<td class="${isApart ? 'apart' : ''}" data-label="${label}"${traits}>${own.length === 0 ? html`<span class="dash">—</span>` : html`<ul class="plain">${own.map(({shown}) => html`<li>${shown}</li>`)}</ul>`}</td>`
    })
    return html`<tr${rowTraits({system})}><th scope="row">${title}</th>${cells}</tr>`
  })
  return html`<div class="scroll"><table class="facts wide"><caption>${caption}</caption><thead><tr><th scope="col">${firstHead}</th>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

function longTable(
  {documents, lang}: ViewContext,
  caption: string,
  firstHead: string,
  rows: readonly FactRow[]
): Html {
  const labels = new Map(documents.map(({id, label}) => [id, label]))
  const body = rows.flatMap(({title, system, facts}) =>
    facts.map(({document, shown}) => {
      const label = document === null ? say(lang, 'outline-column') : (labels.get(document) ?? document)
      return html`<tr${rowTraits({system, document})}><th scope="row">${title}</th><td>${label}</td><td>${shown}</td></tr>`
    })
  )
  return html`<div class="scroll"><table class="facts wide"><caption>${caption}</caption><thead><tr><th scope="col">${firstHead}</th><th scope="col">${say(lang, 'page-document')}</th><th scope="col">${say(lang, 'csv-words')}</th></tr></thead><tbody>${body}</tbody></table></div>`
}

import type {OwnTerm} from '@gangmu/aligner'
import {type Html, html} from '../../page/html.ts'
import {rowTraits} from '../../page/row.ts'
import {say} from '../../say.ts'
import type {ViewContext} from '../context.ts'

/** So many terms of each document; all of them stand in terms.csv. */
const mostTerms = 12

/** With more documents the page shows the first ones. */
const mostDocuments = 12

/** The terms that set each document apart, with their figures. */
export function termsSection(context: ViewContext): Html {
  const {input, lang, documents} = context
  const heading = html`<h3>${say(lang, 'reuse-terms')}</h3><p class="note">${say(lang, 'reuse-terms-note', {n: mostTerms})}</p>`
  const found = new Map(input.ownWords?.documents.map((one) => [one.document, one]))
  const rest =
    documents.length > mostDocuments
      ? html`<p class="note">${say(lang, 'reuse-terms-rest', {n: mostDocuments})}</p>`
      : html``
  const tables = documents.slice(0, mostDocuments).map(({id, label}) => {
    const {terms = [], places = []} = found.get(id) ?? {}
    return html`${terms.length === 0 ? html`<p>${label}: ${say(lang, 'reuse-terms-none')}</p>` : termTable(terms, id, label, context)}${placesLine(places, context)}`
  })
  return html`${heading}${rest}<div class="columns">${tables.map((table) => html`<div>${table}</div>`)}</div>`
}

function termTable(terms: readonly OwnTerm[], id: string, label: string, {lang}: ViewContext): Html {
  const heads = (
    [
      'reuse-term',
      'reuse-count',
      'reuse-per-thousand',
      'reuse-others',
      'reuse-per-thousand',
      'reuse-log-odds'
    ] as const
  ).map((key) => html`<th scope="col">${say(lang, key)}</th>`)
  const rows = terms.slice(0, mostTerms).map((one) => {
    const logOdds = `${one.logOdds.toFixed(2)} (${one.low.toFixed(2)}–${one.high.toFixed(2)})`
    return html`<tr${rowTraits({document: id})}><th scope="row" lang="zh-CN">${one.term}</th><td>${one.count}</td><td>${one.perThousand.toFixed(2)}</td><td>${one.others}</td><td>${one.othersPerThousand.toFixed(2)}</td><td data-sort="${one.logOdds}">${logOdds}</td><td>${one.z.toFixed(2)}</td></tr>`
  })
  return html`<div class="scroll"><table class="facts terms" data-terms="${id}"><caption>${label}</caption><thead><tr>${heads}<th scope="col">z</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function placesLine(places: readonly OwnTerm[], {lang}: ViewContext): Html {
  if (places.length === 0) return html``
  const list = places.slice(0, mostTerms).map(({term, count}) => `${term} ${count}`)
  return html`<p class="note" lang="zh-CN">${say(lang, 'reuse-places', {list: list.join(say(lang, 'item-separator'))})}</p>`
}

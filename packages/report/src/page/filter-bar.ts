import {partName} from '../part-name.ts'
import {say} from '../say.ts'
import type {ViewContext} from '../views/context.ts'
import type {View} from '../views/view.ts'
import {type Html, html} from './html.ts'

/** The list of views; links, so that each has an address. */
export function viewList(views: readonly View[], {lang}: ViewContext): Html {
  const items = [
    ...views.map(({name, title}) => ({name, title})),
    {name: 'all', title: 'view-all' as const}
  ].map(({name, title}) => html`<li><a data-go="${name}" href="#view=${name}">${say(lang, title)}</a></li>`)
  return html`<nav aria-label="${say(lang, 'views-label')}"><ul>${items}</ul></nav>`
}

/** Search and filters, for all views. */
export function filterBar({input, lang, documents}: ViewContext): Html {
  const option = (value: string | number, words: string): Html =>
    html`<option value="${value}">${words}</option>`
  const field = (name: 'system' | 'document' | 'state' | 'confidence', options: readonly Html[]): Html =>
    html`<label>${say(lang, `filter-${name}`)} <select name="${name}">${option('', say(lang, 'filter-all'))}${options}</select></label>`
  const systems = input.outline.systems.map((system) =>
    option(system.number, `${system.number} ${partName(system, lang)}`)
  )
  const states = (
    ['covered', 'partial', 'missing', 'not-applicable', 'needs-review', 'not-given'] as const
  ).map((state) => option(state, say(lang, state)))
  const bands = (['high', 'middle', 'low'] as const).map((band) => option(band, say(lang, `filter-${band}`)))
  return html`<form id="filter" role="search" aria-label="${say(lang, 'filter-label')}">
<label>${say(lang, 'filter-search')} <input type="search" name="q" autocomplete="off" title="${say(lang, 'page-search-lead')}"></label>
${field('system', systems)}${field(
  'document',
  documents.map(({id, label}) => option(id, label))
)}${field('state', states)}${field('confidence', bands)}
<button type="reset">${say(lang, 'filter-reset')}</button><output id="count" role="status"></output></form>`
}

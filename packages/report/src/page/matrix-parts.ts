import {say} from '../say.ts'
import type {Lang, MatrixBy} from '../types.ts'
import type {ViewContext} from '../views/context.ts'
import {type Html, html} from './html.ts'
import {sign} from './sign.ts'

/** Up to so many documents are columns; more are rows, drawn by the page's script as one scrolls. */
export const mostColumns = 12

/** What the signs mean. */
export function legend(lang: Lang): Html {
  const states = ['covered', 'partial', 'missing', 'not-applicable', 'not-given'] as const
  const items = states.map((status) => html`<li>${sign(status)} ${say(lang, status)}</li>`)
  return html`<ul class="legend">${items}<li><span class="review">?2</span> ${say(lang, 'review-mark')}</li></ul>`
}

/** The place of a table that is too long to stand in the page: the script draws the rows in view. */
export function manyTable(by: MatrixBy | 'requirements', {lang, documents}: ViewContext): Html {
  return html`<p class="hint">${say(lang, 'many-hint', {n: documents.length})}</p><div class="many" data-many="${by}" tabindex="0" role="region" aria-label="${say(lang, by === 'requirements' ? 'view-requirements' : `page-by-${by}`)}"><noscript>${say(lang, 'needs-script')}</noscript></div>`
}

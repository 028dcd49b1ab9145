import {glyphOf} from '../status-glyph.ts'
import type {CellStatus} from '../types.ts'
import {type Html, html} from './html.ts'

const statuses: readonly CellStatus[] = ['covered', 'partial', 'missing', 'not-applicable', 'not-given']

/** The signs of the states, once in the page; `sign` shows one of them. */
export function signs(): Html {
  const symbols = statuses.map((status) => {
    const {fill, stroke} = glyphOf(status)
    return html`<symbol id="sign-${status}" viewBox="-8 -8 16 16"><path class="fill" d="${fill}"/><path class="stroke" d="${stroke}"/></symbol>`
  })
  return html`<svg class="patterns" aria-hidden="true" width="0" height="0">${symbols}</svg>`
}

/** The sign of a state, as in the charts. */
export function sign(status: CellStatus): Html {
  return html`<svg class="glyph" aria-hidden="true"><use href="#sign-${status}"/></svg>`
}

import type {CellStatus} from '../types.ts'
import {type Html, html} from './html.ts'

/** By what a row or a cell can be filtered; what is left out never matches a filter that asks for it. */
export interface FilterTraits {
  readonly system?: number | null
  readonly document?: string | null
  readonly states?: readonly (CellStatus | 'needs-review')[]
  /** The best of what stands in it, 0 to 1. */
  readonly confidence?: number | null
}

/** Attributes of a row that the page's filters can hide. */
export function rowTraits(traits: FilterTraits): Html {
  return html` data-row${cellTraits(traits)}`
}

/** Attributes of a cell that decides whether its row is shown. */
export function cellTraits({system, document, states, confidence}: FilterTraits): Html {
  const attribute = (name: string, value: string | number | null | undefined): Html =>
    value === null || value === undefined ? html`` : html` data-${{html: name}}="${value}"`
  return html`${attribute('system', system)}${attribute('document', document)}${attribute('states', states?.join(' '))}${attribute('confidence', confidence)}`
}

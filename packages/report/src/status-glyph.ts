import type {CellStatus} from './types.ts'

/** A sign that tells a state by its shape alone; drawn around 0,0 within ±7. */
export interface StatusGlyph {
  readonly status: CellStatus
  /** Path that is filled; empty for none. */
  readonly fill: string
  /** Path that is stroked; empty for none. */
  readonly stroke: string
}

const circle = 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z'

/** Disc, half disc, ring, slash, dots. */
export const statusGlyphs: readonly StatusGlyph[] = [
  {status: 'covered', fill: circle, stroke: circle},
  {status: 'partial', fill: 'M0,-6a6,6 0 0,0 0,12Z', stroke: circle},
  {status: 'missing', fill: '', stroke: circle},
  {status: 'not-applicable', fill: '', stroke: 'M-5,5L5,-5'},
  {status: 'not-given', fill: 'M-6,-1h2v2h-2ZM-1,-1h2v2h-2ZM4,-1h2v2h-2Z', stroke: ''}
]

/** The sign of a state. */
export function glyphOf(status: CellStatus): StatusGlyph {
  return statusGlyphs.find((glyph) => glyph.status === status) ?? {status, fill: '', stroke: ''}
}

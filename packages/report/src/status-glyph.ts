import type {CellStatus} from './types.ts'

/** A sign that tells a state by its shape alone; drawn around 0,0 within ±7. */
export interface StatusGlyph {
  /** Path that is filled; empty for none. */
  readonly fill: string
  /** Path that is stroked; empty for none. */
  readonly stroke: string
}

const circle = 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z'

/** Disc, half disc, ring, slash, dots. */
const glyphs: Readonly<Record<CellStatus, StatusGlyph>> = {
  covered: {fill: circle, stroke: circle},
  partial: {fill: 'M0,-6a6,6 0 0,0 0,12Z', stroke: circle},
  missing: {fill: '', stroke: circle},
  'not-applicable': {fill: '', stroke: 'M-5,5L5,-5'},
  'not-given': {fill: 'M-6,-1h2v2h-2ZM-1,-1h2v2h-2ZM4,-1h2v2h-2Z', stroke: ''}
}

/** The sign of a state. */
export function glyphOf(status: CellStatus): StatusGlyph {
  return glyphs[status]
}

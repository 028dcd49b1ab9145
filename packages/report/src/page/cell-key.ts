import type {MatrixBy} from '../types.ts'

/** The key of a cell, as it stands in the page's address: `weibin-plan-2022,s8` or `weibin-plan-2022,26`. */
export function cellKey(document: string, by: MatrixBy, part: number): string {
  return `${document},${by === 'systems' ? 's' : ''}${part}`
}

/** The key of the measures of a document that fit no section. */
export function unplacedKey(document: string): string {
  return `${document},none`
}

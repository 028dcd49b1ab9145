import type {MatrixBy} from '../types.ts'

/**
 * The key of a cell, as it stands in the page's address: `weibin-plan-2022,s8` for a system,
 * `weibin-plan-2022,26` for a section, `weibin-plan-2022,26.3` for a requirement.
 */
export function cellKey(document: string, by: MatrixBy | 'requirements', part: number | string): string {
  return `${document},${by === 'systems' ? 's' : ''}${part}`
}

/** The key of the measures of a document that fit no section. */
export function unplacedKey(document: string): string {
  return `${document},none`
}

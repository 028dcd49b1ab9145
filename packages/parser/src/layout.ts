import type {Stretch} from './fold.ts'

/** What a file's format knows of a text beside its words. Offsets count from 0 in UTF-16 code units. */
export interface Layout {
  /** Where each page begins, in order, the first 0; empty where the format has no pages. */
  readonly pageStarts: readonly number[]
  /**
   * Whole lines that stand around the document: navigation, running headers, page numbers. In
   * order and apart.
   */
  readonly chrome: readonly Stretch[]
  /** Whether a line is a paragraph for sure, as in Word; else broken lines are put together again. */
  readonly hasParagraphs: boolean
}

/** Text that came from no format: it has no pages, and its lines may be broken ones. */
export const plainLayout: Layout = {pageStarts: [], chrome: [], hasParagraphs: false}

/** Page of an offset, counted from 1; null where there are no pages. */
export function pageAt({pageStarts}: Layout, offset: number): number | null {
  if (pageStarts.length === 0) return null
  let low = 0
  let high = pageStarts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pageStarts[middle] ?? offset) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

import type {Line} from './lines.ts'
import type {Point, Position} from './types.ts'

/** Turns offsets into places: `position(12, 40)`. */
export interface Locator {
  readonly point: (offset: number) => Point
  readonly position: (start: number, end: number) => Position
}

/** A locator for the text that `lines` was split from. Each look-up is a binary search. */
export function createLocator(lines: readonly Pick<Line, 'start'>[]): Locator {
  const point = (offset: number): Point => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (lines[low]?.start ?? 0) + 1, offset}
  }
  return {point, position: (start, end) => ({start: point(start), end: point(end)})}
}

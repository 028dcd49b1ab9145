import type {Point, Position} from '@gangmu/parser'

/** Turns offsets of a text into places: lines and columns count from 1. */
export function createLocator(text: string): (start: number, end: number) => Position {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const point = (offset: number): Point => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
  return (start, end) => ({start: point(start), end: point(end)})
}

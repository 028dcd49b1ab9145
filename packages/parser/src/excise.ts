import type {Stretch} from './fold.ts'
import {stretchesBetween} from './leaves.ts'

/** A stretch of the text without the furniture in it, and the way back to the text. */
export interface Excised {
  readonly text: string
  /** Where a stretch of `text` stands in the source. */
  readonly placeOf: (stretch: Stretch) => Stretch
}

/**
 * The words from `start` to `end` without the holes among them. Offsets count from 0 in UTF-16
 * code units.
 *
 * @param holes Stretches to leave out, in order and apart.
 */
export function excise(source: string, start: number, end: number, holes: readonly Stretch[]): Excised {
  const inside = holesWithin(holes, start, end)
  if (inside.length === 0) {
    return {
      text: source.slice(start, end),
      placeOf: (found) => ({start: start + found.start, end: start + found.end})
    }
  }
  const kept = stretchesBetween({start, end}, inside)
  /** Offset in the source of an offset in the words; `isEnd` where it closes a stretch. */
  const placeOf = (offset: number, isEnd: boolean): number => {
    let before = 0
    for (const stretch of kept) {
      const length = stretch.end - stretch.start
      if (offset < before + length || (isEnd && offset === before + length))
        return stretch.start + offset - before
      before += length
    }
    return end
  }
  return {
    text: kept.map((stretch) => source.slice(stretch.start, stretch.end)).join(''),
    placeOf: (found) => ({start: placeOf(found.start, false), end: placeOf(found.end, true)})
  }
}

/** The holes between two offsets, found by halving. */
function holesWithin(holes: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  let low = 0
  let high = holes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((holes[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((holes[last]?.start ?? end) < end) last += 1
  return holes.slice(low, last)
}

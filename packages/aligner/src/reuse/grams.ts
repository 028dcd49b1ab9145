import type {Letters} from './letters.ts'

/** Letters in a run that is looked up: long enough that few runs stand in two texts by chance. */
export const gramSize = 6

/** Runs of `gramSize` letters that lie within one provision. */
export interface Grams {
  /** Number of distinct runs. */
  readonly count: number
  /** By place of the first letter: which run begins there; -1 where none does. */
  readonly idAt: Int32Array
  /** By place: the place before it where the same run begins; -1 where there is none. */
  readonly previous: Int32Array
  /**
   * Places of the runs that are looked up: the least hash in every `window` places that follow each other;
   * with a window of 1 all. Two texts that share a run of `gramSize + window - 1` letters look up one in it.
   */
  readonly seeds: (start: number, end: number, window: number) => readonly number[]
}

/** Number every run, and link it to where it stood before. Takes time and memory by the letters alone. */
export function indexGrams({codes, provisions}: Letters): Grams {
  const idAt = new Int32Array(codes.length).fill(-1)
  const previous = new Int32Array(codes.length).fill(-1)
  const hashAt = new Uint32Array(codes.length)
  const bits = Math.max(10, Math.ceil(Math.log2(codes.length + 1)) + 1)
  const mask = 2 ** bits - 1
  // Open addressing: a slot holds the number of a run and one, 0 where it is free.
  const slots = new Int32Array(mask + 1)
  const latest = new Int32Array(codes.length)
  let count = 0
  for (const {start, end} of provisions) {
    for (let at = start; at + gramSize <= end; at += 1) {
      const hash = hashOf(codes, at)
      hashAt[at] = hash
      let slot = hash & mask
      for (;;) {
        const id = (slots[slot] ?? 0) - 1
        if (id === -1) {
          slots[slot] = count + 1
          idAt[at] = count
          latest[count] = at
          count += 1
          break
        }
        const known = latest[id] ?? 0
        if (isSame(codes, known, at)) {
          idAt[at] = id
          previous[at] = known
          latest[id] = at
          break
        }
        slot = (slot + 1) & mask
      }
    }
  }
  const seeds = (start: number, end: number, window: number): readonly number[] => {
    const found: number[] = []
    const last = end - gramSize
    for (let from = start; from <= Math.max(start, last - window + 1); from += 1) {
      if (from > last) break
      let least = from
      for (let at = from + 1; at < from + window && at <= last; at += 1) {
        if ((hashAt[at] ?? 0) <= (hashAt[least] ?? 0)) least = at
      }
      if (found.at(-1) !== least) found.push(least)
    }
    return found
  }
  return {count, idAt, previous, seeds}
}

/** FNV-1a over code units, mixed once more, since the low bits choose the slot. */
function hashOf(codes: Uint16Array, start: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < start + gramSize; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

function isSame(codes: Uint16Array, a: number, b: number): boolean {
  for (let at = 0; at < gramSize; at += 1) if (codes[a + at] !== codes[b + at]) return false
  return true
}

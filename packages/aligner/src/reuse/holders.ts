import type {PolicyDocument} from '@gangmu/parser'
import {type Grams, gramSize} from './grams.ts'
import type {Letters} from './letters.ts'
import type {PairPassage} from './pair-passages.ts'
import {provinceOf, provinces} from './province.ts'

/** How many documents hold the runs of letters, of how many provinces. */
export interface Holders {
  /** Whether a letter stands in a run of six that documents of different provinces, or a national one, hold. */
  readonly isCommon: (place: number) => boolean
  /** The median of how many documents hold the runs of six of a passage; 0 where it has none. */
  readonly median: (runs: PairPassage) => number
}

/** Where no document's province is known, this many holders stand for a common source. */
const manyHolders = 3

/** Bits of a set of places: provinces first, then a national document, then a place unknown. */
const national = provinces.length
const unknown = national + 1

/** Count for every run of six letters the documents that hold it. */
export function countHolders(
  documents: readonly PolicyDocument[],
  {provisions, codes}: Letters,
  {count, idAt}: Grams
): Holders {
  const holders = new Int32Array(count)
  const lastHolder = new Int32Array(count).fill(-1)
  // Two halves of one set: there are more than 32 places.
  const low = new Int32Array(count)
  const high = new Int32Array(count)
  for (const {document, start, end} of provisions) {
    const place = placeOf(documents[document])
    for (let at = start; at + gramSize <= end; at += 1) {
      const id = idAt[at] ?? 0
      if (lastHolder[id] === document) continue
      lastHolder[id] = document
      holders[id] = (holders[id] ?? 0) + 1
      if (place < 32) low[id] = (low[id] ?? 0) | (1 << place)
      else high[id] = (high[id] ?? 0) | (1 << (place - 32))
    }
  }
  const isCommonRun = (id: number): boolean => {
    const isAnyUnknown = ((high[id] ?? 0) & (1 << (unknown - 32))) !== 0
    const known = countBits(low[id] ?? 0) + countBits(high[id] ?? 0) - (isAnyUnknown ? 1 : 0)
    return known >= 2 || (isAnyUnknown && (holders[id] ?? 0) >= manyHolders)
  }
  const common = new Uint8Array(codes.length)
  for (const {start, end} of provisions) {
    for (let at = start; at + gramSize <= end; at += 1) {
      if (isCommonRun(idAt[at] ?? 0)) common.fill(1, at, at + gramSize)
    }
  }
  return {
    isCommon: (place) => common[place] === 1,
    median: (runs) => {
      const counts: number[] = []
      for (const {a, length} of runs) {
        for (let at = a; at + gramSize <= a + length; at += 1) counts.push(holders[idAt[at] ?? 0] ?? 0)
      }
      return counts.toSorted((one, other) => one - other)[counts.length >> 1] ?? 0
    }
  }
}

function placeOf(document: PolicyDocument | undefined): number {
  if (document?.level === 'national') return national
  const province = provinceOf(document?.region ?? null)
  return province === null ? unknown : provinces.indexOf(province)
}

function countBits(set: number): number {
  let bits = 0
  for (let rest = set >>> 0; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}

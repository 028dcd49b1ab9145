import {alignStretches, type Run, reach} from './align-letters.ts'
import {type Grams, gramSize} from './grams.ts'
import type {LetteredProvision, Letters} from './letters.ts'

/** Words shared by two provisions, as runs of the same letters in order. */
export type PairPassage = readonly Run[]

/** Letters that a passage shares at least: fewer make a name or a set phrase, no borrowing. */
export const fewestLetters = 12

/** Of the letters of both places, the share that has to be the same. */
const leastLikeness = 0.6

/** Short ones, which set phrases make up by chance, have to be nearly the same throughout. */
const shortPassage = 20
const leastLikenessOfShort = 0.85

/** Finds the passages that two provisions share; the one named last in `prepare` is `a`. */
export interface PairFinder {
  readonly prepare: (a: LetteredProvision) => void
  readonly find: (b: LetteredProvision) => readonly PairPassage[]
}

/**
 * Prepare to compare provisions two by two: exact runs of six letters and more are found by a look-up,
 * chained where they stand in the same order within a clause's reach, and the letters between and beside
 * them aligned. So no table is filled over whole texts.
 */
export function createPairFinder({codes}: Letters, {count, idAt, previous}: Grams): PairFinder {
  /** By run of letters: its last place in the prepared provision; stale values lie outside it. */
  const lastPlace = new Int32Array(count).fill(-1)
  let a: LetteredProvision = {id: '', document: -1, start: 0, end: 0}
  return {
    prepare: (provision) => {
      a = provision
      for (let at = a.start; at + gramSize <= a.end; at += 1) lastPlace[idAt[at] ?? 0] = at
    },
    find: (b) => {
      const exact: Run[] = []
      for (let at = b.start; at + gramSize <= b.end; at += 1) {
        let place = lastPlace[idAt[at] ?? 0] ?? -1
        for (; place >= a.start && place < a.end; place = previous[place] ?? -1) {
          if (place > a.start && at > b.start && codes[place - 1] === codes[at - 1]) continue
          exact.push({a: place, b: at, length: extend(codes, place, a.end, at, b.end)})
        }
      }
      return chainRuns(exact)
        .map((chain) => fillIn(codes, chain, a, b))
        .filter(isPassage)
    }
  }
}

function extend(codes: Uint16Array, a: number, endA: number, b: number, endB: number): number {
  let length = gramSize
  while (a + length < endA && b + length < endB && codes[a + length] === codes[b + length]) length += 1
  return length
}

/** How many runs before it a run may be chained to: passages with more are cut, not lost. */
const lookBack = 40

/** Chains of runs in the same order in both, best first, no letter in two chains. */
function chainRuns(exact: readonly Run[]): readonly (readonly Run[])[] {
  const chains: Run[][] = []
  let left = exact.toSorted((one, other) => one.a - other.a || one.b - other.b)
  while (left.length > 0) {
    const chain = bestChain(left)
    chains.push(chain)
    left = left.filter((run) => chain.every((used) => !overlaps(run, used)))
  }
  return chains
}

function overlaps(one: Run, other: Run): boolean {
  return (
    (one.a < other.a + other.length && other.a < one.a + one.length) ||
    (one.b < other.b + other.length && other.b < one.b + one.length)
  )
}

function bestChain(runs: readonly Run[]): Run[] {
  const score: number[] = []
  const before: number[] = []
  let best = 0
  for (const [at, run] of runs.entries()) {
    let [most, from] = [run.length, -1]
    for (let earlier = Math.max(0, at - lookBack); earlier < at; earlier += 1) {
      const last = runs[earlier]
      if (last === undefined) continue
      const gapA = run.a - last.a - last.length
      const gapB = run.b - last.b - last.length
      // Runs that overlap a little are one text with a repeated word between: the later one is cut.
      const cut = Math.max(0, -gapA, -gapB)
      if (cut > run.length - 4 || gapA > reach || gapB > reach) continue
      const sum = (score[earlier] ?? 0) + run.length - cut - Math.max(gapA, gapB, 0) / 2
      if (sum > most) [most, from] = [sum, earlier]
    }
    score.push(most)
    before.push(from)
    if (most > (score[best] ?? 0)) best = at
  }
  const chain: Run[] = []
  for (let at = best; at !== -1; at = before[at] ?? -1) {
    const run = runs[at]
    if (run !== undefined) chain.push(run)
  }
  const ordered: Run[] = []
  for (const run of chain.toReversed()) {
    const last = ordered.at(-1)
    const cut = last ? Math.max(0, last.a + last.length - run.a, last.b + last.length - run.b) : 0
    if (cut < run.length) ordered.push({a: run.a + cut, b: run.b + cut, length: run.length - cut})
  }
  return ordered
}

/** The runs of a chain, with those between them and on both sides within reach. */
function fillIn(
  codes: Uint16Array,
  chain: readonly Run[],
  a: LetteredProvision,
  b: LetteredProvision
): PairPassage {
  const runs: Run[] = []
  const [first] = chain
  if (first === undefined) return []
  const sizes = (placeA: number, startA: number, placeB: number, startB: number) =>
    [Math.min(reach, placeA - startA), Math.min(reach, placeB - startB)] as const
  const [beforeA, beforeB] = sizes(first.a, a.start, first.b, b.start)
  runs.push(...alignStretches(codes, [first.a, beforeA], [first.b, beforeB], -1, true))
  let [endA, endB] = [first.a, first.b]
  for (const run of chain) {
    if (run !== first) {
      runs.push(...alignStretches(codes, [endA, run.a - endA], [endB, run.b - endB], 1, false))
    }
    runs.push(run)
    endA = run.a + run.length
    endB = run.b + run.length
  }
  const [afterA, afterB] = sizes(a.end, endA, b.end, endB)
  runs.push(...alignStretches(codes, [endA, afterA], [endB, afterB], 1, true))
  return join(runs)
}

/** Runs that touch in both are one. */
function join(runs: readonly Run[]): PairPassage {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
      joined[joined.length - 1] = {...last, length: last.length + run.length}
    } else joined.push(run)
  }
  return joined
}

function isPassage(runs: PairPassage): boolean {
  const letters = countLetters(runs)
  if (letters < fewestLetters) return false
  return likenessOf(runs) >= (letters < shortPassage ? leastLikenessOfShort : leastLikeness)
}

/** Letters that are the same. */
export function countLetters(runs: PairPassage): number {
  return runs.reduce((sum, {length}) => sum + length, 0)
}

/** Of the letters of both places, the share that is the same, 0 to 1. */
export function likenessOf(runs: PairPassage): number {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) return 0
  const lengthA = last.a + last.length - first.a
  const lengthB = last.b + last.length - first.b
  return (2 * countLetters(runs)) / (lengthA + lengthB)
}

import type {PolicyDocument} from '@gangmu/parser'
import {roundShare} from '../round-share.ts'
import {type Grams, indexGrams} from './grams.ts'
import {countHolders, type Holders} from './holders.ts'
import {gatherLetters, type LetteredProvision, type Letters} from './letters.ts'
import {countLetters, createPairFinder, fewestLetters, likenessOf, type PairPassage} from './pair-passages.ts'
import {provinceOf} from './province.ts'
import type {DocumentReuse, ProvisionReuse, Reuse, ReuseShares, SharedPair, SharedPassage} from './types.ts'

/** Up to this many documents, every two are compared, and every run of letters is looked up. */
const mostInPairs = 20

/** How thoroughly to look: runs looked up are one in every `window`, documents before it each is followed to. */
interface Depth {
  readonly window: number
  readonly holders: number
}
const thorough: Depth = {window: 1, holders: mostInPairs}
const quick: Depth = {window: 4, holders: 4}

/** Steps back along one run of letters, so that a phrase that stands everywhere costs no more than others. */
const mostSteps = 64

/** How many provisions one is compared with, for each document before it; those with the most shared runs first. */
const mostPartners = 6

/** What a letter is: in no other document, shared within a province, from the common source. */
const own = 0
const regional = 1
const common = 2

/** A passage with what is needed to put it into words. */
interface Found {
  readonly a: LetteredProvision
  readonly b: LetteredProvision
  readonly runs: PairPassage
}

/**
 * Find the words that documents share, verbatim and adapted, and what is each one's own.
 *
 * Runs of six letters, thinned out by winnowing (Schleimer, Wilkerson, Aiken 2003), lead to the provisions
 * that are worth comparing; those are aligned locally (Smith and Waterman 1981, seeded and banded). Time
 * grows with the number of letters, not with the number of pairs of documents.
 *
 * A passage shares at least twelve letters. It need not have been copied: set phrases of party documents
 * count too, and what two districts of different provinces share goes back to a common source, which itself
 * need not be among the documents.
 *
 * @throws {RangeError} When an id stands twice.
 */
export function findReuse(documents: readonly PolicyDocument[]): Reuse {
  const ids = new Set(documents.map(({id}) => id))
  if (ids.size < documents.length) throw new RangeError('Expected documents with different ids')
  const letters = gatherLetters(documents)
  const grams = indexGrams(letters)
  const holders = countHolders(documents, letters, grams)
  const isPaired = documents.length <= mostInPairs
  const found = findPassages(letters, grams, isPaired ? thorough : quick)
  const kinds = markLetters(found, documents, letters, holders)
  return {
    documents: documents.map((document, place) => divideDocument(document, place, letters, kinds)),
    passages: found
      .map((passage) => describe(passage, documents, letters, kinds, holders))
      .toSorted(byPlace(documents)),
    pairs: sumPairs(found, documents, letters),
    allPairs: isPaired
  }
}

function findPassages(letters: Letters, grams: Grams, depth: Depth): readonly Found[] {
  const {provisions, codes} = letters
  const provisionAt = new Int32Array(codes.length)
  for (const [place, {start, end}] of provisions.entries()) provisionAt.fill(place, start, end)
  const finder = createPairFinder(letters, grams)
  const found: Found[] = []
  const hits = new Int32Array(provisions.length)
  for (const b of provisions) {
    const partners: number[] = []
    for (const seed of grams.seeds(b.start, b.end, depth.window)) {
      for (const partner of holdersBefore(seed, b.document, depth.holders, grams, letters, provisionAt)) {
        if (hits[partner] === 0) partners.push(partner)
        hits[partner] = (hits[partner] ?? 0) + 1
      }
    }
    const best = partners
      .toSorted((one, other) => (hits[other] ?? 0) - (hits[one] ?? 0) || one - other)
      .slice(0, mostPartners * depth.holders)
    for (const partner of partners) hits[partner] = 0
    if (best.length === 0) continue
    finder.prepare(b)
    for (const partner of best) {
      const a = provisions[partner]
      if (a === undefined) continue
      for (const runs of finder.find(a)) {
        // The finder has the prepared one first.
        found.push({a, b, runs: runs.map((run) => ({a: run.b, b: run.a, length: run.length}))})
      }
    }
  }
  return found
}

/** Provisions of documents given before in which the same run of letters stands, none twice. */
function holdersBefore(
  seed: number,
  document: number,
  most: number,
  {previous}: Grams,
  {provisions}: Letters,
  provisionAt: Int32Array
): ReadonlySet<number> {
  const partners = new Set<number>()
  const seen = new Set<number>()
  let steps = 0
  for (let at = previous[seed] ?? -1; at !== -1 && steps < mostSteps; at = previous[at] ?? -1) {
    steps += 1
    const partner = provisionAt[at] ?? 0
    const holder = provisions[partner]?.document ?? document
    if (holder === document) continue
    if (!seen.has(holder) && seen.size === most) break
    seen.add(holder)
    partners.add(partner)
  }
  return partners
}

/** For each letter, whether and how widely it is shared. */
function markLetters(
  found: readonly Found[],
  documents: readonly PolicyDocument[],
  {codes}: Letters,
  holders: Holders
): Uint8Array {
  const kinds = new Uint8Array(codes.length)
  for (const {a, b, runs} of found) {
    const kind = isCommon(documents, a.document, b.document) ? common : regional
    for (const run of runs) {
      for (let at = 0; at < run.length; at += 1) {
        for (const place of [run.a + at, run.b + at]) {
          const known = holders.isCommon(place) ? common : kind
          if (known > (kinds[place] ?? own)) kinds[place] = known
        }
      }
    }
  }
  return kinds
}

function isCommon(documents: readonly PolicyDocument[], a: number, b: number): boolean {
  const [one, other] = [documents[a], documents[b]]
  if (one?.level === 'national' || other?.level === 'national') return true
  const [oneProvince, otherProvince] = [provinceOf(one?.region ?? null), provinceOf(other?.region ?? null)]
  return oneProvince !== null && otherProvince !== null && oneProvince !== otherProvince
}

function describe(
  {a, b, runs}: Found,
  documents: readonly PolicyDocument[],
  {offsets}: Letters,
  kinds: Uint8Array,
  holders: Holders
): SharedPassage {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) throw new Error('Expected a passage to have letters')
  const letters = countLetters(runs)
  let fromCommon = 0
  for (const run of runs) {
    for (let at = run.a; at < run.a + run.length; at += 1) if (kinds[at] === common) fromCommon += 1
  }
  const place = (provision: LetteredProvision, from: number, to: number) => ({
    document: documents[provision.document]?.id ?? '',
    provision: provision.id,
    start: offsets[from] ?? 0,
    end: (offsets[to] ?? 0) + 1
  })
  return {
    kind: runs.length === 1 ? 'verbatim' : 'adapted',
    a: place(a, first.a, last.a + last.length - 1),
    b: place(b, first.b, last.b + last.length - 1),
    letters,
    likeness: roundShare(likenessOf(runs)),
    source: 2 * fromCommon >= letters ? 'common' : 'regional',
    documents: Math.max(2, holders.median(runs))
  }
}

function byPlace(documents: readonly PolicyDocument[]): (one: SharedPassage, other: SharedPassage) => number {
  const order = new Map(documents.map(({id}, place) => [id, place]))
  const at = (id: string): number => order.get(id) ?? 0
  return (one, other) =>
    at(one.a.document) - at(other.a.document) ||
    at(one.b.document) - at(other.b.document) ||
    one.a.start - other.a.start ||
    one.b.start - other.b.start ||
    one.a.end - other.a.end ||
    one.b.end - other.b.end
}

function divideDocument(
  document: PolicyDocument,
  place: number,
  letters: Letters,
  kinds: Uint8Array
): DocumentReuse {
  const ours = letters.provisions.filter((provision) => provision.document === place)
  const [start, end] = [ours[0]?.start ?? 0, ours.at(-1)?.end ?? 0]
  const {id, region, level, issuedOn} = document
  return {
    document: id,
    province: provinceOf(region),
    level,
    issuedOn,
    ...divide(kinds, start, end),
    provisions: ours.map((provision) => ({
      id: provision.id,
      ...divide(kinds, provision.start, provision.end),
      ownWords: findOwnWords(kinds, letters, provision)
    }))
  }
}

function divide(kinds: Uint8Array, start: number, end: number): ReuseShares {
  const counts = [0, 0, 0]
  for (let at = start; at < end; at += 1) counts[kinds[at] ?? own] = (counts[kinds[at] ?? own] ?? 0) + 1
  const letters = end - start
  const share = (kind: number): number => (letters === 0 ? 0 : roundShare((counts[kind] ?? 0) / letters))
  return {letters, common: share(common), regional: share(regional), own: share(own)}
}

function findOwnWords(
  kinds: Uint8Array,
  {offsets}: Letters,
  {start, end}: LetteredProvision
): ProvisionReuse['ownWords'] {
  const stretches: {start: number; end: number}[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && kinds[at] === own) continue
    if (at - from >= fewestLetters) {
      stretches.push({start: offsets[from] ?? 0, end: (offsets[at - 1] ?? 0) + 1})
    }
    from = at + 1
  }
  return stretches
}

function sumPairs(
  found: readonly Found[],
  documents: readonly PolicyDocument[],
  {provisions, codes}: Letters
): readonly SharedPair[] {
  /** By letter: the last count that it was part of, so that none counts twice. */
  const countedIn = new Int32Array(codes.length)
  let counts = 0
  const totals = new Int32Array(documents.length)
  for (const {document, start, end} of provisions) totals[document] = (totals[document] ?? 0) + end - start
  const byPair = new Map<string, Found[]>()
  for (const one of found) {
    const key = `${one.a.document} ${one.b.document}`
    const known = byPair.get(key)
    if (known === undefined) byPair.set(key, [one])
    else known.push(one)
  }
  return [...byPair.values()]
    .map((passages) => {
      const {a, b} = passages[0] as Found
      const shared = (side: 'a' | 'b', total: number): number => {
        counts += 1
        let letters = 0
        for (const {runs} of passages) {
          for (const run of runs) {
            for (let at = run[side]; at < run[side] + run.length; at += 1) {
              if (countedIn[at] !== counts) letters += 1
              countedIn[at] = counts
            }
          }
        }
        return roundShare(letters / total)
      }
      return {
        a: a.document,
        b: b.document,
        shareOfA: shared('a', totals[a.document] ?? 1),
        shareOfB: shared('b', totals[b.document] ?? 1)
      }
    })
    .toSorted((one, other) => one.a - other.a || one.b - other.b)
    .map(({a, b, shareOfA, shareOfB}) => {
      const [one, other] = [documents[a], documents[b]]
      return {a: one?.id ?? '', b: other?.id ?? '', shareOfA, shareOfB, earlier: findEarlier(one, other)}
    })
}

function findEarlier(a: PolicyDocument | undefined, b: PolicyDocument | undefined): string | null {
  const [dayA, dayB] = [a?.issuedOn ?? null, b?.issuedOn ?? null]
  if (a === undefined || b === undefined || dayA === null || dayB === null || dayA === dayB) return null
  return dayA < dayB ? a.id : b.id
}

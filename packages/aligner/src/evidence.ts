import {type FoldedText, foldText} from './fold-text.ts'
import type {KeyTermHit} from './key-terms.ts'
import {numberGrams} from './number-grams.ts'
import type {OutlineIndex} from './outline.ts'
import {requirementPhrases} from './outline-texts.ts'
import type {Passage} from './passage.ts'
import type {Evidence} from './types.ts'
import {createVectorSpace} from './vector-space.ts'

/** Longest quotation, in UTF-16 code units of the document's text. */
const longestEvidence = 80

/** At most so many clauses are quoted for one requirement. */
const mostQuotes = 3

/** A further clause is quoted when it adds at least this much of what the requirement says. */
const worthQuoting = 0.2

/** A clause shorter than this says too little by itself. */
const shortClause = 5

/** Where a clause that is too long is cut, and after how many characters where it has none. */
const cutMarks = ',、;:'
const longestUncut = 60

/** A clause of the body says what is done, its heading only what about. */
const headingFactor = 0.5

/** A run of clauses of one sentence, by their places; `last` included. */
interface Run {
  readonly first: number
  readonly last: number
}

/** The evidence for one requirement, in the order of the text, and what it is judged by. */
export interface FoundEvidence {
  readonly evidence: readonly Evidence[]
  /** The quotations as they are compared: folded, with a mark between that ends a sentence. */
  readonly folded: string
  /** Specificity of the most specific key term in a quotation, 0 to 1; 0 where none holds one. */
  readonly term: number
}

/**
 * What a stretch of text shares with a requirement: weights by pair of characters, and by key term,
 * whose numbers are negative.
 */
type Found = ReadonlyMap<number, number>

/**
 * Prepare to find the clauses of a passage that commit to a requirement: those that share most
 * with its statement and key terms, best first, in the order of the text once chosen. What the
 * passage alone decides is done once, for all its requirements.
 *
 * `source` is the text that the passage's offsets refer to. Each quotation equals
 * `source.slice(start, end)`, has no white space or punctuation at its ends, is at most 80 code
 * units long, and is not the whole passage unless that is a single clause. A passage that shares
 * nothing with the requirement still gets its first clause: someone decided that it serves it.
 */
export function createEvidenceFinder(
  index: OutlineIndex
): (source: string, passage: Passage, hits: readonly KeyTermHit[]) => (requirement: number) => FoundEvidence {
  const phrases = index.requirements.map(requirementPhrases)
  const {pairs: toPairs} = numberGrams(phrases.flat())
  const pairs = phrases.map((own) => [...new Set(own.flatMap((phrase) => toPairs(phrase)))])
  const {weightOf} = createVectorSpace(pairs)
  const weights = pairs.map((own) => {
    const total = own.reduce((sum, pair) => sum + weightOf(pair), 0)
    return new Map(own.map((pair) => [pair, weightOf(pair) / total]))
  })

  return (source, passage, hits) => {
    const {text} = passage.folded
    const clausePairs = passage.clauses.map(({start, end}) => toPairs(text, start, end))
    return (requirement) => {
      const own = weights[requirement] ?? new Map<number, number>()
      const ownHits = hits.filter(({use}) => use.requirement === requirement)
      const find = (stretch: readonly number[], start: number, end: number): Found => {
        let found: Map<number, number> | null = null
        for (const pair of stretch) {
          const weight = own.get(pair)
          if (weight === undefined) continue
          found ??= new Map()
          found.set(pair, weight)
        }
        // Hits come by where they end; only those of this stretch are looked at.
        for (let at = firstAfter(ownHits, start); at < ownHits.length; at += 1) {
          const hit = ownHits[at]
          if (hit === undefined || hit.end > end) break
          if (hit.start < start) continue
          found ??= new Map()
          found.set(-1 - hit.use.sectionUse, hit.use.specificity)
        }
        return found ?? nothing
      }
      const founds = passage.clauses.map(({start, end}, place) => find(clausePairs[place] ?? [], start, end))
      const findAnew = (start: number, end: number) => find(toPairs(text, start, end), start, end)
      const quotes = chooseRuns(passage, founds)
        .map((run) => narrow(source, passage, run, findAnew))
        .map(([start, end]) => trim(passage.folded, start, end))
        .filter(([first, last]) => first < last)
        .toSorted(([a], [b]) => a - b)
      return {
        evidence: quotes.map(([first, last]) => quote(source, passage.folded, first, last)),
        folded: quotes.map(([first, last]) => text.slice(first, last)).join('。'),
        term: ownHits
          .filter((hit) => quotes.some(([first, last]) => first <= hit.start && hit.end <= last))
          .reduce((highest, {use}) => Math.max(highest, use.specificity), 0)
      }
    }
  }
}

const nothing: Found = new Map()

/** Place of the first hit that ends after `offset`, by halving. */
function firstAfter(hits: readonly KeyTermHit[], offset: number): number {
  let [low, high] = [0, hits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function chooseRuns(passage: Passage, founds: readonly Found[]): readonly Run[] {
  const runs: Run[] = []
  const taken = new Set<number>()
  const known = new Map<number, number>()
  while (runs.length < mostQuotes && taken.size < founds.length) {
    let best = -1
    let bestGain = 0
    founds.forEach((found, place) => {
      if (taken.has(place)) return
      const gain = gainOf(found, known) * (place < passage.titleClauses ? headingFactor : 1)
      if (gain > bestGain) [best, bestGain] = [place, gain]
    })
    if (runs.length > 0 && (best < 0 || bestGain < worthQuoting)) break
    const run = grow(passage, founds, {first: Math.max(0, best), last: Math.max(0, best)}, known, taken)
    for (let place = run.first; place <= run.last; place += 1) {
      taken.add(place)
      for (const [key, weight] of founds[place] ?? []) known.set(key, weight)
    }
    runs.push(run)
  }
  return runs
}

/** Take in the clauses beside, where they add something or the run says too little without them. */
function grow(
  passage: Passage,
  founds: readonly Found[],
  from: Run,
  known: Found,
  taken: ReadonlySet<number>
): Run {
  const {clauses, folded} = passage
  const seen = new Map(known)
  const take = (place: number) => {
    for (const [key, weight] of founds[place] ?? []) seen.set(key, weight)
  }
  take(from.first)
  let run = from
  for (;;) {
    const length = (clauses[run.last]?.end ?? 0) - (clauses[run.first]?.start ?? 0)
    const options = [
      {place: run.last + 1, run: {first: run.first, last: run.last + 1}},
      {place: run.first - 1, run: {first: run.first - 1, last: run.last}}
    ].filter(
      (option) =>
        !taken.has(option.place) &&
        clauses[option.place]?.sentence === clauses[run.first]?.sentence &&
        // The whole passage is no evidence for a part of it.
        option.run.last - option.run.first + 1 < clauses.length &&
        sourceLength(folded, clauses[option.run.first]?.start ?? 0, clauses[option.run.last]?.end ?? 0) <=
          longestEvidence
    )
    const [better] = options
      .map((option) => ({...option, gain: gainOf(founds[option.place] ?? new Map(), seen)}))
      .toSorted((a, b) => b.gain - a.gain)
    if (better === undefined || (better.gain < worthQuoting / 2 && length >= shortClause)) return run
    take(better.place)
    run = better.run
  }
}

function gainOf(found: Found, known: Found): number {
  let gain = 0
  for (const [key, weight] of found) if (!known.has(key)) gain += weight
  return gain
}

/** The run as a range of the folded text; of a clause that is too long, the part that shares most. */
function narrow(
  source: string,
  passage: Passage,
  run: Run,
  find: (start: number, end: number) => Found
): readonly [number, number] {
  const {folded, clauses} = passage
  const start = clauses[run.first]?.start ?? 0
  const end = clauses[run.last]?.end ?? 0
  const [from, to] = longestUnbroken(source, folded, start, end)
  if (sourceLength(folded, from, to) <= longestEvidence) return [from, to]
  const starts = [from]
  for (let at = from; at < to; at += 1) {
    if (cutMarks.includes(folded.text.charAt(at))) starts.push(at + 1)
    // Nowhere to cut for long: then anywhere, overlapping so that no term falls between two.
    else if (at - (starts.at(-1) ?? from) >= longestUncut) starts.push(at)
  }
  let best: readonly [number, number] = [from, from]
  let bestWeight = -1
  for (const first of starts) {
    let last = Math.min(to, first + longestEvidence)
    while (last > first && sourceLength(folded, first, last) > longestEvidence) last -= 1
    if (last < to) last = lastCut(folded.text, first + shortClause, last)
    const weight = gainOf(find(first, last), new Map())
    if (weight > bestWeight) [best, bestWeight] = [[first, last], weight]
  }
  return best
}

/** After the last mark to cut at, from `least` on; `end` where there is none. */
function lastCut(text: string, least: number, end: number): number {
  for (let at = end; at > least; at -= 1) if (cutMarks.includes(text.charAt(at - 1))) return at
  return end
}

/** Where a page number or the like stands inside, the longer part beside it. */
function longestUnbroken(
  source: string,
  {offsets}: FoldedText,
  start: number,
  end: number
): readonly [number, number] {
  let best: readonly [number, number] = [start, start]
  let from = start
  for (let at = start; at < end; at += 1) {
    const offset = offsets[at] ?? 0
    const next = offsets[at + 1]
    const broken = next !== undefined && next > offset + 1 && foldText(source, offset + 1, next).text !== ''
    if (!broken && at + 1 < end) continue
    if (at + 1 - from > best[1] - best[0]) best = [from, at + 1]
    from = at + 1
  }
  return best
}

/** Length of the quotation that a range of the folded text would become. */
function sourceLength(folded: FoldedText, start: number, end: number): number {
  const [first, last] = trim(folded, start, end)
  return first < last ? (folded.offsets[last - 1] ?? 0) + 1 - (folded.offsets[first] ?? 0) : 0
}

/** The range without punctuation at its ends; empty where there is nothing else. */
function trim({text}: FoldedText, start: number, end: number): readonly [number, number] {
  let first = start
  let last = end
  while (first < last && ',、;:。!?.)》"'.includes(text.charAt(first)) && !opensQuotation(text, first, last))
    first += 1
  while (last > first && ',、;:。!?(《'.includes(text.charAt(last - 1))) last -= 1
  return [first, last]
}

/** The source of a range of the folded text that is not empty. */
function quote(source: string, {offsets}: FoldedText, first: number, last: number): Evidence {
  const start = offsets[first] ?? 0
  const end = (offsets[last - 1] ?? 0) + 1
  return {quote: source.slice(start, end), start, end}
}

/** All quotation marks fold into one; one that has a partner further on opens. */
function opensQuotation(text: string, at: number, end: number): boolean {
  return text.charAt(at) === '"' && text.slice(at + 1, end).includes('"')
}

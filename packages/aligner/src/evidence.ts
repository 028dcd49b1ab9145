import {createBag} from './bag.ts'
import type {Stretch} from './find-unit-brackets.ts'
import {type FoldedText, foldText} from './fold-text.ts'
import {createKeyTermFinder, type KeyTermHit, keyTermsOf} from './key-terms.ts'
import {numberGrams} from './number-grams.ts'
import type {OutlineIndex} from './outline.ts'
import {requirementPhrases} from './outline-texts.ts'
import type {Passage} from './passage.ts'
import type {Evidence} from './types.ts'
import {createVectorSpace} from './vector-space.ts'
import {createWeightSheet, type Weight} from './weight-sheet.ts'

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
  /** Where the quotations stand in the passage's folded text. */
  readonly stretches: readonly Stretch[]
  /** Specificity of the most specific key term in a quotation, 0 to 1; 0 where none holds one. */
  readonly term: number
}

/** What clauses share with a requirement, 0 or above. */
interface Gains {
  /** What a clause has that those taken before have not. */
  readonly of: (place: number) => number
  readonly take: (place: number) => void
}

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
): (source: string, passage: Passage) => (requirement: number) => FoundEvidence {
  const phrases = index.requirements.map(requirementPhrases)
  const {pairs: toPairs, limit: firstTerm} = numberGrams(phrases.flat())
  const findTerms = createKeyTermFinder(index)
  // Pairs of characters and key terms have their numbers in one row: terms come after all pairs.
  const limit = firstTerm + keyTermsOf(index).length
  const worthOf = createWeightSheet(worths(index, phrases, toPairs, firstTerm), limit)
  const seen = createBag(limit)
  const known = createBag(limit)

  return (source, passage) => {
    const {text} = passage.folded
    const hits = findTerms(text)
    /** The pairs, then the terms that lie in a stretch, each once. */
    const read = (start: number, end: number): readonly number[] => {
      seen.empty()
      const found: number[] = []
      for (const pair of toPairs(text, start, end)) if (seen.add(pair)) found.push(pair)
      // Hits come by where they end; only those of this stretch are looked at.
      for (let at = firstAfter(hits, start); at < hits.length; at += 1) {
        const hit = hits[at]
        if (hit === undefined || hit.end > end) break
        const number = firstTerm + hit.term.place
        if (hit.start >= start && seen.add(number)) found.push(number)
      }
      return found
    }
    const clauses = passage.clauses.map(({start, end}) => read(start, end))
    return (requirement) => {
      const worth = worthOf(requirement)
      const gains: Gains = {
        of: (place) => {
          let gain = 0
          for (const number of clauses[place] ?? []) if (!known.has(number)) gain += worth[number] ?? 0
          return gain
        },
        take: (place) => {
          for (const number of clauses[place] ?? []) known.add(number)
        }
      }
      const weigh = (start: number, end: number) =>
        read(start, end).reduce((sum, number) => sum + (worth[number] ?? 0), 0)
      known.empty()
      const stretches = chooseRuns(passage, gains)
        .map((run) => trim(passage.folded, narrow(source, passage, run, weigh)))
        .filter(({start, end}) => start < end)
        .toSorted((a, b) => a.start - b.start)
      return {
        evidence: stretches.map((stretch) => quote(source, passage.folded, stretch)),
        stretches,
        term: hits
          .filter((hit) => stretches.some(({start, end}) => start <= hit.start && hit.end <= end))
          .reduce((highest, {term}) => Math.max(highest, worth[firstTerm + term.place] ?? 0), 0)
      }
    }
  }
}

/** For each requirement, what its pairs of characters weigh, which is 1 together, and its terms' specificity. */
function worths(
  index: OutlineIndex,
  phrases: ReadonlyArray<readonly string[]>,
  toPairs: (text: string) => readonly number[],
  firstTerm: number
): ReadonlyArray<readonly Weight[]> {
  const pairs = phrases.map((own) => [...new Set(own.flatMap((phrase) => toPairs(phrase)))])
  const {weightOf} = createVectorSpace(pairs)
  const lists = pairs.map((own): Weight[] => {
    const total = own.reduce((sum, pair) => sum + weightOf(pair), 0)
    return own.map((pair) => [pair, weightOf(pair) / total])
  })
  for (const {place, uses} of keyTermsOf(index))
    for (const {requirement, specificity} of uses) lists[requirement]?.push([firstTerm + place, specificity])
  return lists
}

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

function chooseRuns(passage: Passage, gains: Gains): readonly Run[] {
  const runs: Run[] = []
  const taken = new Set<number>()
  while (runs.length < mostQuotes && taken.size < passage.clauses.length) {
    let best = 0
    let bestGain = 0
    for (const place of passage.clauses.keys()) {
      if (taken.has(place)) continue
      const gain = gains.of(place) * (place < passage.titleClauses ? headingFactor : 1)
      if (gain > bestGain) [best, bestGain] = [place, gain]
    }
    if (runs.length > 0 && bestGain < worthQuoting) break
    const run = grow(passage, gains, best, taken)
    for (let place = run.first; place <= run.last; place += 1) taken.add(place)
    runs.push(run)
  }
  return runs
}

/** Take a clause, and those beside it where they add something or the run says too little without them. */
function grow(passage: Passage, gains: Gains, from: number, taken: ReadonlySet<number>): Run {
  const {clauses, folded} = passage
  const startOf = ({first}: Run) => clauses[first]?.start ?? 0
  const endOf = ({last}: Run) => clauses[last]?.end ?? 0
  const isOpen = (place: number, run: Run) =>
    !taken.has(place) &&
    clauses[place]?.sentence === clauses[from]?.sentence &&
    // The whole passage is no evidence for a part of it.
    run.last - run.first + 1 < clauses.length &&
    sourceLength(folded, startOf(run), endOf(run)) <= longestEvidence
  gains.take(from)
  let run: Run = {first: from, last: from}
  for (;;) {
    const [after, before] = [run.last + 1, run.first - 1]
    const longer = {first: run.first, last: after}
    const earlier = {first: before, last: run.last}
    const gainAfter = isOpen(after, longer) ? gains.of(after) : -1
    const gainBefore = isOpen(before, earlier) ? gains.of(before) : -1
    const gain = Math.max(gainAfter, gainBefore)
    const saysEnough = endOf(run) - startOf(run) >= shortClause
    if (gain < 0 || (gain < worthQuoting / 2 && saysEnough)) return run
    const isAfter = gainAfter >= gainBefore
    gains.take(isAfter ? after : before)
    run = isAfter ? longer : earlier
  }
}

/** The run as a range of the folded text; of a clause that is too long, the part that shares most. */
function narrow(
  source: string,
  passage: Passage,
  run: Run,
  weigh: (start: number, end: number) => number
): Stretch {
  const {folded, clauses} = passage
  const whole = longestUnbroken(source, folded, clauses[run.first]?.start ?? 0, clauses[run.last]?.end ?? 0)
  const {start: from, end: to} = whole
  if (sourceLength(folded, from, to) <= longestEvidence) return whole
  const starts = [from]
  for (let at = from; at < to; at += 1) {
    if (cutMarks.includes(folded.text.charAt(at))) starts.push(at + 1)
    // Nowhere to cut for long: then anywhere, overlapping so that no term falls between two.
    else if (at - (starts.at(-1) ?? from) >= longestUncut) starts.push(at)
  }
  let best: Stretch = {start: from, end: from}
  let bestWeight = -1
  for (const start of starts) {
    let end = Math.min(to, start + longestEvidence)
    while (end > start && sourceLength(folded, start, end) > longestEvidence) end -= 1
    if (end < to) end = lastCut(folded.text, start + shortClause, end)
    const weight = weigh(start, end)
    if (weight > bestWeight) [best, bestWeight] = [{start, end}, weight]
  }
  return best
}

/** After the last mark to cut at, from `least` on; `end` where there is none. */
function lastCut(text: string, least: number, end: number): number {
  for (let at = end; at > least; at -= 1) if (cutMarks.includes(text.charAt(at - 1))) return at
  return end
}

/** Where a page number or the like stands inside, the longer part beside it. */
function longestUnbroken(source: string, {offsets}: FoldedText, start: number, end: number): Stretch {
  let best = {start, end: start}
  let from = start
  for (let at = start; at < end; at += 1) {
    const offset = offsets[at] ?? 0
    const next = offsets[at + 1]
    const broken = next !== undefined && next > offset + 1 && foldText(source, offset + 1, next).text !== ''
    if (!broken && at + 1 < end) continue
    if (at + 1 - from > best.end - best.start) best = {start: from, end: at + 1}
    from = at + 1
  }
  return best
}

/** Length of the quotation that a range of the folded text would become. */
function sourceLength(folded: FoldedText, from: number, to: number): number {
  const {start, end} = trim(folded, {start: from, end: to})
  return start < end ? (folded.offsets[end - 1] ?? 0) + 1 - (folded.offsets[start] ?? 0) : 0
}

/** The range without punctuation at its ends; empty where there is nothing else. */
function trim({text}: FoldedText, range: Stretch): Stretch {
  let {start, end} = range
  while (start < end && ',、;:。!?.)》"'.includes(text.charAt(start)) && !opensQuotation(text, start, end))
    start += 1
  while (end > start && ',、;:。!?(《'.includes(text.charAt(end - 1))) end -= 1
  return {start, end}
}

/** The source of a range of the folded text that is not empty. */
function quote(source: string, {offsets}: FoldedText, stretch: Stretch): Evidence {
  const start = offsets[stretch.start] ?? 0
  const end = (offsets[stretch.end - 1] ?? 0) + 1
  return {quote: source.slice(start, end), start, end}
}

/** All quotation marks fold into one; one that has a partner further on opens. */
function opensQuotation(text: string, at: number, end: number): boolean {
  return text.charAt(at) === '"' && text.slice(at + 1, end).includes('"')
}

import {createKeyTermFinder, type KeyTermHit} from '../key-terms.ts'
import {createLikeness, joinTokens, tokenize} from '../likeness.ts'
import type {OutlineIndex} from '../outline.ts'
import {requirementPhrases, sectionPhrases, sectionPlaces} from '../outline-texts.ts'
import {passageSentences} from '../passage.ts'
import type {Segmenter} from '../segmenter.ts'
import {createStatementShares} from '../statement-shares.ts'
import type {Method, Scorer} from './method.ts'

/**
 * How much each part of the method counts. Round numbers, near what logistic regression fits on
 * either labelled plan alone (docs/method.md); 0 leaves a part out.
 */
export interface Weights {
  /** Words beside character n-grams in the likeness of texts, as a share of 1. */
  readonly words: number
  /** Section: likeness of the heading sentence, beside 1 for the whole passage. */
  readonly title: number
  /** Section: likeness of the document's own heading, where used; half for the one above it. */
  readonly headings: number
  /** Section: each key term found. */
  readonly sectionTerm: number
  /** Requirement: the key terms found. */
  readonly term: number
  /** Requirement: likeness of the sentence that is most like it. */
  readonly sentence: number
  /** Requirement: the share of its statement that one sentence holds. */
  readonly share: number
  /** Requirement: how well its section fits, beside the section that fits best. */
  readonly section: number
}

const defaultWeights: Weights = {
  words: 0.25,
  title: 0.5,
  headings: 0.5,
  sectionTerm: 0.1,
  term: 5,
  sentence: 5,
  share: 4,
  section: 4.5
}

/** What the weighted parts of a requirement have to reach for even odds. */
const evenOdds = 7.5

/** Where the best section scores less than this, even the best is no good fit. */
const goodFit = 0.5

/** The score at which a section is as likely as none. */
const noneScore = 0.2

/** A section with a score higher by this is e times as likely. */
const temperature = 0.1

/** Character n-grams, words and key terms together; the default. */
export const combined: Method = createCombined('combined', {})

/** The same method with other weights, to see what each part adds. */
export function createCombined(name: string, changes: Partial<Weights>): Method {
  const weights = {...defaultWeights, ...changes}
  return {
    name,
    version: '1',
    usesSegmenter: true,
    prepare: (index, segmenter) => prepare(index, segmenter, weights)
  }
}

function prepare(index: OutlineIndex, segmenter: Segmenter, weights: Weights): Scorer {
  const places = sectionPlaces(index)
  const likeSections = createLikeness(index.sections.map(sectionPhrases), segmenter, weights.words)
  const likeRequirements = createLikeness(
    index.requirements.map(requirementPhrases),
    segmenter,
    weights.words
  )
  const shares = createStatementShares(index)
  const findTerms = createKeyTermFinder(index)

  return (passage, scope) => {
    const sentences = passageSentences(passage)
    const tokens = sentences.map((sentence) => tokenize(sentence, segmenter))
    const hits = sentences.flatMap(findTerms)

    const scores = likeSections(joinTokens(tokens))
    if (passage.titleClauses > 0) add(scores, weights.title, likeSections(joinTokens(tokens.slice(0, 1))))
    for (const [place, heading] of passage.headings.entries()) {
      const rank = passage.headings.length - place
      add(scores, weights.headings / rank, likeSections(tokenize(heading, segmenter)))
    }
    for (const [place, count] of countTerms(hits, places))
      scores[place] = (scores[place] ?? 0) + weights.sectionTerm * count
    const inScope = scores.map((score, place) => (scope[place] === true ? score : 0))

    const sentence = highest(tokens, likeRequirements, index.requirements.length)
    const share = highest(sentences, shares, index.requirements.length)
    const term = termStrengths(hits, index.requirements.length)
    const best = Math.max(goodFit, ...inScope)
    const requirements = sentence.map((likeness, requirement) => {
      const place = places[requirement] ?? 0
      if (scope[place] !== true) return 0
      const sum =
        weights.sentence * likeness +
        weights.share * (share[requirement] ?? 0) +
        weights.term * (term[requirement] ?? 0) +
        (weights.section * (inScope[place] ?? 0)) / best
      return 1 / (1 + Math.exp(evenOdds - sum))
    })
    return {...toConfidence(inScope, scope), requirements}
  }
}

/**
 * Scores as shares of 1, with `none` as one more choice: a softmax over none and the best three.
 * The others get what they would add to it; were they in the sum, many sections that do not fit
 * would together outweigh one that does.
 */
function toConfidence(
  scores: Float64Array,
  scope: readonly boolean[]
): {sections: Float64Array; none: number} {
  const top = Math.max(noneScore, ...scores)
  const odds = scores.map((score, place) =>
    scope[place] === true ? Math.exp((score - top) / temperature) : 0
  )
  const none = Math.exp((noneScore - top) / temperature)
  const best = [...odds].toSorted((a, b) => b - a).slice(0, 3)
  const total = best.reduce((sum, one) => sum + one, none)
  return {sections: odds.map((one) => one / total), none: none / total}
}

/**
 * How strongly the key terms found speak for each requirement, 0 to 1: the more, and the more
 * specific, the higher (1 − Π(1 − 0.8 · specificity), each term once).
 */
function termStrengths(hits: readonly KeyTermHit[], requirements: number): Float64Array {
  const doubts = new Float64Array(requirements).fill(1)
  for (const hit of distinctTerms(hits))
    doubts[hit.requirement] = (doubts[hit.requirement] ?? 1) * (1 - 0.8 * hit.specificity)
  return doubts.map((doubt) => 1 - doubt)
}

/** How many of its terms each section has; a term of less than five characters counts in part. */
function countTerms(hits: readonly KeyTermHit[], places: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const {requirement, term} of distinctTerms(hits)) {
    const place = places[requirement] ?? 0
    counts.set(place, (counts.get(place) ?? 0) + Math.min(1, term.length / 5))
  }
  return counts
}

function distinctTerms(hits: readonly KeyTermHit[]): readonly KeyTermHit[] {
  const seen = new Map<string, KeyTermHit>()
  for (const hit of hits) seen.set(`${hit.requirement} ${hit.term}`, hit)
  return [...seen.values()]
}

function add(sums: Float64Array, weight: number, values: Float64Array): void {
  values.forEach((value, place) => {
    sums[place] = (sums[place] ?? 0) + weight * value
  })
}

/** For each requirement the highest of what `measure` gives for the parts, one part at a time. */
function highest<T>(parts: readonly T[], measure: (part: T) => Float64Array, length: number): Float64Array {
  const best = new Float64Array(length)
  for (const part of parts) {
    measure(part).forEach((value, place) => {
      if (value > (best[place] ?? 0)) best[place] = value
    })
  }
  return best
}

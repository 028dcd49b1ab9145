import type {OutlineIndex} from '../outline.ts'
import {sectionPlaces} from '../outline-texts.ts'
import {createVectorSpace} from '../vector-space.ts'
import type {EnglishPassage} from './english-passage.ts'
import type {EnglishSide} from './english-side.ts'
import {createEnglishTermFinder, type EnglishTermHit} from './english-terms.ts'
import {type Stem, stemsOf, tokensOf} from './stems.ts'

/** How well an English passage fits each part of the outline, in the outline's order. */
export interface EnglishScores {
  /** Confidence for each section, 0 to 1. */
  readonly sections: readonly number[]
  /** Confidence that no section fits, 0 to 1. */
  readonly none: number
  /** Confidence for each requirement, 0 to 1; it is linked from 0.5 up. */
  readonly requirements: readonly number[]
}

/**
 * The weights of the Chinese method (docs/method.md), with words and pairs of words in the place of
 * character n-grams. Nothing is fitted on English: there are no labels for it to be fitted on.
 */
const weights = {title: 0.5, headings: 0.5, sectionTerm: 0.1, term: 5, sentence: 5, share: 4, section: 4.5}
const evenOdds = 7.5
const goodFit = 0.5
const noneScore = 0.2
const temperature = 0.1

/** A term of so many words or more counts in full towards its section, a shorter one in part. */
const wholeTerm = 2

/** Prepare to score English passages; sections for which `scope` is false get 0. */
export function createEnglishScorer(
  index: OutlineIndex,
  side: EnglishSide
): (passage: EnglishPassage, scope: readonly boolean[]) => EnglishScores {
  const places = sectionPlaces(index)
  const requirementTexts = side.sections.flatMap(({requirements}) =>
    requirements.map(({statement, terms}) => [statement, ...terms])
  )
  const sectionTexts = side.sections.map(({statement, terms, requirements}, at) => [
    index.sections[at]?.section.englishTitle ?? '',
    statement,
    ...terms,
    ...requirements.flatMap((one) => [one.statement, ...one.terms])
  ])
  const bag = (texts: readonly string[]) => texts.flatMap((text) => tokensOf(stemsOf(text)))
  const sectionSpace = createVectorSpace(sectionTexts.map(bag))
  const titleSpace = createVectorSpace(index.sections.map(({section}) => bag([section.englishTitle])))
  const requirementSpace = createVectorSpace(requirementTexts.map(bag))
  const shares = createShares(side)
  const findTerms = createEnglishTermFinder(side)

  return (passage, scope) => {
    const sentences = passage.sentences.map(({stems}) => tokensOf(stems))
    const hits = passage.sentences.flatMap(({stems}) => findTerms(stems))
    const scores = sectionSpace.similarities(sentences.flat())
    if (passage.hasTitle) add(scores, weights.title, sectionSpace.similarities(sentences[0] ?? []))
    for (const [rank, heading] of passage.headings.entries()) {
      const tokens = tokensOf(heading)
      add(scores, weights.headings / (rank + 1), sectionSpace.similarities(tokens))
      add(scores, weights.headings / (rank + 1) / 2, titleSpace.similarities(tokens))
    }
    for (const hit of distinct(hits, ({section, term}) => `${section} ${term}`))
      scores[hit.section] =
        (scores[hit.section] ?? 0) +
        weights.sectionTerm * Math.min(1, hit.length / wholeTerm) * hit.specificity
    const inScope = [...scores].map((score, place) => (scope[place] === true ? score : 0))

    const sentence = highest(sentences, (tokens) => requirementSpace.similarities(tokens), places.length)
    const share = highest(
      passage.sentences.map(({stems}) => stems),
      shares,
      places.length
    )
    const doubts = new Float64Array(places.length).fill(1)
    for (const {requirement, specificity, length} of distinct(
      hits,
      (hit) => `${hit.requirement} ${hit.term}`
    )) {
      if (requirement === null) continue
      // One word (mobile, hearing) has other senses too.
      const strength = 0.8 * specificity * (length === 1 ? 0.5 : 1)
      doubts[requirement] = (doubts[requirement] ?? 1) * (1 - strength)
    }
    const best = Math.max(goodFit, ...inScope)
    const requirements = places.map((place, requirement) => {
      if (scope[place] !== true) return 0
      const sum =
        weights.sentence * (sentence[requirement] ?? 0) +
        weights.share * (share[requirement] ?? 0) +
        weights.term * (1 - (doubts[requirement] ?? 1)) +
        (weights.section * (inScope[place] ?? 0)) / best
      return 1 / (1 + Math.exp(evenOdds - sum))
    })
    return {...toConfidence(inScope, scope), requirements}
  }
}

/** A softmax over none and the best three; see docs/method.md. */
function toConfidence(
  scores: readonly number[],
  scope: readonly boolean[]
): {readonly sections: readonly number[]; readonly none: number} {
  const top = Math.max(noneScore, ...scores)
  const odds = scores.map((score, place) =>
    scope[place] === true ? Math.exp((score - top) / temperature) : 0
  )
  const none = Math.exp((noneScore - top) / temperature)
  const total = odds
    .toSorted((a, b) => b - a)
    .slice(0, 3)
    .reduce((sum, one) => sum + one, none)
  return {sections: odds.map((one) => one / total), none: none / total}
}

/** Prepare to tell how much of each requirement's statement some words hold, rare words weighing more. */
export function createShares(side: EnglishSide): (stems: readonly Stem[]) => Float64Array {
  const statements = side.sections.flatMap(({requirements}) =>
    requirements.map(({statement}) => contentOf(stemsOf(statement)))
  )
  const {weightOf} = createVectorSpace(statements.map((words) => [...words]))
  const totals = statements.map((words) => [...words].reduce((sum, word) => sum + weightOf(word), 0))
  const users = new Map<string, number[]>()
  statements.forEach((words, place) => {
    for (const word of words) users.set(word, [...(users.get(word) ?? []), place])
  })
  return (stems) => {
    const sums = new Float64Array(statements.length)
    for (const word of contentOf(stems)) {
      for (const place of users.get(word) ?? [])
        sums[place] = (sums[place] ?? 0) + weightOf(word) / (totals[place] ?? 1)
    }
    return sums
  }
}

function contentOf(stems: readonly Stem[]): ReadonlySet<string> {
  return new Set(stems.filter(({isContent}) => isContent).map(({stem}) => stem))
}

function distinct(
  hits: readonly EnglishTermHit[],
  keyOf: (hit: EnglishTermHit) => string
): readonly EnglishTermHit[] {
  return [...new Map(hits.map((hit) => [keyOf(hit), hit])).values()]
}

function add(sums: Float64Array, weight: number, values: Float64Array): void {
  values.forEach((value, place) => {
    sums[place] = (sums[place] ?? 0) + weight * value
  })
}

function highest<T>(parts: readonly T[], measure: (part: T) => Float64Array, length: number): Float64Array {
  const best = new Float64Array(length)
  for (const part of parts) {
    measure(part).forEach((value, place) => {
      if (value > (best[place] ?? 0)) best[place] = value
    })
  }
  return best
}

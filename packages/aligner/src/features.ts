import {foldText} from './fold-text.ts'
import {createTermUseFinder, type TermUse} from './key-terms.ts'
import {numberGrams} from './number-grams.ts'
import type {OutlineIndex} from './outline.ts'
import {requirementPhrases, sectionPhrases, sectionPlaces} from './outline-texts.ts'
import {type Passage, passageSentences} from './passage.ts'
import {createTermMatcher} from './term-matcher.ts'
import {createVectorSpace} from './vector-space.ts'
import {createWordPairs} from './word-pairs.ts'

/** What is known of a passage beside a section, in this order; each about 0 to 1, terms up to 3. */
export const sectionFeatures = [
  'whole',
  'title',
  'sectionTitle',
  'firstTerm',
  'terms',
  'termShare',
  'strongestTerm',
  'general',
  'heading',
  'headingAbove'
] as const

/** What is known of a passage beside a requirement, in this order; each 0 to 1; `section` is last. */
export const requirementFeatures = ['likeness', 'term', 'pairs', 'general', 'section'] as const

/** Place of the feature that the section's chance is written to, once it is known. */
export const sectionFeature: number = requirementFeatures.indexOf('section')

/** By column, one for each feature, because there are many sections and requirements. */
export interface Features {
  /**
   * For each of `sectionFeatures`, one number for each section, in the outline's order, then one for
   * none: what is known of that are its terms, those of what stands outside the outline.
   */
  readonly sections: readonly Float64Array[]
  /**
   * For each of `requirementFeatures`, one number for each requirement, in the outline's order. The
   * section's chance is not among them yet.
   */
  readonly requirements: readonly Float64Array[]
}

/** Prepare to take the features of passages. */
export function createFeatures(index: OutlineIndex): (passage: Passage) => Features {
  const places = sectionPlaces(index)
  const sectionTexts = index.sections.map((section) => sectionPhrases(section, index))
  const requirementTexts = index.requirements.map(requirementPhrases)
  const titles = index.sections.map(({section}) => [foldText(section.title).text])
  const systemTitles = index.outline.systems.map(({title}) => [foldText(title).text])
  const {pairsAndTriples: toGrams} = numberGrams([...sectionTexts, ...systemTitles].flat())
  const compareWith = (texts: ReadonlyArray<readonly string[]>) =>
    createVectorSpace(texts.map((phrases) => phrases.flatMap(toGrams)))
  const likeSections = compareWith(sectionTexts).similarities
  const likeRequirements = compareWith(requirementTexts).raise
  const likeTitles = compareWith(titles).similarities
  const likeSystems = compareWith(systemTitles).raise
  const systems = new Map(index.outline.systems.map(({number}, place) => [number, place]))
  const findOutside = createTermMatcher(
    (index.outline.outsideTerms?.terms ?? []).map((term) => foldText(term).text)
  )
  const findTerms = createTermUseFinder(index)
  const findPairs = createWordPairs(index)
  const firstSystem = index.outline.systems[0]?.number
  const requirements = index.requirements.length
  const nowhere = new Float64Array(requirements)
  const inFirstSystem = Float64Array.from(index.requirements, ({system}) => (system === firstSystem ? 1 : 0))
  const sections = index.sections.length
  /** A column for sections, and for none the last number. */
  const column = (numberAt: (place: number) => number | undefined, none = 0) => {
    const values = new Float64Array(sections + 1)
    for (let place = 0; place < sections; place += 1) values[place] = numberAt(place) ?? 0
    values[sections] = none
    return values
  }
  const highestBySection = (values: Float64Array) => {
    const best = new Float64Array(sections + 1)
    for (let at = 0; at < requirements; at += 1) {
      const place = places[at] ?? 0
      best[place] = Math.max(best[place] ?? 0, values[at] ?? 0)
    }
    return best
  }
  return (passage) => {
    // Measures seldom serve 总体要求; statements that may serve it serve nothing else.
    const general = passage.kind === 'measure' ? firstSystem : undefined
    const sentences = passageSentences(passage)
    const grams = sentences.map(toGrams)
    const usesBySentence = findTerms(sentences)
    const uses = concat(usesBySentence)
    const strengths = termStrengths(uses, requirements)
    const likeness = new Float64Array(requirements)
    for (const own of grams) likeRequirements(likeness, own)

    const titleGrams = passage.titleClauses > 0 ? (grams[0] ?? []) : null
    const whole = likeSections(concat(grams))
    const title = titleGrams === null ? whole : likeSections(titleGrams)
    const sectionTitle = likeTitles(titleGrams ?? [])
    const terms = countTerms(uses, places, sections)
    // What a measure is about stands in its first sentence; further down 信访 is one channel of many.
    const outside = new Set(findOutside(sentences[0] ?? '').map(({term}) => term)).size
    const allTerms = terms.reduce((sum, one) => sum + one, outside)
    const share = (count = 0) => (allTerms === 0 ? 0 : count / allTerms)
    const near = likeTitles(toGrams(passage.headings.at(-1) ?? ''))
    // Under a section's title a measure fits none only if it says so itself.
    const titled = outside === 0 ? near.reduce((highest, one) => Math.max(highest, one), 0) : 0
    const above = new Float64Array(systems.size)
    for (const heading of passage.headings) likeSystems(above, toGrams(heading))
    return {
      sections: [
        column((place) => whole[place]),
        column((place) => title[place]),
        column((place) => sectionTitle[place]),
        highestBySection(termStrengths(usesBySentence[0] ?? [], requirements)),
        column((place) => Math.log1p(terms[place] ?? 0), Math.log1p(outside)),
        column((place) => share(terms[place]), share(outside)),
        highestBySection(strengths),
        column((place) => (index.sections[place]?.system === general ? 1 : 0)),
        column((place) => near[place], -titled),
        column((place) => above[systems.get(index.sections[place]?.system ?? 0) ?? 0])
      ],
      requirements: [likeness, strengths, findPairs(passage), general === undefined ? nowhere : inFirstSystem]
    }
  }
}

/**
 * How strongly the key terms found speak for each requirement, 0 to 1: the more, and the more
 * specific, the higher (1 − Π(1 − 0.8 · specificity), each term once).
 */
function termStrengths(uses: readonly TermUse[], requirements: number): Float64Array {
  const doubts = new Float64Array(requirements).fill(1)
  for (const {requirement, specificity} of uses)
    doubts[requirement] = (doubts[requirement] ?? 1) * (1 - 0.8 * specificity)
  for (let at = 0; at < requirements; at += 1) doubts[at] = 1 - (doubts[at] ?? 1)
  return doubts
}

/** How many terms each section has, each once; one of less than five characters counts in part. */
function countTerms(uses: readonly TermUse[], places: readonly number[], sections: number): Float64Array {
  const counts = new Float64Array(sections)
  const seen = new Set<number>()
  for (const {requirement, term, sectionUse, sectionSpecificity} of uses) {
    if (seen.has(sectionUse)) continue
    seen.add(sectionUse)
    const place = places[requirement] ?? 0
    counts[place] = (counts[place] ?? 0) + Math.min(1, term.length / 5) * sectionSpecificity
  }
  return counts
}

/** What `flat` does, in a tenth of its time. */
function concat<T>(lists: ReadonlyArray<readonly T[]>): readonly T[] {
  const all: T[] = []
  for (const list of lists) for (const one of list) all.push(one)
  return all
}

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

export interface Features {
  /** For each section, in the outline's order, one number for each of `sectionFeatures`. */
  readonly sections: ReadonlyArray<readonly number[]>
  /** The same for none: only its terms are known, those of what stands outside the outline. */
  readonly none: readonly number[]
  /**
   * For each of `requirementFeatures`, one number for each requirement, in the outline's order: by
   * column, because there are many requirements. The section's chance is not among them yet.
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
    createVectorSpace(texts.map((phrases) => phrases.flatMap(toGrams))).similarities
  const likeSections = compareWith(sectionTexts)
  const likeRequirements = compareWith(requirementTexts)
  const likeTitles = compareWith(titles)
  const likeSystems = compareWith(systemTitles)
  const systems = new Map(index.outline.systems.map(({number}, place) => [number, place]))
  const findOutside = createTermMatcher(
    (index.outline.outsideTerms?.terms ?? []).map((term) => foldText(term).text)
  )
  const findTerms = createTermUseFinder(index)
  const findPairs = createWordPairs(index)
  const firstSystem = index.outline.systems[0]?.number
  const nowhere = new Float64Array(index.requirements.length)
  const inFirstSystem = Float64Array.from(index.requirements, ({system}) => (system === firstSystem ? 1 : 0))
  const highestBySection = (values: Float64Array) => {
    const best = new Float64Array(index.sections.length)
    places.forEach((place, at) => {
      best[place] = Math.max(best[place] ?? 0, values[at] ?? 0)
    })
    return best
  }
  return (passage) => {
    // Measures seldom serve 总体要求; statements that may serve it serve nothing else.
    const general = passage.kind === 'measure' ? firstSystem : undefined
    const sentences = passageSentences(passage)
    const grams = sentences.map(toGrams)
    const uses = findTerms(sentences)
    const strengths = termStrengths(uses, index.requirements.length)
    const clauses = passage.clauses.map(({start, end}) => passage.folded.text.slice(start, end))
    const pairs = findPairs(clauses, sentences)
    const likeness = highest(grams, likeRequirements, index.requirements.length)

    const whole = likeSections(grams.flat())
    const title = passage.titleClauses > 0 ? likeSections(grams[0] ?? []) : whole
    const terms = countTerms(uses, places, index.sections.length)
    // What a measure is about stands in its first sentence; further down 信访 is one channel of many.
    const outside = new Set(findOutside(sentences[0] ?? '').map(({term}) => term)).size
    const allTerms = terms.reduce((sum, one) => sum + one, 0) + outside
    const sectionTitle = likeTitles(passage.titleClauses > 0 ? (grams[0] ?? []) : [])
    const strongest = highestBySection(strengths)
    const first = highestBySection(termStrengths(findTerms(sentences.slice(0, 1)), index.requirements.length))
    const near = likeTitles(toGrams(passage.headings.at(-1) ?? ''))
    // Under a section's title a measure fits none only if it says so itself.
    const titled = outside === 0 ? Math.max(0, ...near) : 0
    const above = highest(passage.headings.map(toGrams), likeSystems, systems.size)
    return {
      sections: index.sections.map(({system}, place) => [
        whole[place] ?? 0,
        title[place] ?? 0,
        sectionTitle[place] ?? 0,
        first[place] ?? 0,
        Math.log1p(terms[place] ?? 0),
        allTerms === 0 ? 0 : (terms[place] ?? 0) / allTerms,
        strongest[place] ?? 0,
        system === general ? 1 : 0,
        near[place] ?? 0,
        above[systems.get(system) ?? 0] ?? 0
      ]),
      none: [0, 0, 0, 0, Math.log1p(outside), allTerms === 0 ? 0 : outside / allTerms, 0, 0, -titled],
      requirements: [likeness, strengths, pairs, general === undefined ? nowhere : inFirstSystem]
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

/** For each requirement the highest of what `measure` gives for the parts, one part at a time. */
function highest<T>(parts: readonly T[], measure: (part: T) => Float64Array, length: number): Float64Array {
  const best = new Float64Array(length)
  for (const part of parts) {
    const values = measure(part)
    for (let place = 0; place < length; place += 1)
      best[place] = Math.max(best[place] ?? 0, values[place] ?? 0)
  }
  return best
}

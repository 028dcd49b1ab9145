import {createBag} from './bag.ts'
import {createColumns} from './columns.ts'
import type {Stretch} from './find-unit-brackets.ts'
import {foldText} from './fold-text.ts'
import {highestOf} from './highest-of.ts'
import {numberGrams} from './number-grams.ts'
import type {OutlineIndex} from './outline.ts'
import {requirementPhrases, sectionPhrases} from './outline-texts.ts'
import {type Passage, sentenceStretches} from './passage.ts'
import {createTermClues} from './term-clues.ts'
import {createTermScanner} from './term-matcher.ts'
import {createVectorSpace, type VectorSpace} from './vector-space.ts'
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

/** Prepare to take the features of passages. Columns that say nothing of a passage are shared: read them only. */
export function createFeatures(index: OutlineIndex): (passage: Passage) => Features {
  const sectionTexts = index.sections.map((section) => sectionPhrases(section, index))
  const requirementTexts = index.requirements.map(requirementPhrases)
  const titles = index.sections.map(({section}) => [foldText(section.title).text])
  const systemTitles = index.outline.systems.map(({title}) => [foldText(title).text])
  const {pairsAndTriples: toGrams} = numberGrams([...sectionTexts, ...systemTitles].flat())
  const compareWith = (texts: ReadonlyArray<readonly string[]>) =>
    createVectorSpace(texts.map((phrases) => phrases.flatMap((phrase) => toGrams(phrase))))
  const likeSections = compareWith(sectionTexts)
  const likeRequirements = compareWith(requirementTexts)
  const likeTitles = compareWith(titles)
  const likeSystems = compareWith(systemTitles)
  const readTerms = createTermClues(index)
  const countOutside = createOutsideTerms(index)
  const findPairs = createWordPairs(index)

  const sections = index.sections.length
  const requirements = index.requirements.length
  const firstSystem = index.outline.systems[0]?.number
  const isFirst = ({system}: {readonly system: number}) => (system === firstSystem ? 1 : 0)
  const general = {
    sections: Float64Array.from([...index.sections.map(isFirst), 0]),
    requirements: Float64Array.from(index.requirements, isFirst)
  }
  const nothing = {sections: new Float64Array(sections + 1), requirements: new Float64Array(requirements)}
  const systems = new Map(index.outline.systems.map(({number}, place) => [number, place]))
  const systemPlaces = index.sections.map(({system}) => systems.get(system) ?? 0)

  const forSections = createColumns(sections + 1)
  const forRequirements = createColumns(requirements)
  /** A column for sections, and for none 0. */
  const likeness = ({raise}: VectorSpace<number>, grams: ReadonlyArray<readonly number[]>) => {
    const column = forSections()
    raise(column, grams)
    return column
  }
  const compareHeadings = (headings: readonly string[], outside: number) => {
    const nearest = headings.at(-1)
    if (nearest === undefined) return [nothing.sections, nothing.sections]
    const near = likeness(likeTitles, [toGrams(nearest)])
    // Under a section's title a measure fits none only if it says so itself.
    if (outside === 0) near[sections] = -highestOf(near)
    const systemsAbove = new Float64Array(systems.size)
    for (const heading of headings) likeSystems.raise(systemsAbove, [toGrams(heading)])
    const above = new Float64Array(sections + 1)
    for (let place = 0; place < sections; place += 1)
      above[place] = systemsAbove[systemPlaces[place] ?? 0] ?? 0
    return [near, above]
  }
  return (passage) => {
    const {text} = passage.folded
    const sentences = sentenceStretches(passage)
    const grams = sentences.map(({start, end}) => toGrams(text, start, end))
    const requirementLikeness = forRequirements()
    for (const own of grams) likeRequirements.raise(requirementLikeness, [own])
    const whole = likeness(likeSections, grams)
    const heading = passage.titleClauses > 0 ? grams.slice(0, 1) : null
    // What a measure is about stands in its first sentence; further down 信访 is one channel of many.
    const outside = countOutside(text, sentences[0])
    const {strengths, strongest, strongestAtFirst, counts} = readTerms(text, sentences)
    counts[sections] = outside
    // Measures seldom serve 总体要求; statements that may serve it serve nothing else.
    const ofFirst = passage.kind === 'measure' ? general : nothing
    return {
      sections: [
        whole,
        heading === null ? whole : likeness(likeSections, heading),
        heading === null ? nothing.sections : likeness(likeTitles, heading),
        strongestAtFirst,
        toLogarithms(counts, forSections()),
        toShares(counts, forSections()),
        strongest,
        ofFirst.sections,
        ...compareHeadings(passage.headings, outside)
      ],
      requirements: [requirementLikeness, strengths, findPairs(passage), ofFirst.requirements]
    }
  }
}

/** Prepare to count the terms of what stands outside the outline, each once. */
function createOutsideTerms({outline}: OutlineIndex): (text: string, stretch: Stretch | undefined) => number {
  const terms = (outline.outsideTerms?.terms ?? []).map((term) => foldText(term).text)
  const scan = createTermScanner(terms)
  const seen = createBag(terms.length)
  return (text, stretch) => {
    let count = 0
    seen.empty()
    const visit = (term: number) => {
      if (seen.add(term)) count += 1
    }
    scan(text, visit, stretch?.start ?? 0, stretch?.end ?? 0)
    return count
  }
}

function toLogarithms(counts: Float64Array, logarithms: Float64Array): Float64Array {
  for (let at = 0; at < counts.length; at += 1) logarithms[at] = Math.log1p(counts[at] ?? 0)
  return logarithms
}

/** Shares of the sum, which is taken from the last place on: none, then the sections. */
function toShares(counts: Float64Array, shares: Float64Array): Float64Array {
  const none = counts.length - 1
  let all = counts[none] ?? 0
  for (let at = 0; at < none; at += 1) all += counts[at] ?? 0
  if (all === 0) return counts
  for (let at = 0; at < counts.length; at += 1) shares[at] = (counts[at] ?? 0) / all
  return shares
}

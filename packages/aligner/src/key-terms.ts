import {foldText} from './fold-text.ts'
import type {OutlineIndex} from './outline.ts'
import {requirementPhrases, sectionPlaces} from './outline-texts.ts'
import {createTermMatcher} from './term-matcher.ts'

/** A key term of the catalogue found in a folded text. */
export interface KeyTermHit {
  /** Place of the requirement in the outline's order. */
  readonly requirement: number
  /** The same for equal terms, whichever requirement they stand under. */
  readonly term: string
  /**
   * How far the term points to this requirement and no other, 0 to 1: one over the square root of
   * the number of requirements that use the words, and half of that where the title of the
   * section has it (行政裁决 in 有序推进行政裁决工作 speaks of the section, not of one requirement).
   */
  readonly specificity: number
  /** `text.slice(start, end)` */
  readonly start: number
  readonly end: number
}

/** Prepare to find every key term of the catalogue in one pass. */
export function createKeyTermFinder(index: OutlineIndex): (text: string) => readonly KeyTermHit[] {
  const places = sectionPlaces(index)
  const titles = index.sections.map(({section}) => foldText(section.title).text)
  const phrases = index.requirements.map(requirementPhrases)
  const terms = index.requirements.flatMap(({requirement}, place) =>
    [...new Set(requirement.keyTerms.map((term) => foldText(term).text))].map((term) => {
      const users = phrases.filter((own) => own.some((phrase) => phrase.includes(term))).length
      const inTitle = titles[places[place] ?? 0]?.includes(term) ?? false
      return {requirement: place, term, specificity: (inTitle ? 0.5 : 1) / Math.sqrt(users)}
    })
  )
  const find = createTermMatcher(terms.map(({term}) => term))
  return (text) =>
    find(text).flatMap(({term, start, end}) => {
      const known = terms[term]
      return known === undefined ? [] : [{...known, start, end}]
    })
}

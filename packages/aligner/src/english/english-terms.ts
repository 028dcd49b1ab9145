import {createTermMatcher} from '../term-matcher.ts'
import type {EnglishSide} from './english-side.ts'
import {type Stem, stemsOf} from './stems.ts'

/** A term of the English side found in a sentence: `stems.slice(first, last + 1)`. */
export interface EnglishTermHit {
  /** Place of the section in the outline's order. */
  readonly section: number
  /** Place of the requirement in the outline's order; null for a term of the section as such. */
  readonly requirement: number | null
  readonly term: string
  /** How far the term points here and nowhere else, 0 to 1: one over the square root of its users. */
  readonly specificity: number
  /** Words that it has. */
  readonly length: number
  readonly first: number
  readonly last: number
}

/** Prepare to find every English term, as a run of stems, in one pass. */
export function createEnglishTermFinder(
  side: EnglishSide
): (stems: readonly Stem[]) => readonly EnglishTermHit[] {
  let before = 0
  const entries = side.sections.flatMap(({terms, requirements}, section) => {
    const first = before
    before += requirements.length
    return [
      ...terms.map((term) => ({section, requirement: null, term: keyOf(stemsOf(term))})),
      ...requirements.flatMap((requirement, at) =>
        [...new Set(requirement.terms.map((term) => keyOf(stemsOf(term))))].map((term) => ({
          section,
          requirement: first + at,
          term
        }))
      )
    ]
  })
  const users = new Map<string, number>()
  for (const {term} of entries) users.set(term, (users.get(term) ?? 0) + 1)
  const find = createTermMatcher(entries.map(({term}) => term))
  return (stems) => {
    const text = keyOf(stems)
    // Which word each blank of the text stands before.
    const wordAt = new Map<number, number>()
    let at = 0
    stems.forEach(({stem}, word) => {
      wordAt.set(at, word)
      at += stem.length + 1
    })
    return find(text).flatMap(({term: index, start}) => {
      const entry = entries[index]
      const first = wordAt.get(start)
      if (entry === undefined || first === undefined) return []
      const length = entry.term.split(' ').length - 2
      const specificity = 1 / Math.sqrt(users.get(entry.term) ?? 1)
      return [{...entry, specificity, length, first, last: first + length - 1}]
    })
  }
}

/** Stems with a blank before, between and after, so that whole words are found. */
function keyOf(stems: readonly Stem[]): string {
  return ` ${stems.map(({stem}) => stem).join(' ')} `
}

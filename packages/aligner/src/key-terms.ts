import {foldText} from './fold-text.ts'
import type {OutlineIndex} from './outline.ts'
import {sectionPlaces} from './outline-texts.ts'
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
  /** The same for sections: one over the square root of the number of sections that use the words. */
  readonly sectionSpecificity: number
  /** `text.slice(start, end)` */
  readonly start: number
  readonly end: number
}

interface KnownTerm {
  readonly term: string
  readonly users: ReadonlyArray<Omit<KeyTermHit, 'start' | 'end'>>
}

/** Prepare to find every key term of the catalogue in one pass. */
export function createKeyTermFinder(index: OutlineIndex): (text: string) => readonly KeyTermHit[] {
  const finder = finders.get(index) ?? makeFinder(index)
  finders.set(index, finder)
  return finder
}

/** Scores, links and evidence need the same one; making it takes a while. */
const finders = new WeakMap<OutlineIndex, (text: string) => readonly KeyTermHit[]>()

function makeFinder(index: OutlineIndex): (text: string) => readonly KeyTermHit[] {
  const known = collectTerms(index)
  const find = createTermMatcher(known.map(({term}) => term))
  return (text) =>
    find(text).flatMap(({term, start, end}) =>
      (known[term]?.users ?? []).map((user) => ({...user, start, end}))
    )
}

function collectTerms(index: OutlineIndex): readonly KnownTerm[] {
  const places = sectionPlaces(index)
  const titles = index.sections.map(({section}) => foldText(section.title).text)
  const owners = new Map<string, number[]>()
  index.requirements.forEach(({terms}, place) => {
    for (const term of new Set(terms.map((one) => foldText(one).text)))
      owners.set(term, [...(owners.get(term) ?? []), place])
  })
  // Words are used by who has them in the catalogue's own phrases. The added ones are many and
  // long; were they counted, 行政裁决 would seem to point nowhere.
  const phrases = index.requirements.map(({requirement}) =>
    // One text each, with a mark between that folding never yields.
    [requirement.statement, ...requirement.keyTerms].map((phrase) => foldText(phrase).text).join('\n')
  )
  return [...owners].map(([term, own]) => {
    const users = phrases.flatMap((texts, place) =>
      own.includes(place) || texts.includes(term) ? [place] : []
    )
    const sections = new Set(users.map((place) => places[place]))
    return {
      term,
      users: own.map((requirement) => ({
        requirement,
        term,
        specificity: (titles[places[requirement] ?? 0]?.includes(term) ? 0.5 : 1) / Math.sqrt(users.length),
        sectionSpecificity: 1 / Math.sqrt(sections.size)
      }))
    }
  })
}

import {foldText} from './fold-text.ts'
import type {OutlineIndex} from './outline.ts'
import {sectionPlaces} from './outline-texts.ts'
import {createTermScanner, type TermScanner} from './term-matcher.ts'

/** A key term of the catalogue found in a folded text. */
export interface KeyTermHit extends TermUse {
  /** `text.slice(start, end)` */
  readonly start: number
  readonly end: number
}

/** A term of the catalogue under one requirement. */
export interface TermUse {
  /** The same for the same term under requirements of the same section, and for no other. */
  readonly sectionUse: number
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
}

interface KnownTerm {
  readonly term: string
  readonly users: readonly TermUse[]
}

/**
 * Prepare to find every key term of the catalogue, or those of some requirements (by place), wherever
 * it stands, by where it ends.
 */
export function createKeyTermFinder(
  index: OutlineIndex
): (text: string, requirements?: readonly number[]) => readonly KeyTermHit[] {
  const {known, scan} = knownTerms(index)
  return (text, requirements) => {
    const hits: KeyTermHit[] = []
    scan(text, (place, end) => {
      const {term, users} = known[place] ?? {term: '', users: []}
      for (const {requirement, sectionUse, specificity, sectionSpecificity} of users) {
        if (requirements !== undefined && !requirements.includes(requirement)) continue
        const start = end - term.length
        // Each by name: copying whole objects is slow, and there are many hits.
        hits.push({requirement, sectionUse, term, specificity, sectionSpecificity, start, end})
      }
    })
    return hits
  }
}

/** Prepare to tell which key terms stand in each of some texts: each use once, where it first stands. */
export function createTermUseFinder(
  index: OutlineIndex
): (texts: readonly string[]) => ReadonlyArray<readonly TermUse[]> {
  const {known, scan} = knownTerms(index)
  // The number of the call that saw a term last: no set has to be made for each.
  const seenIn = new Uint32Array(known.length)
  let call = 0
  return (texts) => {
    call += 1
    return texts.map((text) => {
      const uses: TermUse[] = []
      scan(text, (place) => {
        if (seenIn[place] === call) return
        seenIn[place] = call
        for (const user of known[place]?.users ?? []) uses.push(user)
      })
      return uses
    })
  }
}

interface KnownTerms {
  readonly known: readonly KnownTerm[]
  readonly scan: TermScanner
}

/** Scores, links and evidence need the same ones; making them takes a while. */
const collections = new WeakMap<OutlineIndex, KnownTerms>()

function knownTerms(index: OutlineIndex): KnownTerms {
  const before = collections.get(index)
  if (before !== undefined) return before
  const known = collectTerms(index)
  const made = {known, scan: createTermScanner(known.map(({term}) => term))}
  collections.set(index, made)
  return made
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
  return [...owners].map(([term, own], termPlace) => {
    const users = phrases.flatMap((texts, place) =>
      own.includes(place) || texts.includes(term) ? [place] : []
    )
    const sections = new Set(users.map((place) => places[place]))
    return {
      term,
      users: own.map((requirement) => ({
        sectionUse: termPlace * titles.length + (places[requirement] ?? 0),
        requirement,
        term,
        specificity: (titles[places[requirement] ?? 0]?.includes(term) ? 0.5 : 1) / Math.sqrt(users.length),
        sectionSpecificity: 1 / Math.sqrt(sections.size)
      }))
    }
  })
}

import type {Stretch} from './find-unit-brackets.ts'
import {foldText} from './fold-text.ts'
import type {OutlineIndex} from './outline.ts'
import {sectionPlaces} from './outline-texts.ts'
import {createTermScanner, type TermScanner} from './term-matcher.ts'

/** A key term of the catalogue found in a folded text. */
export interface KeyTermHit {
  readonly use: TermUse
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
  /** Place of the requirement's section in the outline's order. */
  readonly section: number
  readonly term: string
  /**
   * How far the term points to this requirement and no other, 0 to 1: one over the square root of
   * the number of requirements that use the words, and half of that where the title of the
   * section has it (行政裁决 in 有序推进行政裁决工作 speaks of the section, not of one requirement).
   */
  readonly specificity: number
  /**
   * What the term adds to those of its section, 0 to 1: one over the square root of the number of
   * sections that use the words, and less for one of less than five characters. Only once, however
   * many of the section's requirements have the term: under the others it is 0.
   */
  readonly sectionWeight: number
}

/** A term of so many characters or more says in full what its section is about. */
const longTerm = 5

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
      for (const use of users) {
        if (requirements !== undefined && !requirements.includes(use.requirement)) continue
        hits.push({use, start: end - term.length, end})
      }
    })
    return hits
  }
}

/** Prepare to tell which key terms stand in each stretch of a text: each use once, where it first stands. */
export function createTermUseFinder(
  index: OutlineIndex
): (text: string, stretches: readonly Stretch[]) => ReadonlyArray<readonly TermUse[]> {
  const {known, scan} = knownTerms(index)
  // The number of the call that saw a term last: no set has to be made for each.
  const seenIn = new Uint32Array(known.length)
  let call = 0
  return (text, stretches) => {
    call += 1
    return stretches.map(({start, end}) => {
      const uses: TermUse[] = []
      scan(
        text,
        (place) => {
          if (seenIn[place] === call) return
          seenIn[place] = call
          for (const user of known[place]?.users ?? []) uses.push(user)
        },
        start,
        end
      )
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
    const sectionWeight = Math.min(1, term.length / longTerm) * (1 / Math.sqrt(sections.size))
    const counted = new Set<number>()
    return {
      term,
      users: own.map((requirement) => {
        const section = places[requirement] ?? 0
        const isFirst = !counted.has(section)
        counted.add(section)
        return {
          sectionUse: termPlace * titles.length + section,
          requirement,
          section,
          term,
          specificity: (titles[section]?.includes(term) ? 0.5 : 1) / Math.sqrt(users.length),
          sectionWeight: isFirst ? sectionWeight : 0
        }
      })
    }
  })
}

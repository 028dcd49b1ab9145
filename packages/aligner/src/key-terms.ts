import {createBag} from './bag.ts'
import {commonCertainty} from './common-certainty.ts'
import type {Stretch} from './find-unit-brackets.ts'
import {foldText} from './fold-text.ts'
import type {OutlineIndex} from './outline.ts'
import {sectionPlaces} from './outline-texts.ts'
import {createTermScanner, type TermScanner} from './term-matcher.ts'

/** A key term of the catalogue. */
export interface KeyTerm {
  /** Folded. */
  readonly text: string
  /** Place among all key terms. */
  readonly place: number
  /** One for each requirement that has it. */
  readonly uses: readonly TermUse[]
}

/** A key term found in a folded text. */
export interface KeyTermHit {
  readonly term: KeyTerm
  /** `text.slice(start, end)` */
  readonly start: number
  readonly end: number
}

/** What a key term says of one requirement. */
export interface TermUse {
  /** Place of the requirement in the outline's order. */
  readonly requirement: number
  /** Place of its section in the outline's order. */
  readonly section: number
  /**
   * How far the term points to this requirement and no other, 0 to 1: one over the square root of
   * the number of requirements that use the words, and half of that where the title of the
   * section has it (行政裁决 in 有序推进行政裁决工作 speaks of the section, not of one requirement).
   */
  readonly specificity: number
  /**
   * What the term adds to those of the section, 0 to 1: one over the square root of the number of
   * sections that use the words, and less for one of less than five characters. Only once, however
   * many of the section's requirements have the term: under the others it is 0.
   */
  readonly sectionWeight: number
}

/** A term of so many characters or more says in full what its section is about. */
const longTerm = 5

/** Prepare to find every key term of the catalogue wherever it stands, by where it ends. */
export function createKeyTermFinder(index: OutlineIndex): (text: string) => readonly KeyTermHit[] {
  const {terms, scan} = knownTerms(index)
  return (text) => {
    const hits: KeyTermHit[] = []
    scan(text, (place, end) => {
      const term = terms[place]
      if (term !== undefined) hits.push({term, start: end - term.text.length, end})
    })
    return hits
  }
}

/** Prepare to tell which key terms stand in each stretch of a text: each once, where it first stands. */
export function createTermUseFinder(
  index: OutlineIndex
): (text: string, stretches: readonly Stretch[]) => ReadonlyArray<readonly TermUse[]> {
  const {terms, scan} = knownTerms(index)
  const seen = createBag(terms.length)
  return (text, stretches) => {
    seen.empty()
    return stretches.map(({start, end}) => {
      const found: TermUse[] = []
      const visit = (place: number) => {
        if (!seen.add(place)) return
        for (const use of terms[place]?.uses ?? []) found.push(use)
      }
      scan(text, visit, start, end)
      return found
    })
  }
}

/** Every key term of the catalogue, none twice. */
export function keyTermsOf(index: OutlineIndex): readonly KeyTerm[] {
  return knownTerms(index).terms
}

interface KnownTerms {
  readonly terms: readonly KeyTerm[]
  readonly scan: TermScanner
}

/** Scores, links and evidence need the same ones; making them takes a while. */
const collections = new WeakMap<OutlineIndex, KnownTerms>()

function knownTerms(index: OutlineIndex): KnownTerms {
  const before = collections.get(index)
  if (before !== undefined) return before
  const terms = collectTerms(index)
  const made = {terms, scan: createTermScanner(terms.map(({text}) => text))}
  collections.set(index, made)
  return made
}

function collectTerms(index: OutlineIndex): readonly KeyTerm[] {
  const places = sectionPlaces(index)
  const titles = index.sections.map(({section}) => foldText(section.title).text)
  const owners = new Map<string, number[]>()
  const common = index.requirements.map(
    ({commonTerms}) => new Set(commonTerms.map((one) => foldText(one).text))
  )
  index.requirements.forEach(({terms, commonTerms}, place) => {
    for (const term of new Set([...terms, ...commonTerms].map((one) => foldText(one).text)))
      owners.set(term, [...(owners.get(term) ?? []), place])
  })
  // Words are used by who has them in the catalogue's own phrases. The added ones are many and
  // long; were they counted, 行政裁决 would seem to point nowhere.
  const phrases = index.requirements.map(({requirement}) =>
    // One text each, with a mark between that folding never yields.
    [requirement.statement, ...requirement.keyTerms].map((phrase) => foldText(phrase).text).join('\n')
  )
  return [...owners].map(([text, own], place) => {
    const users = phrases.flatMap((texts, requirement) =>
      own.includes(requirement) || texts.includes(text) ? [requirement] : []
    )
    const sections = new Set(users.map((requirement) => places[requirement]))
    const sectionWeight = Math.min(1, text.length / longTerm) * (1 / Math.sqrt(sections.size))
    const counted = new Set<number>()
    const uses = own.map((requirement) => {
      const section = places[requirement] ?? 0
      const isFirst = !counted.has(section)
      counted.add(section)
      return {
        requirement,
        section,
        specificity:
          ((titles[section]?.includes(text) ? 0.5 : 1) *
            (common[requirement]?.has(text) ? commonCertainty : 1)) /
          Math.sqrt(users.length),
        sectionWeight: isFirst ? sectionWeight : 0
      }
    })
    return {text, place, uses}
  })
}

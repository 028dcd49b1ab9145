import {type Match, matchSets, type Share, sumMatches, toShare} from '../figures.ts'
import type {OutlineIndex} from '../outline.ts'
import {agreeByPart, type PartAgreement, type PartKind, partsFromSections} from './agree-by-part.ts'
import {bootstrap, type Interval} from './bootstrap.ts'
import {type CodedMeasure, type CoderCodes, sectionsOf} from './coder-codes.ts'
import {cohenKappa, gwetAc1, krippendorffAlpha, masiDistance, nominalDistance} from './coefficients.ts'
import {exactInterval} from './exact-interval.ts'

/** How far coders agree, on one document or pooled. */
export interface CoderAgreement {
  /** Measures that all coded. */
  readonly measures: number
  /** Same primary section by all. */
  readonly primary: Share
  /**
   * Cohen's κ over primary sections, for more than two coders the mean of every two; null where all
   * gave one and the same section throughout.
   */
  readonly kappa: number | null
  /** Gwet's AC1 over primary sections: κ's kin that does not collapse on skewed codes. */
  readonly ac1: number | null
  /** Krippendorff's α over primary sections. */
  readonly primaryAlpha: number | null
  /** Krippendorff's α with MASI distance over the sets of all sections. */
  readonly sectionsAlpha: number | null
  /** The same over the sets of requirements. */
  readonly requirementsAlpha: number | null
  /** Primary and secondary sections together, over every two coders; F1 is the same whoever is taken as right. */
  readonly sections: Match
  readonly requirements: Match
}

/** 95 % of the pooled figures: of `primary` exact, of the others by bootstrap over the measures. */
export interface AgreementIntervals {
  readonly primary: Interval | null
  readonly kappa: Interval | null
  readonly ac1: Interval | null
  readonly primaryAlpha: Interval | null
  readonly sectionsAlpha: Interval | null
  readonly requirementsAlpha: Interval | null
}

/** Two primary sections that coders took for each other. */
export interface CoderConfusion {
  /** Numbers, the smaller first; 0: none fits. */
  readonly sections: readonly [number, number]
  readonly n: number
  /** What was coded so, by id or document and ordinal. */
  readonly measures: readonly string[]
}

/** How two or more coders agree. */
export interface CoderComparison {
  /** Their names, in the order given. */
  readonly coders: readonly string[]
  /** Most frequent first. */
  readonly confusions: readonly CoderConfusion[]
  /** In the first coder's order. */
  readonly documents: ReadonlyArray<CoderAgreement & {readonly document: string}>
  readonly pooled: CoderAgreement & {readonly intervals: AgreementIntervals}
  /** What `parts` are. */
  readonly by: PartKind
  /** Pooled, in the outline's order. */
  readonly parts: readonly PartAgreement[]
  /** Measures that not all of them coded; they are not compared. */
  readonly incomplete: readonly string[]
}

/** What all coders gave one measure, in the order of the coders. */
interface Unit {
  readonly id: string
  readonly document: string
  readonly codes: readonly CodedMeasure[]
}

/**
 * Compare the codes that two or more coders gave the same measures.
 *
 * @throws {Error} When there is one coder only, the codes are of different outlines, or no measure was
 * coded by all.
 */
export function compareCoders(
  coders: readonly CoderCodes[],
  index: OutlineIndex,
  by: PartKind = 'system'
): CoderComparison {
  const [first] = coders
  if (first === undefined || coders.length < 2)
    throw new Error(`Expected the codes of two coders, found ${coders.length}`)
  const other = coders.find(({outline}) => outline !== first.outline)
  if (other !== undefined)
    throw new Error(`Expected codes of ${first.outline}, found codes of ${other.outline}`)
  const {units, incomplete} = pairUp(coders)
  if (units.length === 0) {
    const named = coders.map(({coder, measures}) => `${coder}: ${measures[0]?.id ?? 'none'} …`)
    throw new Error(`Expected a measure that all of them coded, found none (${named.join('; ')})`)
  }
  const figures = figuresOf(units)
  const documents = [...new Set(units.map(({document}) => document))]
  return {
    coders: coders.map(({coder}) => coder),
    confusions: listConfusions(units),
    documents: documents.map((document) => ({
      document,
      ...figuresOf(units.filter((unit) => unit.document === document)).agreement
    })),
    pooled: {...figures.agreement, intervals: figures.intervals()},
    by,
    parts: agreeByPart(
      units.map(({codes}) => ({given: codes.map((one) => partsGiven(one, index, by)), unscored: new Set()})),
      index,
      by
    ),
    incomplete
  }
}

function pairUp(coders: readonly CoderCodes[]): {
  readonly units: readonly Unit[]
  readonly incomplete: readonly string[]
} {
  const byId = coders.map(({measures}) => new Map(measures.map((measure) => [measure.id, measure])))
  const units: Unit[] = []
  const incomplete: string[] = []
  for (const id of new Set(byId.flatMap((own) => [...own.keys()]))) {
    const codes = byId.flatMap((own) => own.get(id) ?? [])
    const [first] = codes
    if (first === undefined || codes.length < coders.length) incomplete.push(id)
    else units.push({id, document: first.document, codes})
  }
  return {units, incomplete}
}

function partsGiven(
  {primary, secondary, requirements}: CodedMeasure,
  index: OutlineIndex,
  by: PartKind
): ReadonlySet<string> {
  return by === 'requirement' ? new Set(requirements) : partsFromSections([primary, ...secondary], index, by)
}

function figuresOf(units: readonly Unit[]): {
  readonly agreement: CoderAgreement
  readonly intervals: () => AgreementIntervals
} {
  const primaries = units.map(({codes}) => codes.map(({primary}) => primary))
  // Equal sets become one object, and the distance of two objects is computed once.
  const toSet = createSets()
  const sections = units.map(({codes}) => codes.map((code) => toSet(sectionsOf(code))))
  const requirements = units.map(({codes}) => codes.map((code) => toSet(code.requirements)))
  const distance = rememberDistance<ReadonlySet<string | number>>(masiDistance)
  const codes = new Set(primaries.flat()).size
  const ac1 = (some: ReadonlyArray<readonly number[]>) => gwetAc1(some, codes)
  const nominal = (some: ReadonlyArray<readonly number[]>) => krippendorffAlpha(some, nominalDistance)
  const masi = (some: ReadonlyArray<ReadonlyArray<ReadonlySet<string | number>>>) =>
    krippendorffAlpha(some, distance)
  const same = primaries.filter((unit) => new Set(unit).size === 1).length
  return {
    agreement: {
      measures: units.length,
      primary: toShare(same, units.length),
      kappa: cohenKappa(primaries),
      ac1: ac1(primaries),
      primaryAlpha: nominal(primaries),
      sectionsAlpha: masi(sections),
      requirementsAlpha: masi(requirements),
      sections: matchPairs(units, sectionsOf),
      requirements: matchPairs<string | number>(units, (code) => code.requirements)
    },
    intervals: () => ({
      primary: exactInterval(same, units.length),
      kappa: bootstrap(primaries, cohenKappa),
      ac1: bootstrap(primaries, ac1),
      primaryAlpha: bootstrap(primaries, nominal),
      sectionsAlpha: bootstrap(sections, masi),
      requirementsAlpha: bootstrap(requirements, masi)
    })
  }
}

/** Every two coders of every measure; the earlier of them is taken as right. */
function matchPairs<T>(units: readonly Unit[], partsOf: (code: CodedMeasure) => readonly T[]): Match {
  return sumMatches(
    units.flatMap(({codes}) => everyTwo(codes).map(([a, b]) => matchSets(partsOf(b), partsOf(a))))
  )
}

function listConfusions(units: readonly Unit[]): readonly CoderConfusion[] {
  const known = new Map<string, {sections: readonly [number, number]; measures: Set<string>}>()
  for (const {id, codes} of units) {
    for (const [a, b] of everyTwo(codes.map(({primary}) => primary))) {
      if (a === b) continue
      const sections = [Math.min(a, b), Math.max(a, b)] as const
      const confusion = known.get(sections.join(' ')) ?? {sections, measures: new Set()}
      confusion.measures.add(id)
      known.set(sections.join(' '), confusion)
    }
  }
  return [...known.values()]
    .map(({sections, measures}) => ({sections, n: measures.size, measures: [...measures]}))
    .toSorted((a, b) => b.n - a.n || a.sections[0] - b.sections[0] || a.sections[1] - b.sections[1])
}

function everyTwo<T>(all: readonly T[]): ReadonlyArray<readonly [T, T]> {
  return all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const))
}

function createSets(): (members: readonly (string | number)[]) => ReadonlySet<string | number> {
  const sets = new Map<string, ReadonlySet<string | number>>()
  return (members) => {
    const key = members.map(String).toSorted().join(' ')
    const set = sets.get(key) ?? new Set(members)
    sets.set(key, set)
    return set
  }
}

function rememberDistance<T>(distance: (a: T, b: T) => number): (a: T, b: T) => number {
  const known = new Map<T, Map<T, number>>()
  return (a, b) => {
    const own = known.get(a) ?? new Map<T, number>()
    known.set(a, own)
    const found = own.get(b) ?? distance(a, b)
    own.set(b, found)
    return found
  }
}

import {cohenKappa, gwetAc1, krippendorffAlpha, masiDistance} from './agreement.ts'
import {type Match, matchSets, type Share, sumMatches, toShare} from './figures.ts'
import type {CoderLabels, CoderMeasure} from './gold.ts'

/** How far two coders agree, on one document or pooled. */
export interface CoderAgreement {
  /** Measures that both coded. */
  readonly measures: number
  /** Same primary section. */
  readonly primary: Share
  /**
   * Cohen's κ (1960) over primary sections: agreement beyond what the coders' own habits would give
   * by chance, at most 1; null where both gave one and the same section throughout.
   */
  readonly kappa: number | null
  /** Gwet's AC1 over primary sections: κ's kin that does not collapse on skewed codes. */
  readonly ac1: number | null
  /** Krippendorff's α with MASI distance over the sets of all sections. */
  readonly sectionsAlpha: number | null
  /** The same over the sets of requirements. */
  readonly requirementsAlpha: number | null
  /** Primary and secondary sections together; F1 is the same whoever is taken as right. */
  readonly sections: Match
  readonly requirements: Match
}

/** Agreement by document, in the first coder's order, and over all of them. */
export interface CoderComparison {
  readonly coders: readonly [string, string]
  readonly documents: ReadonlyArray<CoderAgreement & {readonly document: string}>
  readonly pooled: CoderAgreement
}

type Pair = readonly [CoderMeasure, CoderMeasure]

/**
 * Compare two coders' labels of the same measures; documents that only one coded are left out.
 *
 * @throws {Error} When the labels are of different outlines, have no document in common, or one
 * coder left a measure out that the other coded: names document and ordinal.
 */
export function compareCoders(a: CoderLabels, b: CoderLabels): CoderComparison {
  if (a.outline !== b.outline) throw new Error(`Expected labels of ${a.outline} twice, found ${b.outline}`)
  const pairs = Object.entries(a.documents).flatMap(([document, measures]) => {
    const others = b.documents[document]
    return others === undefined ? [] : [{document, pairs: pairMeasures(document, measures, others)}]
  })
  if (pairs.length === 0) {
    const [first, second] = [a, b].map(({documents}) => Object.keys(documents).join(', '))
    throw new Error(`Expected a document that both coders labelled, found ${first} and ${second}`)
  }
  return {
    coders: [a.coder, b.coder],
    documents: pairs.map((one) => ({document: one.document, ...measureAgreement(one.pairs)})),
    pooled: measureAgreement(pairs.flatMap((one) => one.pairs))
  }
}

function pairMeasures(
  document: string,
  a: readonly CoderMeasure[],
  b: readonly CoderMeasure[]
): readonly Pair[] {
  const others = new Map(b.map((measure) => [measure.ordinal, measure]))
  const lone = [...b.filter(({ordinal}) => !a.some((measure) => measure.ordinal === ordinal))].at(0)
  if (lone !== undefined)
    throw new Error(`Expected both coders to code ${document}, ordinal ${lone.ordinal}, found one`)
  return a.map((measure) => {
    const other = others.get(measure.ordinal)
    if (other === undefined) {
      throw new Error(`Expected both coders to code ${document}, ordinal ${measure.ordinal}, found one`)
    }
    return [measure, other]
  })
}

function measureAgreement(pairs: readonly Pair[]): CoderAgreement {
  const same = pairs.filter(([a, b]) => a.primary === b.primary).length
  const sections = ({primary, secondary}: CoderMeasure) =>
    [primary, ...secondary].filter((section) => section > 0)
  return {
    measures: pairs.length,
    primary: toShare(same, pairs.length),
    kappa: cohenKappa(pairs.map(([a, b]) => [a.primary, b.primary])),
    ac1: gwetAc1(
      pairs.map(([a, b]) => [a.primary, b.primary]),
      new Set(pairs.flatMap(([a, b]) => [a.primary, b.primary])).size
    ),
    sectionsAlpha: krippendorffAlpha(
      pairs.map(([a, b]) => [new Set(sections(a)), new Set(sections(b))]),
      masiDistance
    ),
    requirementsAlpha: krippendorffAlpha(
      pairs.map(([a, b]) => [new Set(a.requirements), new Set(b.requirements)]),
      masiDistance
    ),
    sections: sumMatches(pairs.map(([a, b]) => matchSets(sections(b), sections(a)))),
    requirements: sumMatches(pairs.map(([a, b]) => matchSets(b.requirements, a.requirements)))
  }
}

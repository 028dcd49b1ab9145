import type {OutlineIndex} from '../outline.ts'
import {bootstrap, type Interval} from './bootstrap.ts'
import {cohenKappa, gwetAc1, positiveAgreement} from './coefficients.ts'
import {exactInterval} from './exact-interval.ts'

/** What a decision is about. */
export const partKinds = ['system', 'section', 'requirement'] as const
export type PartKind = (typeof partKinds)[number]

/** Two or more coders on one part of the outline: each measure is given it, or is not. */
export interface PartAgreement {
  /** Number of the system or section (0: none fits), or id of the requirement. */
  readonly part: string
  /** Measures that all decided on. */
  readonly measures: number
  /** To how many of them each coder gave it, in the order of the coders. */
  readonly given: readonly number[]
  /** Measures that all gave it. */
  readonly all: number
  /** Measures that some gave it and others did not. */
  readonly some: number
  /** Of the times that a coder gave it, the share that another gave it too: F1 for two coders. */
  readonly positive: number | null
  /**
   * Exact for two coders: of the measures that either gave it, both did so to `all` (Clopper and Pearson,
   * 1934), turned into F1. For more coders by bootstrap, and null where they never differ, since
   * samples of such measures cannot differ either.
   */
  readonly positiveInterval: Interval | null
  /** Null where nobody gave it, or all gave it to everything. */
  readonly kappa: number | null
  /** By bootstrap; null where all samples say the same, as where the coders never differ. */
  readonly kappaInterval: Interval | null
  readonly ac1: number | null
}

/** What coders gave one measure. */
export interface GivenParts {
  /** For each coder. */
  readonly given: ReadonlyArray<ReadonlySet<string>>
  /** Parts of which it is not known whether the measure should have them. */
  readonly unscored: ReadonlySet<string>
}

/** Agreement on each part of the outline, in its order. */
export function agreeByPart(
  measures: readonly GivenParts[],
  index: OutlineIndex,
  by: PartKind
): readonly PartAgreement[] {
  return partsOf(index, by).map((part) =>
    agreeOnPart(
      part,
      measures
        .filter(({unscored}) => !unscored.has(part))
        .map(({given}) => given.map((parts) => parts.has(part)))
    )
  )
}

function partsOf({outline, sections, requirements}: OutlineIndex, by: PartKind): readonly string[] {
  if (by === 'requirement') return requirements.map(({requirement}) => requirement.id)
  const numbers =
    by === 'system' ? outline.systems.map(({number}) => number) : sections.map(({section}) => section.number)
  return [...numbers, 0].map(String)
}

/** Parts of the outline as decisions: from sections (0: none fits) to systems, or as they are. */
export function partsFromSections(
  sections: Iterable<number>,
  index: OutlineIndex,
  by: 'system' | 'section'
): ReadonlySet<string> {
  return new Set(
    [...sections].map((section) =>
      String(by === 'section' || section === 0 ? section : index.systemOf(section))
    )
  )
}

function agreeOnPart(part: string, units: ReadonlyArray<readonly boolean[]>): PartAgreement {
  const coders = units[0]?.length ?? 0
  const all = units.filter((unit) => unit.every(Boolean)).length
  const some = units.filter((unit) => unit.some(Boolean)).length - all
  const byBootstrap = (figure: (units: ReadonlyArray<readonly boolean[]>) => number | null) => {
    const interval = some === 0 ? null : bootstrap(units, figure)
    return interval?.low === interval?.high ? null : interval
  }
  return {
    part,
    measures: units.length,
    given: Array.from({length: coders}, (_, coder) => units.filter((unit) => unit[coder]).length),
    all,
    some,
    positive: positiveAgreement(units),
    positiveInterval: coders === 2 ? exactF1(all, some) : byBootstrap(positiveAgreement),
    kappa: cohenKappa(units),
    kappaInterval: byBootstrap(cohenKappa),
    ac1: all + some === 0 ? null : gwetAc1(units, 2)
  }
}

/** F1 = 2J / (1 + J) with J = both / either, a share of measures that has an exact interval. */
function exactF1(both: number, one: number): Interval | null {
  const share = exactInterval(both, both + one)
  const toF1 = (jaccard: number): number => (2 * jaccard) / (1 + jaccard)
  return share === null ? null : {low: toF1(share.low), high: toF1(share.high)}
}

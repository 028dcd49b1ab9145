import type {Differences} from '@gangmu/aligner'

/** Parts of the outline's requirements for two documents, from those of the first to those of neither. */
export const pairParts = [
  'only-first',
  'both-differing',
  'both-alike',
  'doubtful',
  'only-second',
  'rest'
] as const

/** Numbers of requirements; they add up to the outline's. */
export type PairCounts = Readonly<Record<(typeof pairParts)[number], number>>

/** Where requirements stand, as `findDifferences` counted them. */
export function pairCounts({counts}: Pick<Differences, 'counts'>): PairCounts {
  const {onlyA, both, differing, doubtful, onlyB, neither, notApplicable} = counts
  return {
    'only-first': onlyA,
    'both-differing': differing,
    'both-alike': both - differing,
    doubtful,
    'only-second': onlyB,
    rest: neither + notApplicable
  }
}

import type {Deadline} from '@gangmu/parser'
import {characterNgrams} from '../tokens.ts'
import type {Facts} from './tie-facts.ts'
import type {FactDifference, PlacedDeadline, PlacedTarget} from './types.ts'

/** The facts that one document ties to a requirement, and all others of the provisions that serve it. */
export interface FactsOfSide {
  readonly tied: Facts
  readonly all: Facts
}

/**
 * Deadlines and targets that differ.
 *
 * Dates are set beside dates, rhythms (每年) beside rhythms, and numbers beside numbers of the same unit that
 * measure the like. What stands in the other document's provisions all the same is no difference, even
 * where it could not be tied to the requirement. A rhythm that belongs to a number (每年两次) is told with it.
 */
export function compareFacts(a: FactsOfSide, b: FactsOfSide): readonly FactDifference[] {
  const [onlyA, onlyB] = [withoutThose(a.tied, b.all), withoutThose(b.tied, a.all)]
  const targets = pairTargets([onlyA.targets, a.all.targets], [onlyB.targets, b.all.targets])
  const isTold = (deadline: PlacedDeadline): boolean =>
    [...a.tied.targets, ...b.tied.targets].some(
      ({provision, clause}) =>
        deadline.kind === 'every' && deadline.provision === provision && deadline.clause === clause
    )
  const deadlines = (kind: Deadline['kind']) =>
    pairUp(
      ...([onlyA, onlyB].map((only) => only.deadlines.filter((one) => one.kind === kind && !isTold(one))) as [
        PlacedDeadline[],
        PlacedDeadline[]
      ])
    )
  return [
    ...(['by', 'within', 'every', 'ongoing'] as const)
      .flatMap(deadlines)
      .map(([one, other]) => ({kind: 'deadline' as const, a: one, b: other})),
    ...targets
  ]
}

function withoutThose(these: Facts, those: Facts): Facts {
  return {
    deadlines: these.deadlines.filter((one) => !those.deadlines.some((other) => isSameDeadline(one, other))),
    targets: these.targets.filter((one) => !those.targets.some((other) => isSameTarget(one, other)))
  }
}

function isSameDeadline(a: PlacedDeadline, b: PlacedDeadline): boolean {
  if (a.kind !== b.kind) return false
  if (a.date !== null && b.date !== null) return a.date === b.date
  return plain(a.text) === plain(b.text)
}

/** Words without white space; 每年度 is 每年. */
function plain(text: string): string {
  return text.replace(/\s/gu, '').replace(/度$/u, '')
}

/** Each target beside the one of the other document that measures the like: one tied to the requirement, or else any. */
function pairTargets(
  [onlyA, allA]: readonly [readonly PlacedTarget[], readonly PlacedTarget[]],
  [onlyB, allB]: readonly [readonly PlacedTarget[], readonly PlacedTarget[]]
): readonly FactDifference[] {
  const left = [...onlyB]
  const pairs = onlyA.map((one) => {
    const other = mostAlike(one, left) ?? mostAlike(one, allB)
    if (other !== null && left.includes(other)) left.splice(left.indexOf(other), 1)
    return {kind: 'target' as const, a: one as PlacedTarget | null, b: other}
  })
  return [...pairs, ...left.map((one) => ({kind: 'target' as const, a: mostAlike(one, allA), b: one}))]
}

function mostAlike(one: PlacedTarget, others: readonly PlacedTarget[]): PlacedTarget | null {
  const rivals = others.filter((other) => measuresTheLike(one, other))
  return rivals.toSorted((x, y) => likeness(one, y) - likeness(one, x))[0] ?? null
}

type Measured = Pick<PlacedTarget, 'value' | 'unit' | 'comparator' | 'subject' | 'clause'>

function isSameTarget(a: Measured, b: Measured): boolean {
  return a.value === b.value && measuresTheLike(a, b)
}

/** Of one unit, for one span of time, and of subjects alike where both are known. */
function measuresTheLike(a: Measured, b: Measured): boolean {
  if (unitOf(a) !== unitOf(b) || spanOf(a) !== spanOf(b)) return false
  if (a.subject === null || b.subject === null) return true
  return likeness(a, b) >= 0.3
}

/** Events are counted in several words. */
function unitOf({unit}: Measured): string {
  return /^[期次场]$/u.test(unit) ? '次' : unit
}

/** The span that a number is reached in, as far as its clause says; a plan's years are none. */
function spanOf({clause}: Measured): string {
  return /任期内|每(?:两年|半年|季度?|月|周)/u.exec(clause)?.[0] ?? ''
}

/** Share of two-letter runs that both subjects hold, 0 to 1 (Dice). */
function likeness(a: Measured, b: Measured): number {
  const [one, other] = [a, b].map(({subject}) => new Set(characterNgrams(subject ?? '', 2)))
  if (one === undefined || other === undefined || one.size + other.size === 0) return 0
  return (2 * [...one].filter((gram) => other.has(gram)).length) / (one.size + other.size)
}

function pairUp<Fact>(
  a: readonly Fact[],
  b: readonly Fact[]
): readonly (readonly [Fact | null, Fact | null])[] {
  return Array.from(
    {length: Math.max(a.length, b.length)},
    (_, at) => [a[at] ?? null, b[at] ?? null] as const
  )
}

import type {OutlineRequirement} from '@gangmu/aligner'
import type {Target} from '@gangmu/parser'
import {provisionLabel} from '../../provision-name.ts'
import type {Lang} from '../../types.ts'
import type {ShownDocument, ShownProvision, ViewContext} from '../context.ts'
import {commonEnd, subjectParts, unitFamily} from './target-subject.ts'

/** A number that a document or the outline sets or reports. */
export interface TargetFact {
  /** Id of the document; null for the outline. */
  readonly document: string | null
  /** Id of the provision, or of the outline's requirement. */
  readonly provision: string
  /** Its label, as printed. */
  readonly label: string
  /** What is measured, as printed; null where the words do not say. */
  readonly subject: string | null
  /** The number as printed, such as 不少于60学时. */
  readonly text: string
  readonly value: number
  readonly unit: string
  readonly comparator: Target['comparator']
  /** `result`: what a report says was reached; never set beside a target as its fulfilment. */
  readonly kind: Target['kind']
  readonly section: number | null
  readonly system: number | null
}

/** Targets that are about the same thing. */
export interface JoinedTargets {
  /** What the subjects share at their end, or the only subject; null where no words name it. */
  readonly subject: string | null
  /** The section of the outline that most of them belong to, the first on a tie. */
  readonly section: number | null
  readonly system: number | null
  /** In the order of the documents, the outline first. */
  readonly facts: readonly TargetFact[]
}

/** Two subjects of so many characters in common at their ends are one, wherever they stand. */
const sureEnd = 4

/** With fewer they are one only within a section of the outline: 满意率 may be of anything. */
const headEnd = 2

interface Candidate {
  readonly fact: TargetFact
  readonly parts: readonly string[]
}

/** Targets that were found to be about one thing, so far. */
interface Group {
  readonly members: Candidate[]
  /** One of each wording and section: 300 documents say much the same. */
  readonly kinds: Map<string, Candidate>
  /** Provisions that they stand in. */
  readonly provisions: Set<string>
}

/**
 * All targets and results, those about the same thing together: the same kind of unit, and subjects that
 * end alike. In the order of the outline's sections.
 */
export function joinTargets(context: ViewContext): readonly JoinedTargets[] {
  const facts = [
    ...outlineTargets(context),
    ...context.documents.flatMap((document) => documentTargets(document, context.lang))
  ]
  const groups: Group[] = []
  // Only groups of the same kind of unit can take a target.
  const byFamily = new Map<string, Group[]>()
  for (const fact of facts) {
    const candidate = {fact, parts: fact.subject === null ? [] : subjectParts(fact.subject)}
    const family = unitFamily(fact.unit)
    const siblings = byFamily.get(family) ?? []
    byFamily.set(family, siblings)
    const fitting = bestGroup(candidate, siblings)
    const group = fitting ?? {members: [], kinds: new Map<string, Candidate>(), provisions: new Set<string>()}
    if (fitting === undefined) {
      siblings.push(group)
      groups.push(group)
    }
    group.members.push(candidate)
    group.kinds.set(`${candidate.parts.join()} ${fact.section}`, candidate)
    group.provisions.add(provisionKey(fact))
  }
  const last = Number.POSITIVE_INFINITY
  return groups
    .map(({members}) => summarize(members))
    .toSorted((a, b) => (a.section ?? last) - (b.section ?? last) || b.facts.length - a.facts.length)
}

/** The group whose members are nearest; the first on a tie. */
function bestGroup(candidate: Candidate, groups: readonly Group[]): Group | undefined {
  let best: {readonly group: Group; readonly nearness: number} | undefined
  for (const group of groups) {
    // One provision names each thing once: its numbers are of different things, however alike they sound.
    if (group.provisions.has(provisionKey(candidate.fact))) continue
    const nearness = Math.max(...[...group.kinds.values()].map((member) => nearnessOf(candidate, member)))
    if (nearness > (best?.nearness ?? 0)) best = {group, nearness}
  }
  return best?.group
}

function provisionKey({document, provision}: TargetFact): string {
  return `${document} ${provision}`
}

/** Characters that the subjects share at their ends; 0 where they are not about the same thing. */
function nearnessOf(a: Candidate, b: Candidate): number {
  const shared = Math.max(0, ...a.parts.flatMap((one) => b.parts.map((other) => sharedHead(one, other))))
  const isSame = a.parts.some((one) => b.parts.includes(one) && one.length >= sureEnd)
  if (isSame || shared >= sureEnd) return shared
  const isSameSection = a.fact.section !== null && a.fact.section === b.fact.section
  return isSameSection && shared >= headEnd ? shared : 0
}

/** Characters in common at the end, not counting a last word that only says it is a quantity. */
function sharedHead(a: string, b: string): number {
  const quantity = /(?:率|比例|比重|数量|数|时间|学时)$/u
  const [one, other] = [a.replace(quantity, ''), b.replace(quantity, '')]
  return a.slice(one.length) === b.slice(other.length) ? commonEnd(one, other) : 0
}

function summarize(group: readonly Candidate[]): JoinedTargets {
  const facts = group.map(({fact}) => fact)
  const sections = facts.flatMap(({section}) => (section === null ? [] : [section]))
  const count = (section: number): number => sections.filter((other) => other === section).length
  const section = sections.reduce<number | null>(
    (best, one) => (best === null || count(one) > count(best) ? one : best),
    null
  )
  const system = facts.find((fact) => fact.section === section)?.system ?? null
  return {subject: nameGroup(group), section, system, facts}
}

function nameGroup(group: readonly Candidate[]): string | null {
  const named = group.filter(({parts}) => parts.length > 0)
  const [first, ...others] = named
  if (first === undefined) return null
  if (others.length === 0) return first.fact.subject
  // The longest end that every member has in one of its parts.
  const ends = first.parts.map((part) =>
    others.reduce((end, {parts}) => {
      const shared = Math.max(...parts.map((other) => commonEnd(end, other)))
      return shared === 0 ? '' : end.slice(-shared)
    }, part)
  )
  const name = ends.reduce((best, end) => (end.length > best.length ? end : best), '')
  return name.length >= headEnd ? name.replace(/^[的和与及]/u, '') : first.fact.subject
}

function documentTargets(document: ShownDocument, lang: Lang): readonly TargetFact[] {
  return document.provisions.flatMap((shown) =>
    shown.provision.targets.map((target) => factOf(document.id, shown, target, lang))
  )
}

function factOf(document: string, shown: ShownProvision, target: Target, lang: Lang): TargetFact {
  const {subject, text, value, unit, comparator, kind} = target
  const label = provisionLabel(shown.provision, lang)
  const {section, system} = shown
  return {
    document,
    provision: shown.id,
    label,
    subject: subject?.replaceAll(/\s+/gu, '') ?? null,
    text: text.replaceAll(/\s+/gu, ''),
    value,
    unit,
    comparator,
    kind,
    section,
    system
  }
}

/** Numbers of the catalogue that bind the level of a document given. */
function outlineTargets({input, documents}: ViewContext): readonly TargetFact[] {
  const levels = new Set(documents.map(({entry}) => levelLetter[entry.document.level ?? 'county']))
  return input.outline.systems.flatMap((system) =>
    system.sections.flatMap((section) =>
      section.requirements.flatMap((requirement) =>
        (requirement.targets ?? [])
          .filter((target) => target.levels.some((level) => levels.has(level)))
          .map((target): TargetFact => {
            const {subject, value, unit, comparator} = target
            return {
              document: null,
              provision: requirement.id,
              label: requirement.id,
              subject,
              text: `${comparisons[comparator]}${value}${unit}`,
              value,
              unit,
              comparator,
              kind: 'target',
              section: section.number,
              system: system.number
            }
          })
      )
    )
  )
}

const comparisons = {'>=': '≥', '<=': '≤', '=': ''} as const

/** The catalogue's letters for levels; it has none for townships, which are taken as counties. */
export const levelLetter: Readonly<
  Record<'national' | 'province' | 'city' | 'county' | 'township', OutlineRequirement['levels'][number]>
> = {national: 'N', province: 'P', city: 'M', county: 'C', township: 'C'}

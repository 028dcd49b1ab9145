import type {GovernmentLevel, Measure, Statement} from '@gangmu/parser'
import {appliesTo} from './outline.ts'
import type {Evidence, OutlineRequirement, RequirementLink} from './types.ts'

/** From this share of the statement up, or with a specific key term, the requirement is met. */
const equivalentShare = 0.25
const specificTerm = 0.6

/** From this share up a part of the requirement is met; below, texts only touch. */
const narrowerShare = 0.125

/** What the relation is judged by. */
export interface RelationInput {
  readonly requirement: OutlineRequirement
  readonly provision: Measure | Statement
  readonly level: GovernmentLevel | null
  readonly evidence: readonly Evidence[]
  /** Share of the requirement's statement that the evidence holds, 0 to 1. */
  readonly share: number
  /** Specificity of the most specific key term in the evidence, 0 to 1; 0 where it has none. */
  readonly term: number
}

/**
 * How a provision stands to a requirement that it serves.
 *
 * - `narrower` where its number is below, or its date after, what the catalogue asks of this level;
 * - else `equivalent` where the evidence holds a quarter of the statement or a key term of its own:
 *   the statements are restatements, so that even the outline's own words share only part of them;
 * - else `narrower` from an eighth up, and `intersects` below.
 *
 * `broader` is never given: words alone do not show that a provision asks for more.
 */
export function judgeRelation(input: RelationInput): RequirementLink['relation'] {
  if (fallsShort(input)) return 'narrower'
  if (input.share >= equivalentShare || input.term >= specificTerm) return 'equivalent'
  return input.share >= narrowerShare ? 'narrower' : 'intersects'
}

function fallsShort({requirement, provision, level, evidence}: RelationInput): boolean {
  const quoteOf = ({position}: Measure['targets'][number] | Measure['deadlines'][number]) =>
    evidence.find(({start, end}) => position.start.offset < end && position.end.offset > start)?.quote
  const targets = provision.targets.filter(({kind}) => kind === 'target')
  const deadlines = provision.deadlines.filter(({kind}) => kind === 'by')
  return (
    (requirement.targets ?? []).some((asked) => {
      // The catalogue writes 学时/人年 where a plan says 学时.
      const comparable = targets.filter(
        (target) =>
          target.unit === asked.unit.split('/')[0] && quoteOf(target)?.includes(headOf(asked.subject))
      )
      // One that reaches what is asked is enough.
      return (
        appliesTo(asked, level) &&
        comparable.length > 0 &&
        comparable.every(({value}) => (asked.comparator === '<=' ? value > asked.value : value < asked.value))
      )
    }) ||
    (requirement.deadlines ?? []).some(
      (asked) =>
        appliesTo(asked, level) &&
        deadlines.some(
          (deadline) =>
            deadline.date !== null && deadline.date > asked.date && quoteOf(deadline) !== undefined
        )
    )
  )
}

/** A compound's head stands last: 讲座 in 法治专题讲座. One 培训班 a year says nothing of it. */
function headOf(subject: string): string {
  return subject.slice(-2)
}

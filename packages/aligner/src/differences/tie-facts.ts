import type {Deadline, Measure, PolicyDocument, Position, Statement, Target} from '@gangmu/parser'
import type {DocumentAlignment} from '../types.ts'
import type {TopicFinder} from './clause-topics.ts'
import {clauseAround, type Stretch, sentenceAround} from './surroundings.ts'
import type {PlacedDeadline, PlacedTarget} from './types.ts'

/** Deadlines and targets. */
export interface Facts {
  readonly deadlines: readonly PlacedDeadline[]
  readonly targets: readonly PlacedTarget[]
}

/** The facts of a document by the requirement that they belong to. */
export interface TiedFacts {
  readonly of: (requirement: string) => Facts
  /** All facts of the provisions with these ids, whatever they belong to. */
  readonly within: (provisions: readonly string[]) => Facts
}

interface EvidenceOfRequirement {
  readonly requirement: string
  readonly confidence: number
  readonly start: number
  readonly end: number
}

/** Of requirements that share a clause or sentence, those this much less sure than the surest have no part in it. */
const lessSure = 0.2

/**
 * Tie each deadline and target to the requirement it speaks of.
 *
 * Facts belong to measures, and a measure may serve several requirements: a fact belongs to what its own
 * clause is evidence for. In a clause that is evidence for nothing it belongs to what the sentence serves
 * (of several requirements to the one that the clause's words are about), and in a sentence that is evidence
 * for nothing to what the measure serves, where that is one. Else it belongs to none: better no fact than a
 * wrong one.
 */
export function tieFacts(
  document: PolicyDocument,
  alignment: DocumentAlignment,
  findTopic: TopicFinder
): TiedFacts {
  const provisions = new Map<string, Measure | Statement>(
    [...document.measures, ...document.statements].map((provision) => [provision.id, provision])
  )
  const tied = new Map<string, {deadlines: PlacedDeadline[]; targets: PlacedTarget[]}>()
  const factsOf = (requirement: string) => {
    const known = tied.get(requirement) ?? {deadlines: [], targets: []}
    tied.set(requirement, known)
    return known
  }
  for (const {id, requirements} of alignment.alignments) {
    const provision = provisions.get(id)
    if (provision === undefined) continue
    const evidence = requirements.flatMap((link) =>
      link.evidence.map(({start, end}) => ({requirement: link.id, confidence: link.confidence, start, end}))
    )
    const owners = (fact: Deadline | Target): readonly string[] =>
      ownersOf(fact, provision, evidence, document.text, findTopic)
    for (const fact of provision.deadlines) {
      for (const requirement of owners(fact))
        factsOf(requirement).deadlines.push(placeDeadline(fact, provision, document.text))
    }
    for (const fact of provision.targets) {
      for (const requirement of owners(fact))
        factsOf(requirement).targets.push(placeTarget(fact, provision, document.text))
    }
  }
  return {
    of: (requirement) => tied.get(requirement) ?? {deadlines: [], targets: []},
    within: (ids) => {
      const found = ids.map((id) => provisions.get(id)).filter((provision) => provision !== undefined)
      return {
        deadlines: found.flatMap((provision) =>
          provision.deadlines.map((fact) => placeDeadline(fact, provision, document.text))
        ),
        targets: found.flatMap((provision) =>
          provision.targets.map((fact) => placeTarget(fact, provision, document.text))
        )
      }
    }
  }
}

function placeDeadline(
  {position, ...fact}: Deadline,
  provision: Measure | Statement,
  text: string
): PlacedDeadline {
  return {...fact, ...place(position, provision, text)}
}

function placeTarget(
  {position, ...fact}: Target,
  provision: Measure | Statement,
  text: string
): PlacedTarget {
  const {value, unit, comparator, subject} = fact
  return {text: fact.text, value, unit, comparator, subject, ...place(position, provision, text)}
}

function place(position: Position, {id, position: within}: Measure | Statement, text: string) {
  const {line, column} = position.start
  const {start, end} = clauseAround(text, position, within)
  return {provision: id, clause: text.slice(start, end).replace(/\s/gu, ''), line, column}
}

function ownersOf(
  {position}: Deadline | Target,
  provision: Measure | Statement,
  evidence: readonly EvidenceOfRequirement[],
  text: string,
  findTopic: TopicFinder
): readonly string[] {
  const within = (around: Stretch) =>
    evidence.filter(({start, end}) => start < around.end && around.start < end)
  const clause = clauseAround(text, position, provision.position)
  const owners = surestOf(within(clause))
  if (owners.length > 0) return owners
  const inSentence = surestOf(within(sentenceAround(text, position, provision.position)))
  if (inSentence.length === 1) return inSentence
  if (inSentence.length > 1) {
    const topic = findTopic(text.slice(clause.start, clause.end), inSentence)
    return topic === null ? [] : [topic]
  }
  const served = requirementsIn(evidence)
  return served.length === 1 ? served : []
}

/** Requirements without those much less sure than the surest. */
function surestOf(evidence: readonly EvidenceOfRequirement[]): readonly string[] {
  const surest = Math.max(...evidence.map(({confidence}) => confidence))
  return requirementsIn(evidence.filter(({confidence}) => confidence >= surest - lessSure))
}

function requirementsIn(evidence: readonly EvidenceOfRequirement[]): readonly string[] {
  return [...new Set(evidence.map(({requirement}) => requirement))]
}

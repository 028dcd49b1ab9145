import {findStrength, type Measure, type PolicyDocument, type Strength} from '@gangmu/parser'
import type {OutlineIndex} from '../outline.ts'
import type {Reuse, SharedPassage} from '../reuse/types.ts'
import type {Segmenter} from '../segmenter.ts'
import type {DocumentAlignment, ProvisionAlignment, RequirementCoverage, RequirementLink} from '../types.ts'
import {createTopicFinder, type TopicFinder} from './clause-topics.ts'
import {compareFacts, type FactsOfSide} from './compare-facts.ts'
import {compareUnits, type MeasurePair} from './compare-units.ts'
import {compareWording} from './compare-wording.ts'
import {diffMeasures, matchMeasures} from './match-measures.ts'
import {createPlacer, type Placer} from './place.ts'
import {relateDocuments} from './relate-documents.ts'
import {tieFacts} from './tie-facts.ts'
import type {
  ComparedDocument,
  DifferenceCounts,
  Differences,
  Doubt,
  FactDifference,
  PlacedEvidence,
  PlacedStrength,
  RequirementDifference,
  RequirementSide,
  RequirementStanding
} from './types.ts'

/** A document and what it serves of the outline. */
export interface AlignedInput {
  readonly document: PolicyDocument
  readonly alignment: DocumentAlignment
}

/** Below this confidence a link is too weak to call the other document's silence a difference. */
const sureLink = 0.7

/** From this confidence up a near miss is too near to be called missing. */
const nearEnough = 0.2

/** Of the letters of the words found, the share that the other document has to hold to be said to hold them. */
const heldShare = 0.6

/**
 * Compare two documents requirement by requirement.
 *
 * A requirement is called `only-a` or `only-b` where the finding is sure on both sides; else it is doubtful
 * and a person should look. That a document says nothing is never called a deletion.
 *
 * @param reuse What the two share: `findReuse([a.document, b.document])`.
 * @throws {RangeError} When the alignments are not of the two documents, or not against one outline.
 */
export function findDifferences(
  a: AlignedInput,
  b: AlignedInput,
  index: OutlineIndex,
  reuse: Reuse,
  segmenter: Segmenter
): Differences {
  check(a, b, reuse)
  const findTopic = createTopicFinder(index)
  const [sideA, sideB] = [
    createSide(a, 'a', reuse.passages, findTopic),
    createSide(b, 'b', reuse.passages, findTopic)
  ]
  const requirements = index.requirements.map(
    ({requirement: {id}, section, system}): RequirementDifference => {
      const [inA, inB] = [sideA.of(id), sideB.of(id)]
      const {standing, doubt} = judge(sideA, sideB, id)
      const isInBoth = standing === 'both'
      return {
        id,
        system,
        section,
        standing,
        doubt,
        a: inA,
        b: inB,
        differences: isInBoth ? compareRequirement(sideA, sideB, id) : [],
        wording: isInBoth
          ? compareWording([a.document, b.document], [inA.evidence, inB.evidence], reuse.passages, segmenter)
          : null
      }
    }
  )
  const pairs = pairMeasures(sideA, sideB, requirements)
  const units = compareUnits(pairs, [a.document, b.document])
  const [pair] = reuse.pairs
  const documents = [a.document, b.document] as const
  const measures = matchMeasures(documents, reuse)
  const shares = [pair?.shareOfA ?? 0, pair?.shareOfB ?? 0] as const
  const relation = relateDocuments(a.document, b.document, shares)
  return {
    a: summarize(a.document, shares[0]),
    b: summarize(b.document, shares[1]),
    outline: a.alignment.outline,
    relation,
    counts: {...count(requirements), units: units.length},
    requirements,
    units,
    measures:
      relation === 'draft-and-final' || relation === 'years'
        ? diffMeasures(measures, documents, segmenter)
        : measures
  }
}

function check(a: AlignedInput, b: AlignedInput, reuse: Reuse): void {
  for (const {document, alignment} of [a, b]) {
    if (alignment.document !== document.id) {
      throw new RangeError(`Expected the alignment of ${document.id}, found that of ${alignment.document}`)
    }
  }
  if (a.alignment.outline.sha256 !== b.alignment.outline.sha256) {
    throw new RangeError('Expected both documents to be aligned with one outline')
  }
  const found = reuse.documents.map(({document}) => document)
  if (found.length !== 2 || found[0] !== a.document.id || found[1] !== b.document.id) {
    throw new RangeError(
      `Expected what ${a.document.id} and ${b.document.id} share, found ${found.join(', ')}`
    )
  }
}

/** What one document says of the requirements. */
interface Side {
  readonly document: PolicyDocument
  readonly of: (requirement: string) => RequirementSide
  /** The provisions that serve a requirement, surest first. */
  readonly servers: (requirement: string) => readonly Server[]
  readonly strength: (requirement: string) => PlacedStrength | null
  readonly facts: (requirement: string) => FactsOfSide
  /** Whether the other document holds most of the words that serve a requirement. */
  readonly isHeld: (requirement: string) => boolean
}

interface Server {
  readonly alignment: ProvisionAlignment
  readonly link: RequirementLink
}

function createSide(
  {document, alignment}: AlignedInput,
  side: 'a' | 'b',
  passages: readonly SharedPassage[],
  findTopic: TopicFinder
): Side {
  const place = createPlacer(document)
  const coverage = new Map(alignment.coverage.requirements.map((one) => [one.id, one]))
  const alignments = new Map(alignment.alignments.map((one) => [one.id, one]))
  const facts = tieFacts(document, alignment, findTopic)
  const servers = (requirement: string): readonly Server[] =>
    (coverage.get(requirement)?.by ?? [])
      .flatMap((id) => {
        const found = alignments.get(id)
        const link = found?.requirements.find((one) => one.id === requirement)
        return found && link ? [{alignment: found, link}] : []
      })
      .toSorted((x, y) => y.link.confidence - x.link.confidence)
  const evidence = (requirement: string): readonly PlacedEvidence[] =>
    servers(requirement).flatMap(({alignment: {id}, link}) =>
      link.evidence.map(({quote, start, end}) => ({provision: id, quote, start, end, ...place.at(start)}))
    )
  return {
    document,
    servers,
    of: (requirement) => ({
      status: coverage.get(requirement)?.status ?? 'missing',
      evidence: evidence(requirement),
      nearest: placeNearest(coverage.get(requirement), place)
    }),
    strength: (requirement) => strongest(evidence(requirement)),
    facts: (requirement) => ({
      tied: facts.of(requirement),
      all: facts.within(coverage.get(requirement)?.by ?? [])
    }),
    isHeld: (requirement) => {
      const words = evidence(requirement)
      const letters = words.reduce((sum, {quote}) => sum + quote.length, 0)
      const held = words.reduce((sum, {start, end}) => sum + heldWithin(start, end, side, passages), 0)
      return letters > 0 && held >= heldShare * letters
    }
  }
}

function placeNearest(coverage: RequirementCoverage | undefined, place: Placer): RequirementSide['nearest'] {
  if (coverage?.nearest === undefined) return null
  const {id, confidence} = coverage.nearest
  return {provision: id, ...place.ofProvision(id), confidence}
}

function heldWithin(start: number, end: number, side: 'a' | 'b', passages: readonly SharedPassage[]): number {
  return Math.min(
    end - start,
    passages.reduce((sum, passage) => {
      const overlap = Math.min(end, passage[side].end) - Math.max(start, passage[side].start)
      return sum + Math.max(0, overlap) * passage.likeness
    }, 0)
  )
}

const order: readonly Strength['value'][] = ['exploratory', 'encouraged', 'committed', 'mandatory']

/** The strongest commitment among the words of evidence, the surest first. */
function strongest(evidence: readonly PlacedEvidence[]): PlacedStrength | null {
  const found = evidence.flatMap((one) => {
    const strength = findStrength(one.quote, null)
    return strength === null ? [] : [{...strength, ...one}]
  })
  return found.toSorted((x, y) => order.indexOf(y.value) - order.indexOf(x.value))[0] ?? null
}

function judge(
  a: Side,
  b: Side,
  id: string
): {readonly standing: RequirementStanding; readonly doubt: Doubt | null} {
  const [inA, inB] = [a.of(id), b.of(id)]
  const [hasA, hasB] = [inA, inB].map(({status}) => status === 'covered' || status === 'partial')
  if (hasA && hasB) return {standing: 'both', doubt: null}
  const [silent, speaker] = hasA ? [inB, a] : [inA, b]
  if (!hasA && !hasB) {
    const isAsked = inA.status === 'missing' || inB.status === 'missing'
    return {standing: isAsked ? 'neither' : 'not-applicable', doubt: null}
  }
  if (silent.status === 'not-applicable') return {standing: 'not-applicable', doubt: null}
  const doubt = findDoubt(speaker, silent, id)
  return doubt === null ? {standing: hasA ? 'only-a' : 'only-b', doubt} : {standing: 'doubtful', doubt}
}

function findDoubt(speaker: Side, silent: RequirementSide, id: string): Doubt | null {
  if (speaker.isHeld(id)) return 'same-words'
  if ((silent.nearest?.confidence ?? 0) >= nearEnough) return 'near-miss'
  const [best] = speaker.servers(id)
  if (best === undefined || best.link.confidence < sureLink) return 'uncertain'
  return null
}

function compareRequirement(a: Side, b: Side, id: string): readonly FactDifference[] {
  const differences = [...compareFacts(a.facts(id), b.facts(id))]
  const [strengthA, strengthB] = [a.strength(id), b.strength(id)]
  if (strengthA !== null && strengthB !== null && strengthA.value !== strengthB.value) {
    differences.push({kind: 'strength', a: strengthA, b: strengthB})
  }
  const [systemsA, systemsB] = [a.servers(id).flatMap(systemsOf), b.servers(id).flatMap(systemsOf)]
  if (systemsA.length > 0 && systemsB.length > 0 && !systemsA.some((number) => systemsB.includes(number))) {
    differences.push({kind: 'system', a: primariesOf(a.servers(id)), b: primariesOf(b.servers(id))})
  }
  const [inA, inB] = [a.of(id).status, b.of(id).status]
  if (inA !== inB) differences.push({kind: 'coverage', a: inA, b: inB})
  return differences
}

/** All systems that a provision serves. */
function systemsOf({alignment: {primary, secondary}}: Server): readonly number[] {
  return [primary, ...secondary].map(({system}) => system).filter((number) => number !== null)
}

/** The systems that provisions belong to above all, in order. */
function primariesOf(servers: readonly Server[]): readonly number[] {
  const systems = servers.map(({alignment}) => alignment.primary.system).filter((number) => number !== null)
  return [...new Set(systems)].toSorted((x, y) => x - y)
}

/** For each requirement in both the surest measure of each, gathered by pair of measures. */
function pairMeasures(
  a: Side,
  b: Side,
  requirements: readonly RequirementDifference[]
): readonly MeasurePair[] {
  const measures = (side: Side) => new Map(side.document.measures.map((measure) => [measure.id, measure]))
  const [ofA, ofB] = [measures(a), measures(b)]
  const pairs = new Map<string, {a: Measure; b: Measure; requirements: string[]}>()
  for (const {id, standing} of requirements) {
    if (standing !== 'both') continue
    const one = ofA.get(a.servers(id)[0]?.alignment.id ?? '')
    const other = ofB.get(b.servers(id)[0]?.alignment.id ?? '')
    if (one === undefined || other === undefined) continue
    const key = `${one.id} ${other.id}`
    const known = pairs.get(key)
    if (known === undefined) pairs.set(key, {a: one, b: other, requirements: [id]})
    else known.requirements.push(id)
  }
  return [...pairs.values()]
}

function summarize(document: PolicyDocument, shared: number): ComparedDocument {
  const {id, title, shortName, kind, level, status, issuedOn, measures} = document
  const namesUnits = measures.some(({units: {lead, responsible}}) => lead.length + responsible.length > 0)
  return {id, title, shortName, kind, level, status, issuedOn, measures: measures.length, namesUnits, shared}
}

function count(requirements: readonly RequirementDifference[]): Omit<DifferenceCounts, 'units'> {
  const standing = (name: RequirementStanding): number =>
    requirements.filter((one) => one.standing === name).length
  const kind = (name: FactDifference['kind']): number =>
    requirements.filter(({differences}) => differences.some((one) => one.kind === name)).length
  return {
    onlyA: standing('only-a'),
    onlyB: standing('only-b'),
    both: standing('both'),
    doubtful: standing('doubtful'),
    neither: standing('neither'),
    notApplicable: standing('not-applicable'),
    differing: requirements.filter(({differences}) => differences.length > 0).length,
    deadline: kind('deadline'),
    target: kind('target'),
    strength: kind('strength'),
    system: kind('system'),
    coverage: kind('coverage')
  }
}

import type {Deadline, DocumentKind, GovernmentLevel, IsoDate, Strength, Target} from '@gangmu/parser'
import type {PassagePlace} from '../reuse/types.ts'
import type {CoverageStatus, OutlineReference} from '../types.ts'

/**
 * How two documents differ, requirement by requirement of the outline, as `compare --format json` prints it.
 *
 * `a` and `b` are the documents in the order given; neither is taken for the better or the earlier one.
 * Offsets count from 0, lines and columns from 1, in UTF-16 code units of a document's text.
 */
export interface Differences {
  readonly a: ComparedDocument
  readonly b: ComparedDocument
  readonly outline: OutlineReference
  readonly relation: DocumentRelation
  readonly counts: DifferenceCounts
  /** One for each requirement of the outline, in its order. */
  readonly requirements: readonly RequirementDifference[]
  /** Pairs of measures that serve the same requirements and name other units. */
  readonly units: readonly UnitDifference[]
  /** Which measure of the other document shares most words; `a`'s measures first, each in document order. */
  readonly measures: readonly MeasureCounterpart[]
}

/** One of the two documents. */
export interface ComparedDocument {
  readonly id: string
  readonly title: string | null
  readonly shortName: string
  readonly kind: DocumentKind
  readonly level: GovernmentLevel | null
  readonly status: 'final' | 'draft'
  readonly issuedOn: IsoDate | null
  readonly measures: number
  /** Whether it names units for measures at all. */
  readonly namesUnits: boolean
  /** Share of its letters that stand in the other as well, 0 to 1. */
  readonly shared: number
}

/**
 * What two documents are to each other, as far as their texts say: the same text; draft and final version of
 * one document; plans of two levels of government; documents of one place for different years; or else peers.
 */
export type DocumentRelation = 'same-text' | 'draft-and-final' | 'levels' | 'years' | 'peers'

/** Requirements by standing, and differences by kind. The six standings add up to the outline's requirements. */
export interface DifferenceCounts {
  readonly onlyA: number
  readonly onlyB: number
  readonly both: number
  readonly doubtful: number
  readonly neither: number
  readonly notApplicable: number
  /** Of those in both: how many differ in a fact. */
  readonly differing: number
  readonly deadline: number
  readonly target: number
  readonly strength: number
  readonly system: number
  readonly coverage: number
  /** Pairs of measures with other units. */
  readonly units: number
}

/**
 * Where a requirement stands. `doubtful`: found in one only, and not surely missing in the other, because the
 * other holds the same words, a near miss, or the find itself is uncertain. `not-applicable`: the
 * level of government of a document without it is not held to it, so its absence is no difference.
 */
export type RequirementStanding = 'only-a' | 'only-b' | 'both' | 'doubtful' | 'neither' | 'not-applicable'

/** One requirement in two documents. */
export interface RequirementDifference {
  /** Id of the requirement. */
  readonly id: string
  readonly system: number
  readonly section: number
  readonly standing: RequirementStanding
  /** Why it is doubtful; null where it is not. */
  readonly doubt: Doubt | null
  readonly a: RequirementSide
  readonly b: RequirementSide
  /** Of those in both; empty for others. */
  readonly differences: readonly FactDifference[]
  /** How the words of both stand to each other; null where it is not in both. */
  readonly wording: Wording | null
}

/**
 * `same-words`: the other document holds the words found; `near-miss`: a provision of the other comes near;
 * `uncertain`: the find itself is uncertain.
 */
export type Doubt = 'same-words' | 'near-miss' | 'uncertain'

/** A requirement in one document. */
export interface RequirementSide {
  readonly status: CoverageStatus
  /** The words that commit to it, the surest provision's first. */
  readonly evidence: readonly PlacedEvidence[]
  /** Where nothing serves it: the provision to read first; null where none came near. */
  readonly nearest: PlacedProvision | null
}

/** Words and where they stand. */
export interface PlacedEvidence {
  /** Id of the measure or statement. */
  readonly provision: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** A provision that came near to a requirement. */
export interface PlacedProvision {
  readonly provision: string
  readonly line: number
  readonly column: number
  /**
   * @minimum 0
   * @maximum 1
   */
  readonly confidence: number
}

/** A deadline with its place. */
export interface PlacedDeadline extends Pick<Deadline, 'text' | 'date' | 'kind'> {
  readonly provision: string
  /** The clause that states it, without line breaks. */
  readonly clause: string
  readonly line: number
  readonly column: number
}

/** A target with its place. */
export interface PlacedTarget extends Pick<Target, 'text' | 'value' | 'unit' | 'comparator' | 'subject'> {
  readonly provision: string
  /** The clause that states it, without line breaks. */
  readonly clause: string
  readonly line: number
  readonly column: number
}

/** How strongly a document commits, and the words that do. */
export interface PlacedStrength extends Strength, PlacedEvidence {}

/** A fact about a requirement that is another in each document; null or empty: the document gives none. */
export type FactDifference =
  | {readonly kind: 'deadline'; readonly a: PlacedDeadline | null; readonly b: PlacedDeadline | null}
  | {readonly kind: 'target'; readonly a: PlacedTarget | null; readonly b: PlacedTarget | null}
  | {readonly kind: 'strength'; readonly a: PlacedStrength; readonly b: PlacedStrength}
  /** Systems of the measures that serve it: none in common. */
  | {readonly kind: 'system'; readonly a: readonly number[]; readonly b: readonly number[]}
  /** Covered in one, in part in the other. */
  | {readonly kind: 'coverage'; readonly a: CoverageStatus; readonly b: CoverageStatus}

/** Words of both: the same, adapted (with what differs, word by word), or each in its own. */
export interface Wording {
  readonly kind: 'same' | 'adapted' | 'own'
  /** The passage shared, in words; empty where each has its own. */
  readonly parts: readonly WordingPart[]
  /** Where the passage stands in each document; null where each has its own. */
  readonly a: PassagePlace | null
  readonly b: PassagePlace | null
}

/** A run of words that stand in both or in one. */
export interface WordingPart {
  readonly in: 'both' | 'a' | 'b'
  readonly text: string
}

/** Units of two measures that serve the same requirements. */
export interface UnitDifference {
  /** Id of the measure in each document. */
  readonly a: string
  readonly b: string
  /** Ids of the requirements that both serve. */
  readonly requirements: readonly string[]
  /** Which are compared: those in the lead where both name some, else all. */
  readonly role: 'lead' | 'all'
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  readonly both: readonly string[]
}

/** A measure and what comes nearest to it in the other document by its words. */
export interface MeasureCounterpart {
  readonly side: 'a' | 'b'
  readonly id: string
  /** Id of the provision of the other that shares most words with it; null where none shares a passage. */
  readonly counterpart: string | null
  /** `same`: all letters in both; `changed`: at least three in ten of either; `none`: less, or nothing. */
  readonly state: 'same' | 'changed' | 'none'
  /** Letters shared with the counterpart, of the measure's, 0 to 1. */
  readonly shared: number
  /** Of draft and final text and of two years' work points, for `a`'s measures that are changed: word by word; else empty. */
  readonly parts: readonly WordingPart[]
}

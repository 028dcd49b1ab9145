/**
 * The outline's catalogue, and the data of an alignment as `align --format jsonl` prints it.
 *
 * Everything is plain, readonly and JSON-safe.
 */

/** A level of government, as the catalogue writes it: nation, province, prefecture city, county. */
export type OutlineLevel = 'N' | 'P' | 'M' | 'C'

/** The outline that documents are measured against. */
export interface Outline {
  readonly id: string
  readonly title: string
  readonly issuer: string
  readonly issued: string
  /**
   * Number of the system that asks for guiding thought, principles and objectives, which statements
   * cover; null: none does (default: 1).
   */
  readonly generalSystem?: number | null
  /** Whether the requirements are the outline's own sentences; else they are restatements. */
  readonly quoted?: boolean
  /** Terms beyond those that the catalogue was delivered with; none where absent. */
  readonly addedTerms?: readonly AddedTerms[]
  /** Terms of what districts do beside the outline: they speak for no section. Absent: none. */
  readonly outsideTerms?: AddedOutsideTerms
  readonly systems: readonly OutlineSystem[]
}

/** Terms that point out of the outline, from one source. */
export interface AddedOutsideTerms {
  readonly source: string
  readonly terms: readonly string[]
}

/** Key terms from one source. */
export interface AddedTerms {
  /** Where they are from; never a document that labels are scored on. */
  readonly source: string
  /** By id of the requirement that they point to. */
  readonly terms: Readonly<Record<string, readonly string[]>>
}

/** One of the outline's chapters, 体系. */
export interface OutlineSystem {
  /** Counted from 1. */
  readonly number: number
  readonly title: string
  readonly shortName: string
  readonly englishName: string
  readonly sections: readonly OutlineSection[]
}

/** One of the outline's sections, 节; numbers run on across systems. */
export interface OutlineSection {
  /** Counted from 1. */
  readonly number: number
  readonly title: string
  readonly englishTitle: string
  /** What a measure of it is about, and what belongs to its neighbours: for those who code by hand. */
  readonly definition?: string
  readonly englishDefinition?: string
  readonly levels: readonly OutlineLevel[]
  readonly requirements: readonly OutlineRequirement[]
}

/** One thing that a section asks for, 要求. */
export interface OutlineRequirement {
  /** Section and place in it: `26.3`. */
  readonly id: string
  readonly statement: string
  readonly keyTerms: readonly string[]
  /** The levels of government that it applies to. */
  readonly levels: readonly OutlineLevel[]
  readonly deadlines?: readonly OutlineDeadline[]
  readonly targets?: readonly OutlineTarget[]
}

/** A date by which, binding only the levels it names. */
export interface OutlineDeadline {
  /** ISO 8601. */
  readonly date: string
  readonly kind: 'by'
  readonly levels: readonly OutlineLevel[]
}

/** A number to reach, binding only the levels it names. */
export interface OutlineTarget {
  readonly comparator: '>=' | '<=' | '='
  readonly value: number
  readonly unit: string
  readonly subject: string
  readonly levels: readonly OutlineLevel[]
}

/** One document beside the outline. */
export interface DocumentAlignment {
  /** Version of this schema. */
  readonly schema: 1
  /** Id of the document. */
  readonly document: string
  readonly outline: OutlineReference
  readonly method: Method
  /** One for each measure and each statement, in document order. */
  readonly alignments: readonly ProvisionAlignment[]
  readonly coverage: Coverage
}

/** Which outline, exactly. */
export interface OutlineReference {
  readonly id: string
  /** Of the catalogue's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** Of the bytes of its English side, where the document is English; else absent. */
  readonly englishSha256?: string
}

/** Enough to reproduce an alignment. */
export interface Method {
  readonly name: string
  readonly version: string
  /** Name and version of the word segmenter. */
  readonly segmenter: string
  /** Whether the document's own headings were used. */
  readonly headings: 'use' | 'ignore'
  /** What the document is written in, as found in its text; another method reads English. */
  readonly language: 'zh' | 'en'
}

/** What one provision serves. */
export interface ProvisionAlignment {
  /** Id of the measure or statement. */
  readonly id: string
  readonly primary: PrimaryChoice
  /** Other sections that it serves, best first. */
  readonly secondary: readonly SectionChoice[]
  /** Best sections first, at least three. */
  readonly candidates: readonly Candidate[]
  /** In the outline's order. */
  readonly requirements: readonly RequirementLink[]
  /** A substantial commitment with no counterpart in the outline. */
  readonly local: boolean
  /** Too uncertain: a person should decide. */
  readonly review: boolean
  /** `method`, or the name of the person who decided. */
  readonly decidedBy: string
}

/** The section that a provision serves above all; nulls: none fits, and the confidence is in that. */
export interface PrimaryChoice {
  readonly system: number | null
  readonly section: number | null
  /**
   * @minimum 0
   * @maximum 1
   */
  readonly confidence: number
}

/** A section that a provision serves too. */
export interface SectionChoice {
  readonly system: number
  readonly section: number
  /**
   * @minimum 0
   * @maximum 1
   */
  readonly confidence: number
}

/** A section that was considered. */
export interface Candidate {
  readonly section: number
  /**
   * @minimum 0
   * @maximum 1
   */
  readonly confidence: number
}

/** A requirement that a provision serves. */
export interface RequirementLink {
  readonly id: string
  /**
   * @minimum 0
   * @maximum 1
   */
  readonly confidence: number
  /** How the provision stands to the requirement: `narrower` asks less, or for a part of it. */
  readonly relation: 'equivalent' | 'narrower' | 'broader' | 'intersects'
  /** The clauses that commit to it. */
  readonly evidence: readonly Evidence[]
}

/** Words of the document, at most 80 characters. */
export interface Evidence {
  readonly quote: string
  /** Offset in the document's text, counted from 0 in UTF-16 code units. */
  readonly start: number
  /** Offset after the last character. */
  readonly end: number
}

/** Whether a part of the outline is served. */
export type CoverageStatus = 'covered' | 'partial' | 'missing' | 'not-applicable'

/** What a document covers of the outline. */
export interface Coverage {
  readonly systems: readonly SystemCoverage[]
  readonly sections: readonly SectionCoverage[]
  readonly requirements: readonly RequirementCoverage[]
}

/** Numbers of requirements by status. `applicable` is covered + partial + missing. */
export interface RequirementCounts {
  readonly applicable: number
  readonly covered: number
  readonly partial: number
  readonly missing: number
}

/** A system's coverage. */
export interface SystemCoverage {
  readonly number: number
  readonly status: CoverageStatus
  /** Measures whose primary section is in it. */
  readonly measures: number
  /** Of all measures of the document, 0 to 1. */
  readonly share: number
  readonly requirements: RequirementCounts
}

/** A section's coverage. */
export interface SectionCoverage {
  readonly number: number
  readonly system: number
  readonly status: CoverageStatus
  /** Measures whose primary section it is. */
  readonly measures: number
  readonly requirements: RequirementCounts
}

/** A requirement's coverage. */
export interface RequirementCoverage {
  readonly id: string
  readonly status: CoverageStatus
  /** Ids of the provisions that serve it, in document order. */
  readonly by: readonly string[]
  /** Where it is missing: the provision that came closest; absent where none came near. */
  readonly nearest?: {readonly id: string; readonly confidence: number}
}

/** Human codes for documents: what `evaluate` scores against. */
export interface GoldLabels {
  readonly outline: string
  readonly documents: Readonly<Record<string, readonly GoldMeasure[]>>
}

/** Two coders' codes for one measure, merged. */
export interface GoldMeasure {
  readonly ordinal: number
  readonly chapter: number | null
  readonly section: number | null
  readonly number: number
  /** The first characters of the measure's text, to check that the right one is meant. */
  readonly startsWith: string
  /** Section number; 0: no section of the outline fits. */
  readonly primary: number
  /** Sections that both coders gave. */
  readonly sections: readonly number[]
  /** Sections that only one gave: not scored. */
  readonly sectionsEither: readonly number[]
  readonly requirements: readonly string[]
  readonly requirementsEither: readonly string[]
  /** null: the coders differed. */
  readonly local: boolean | null
}

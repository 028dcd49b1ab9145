import type {
  CoverageStatus,
  Differences,
  DocumentAlignment,
  EnglishSide,
  Figures,
  Outline,
  OwnWords,
  RequirementCounts,
  Reuse
} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'

/** The language of what people read; names and quotations stay as the sources print them. */
export type Lang = 'zh' | 'en'

/** A parsed document and its alignment. */
export interface ReportEntry {
  readonly document: PolicyDocument
  readonly alignment: DocumentAlignment
}

/** What every renderer takes. */
export interface ReportInput {
  readonly outline: Outline
  /** Of the catalogue's bytes, in lower-case hexadecimal; every alignment has to name the same. */
  readonly outlineSha256: string
  /** The outline's requirements in English (default: they stay as the catalogue prints them). */
  readonly english?: EnglishSide
  /** In the order in which they are to be shown. */
  readonly entries: readonly ReportEntry[]
  /** Short names of peers that belong beside them but were not given (default: none). */
  readonly notGiven?: readonly string[]
  /** Which documents stand side by side: peers only, the others set apart (default), or all of them. */
  readonly beside?: 'peers' | 'all'
  /** How good the method was against people's labels, as `gangmu evaluate` printed it (default: not known). */
  readonly accuracy?: AccuracyRecord
  /** What decides between link, near miss and review, 0 to 1 (default: not told). */
  readonly thresholds?: Readonly<Record<string, number>>
  /** Words that all the documents share, `findReuse` of them (default: not looked for). */
  readonly reuse?: Reuse
  /** Terms that set each apart from the others, `findOwnWords` of them (default: not looked for). */
  readonly ownWords?: OwnWords
  /** How two of them differ, once for each pair compared, in any order (default: none compared). */
  readonly differences?: readonly Differences[]
}

/** How it is put into words. */
export interface ReportOptions {
  /** Default: `zh`. */
  readonly lang?: Lang
  /** Heading of the page and of the charts (default: one that names the outline). */
  readonly title?: string
  /** Names of the views to draw, see `viewNames` (default: all). */
  readonly only?: readonly string[]
}

/** What `gangmu evaluate --format json` printed, and what it was run on. */
export interface AccuracyRecord {
  readonly outline: {readonly id: string; readonly sha256: string}
  readonly segmenter: string
  readonly headings: 'use' | 'ignore'
  readonly methods: readonly {
    readonly method: string
    readonly documents: readonly (Figures & {readonly document: string})[]
    readonly pooled: Figures
  }[]
}

/** What the columns of a matrix are. */
export type MatrixBy = 'systems' | 'sections'

/**
 * Why a document stands apart from the peers: it is of another kind, of another level of government,
 * or was issued before the outline.
 */
export type ApartReason = 'other-kind' | 'other-level' | 'before-outline'

/** `not-given`: no figure was given, because the document or its coverage of this part was not. */
export type CellStatus = CoverageStatus | 'not-given'

/** One document and one part of the outline, as its alignment counts it. */
export interface MatrixCell {
  readonly status: CellStatus
  /** Measures whose primary section is in it; null where not given. */
  readonly measures: number | null
  /** Requirements by status; null where not given. */
  readonly requirements: RequirementCounts | null
  /** covered / applicable, 0 to 1; null where not given, or where no requirement applies. */
  readonly share: number | null
  /** How many of the provisions behind the cell a person should decide; null where not given. */
  readonly needsReview: number | null
}

/** A part of the outline. */
export interface MatrixColumn {
  /** The number of the system or of the section. */
  readonly number: number
  /** The system it belongs to; its own number for a system. */
  readonly system: number
  /** As the outline prints it. */
  readonly title: string
  /** For charts; a section has none and repeats its title. */
  readonly shortName: string
  readonly englishName: string
}

/** A document. */
export interface MatrixRow {
  /** Id of the document; null for one that was not given. */
  readonly document: string | null
  /** Its short name, with kind and year where that alone would not tell it from others. */
  readonly label: string
  /** Why it stands apart; empty for a peer. */
  readonly apart: readonly ApartReason[]
  /** All measures of the document; null where not given. */
  readonly measures: number | null
  /** Measures that no section of the outline fits; null where not given. */
  readonly unplaced: number | null
  /** One for each column. */
  readonly cells: readonly MatrixCell[]
}

/** Documents × parts of the outline. */
export interface CoverageMatrix {
  readonly by: MatrixBy
  readonly columns: readonly MatrixColumn[]
  /** Peers first, then the documents set apart, each in the order given. */
  readonly rows: readonly MatrixRow[]
}

/** A file to be written. */
export interface ReportFile {
  /** Relative to the folder of the report. */
  readonly path: string
  readonly content: string | Uint8Array
}

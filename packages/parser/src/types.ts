/**
 * The data of a parsed document, as `parse --format jsonl` prints it.
 *
 * Everything is plain, readonly and JSON-safe. A fact that the text does not give is null,
 * never a guess.
 */

/** A place in the text of a document. */
export interface Point {
  /**
   * Line, counted from 1. Lines end at `\n`.
   * @minimum 1
   * @asType integer
   */
  readonly line: number
  /**
   * Column, counted from 1, in UTF-16 code units.
   * @minimum 1
   * @asType integer
   */
  readonly column: number
  /**
   * Offset, counted from 0, in UTF-16 code units: `text[offset]`.
   * @minimum 0
   * @asType integer
   */
  readonly offset: number
}

/** A half-open range: `text.slice(start.offset, end.offset)`. */
export interface Position {
  readonly start: Point
  readonly end: Point
}

/** A day, as in ISO 8601: `2022-05-04`. */
export type IsoDate = string

/** The level of government that a document speaks for. */
export type GovernmentLevel = 'national' | 'province' | 'city' | 'county' | 'township'

/** What sort of document it is. */
export type DocumentKind = 'outline' | 'plan' | 'workpoints' | 'report' | 'notice' | 'regulation' | 'other'

/** A whole document. */
export interface PolicyDocument {
  /** Version of this schema. */
  readonly schema: 1
  /** The file's stem, unless the caller gave another. */
  readonly id: string
  /** As printed, lines joined, without （征求意见稿）; null where the text prints none. */
  readonly title: string | null
  /** A name for charts, such as 綦江区. */
  readonly shortName: string
  /** 发文字号 of this document, also where the wrapping 通知 prints it; numbers it cites are none. */
  readonly docNumber: string | null
  /** Who issued it; several issuers stand with a space between them. */
  readonly issuer: string | null
  /** 成文日期, the day on which it was made. */
  readonly issuedOn: IsoDate | null
  /** 发布日期, the day on which it was put out. */
  readonly publishedOn: IsoDate | null
  /** As far as the text or the sidecar says, such as 重庆市綦江区. */
  readonly region: string | null
  readonly level: GovernmentLevel | null
  readonly kind: DocumentKind
  /** `draft` for a 征求意见稿. */
  readonly status: 'final' | 'draft'
  readonly period: Period | null
  /** Who a wrapping 通知 is addressed to, in the order printed. */
  readonly addressees: readonly string[]
  readonly signature: Signature | null
  /** Where each known fact comes from, by the name of its field. */
  readonly provenance: Readonly<Partial<Record<FactName, FactOrigin>>>
  readonly source: Source
  /** What the reader extracted, never changed afterwards; every position refers to it. */
  readonly text: string
  readonly chapters: readonly Chapter[]
  readonly sections: readonly Section[]
  readonly measures: readonly Measure[]
  readonly statements: readonly Statement[]
  /**
   * The text cut up, in order and without overlap: every character that is not white space lies
   * in exactly one leaf.
   */
  readonly leaves: readonly Leaf[]
  /** What the parser noticed, in source order, messages about the whole document last. */
  readonly messages: readonly Message[]
}

/** The years that a document plans for or reports on, both included. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** The name and date at the end of a document or of the notice around it. */
export interface Signature {
  readonly issuer: string | null
  readonly date: IsoDate | null
}

/** Facts about a document whose origin is stated. */
export type FactName =
  | 'title'
  | 'shortName'
  | 'docNumber'
  | 'issuer'
  | 'issuedOn'
  | 'publishedOn'
  | 'region'
  | 'level'
  | 'kind'
  | 'status'
  | 'period'

/**
 * `text`: the document's own words; `meta`: the table of metadata that the page prints;
 * `html-meta` and `file-properties`: what the file format carries; `sidecar`: the `.meta.json`
 * beside the file.
 */
export type FactOrigin = 'text' | 'meta' | 'html-meta' | 'file-properties' | 'sidecar'

/** Where a document was read from. */
export interface Source {
  /** As the caller named it; null for text that came from no file. */
  readonly path: string | null
  readonly mediaType: string
  /** The encoding that the bytes were read in, such as `utf-8` or `gb18030`. */
  readonly encoding: string
  /** Of the bytes, in lower-case hexadecimal; null for text that came from no bytes. */
  readonly sha256: string | null
  /**
   * Length of `text` in UTF-16 code units.
   * @minimum 0
   * @asType integer
   */
  readonly characters: number
  readonly url: string | null
  readonly retrievedOn: IsoDate | null
}

/** A 一、 of the document. */
export interface Chapter {
  /** The label as an integer; null where a heading is printed without one. */
  readonly number: number | null
  /** As printed, such as `一、`; empty where the heading has none. */
  readonly label: string
  readonly title: string
  /** Of the heading, label included. */
  readonly position: Position
}

/** A （一） of the document, where it is no measure itself. */
export interface Section {
  /** Number of the chapter that it stands in; null outside chapters. */
  readonly chapter: number | null
  readonly number: number | null
  readonly label: string
  readonly title: string
  /** Of the heading, label included. */
  readonly position: Position
}

/** The smallest numbered commitment of a document, such as `3.健全重大行政决策程序。…`. */
export interface Measure {
  /**
   * `document#number` where numbers run on, `#chapter.number` or `#chapter.section.number` where
   * numbering restarts; a repeat gets `~2`.
   */
  readonly id: string
  /**
   * 1, 2, 3 … in document order.
   * @minimum 1
   * @asType integer
   */
  readonly ordinal: number
  /** The label as an integer. */
  readonly number: number
  /** As printed: `3．`, `（三）`, `一是`, `第三条`. */
  readonly label: string
  readonly chapter: number | null
  readonly section: number | null
  /** The heading sentence, without its full stop, where nearly all measures have one. */
  readonly title: string | null
  /** The slice that `position` names, without the label and without chrome. */
  readonly text: string
  readonly items: readonly Item[]
  readonly units: Units
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
  readonly citations: readonly Citation[]
  readonly strength: Strength | null
  /** Page of the source, counted from 1, where the format has pages. */
  readonly page: number | null
  /** From its label to its end. */
  readonly position: Position
}

/** A numbered point inside a measure. */
export interface Item {
  readonly label: string
  /** From its label to its end. */
  readonly position: Position
}

/** Who is named for a measure, in the order printed. */
export interface Units {
  /** 牵头单位 */
  readonly lead: readonly string[]
  /** 责任单位 */
  readonly responsible: readonly string[]
  /** 配合单位 */
  readonly cooperating: readonly string[]
}

/** A date by which, or a rhythm in which. */
export interface Deadline {
  /** As printed. */
  readonly text: string
  /** The last day that keeps it; null where no day follows from the words. */
  readonly date: IsoDate | null
  readonly kind: 'by' | 'every' | 'within' | 'ongoing'
  readonly position: Position
}

/** A number with a unit and a comparator. */
export interface Target {
  /** As printed. */
  readonly text: string
  readonly value: number
  /** As printed, such as `学时`; `%` for shares. */
  readonly unit: string
  readonly comparator: '>=' | '<=' | '='
  /** What is measured; null where the words around the number do not say. */
  readonly subject: string | null
  /** `result` for what a report says was reached. */
  readonly kind: 'target' | 'result'
  readonly position: Position
}

/** A law, plan or document named in 《》. */
export interface Citation {
  /** Between the outer 《 and 》. */
  readonly title: string
  /** From 《 to 》. */
  readonly position: Position
}

/** How strongly a measure commits. */
export interface Strength {
  readonly value: 'mandatory' | 'committed' | 'encouraged' | 'exploratory'
  /** The words found, as evidence, in source order; without a line break that parts one. */
  readonly words: readonly string[]
}

/** What a statement does in the document. */
export type StatementKind =
  | 'preamble'
  | 'background'
  | 'guiding'
  | 'principles'
  | 'objectives'
  | 'problems'
  | 'closing'
  | 'notice'

/** A body of text that is no measure. */
export interface Statement {
  /** `document#s1`, `#s2` … in document order. */
  readonly id: string
  readonly kind: StatementKind
  readonly chapter: number | null
  readonly section: number | null
  readonly text: string
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
  readonly position: Position
}

/** What a stretch of the text is. */
export type LeafKind =
  | 'title'
  | 'heading'
  | 'measure'
  | 'statement'
  | 'metadata'
  | 'addressees'
  | 'signature'
  | 'chrome'

/** A stretch of the text. */
export interface Leaf {
  readonly kind: LeafKind
  /** Id of the measure or statement; null for the other kinds. */
  readonly node: string | null
  readonly position: Position
}

interface MessageOf<Code extends string, Args> {
  readonly code: Code
  /** `error`: unusable in part; `warning`: a person should look; `info`: nothing need change. */
  readonly severity: 'error' | 'warning' | 'info'
  readonly args: Args
  /** Absent only when it concerns the whole document. */
  readonly place?: Position
}

/** Something odd that the parser noticed; `formatMessage` puts it into words. */
export type Message =
  | MessageOf<'numbering-gap', {readonly label: string; readonly expected: number; readonly actual: number}>
  | MessageOf<'numbering-repeat', {readonly label: string; readonly number: number}>
  | MessageOf<'numbering-back', {readonly label: string; readonly expected: number; readonly actual: number}>
  | MessageOf<'measure-outside-chapter', {readonly label: string}>
  | MessageOf<'measure-at-other-level', {readonly label: string}>
  | MessageOf<'numbered-text-outside', {readonly count: number}>
  | MessageOf<'encoding-guessed', {readonly encoding: string}>
  | MessageOf<'charset-differs', {readonly declared: string; readonly encoding: string}>
  | MessageOf<'broken-characters', {readonly encoding: string; readonly count: number}>
  | MessageOf<'other-format', {readonly ending: string; readonly mediaType: string}>
  | MessageOf<'tracked-changes', {readonly insertions: number; readonly deletions: number}>
  | MessageOf<'part-lost', {readonly part: string}>
  | MessageOf<'numbers-not-stored', {readonly mediaType: string}>
  | MessageOf<'no-structure', Readonly<Record<string, never>>>

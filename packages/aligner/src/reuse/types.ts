import type {GovernmentLevel, IsoDate} from '@gangmu/parser'

/**
 * What documents share word for word or nearly so, as data.
 *
 * Letters are 汉字, letters and digits of measures and statements; punctuation, white space, labels and the
 * brackets that name units are none. Offsets count from 0 in UTF-16 code units of a document's `text`.
 */
export interface Reuse {
  /** One for each document, in the order given. */
  readonly documents: readonly DocumentReuse[]
  /** By place in `a`, then in `b`; `a` is given before `b`. */
  readonly passages: readonly SharedPassage[]
  /** One for each two documents that share a passage, in the order given. */
  readonly pairs: readonly SharedPair[]
  /**
   * Whether every two documents were compared. With more than twenty, words are compared with those of the
   * four holders given last before: `passages` and `pairs` are then a selection.
   */
  readonly allPairs: boolean
}

/**
 * Where shared words come from, as far as the documents show it: `common` words stand in documents of
 * different provinces or in a national one, and so go back to a source above them; `regional` words are
 * shared with documents of one province only, or of places unknown.
 */
export type SharedSource = 'common' | 'regional'

/** Words that stand in two documents. */
export interface SharedPassage {
  /** `verbatim`: the same letters throughout; `adapted`: some differ. */
  readonly kind: 'verbatim' | 'adapted'
  readonly a: PassagePlace
  readonly b: PassagePlace
  /** Letters that are the same in both. */
  readonly letters: number
  /**
   * Of the letters of both places, the share that is the same in both.
   * @minimum 0
   * @maximum 1
   */
  readonly likeness: number
  readonly source: SharedSource
  /** How many of the documents hold it (the median over its runs of six letters), at least 2. */
  readonly documents: number
}

/** Where a passage stands: within one measure or statement. */
export interface PassagePlace {
  /** Id of the document. */
  readonly document: string
  /** Id of the measure or statement. */
  readonly provision: string
  readonly start: number
  readonly end: number
}

/** How the letters of a document or of a provision divide; the three shares add up to 1, or are 0 without letters. */
export interface ReuseShares {
  readonly letters: number
  /**
   * Shared, from the common source.
   * @minimum 0
   * @maximum 1
   */
  readonly common: number
  /**
   * Shared within a province, or with documents of places unknown.
   * @minimum 0
   * @maximum 1
   */
  readonly regional: number
  /**
   * In no other of the documents.
   * @minimum 0
   * @maximum 1
   */
  readonly own: number
}

/** How much of a document stands in others. */
export interface DocumentReuse extends ReuseShares {
  /** Id of the document. */
  readonly document: string
  /** As far as its region says, such as 天津; null where it does not. */
  readonly province: string | null
  readonly level: GovernmentLevel | null
  readonly issuedOn: IsoDate | null
  /** In document order. */
  readonly provisions: readonly ProvisionReuse[]
}

/** How much of a measure or statement stands in other documents. */
export interface ProvisionReuse extends ReuseShares {
  /** Id of the measure or statement. */
  readonly id: string
  /** Stretches of twelve letters and more that stand in no other document. */
  readonly ownWords: readonly OwnStretch[]
}

/** A half-open range of offsets. */
export interface OwnStretch {
  readonly start: number
  readonly end: number
}

/** What two documents share. */
export interface SharedPair {
  readonly a: string
  readonly b: string
  /** Letters of `a` that stand in `b`, of all its letters. */
  readonly shareOfA: number
  /** Letters of `b` that stand in `a`, of all its letters. */
  readonly shareOfB: number
  /** Id of the one made first, where both dates are known and differ. It need not be the source. */
  readonly earlier: string | null
}

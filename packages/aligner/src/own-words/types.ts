/** The terms that set each of several documents apart from the others. */
export interface OwnWords {
  /** Name and version of the word segmenter. */
  readonly segmenter: string
  /** One for each document, in the order given. */
  readonly documents: readonly DocumentTerms[]
}

/** The terms of one document. */
export interface DocumentTerms {
  readonly document: string
  /** All words counted, single letters left out. */
  readonly words: number
  /** Most its own first; only those whose lower limit is above 0. */
  readonly terms: readonly OwnTerm[]
  /** Names of places, kept apart: that a plan names its own district says nothing. In the same order. */
  readonly places: readonly OwnTerm[]
}

/** A term and how much more it is used here than in the other documents. */
export interface OwnTerm {
  readonly term: string
  /** How often it stands here, and in the other documents together. */
  readonly count: number
  readonly others: number
  /** The same in each thousand words. */
  readonly perThousand: number
  readonly othersPerThousand: number
  /** Natural logarithm of the ratio of odds, with its limits of 95 %. */
  readonly logOdds: number
  readonly low: number
  readonly high: number
  /** `logOdds` divided by its standard error. */
  readonly z: number
}

import type {OutlineIndex} from '../outline.ts'
import type {Passage} from '../passage.ts'
import type {Segmenter} from '../segmenter.ts'

/** How well one passage fits each part of the outline. */
export interface Scores {
  /** Confidence for each section, in the outline's order, 0 to 1. */
  readonly sections: ArrayLike<number>
  /** Confidence that no section fits, 0 to 1. */
  readonly none: number
  /** Confidence for each requirement, in the outline's order, 0 to 1; it is linked from 0.5 up. */
  readonly requirements: ArrayLike<number>
  /**
   * How strongly words of its own speak for each requirement, 0 to 1: columns of which the highest
   * counts. Absent: nothing speaks for any, so that there is no last resort.
   */
  readonly clues?: ReadonlyArray<ArrayLike<number>>
}

/** A passage, with the sections that it may serve: others, and their requirements, get 0. */
export interface ScopedPassage {
  readonly passage: Passage
  readonly scope: readonly boolean[]
}

/** Score the passages of one document, which stand in order. */
export type Scorer = (passages: readonly ScopedPassage[]) => readonly Scores[]

/** A way to match passages with an outline. */
export interface Method {
  readonly name: string
  /** Raised whenever the same input may get other scores. */
  readonly version: string
  /** Whether the segmenter is used at all; where not, any will do. */
  readonly usesSegmenter: boolean
  /**
   * A requirement that nothing in the document is linked to is linked to the provision that fits
   * it best, from this confidence up and only where its words speak for it, and marked for review: a
   * false gap is worse than a doubtful link. Absent: never.
   */
  readonly lastResort?: number
  /** Do once what depends on the outline alone. */
  readonly prepare: (index: OutlineIndex, segmenter: Segmenter, headings: 'use' | 'ignore') => Scorer
}

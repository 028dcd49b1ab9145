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
}

/**
 * Score one passage. Sections for which `scope` is false, and their requirements, get 0.
 */
export type Scorer = (passage: Passage, scope: readonly boolean[]) => Scores

/** A way to match passages with an outline. */
export interface Method {
  readonly name: string
  /** Raised whenever the same input may get other scores. */
  readonly version: string
  /** Whether the segmenter is used at all; where not, any will do. */
  readonly usesSegmenter: boolean
  /** Do once what depends on the outline alone. */
  readonly prepare: (index: OutlineIndex, segmenter: Segmenter) => Scorer
}

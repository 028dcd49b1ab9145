import {type AlignedInput, findDifferences} from './differences/find-differences.ts'
import type {Differences} from './differences/types.ts'
import type {OutlineIndex} from './outline.ts'
import {findOwnWords} from './own-words/find-own-words.ts'
import type {OwnWords} from './own-words/types.ts'
import {findReuse} from './reuse/find-reuse.ts'
import type {Reuse} from './reuse/types.ts'
import type {Segmenter} from './segmenter.ts'

/** Two documents side by side, as `compare --format json` prints it. */
export interface Comparison {
  /** Version of this schema. */
  readonly schema: 1
  /** By requirement of the outline. */
  readonly differences: Differences
  /** By words. */
  readonly reuse: Reuse
  /** By terms. */
  readonly ownWords: OwnWords
}

/**
 * Compare two documents: what each asks and how, which words they share, which terms are each one's own.
 *
 * @throws {RangeError} When both have one id, or the alignments are not theirs or not against one outline.
 */
export function compareDocuments(
  a: AlignedInput,
  b: AlignedInput,
  index: OutlineIndex,
  segmenter: Segmenter
): Comparison {
  const documents = [a.document, b.document]
  const reuse = findReuse(documents)
  return {
    schema: 1,
    differences: findDifferences(a, b, index, reuse, segmenter),
    reuse,
    ownWords: findOwnWords(documents, segmenter)
  }
}

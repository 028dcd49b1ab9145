import {type AlignedInput, findDifferences} from './differences/find-differences.ts'
import type {Differences} from './differences/types.ts'
import type {OutlineIndex} from './outline.ts'
import {findOwnWords} from './own-words/find-own-words.ts'
import type {OwnWords} from './own-words/types.ts'
import {findReuse} from './reuse/find-reuse.ts'
import type {Reuse} from './reuse/types.ts'
import type {Segmenter} from './segmenter.ts'

/** What several documents share, and how they differ two by two. */
export interface ComparisonOfAll {
  /** Words shared among all of them. */
  readonly reuse: Reuse
  /** Terms that set each apart from all others. */
  readonly ownWords: OwnWords
  /** One for each two of those compared by pairs, in the order given: first with second, first with third … */
  readonly differences: readonly Differences[]
}

/**
 * Compare many documents: all at once by words and terms, some of them two by two by requirement.
 *
 * @param inPairs Those to compare two by two; n of them make n(n − 1)/2 pairs, each with a search of its own
 *   for shared words, since words count as shared between two documents whoever else holds them.
 * @throws {RangeError} When an id stands twice, or alignments are not theirs or not against one outline.
 */
export function compareAll(
  all: readonly AlignedInput[],
  inPairs: readonly AlignedInput[],
  index: OutlineIndex,
  segmenter: Segmenter
): ComparisonOfAll {
  const documents = all.map(({document}) => document)
  return {
    reuse: findReuse(documents),
    ownWords: findOwnWords(documents, segmenter),
    differences: inPairs.flatMap((a, place) =>
      inPairs
        .slice(place + 1)
        .map((b) => findDifferences(a, b, index, findReuse([a.document, b.document]), segmenter))
    )
  }
}

import type {PolicyDocument} from '@gangmu/parser'
import {diffArrays} from 'diff'
import {foldText} from '../fold-text.ts'
import type {PassagePlace, SharedPassage} from '../reuse/types.ts'
import type {Segmenter} from '../segmenter.ts'
import type {PlacedEvidence, Wording, WordingPart} from './types.ts'

/** How the words that two documents commit with stand to each other. */
export function compareWording(
  [a, b]: readonly [PolicyDocument, PolicyDocument],
  [ofA, ofB]: readonly [readonly PlacedEvidence[], readonly PlacedEvidence[]],
  passages: readonly SharedPassage[],
  segmenter: Segmenter
): Wording {
  const best = passages
    .filter((passage) => touches(passage.a, ofA) && touches(passage.b, ofB))
    .toSorted((one, other) => other.letters - one.letters)[0]
  if (best === undefined) return {kind: 'own', parts: [], a: null, b: null}
  const parts = diffWords(wordsAt(a, best.a, segmenter), wordsAt(b, best.b, segmenter), isSameMark)
  return {kind: best.kind === 'verbatim' ? 'same' : 'adapted', parts, a: best.a, b: best.b}
}

function touches(place: PassagePlace, evidence: readonly PlacedEvidence[]): boolean {
  return evidence.some(
    ({provision, start, end}) => provision === place.provision && start < place.end && place.start < end
  )
}

/** Words of the source without white space: lines break where a page happened to end. */
function wordsAt(
  {text}: PolicyDocument,
  {start, end}: PassagePlace,
  segmenter: Segmenter
): readonly string[] {
  return segmenter.segment(text.slice(start, end).replace(/\s/gu, ''))
}

/** Whether both are marks: that one plan ends a sentence where the other goes on is no other word. */
function isSameMark(one: string, other: string): boolean {
  return ![one, other].some((word) => /[\p{L}\p{N}]/u.test(word))
}

/**
 * What two lists of words share in order and what only one holds. Widths and kinds of marks are no difference,
 * nor is what `isSame` says.
 */
export function diffWords(
  a: readonly string[],
  b: readonly string[],
  isSame: (one: string, other: string) => boolean = () => false
): readonly WordingPart[] {
  const changes = diffArrays([...a], [...b], {
    comparator: (one, other) => foldText(one).text === foldText(other).text || isSame(one, other)
  })
  // The library gives what both hold in the words of the second; ours are those of the first.
  let at = 0
  return changes.map(({added, removed, value, count}) => {
    if (added) return {in: 'b' as const, text: value.join('')}
    const words = a.slice(at, at + count)
    at += count
    return {in: removed ? ('a' as const) : ('both' as const), text: words.join('')}
  })
}

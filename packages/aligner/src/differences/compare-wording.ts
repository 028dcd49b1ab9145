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
  if (best === undefined) return {kind: 'own', parts: []}
  const parts = diffWords(wordsAt(a, best.a, segmenter), wordsAt(b, best.b, segmenter))
  return {kind: best.kind === 'verbatim' ? 'same' : 'adapted', parts}
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

/** What two lists of words share in order and what only one holds; widths and kinds of marks are no difference. */
export function diffWords(a: readonly string[], b: readonly string[]): readonly WordingPart[] {
  const changes = diffArrays([...a], [...b], {
    comparator: (one, other) => foldText(one).text === foldText(other).text
  })
  return changes.map(({added, removed, value}) => ({
    in: added ? 'b' : removed ? 'a' : 'both',
    text: value.join('')
  }))
}

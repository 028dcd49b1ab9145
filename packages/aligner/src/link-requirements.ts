import type {Measure, PolicyDocument, Statement} from '@gangmu/parser'
import {createEvidenceFinder} from './evidence.ts'
import type {Scores} from './methods/method.ts'
import type {OutlineIndex} from './outline.ts'
import type {Passage} from './passage.ts'
import {judgeRelation} from './relation.ts'
import {roundShare} from './round-share.ts'
import {createStatementShares} from './statement-shares.ts'
import type {RequirementLink} from './types.ts'

/** A requirement is linked from this confidence up. */
export const linkFrom = 0.5

/** Below even odds only where its words speak for it at least so much: to be faintly like it is no reason. */
const leastClue = 0.5

/** Links a passage to requirements, with evidence and relation; in the outline's order. */
export type Linker = (
  document: PolicyDocument,
  passage: Passage,
  provision: Measure | Statement,
  scores: Scores,
  /** Places of the requirements to link, in the outline's order. */
  chosen: readonly number[]
) => readonly RequirementLink[]

/** What is linked to each passage, by place of the requirement; see `Method.lastResort`. */
export function chooseLinks(
  passages: ReadonlyArray<{readonly mayCover: boolean}>,
  scores: readonly Scores[],
  index: OutlineIndex,
  lastResort = 1
): ReadonlyArray<readonly number[]> {
  const chosen = passages.map((): number[] => [])
  const nearest = new Int32Array(index.requirements.length)
  const highest = new Float64Array(index.requirements.length)
  scores.forEach(({requirements}, at) => {
    if (passages[at]?.mayCover !== true) return
    for (let place = 0; place < highest.length; place += 1) {
      const confidence = requirements[place] ?? 0
      if (confidence >= linkFrom) chosen[at]?.push(place)
      if (confidence <= (highest[place] ?? 0)) continue
      nearest[place] = at
      highest[place] = confidence
    }
  })
  for (const [place, confidence] of highest.entries()) {
    if (confidence >= linkFrom || confidence < lastResort) continue
    const best = nearest[place] ?? 0
    if (scores[best]?.clues?.some((column) => (column[place] ?? 0) >= leastClue)) chosen[best]?.push(place)
  }
  return chosen.map((places) => places.toSorted((a, b) => a - b))
}

/** Prepare to link passages to the requirements of an outline. */
export function createLinker(index: OutlineIndex): Linker {
  const findEvidence = createEvidenceFinder(index)
  const shares = createStatementShares(index)

  return (document, passage, provision, scores, chosen) => {
    if (chosen.length === 0) return []
    const evidenceFor = findEvidence(document.text, passage)
    return chosen.flatMap((place) => {
      const requirement = index.requirements[place]?.requirement
      if (requirement === undefined) return []
      const confidence = scores.requirements[place] ?? 0
      const {evidence, stretches, term} = evidenceFor(place)
      const relation = judgeRelation({
        requirement,
        provision,
        level: document.level,
        evidence,
        share: shares(passage.folded.text, stretches, place),
        term
      })
      return [{id: requirement.id, confidence: roundShare(confidence), relation, evidence}]
    })
  }
}

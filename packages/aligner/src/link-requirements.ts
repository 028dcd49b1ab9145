import type {Measure, PolicyDocument, Statement} from '@gangmu/parser'
import {createEvidenceFinder} from './evidence.ts'
import {foldText} from './fold-text.ts'
import {createKeyTermFinder} from './key-terms.ts'
import type {Scores} from './methods/method.ts'
import type {OutlineIndex} from './outline.ts'
import type {Passage} from './passage.ts'
import {judgeRelation} from './relation.ts'
import {roundShare} from './round-share.ts'
import {createStatementShares} from './statement-shares.ts'
import type {RequirementLink} from './types.ts'

/** A requirement is linked from this confidence up. */
export const linkFrom = 0.5

/** Links a passage to requirements, with evidence and relation; in the outline's order. */
export type Linker = (
  document: PolicyDocument,
  passage: Passage,
  provision: Measure | Statement,
  scores: Scores
) => readonly RequirementLink[]

/** Prepare to link passages to the requirements of an outline. */
export function createLinker(index: OutlineIndex): Linker {
  const findEvidence = createEvidenceFinder(index)
  const findTerms = createKeyTermFinder(index)
  const shares = createStatementShares(index)

  return (document, passage, provision, scores) => {
    const chosen = index.requirements
      .map(({requirement}, place) => ({requirement, place, confidence: scores.requirements[place] ?? 0}))
      .filter(({confidence}) => confidence >= linkFrom)
    if (chosen.length === 0) return []
    const hits = findTerms(passage.folded.text)
    return chosen.map(({requirement, place, confidence}) => {
      const evidence = findEvidence(document.text, passage, place, hits)
      const quoted = evidence.map(({quote}) => foldText(quote).text).join('。')
      const terms = findTerms(quoted).filter((hit) => hit.requirement === place)
      const relation = judgeRelation({
        requirement,
        provision,
        level: document.level,
        evidence,
        share: shares(quoted)[place] ?? 0,
        term: Math.max(0, ...terms.map(({specificity}) => specificity))
      })
      return {id: requirement.id, confidence: roundShare(confidence), relation, evidence}
    })
  }
}

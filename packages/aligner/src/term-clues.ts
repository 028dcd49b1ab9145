import {createColumns} from './columns.ts'
import type {Stretch} from './find-unit-brackets.ts'
import {createTermUseFinder, type TermUse} from './key-terms.ts'
import type {OutlineIndex} from './outline.ts'

/** What the key terms in a text say, by place of the section or requirement in the outline's order. */
export interface TermClues {
  /**
   * How strongly they speak for each requirement, 0 to 1: the more, and the more specific, the higher
   * (1 − Π(1 − 0.8 · specificity), each term once).
   */
  readonly strengths: Float64Array
  /** Of each section, the strength of the requirement that they speak for most. */
  readonly strongest: Float64Array
  /** The same of the first sentence alone. */
  readonly strongestAtFirst: Float64Array
  /** How many terms each section has, each once; see `TermUse.sectionWeight`. */
  readonly counts: Float64Array
}

/** Prepare to read key terms in the sentences of a text. Columns by section have one place more than sections, for none. */
export function createTermClues(
  index: OutlineIndex
): (text: string, sentences: readonly Stretch[]) => TermClues {
  const findUses = createTermUseFinder(index)
  const forSections = createColumns(index.sections.length + 1)
  const forRequirements = createColumns(index.requirements.length)
  return (text, sentences) => {
    const doubts = forRequirements().fill(1)
    const [strongestAtFirst, strongest, counts] = [forSections(), forSections(), forSections()]
    const usesBySentence = findUses(text, sentences)
    usesBySentence.forEach((uses, sentence) => {
      for (const {requirement, specificity, section, sectionWeight} of uses) {
        doubts[requirement] = (doubts[requirement] ?? 1) * (1 - 0.8 * specificity)
        counts[section] = (counts[section] ?? 0) + sectionWeight
      }
      if (sentence === 0) raiseSections(strongestAtFirst, uses, doubts)
    })
    for (const uses of usesBySentence) raiseSections(strongest, uses, doubts)
    return {strengths: toStrengths(doubts), strongest, strongestAtFirst, counts}
  }
}

/** In place. */
function toStrengths(doubts: Float64Array): Float64Array {
  for (let at = 0; at < doubts.length; at += 1) doubts[at] = 1 - (doubts[at] ?? 1)
  return doubts
}

function raiseSections(best: Float64Array, uses: readonly TermUse[], doubts: Float64Array): void {
  for (const {requirement, section} of uses)
    best[section] = Math.max(best[section] ?? 0, 1 - (doubts[requirement] ?? 1))
}

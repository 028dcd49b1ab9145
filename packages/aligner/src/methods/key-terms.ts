import {createKeyTermFinder} from '../key-terms.ts'
import {passageSentences} from '../passage.ts'
import {asDelivered, eachAlone} from './baseline.ts'
import type {Method} from './method.ts'

/**
 * Baseline: a requirement is linked where one of its key terms stands in the text, and the section
 * with most terms is the primary one. Confidence is the section's share of all terms found.
 */
export const keyTerms: Method = {
  name: 'key-terms',
  version: '1',
  usesSegmenter: false,
  prepare: (whole) => {
    const index = asDelivered(whole)
    const findTerms = createKeyTermFinder(index)
    return eachAlone(({passage, scope}) => {
      const sections = new Float64Array(index.sections.length)
      const requirements = new Float64Array(index.requirements.length)
      const seen = new Set<string>()
      const count = (text: string, asRequirement: boolean) => {
        for (const {term} of findTerms(text)) {
          for (const {requirement, section} of term.uses) {
            if (scope[section] !== true) continue
            if (asRequirement) requirements[requirement] = 1
            if (seen.has(`${section} ${term.text}`)) continue
            seen.add(`${section} ${term.text}`)
            sections[section] = (sections[section] ?? 0) + 1
          }
        }
      }
      for (const sentence of passageSentences(passage)) count(sentence, true)
      for (const heading of passage.headings) count(heading, false)
      const total = sections.reduce((sum, terms) => sum + terms, 0)
      return {
        sections: total === 0 ? sections : sections.map((terms) => terms / total),
        none: total === 0 ? 1 : 0,
        requirements
      }
    })
  }
}

import {foldText} from '../fold-text.ts'
import type {OutlineIndex} from '../outline.ts'
import {characterNgrams} from '../tokens.ts'

/** Says which of several requirements a clause speaks of by its own words; null where none stands out. */
export type TopicFinder = (clause: string, requirements: readonly string[]) => string | null

/** Only words that few requirements hold tell one from another: of the outline's, this share at most. */
const mostHolders = 0.03

/**
 * Prepare to tell requirements by words: runs of two letters that a clause and a requirement's statement or key
 * terms share, rare ones only. It has to be one requirement alone that shares most.
 */
export function createTopicFinder({requirements}: OutlineIndex): TopicFinder {
  const grams = new Map(
    requirements.map(({requirement: {id, statement, keyTerms}}) => [
      id,
      new Set([statement, ...keyTerms].flatMap((text) => characterNgrams(foldText(text).text, 2)))
    ])
  )
  const holders = new Map<string, number>()
  for (const gram of [...grams.values()].flatMap((set) => [...set]))
    holders.set(gram, (holders.get(gram) ?? 0) + 1)
  const isRare = (gram: string): boolean => (holders.get(gram) ?? 0) <= mostHolders * grams.size
  return (clause, candidates) => {
    const words = [...new Set(characterNgrams(foldText(clause).text, 2))]
    const counts = candidates
      .map((id) => ({id, count: words.filter((gram) => isRare(gram) && grams.get(id)?.has(gram)).length}))
      .toSorted((a, b) => b.count - a.count)
    const [best, second] = counts
    if (best === undefined || best.count === 0 || best.count === second?.count) return null
    return best.id
  }
}

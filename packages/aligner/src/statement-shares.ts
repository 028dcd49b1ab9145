import {foldText} from './fold-text.ts'
import type {OutlineIndex} from './outline.ts'
import {characterNgrams} from './tokens.ts'
import {createVectorSpace} from './vector-space.ts'

/**
 * Prepare to tell how much of each requirement's statement a text holds: the share of the
 * statement's pairs of characters that are in the text, rare pairs weighing more (by inverse
 * document frequency). 0: none; 1: all. In the outline's order.
 *
 * Unlike a cosine it does not fall when the text says other things as well.
 */
export function createStatementShares(index: OutlineIndex): (text: string) => Float64Array {
  const statements = index.requirements.map(({requirement}) => [...statementPairs(requirement.statement)])
  const {weightOf} = createVectorSpace(statements)
  const shares = new Map<string, Array<{readonly requirement: number; readonly share: number}>>()
  statements.forEach((pairs, requirement) => {
    const total = pairs.reduce((sum, pair) => sum + weightOf(pair), 0)
    for (const pair of pairs) {
      const list = shares.get(pair) ?? []
      list.push({requirement, share: weightOf(pair) / total})
      shares.set(pair, list)
    }
  })
  return (text) => {
    const sums = new Float64Array(statements.length)
    for (const pair of new Set(characterNgrams(text, 2))) {
      for (const {requirement, share} of shares.get(pair) ?? [])
        sums[requirement] = (sums[requirement] ?? 0) + share
    }
    return sums
  }
}

/** The pairs of characters in a statement, none twice. */
function statementPairs(statement: string): ReadonlySet<string> {
  return new Set(characterNgrams(foldText(statement).text, 2))
}

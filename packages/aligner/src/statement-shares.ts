import {foldText} from './fold-text.ts'
import {numberGrams} from './number-grams.ts'
import type {OutlineIndex} from './outline.ts'
import {createVectorSpace} from './vector-space.ts'

/**
 * Prepare to tell how much of a requirement's statement a text holds: the share of the statement's
 * pairs of characters that are in the text, rare pairs weighing more (by inverse document
 * frequency). 0: none; 1: all. Requirements are given by their place in the outline's order.
 *
 * Unlike a cosine it does not fall when the text says other things as well.
 */
export function createStatementShares(index: OutlineIndex): (text: string, requirement: number) => number {
  const texts = index.requirements.map(({requirement}) => foldText(requirement.statement).text)
  const {pairs: toPairs} = numberGrams(texts)
  const statements = texts.map((text) => [...new Set(toPairs(text))])
  const {weightOf} = createVectorSpace(statements)
  const shares = statements.map((pairs) => {
    const total = pairs.reduce((sum, pair) => sum + weightOf(pair), 0)
    return new Map(pairs.map((pair) => [pair, weightOf(pair) / total]))
  })
  return (text, requirement) => {
    const own = shares[requirement]
    let sum = 0
    for (const pair of new Set(toPairs(text))) sum += own?.get(pair) ?? 0
    return sum
  }
}

import {createBag} from './bag.ts'
import type {Stretch} from './find-unit-brackets.ts'
import {foldText} from './fold-text.ts'
import {numberGrams} from './number-grams.ts'
import type {OutlineIndex} from './outline.ts'
import {createVectorSpace} from './vector-space.ts'
import {createWeightSheet} from './weight-sheet.ts'

/**
 * Prepare to tell how much of a requirement's statement stretches of a text hold: the share of the
 * statement's pairs of characters that are in them, rare pairs weighing more (by inverse document
 * frequency). 0: none; 1: all. Requirements are given by their place in the outline's order.
 *
 * Unlike a cosine it does not fall when the text says other things as well.
 */
export function createStatementShares(
  index: OutlineIndex
): (text: string, stretches: readonly Stretch[], requirement: number) => number {
  const texts = index.requirements.map(({requirement}) => foldText(requirement.statement).text)
  const {pairs: toPairs, limit} = numberGrams(texts)
  const statements = texts.map((text) => [...new Set(toPairs(text))])
  const {weightOf} = createVectorSpace(statements)
  const sharesOf = createWeightSheet(
    statements.map((pairs) => {
      const total = pairs.reduce((sum, pair) => sum + weightOf(pair), 0)
      return pairs.map((pair) => [pair, weightOf(pair) / total] as const)
    }),
    limit
  )
  const seen = createBag(limit)
  return (text, stretches, requirement) => {
    const shares = sharesOf(requirement)
    let sum = 0
    seen.empty()
    for (const {start, end} of stretches)
      for (const pair of toPairs(text, start, end)) if (seen.add(pair)) sum += shares[pair] ?? 0
    return sum
  }
}

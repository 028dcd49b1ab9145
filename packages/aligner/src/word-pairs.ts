import {type Bag, createBag} from './bag.ts'
import {createColumns} from './columns.ts'
import {commonCertainty} from './common-certainty.ts'
import {foldText} from './fold-text.ts'
import type {OutlineIndex} from './outline.ts'
import {requirementPhrases} from './outline-texts.ts'
import type {Passage} from './passage.ts'
import {createTermScanner} from './term-matcher.ts'

/** How much a set of words in one clause, or only in one sentence, speaks for a requirement. */
const inClause = 0.6
const inSentence = 0.3

/**
 * Prepare to tell how strongly words that stand together speak for each requirement, 0 to 1, in
 * the outline's order: 1 − Π(1 − w), where w is .6 in one clause, .3 in one sentence, less where
 * other requirements have the same words, or phrases that hold them: 突发事件…体系 says little for 应对制度 where
 * the outline speaks of 突发事件应对预案体系 elsewhere.
 *
 * 行政裁决…队伍 is found in 加强行政裁决、行政复议工作队伍建设, where no run of characters shows it.
 */
export function createWordPairs(
  index: OutlineIndex
): (passage: Pick<Passage, 'folded' | 'clauses'>) => Float64Array {
  const sets = collectSets(index)
  const numbers = new Map(
    [...new Set(sets.flatMap(({words}) => words))].map((word, number) => [word, number])
  )
  // Sets are looked at only where the word stands that the fewest of them have.
  const users = new Map<string, number>()
  for (const {words} of sets) for (const word of words) users.set(word, (users.get(word) ?? 0) + 1)
  const byRarest = Array.from(numbers, (): NumberedSet[] => [])
  for (const {requirement, words, spread} of sets) {
    const [rarest = 0, ...others] = words
      .toSorted((a, b) => (users.get(a) ?? 0) - (users.get(b) ?? 0))
      .map((word) => numbers.get(word) ?? 0)
    byRarest[rarest]?.push({requirement, others, spread})
  }
  const forRequirements = createColumns(index.requirements.length)
  const scan = createTermScanner([...numbers.keys()])
  const inThisClause = createBag(numbers.size)
  const inThisSentence = createBag(numbers.size)
  return ({folded, clauses}) => {
    const doubts = forRequirements().fill(1)
    const weigh = (words: readonly number[], {has}: Bag, weight: number) => {
      for (const word of words) {
        for (const {requirement, others, spread} of byRarest[word] ?? [])
          if (others.every(has)) doubts[requirement] = (doubts[requirement] ?? 1) * (1 - weight / spread)
      }
    }
    let sentenceWords: number[] = []
    inThisSentence.empty()
    clauses.forEach(({start, end, sentence}, at) => {
      const words: number[] = []
      inThisClause.empty()
      const visit = (word: number) => {
        if (inThisClause.add(word)) words.push(word)
        if (inThisSentence.add(word)) sentenceWords.push(word)
      }
      scan(folded.text, visit, start, end)
      weigh(words, inThisClause, inClause)
      if (clauses[at + 1]?.sentence === sentence) return
      weigh(sentenceWords, inThisSentence, inSentence)
      sentenceWords = []
      inThisSentence.empty()
    })
    for (let at = 0; at < doubts.length; at += 1) doubts[at] = 1 - (doubts[at] ?? 1)
    return doubts
  }
}

/** Words that stand together for a requirement, given by its place in the outline's order. */
interface WordSet {
  readonly requirement: number
  readonly words: readonly string[]
  /**
   * Square root of the number of requirements that have the same words, or a phrase that holds
   * them; more for words in common use.
   */
  readonly spread: number
}

/** The same, under its rarest word. */
interface NumberedSet {
  readonly requirement: number
  readonly others: readonly number[]
  readonly spread: number
}

function collectSets(index: OutlineIndex): readonly WordSet[] {
  const sets = index.requirements.flatMap(({wordPairs, commonPairs}, requirement) => {
    const toSet = (certainty: number) => (words: readonly string[]) => ({
      requirement,
      certainty,
      words: [...new Set(words.map((word) => foldText(word).text))]
    })
    return [...wordPairs.map(toSet(1)), ...commonPairs.map(toSet(commonCertainty))]
  })
  const owners = new Map<string, Set<number>>()
  for (const {requirement, words} of sets) {
    const key = words.join(' ')
    owners.set(key, (owners.get(key) ?? new Set()).add(requirement))
  }
  const phrases = index.requirements.map(requirementPhrases)
  return sets.map(({requirement, certainty, words}) => {
    const users = new Set(owners.get(words.join(' ')))
    for (const [place, own] of phrases.entries())
      if (own.some((phrase) => words.every((word) => phrase.includes(word)))) users.add(place)
    return {requirement, words, spread: Math.sqrt(users.size) / certainty}
  })
}

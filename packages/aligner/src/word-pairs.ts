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
  const sets = index.requirements.flatMap(({wordPairs}, requirement) =>
    wordPairs.map((words) => ({requirement, words: [...new Set(words.map((word) => foldText(word).text))]}))
  )
  const words = [...new Set(sets.flatMap((set) => set.words))]
  const places = new Map(words.map((word, place) => [word, place]))
  const bySet = sets.map((set) => set.words.map((word) => places.get(word) ?? -1))
  const phrases = index.requirements.map(requirementPhrases)
  const owners = new Map<string, Set<number>>()
  for (const {requirement, words} of sets) {
    const key = words.join(' ')
    owners.set(key, (owners.get(key) ?? new Set()).add(requirement))
  }
  const spread = sets.map(({words}) => {
    const users = new Set(owners.get(words.join(' ')))
    for (const [requirement, own] of phrases.entries())
      if (own.some((phrase) => words.every((word) => phrase.includes(word)))) users.add(requirement)
    return Math.sqrt(users.size)
  })
  // Sets are looked at only where their first word stands.
  const byFirst = new Map<number, number[]>()
  bySet.forEach(([first = -1], place) => {
    byFirst.set(first, [...(byFirst.get(first) ?? []), place])
  })
  const scan = createTermScanner(words)
  const fewest = bySet.reduce((least, set) => Math.min(least, set.length), Number.POSITIVE_INFINITY)

  const inThisClause = createBag(words.length)
  const inThisSentence = createBag(words.length)
  return ({folded, clauses}) => {
    const doubts = new Float64Array(index.requirements.length).fill(1)
    const weigh = ({list, has}: Bag, weight: number) => {
      if (list.length < fewest) return
      for (const word of list) {
        for (const place of byFirst.get(word) ?? []) {
          if (!bySet[place]?.every(has)) continue
          const {requirement = 0} = sets[place] ?? {}
          doubts[requirement] = (doubts[requirement] ?? 1) * (1 - weight / (spread[place] ?? 1))
        }
      }
    }
    inThisSentence.empty()
    clauses.forEach(({start, end, sentence}, at) => {
      inThisClause.empty()
      scan(folded.text.slice(start, end), (word) => {
        inThisClause.add(word)
        inThisSentence.add(word)
      })
      weigh(inThisClause, inClause)
      if (clauses[at + 1]?.sentence === sentence) return
      weigh(inThisSentence, inSentence)
      inThisSentence.empty()
    })
    for (let at = 0; at < doubts.length; at += 1) doubts[at] = 1 - (doubts[at] ?? 1)
    return doubts
  }
}

/** Numbers from 0 on, each once, in the order they came; emptied and filled again many times. */
interface Bag {
  readonly list: number[]
  readonly has: (one: number) => boolean
  readonly add: (one: number) => void
  readonly empty: () => void
}

function createBag(size: number): Bag {
  const list: number[] = []
  const held = new Uint8Array(size)
  const has = (one: number) => held[one] === 1
  return {
    list,
    has,
    add: (one) => {
      if (has(one)) return
      held[one] = 1
      list.push(one)
    },
    empty: () => {
      for (const one of list) held[one] = 0
      list.length = 0
    }
  }
}

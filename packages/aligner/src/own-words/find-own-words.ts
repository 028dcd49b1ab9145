import type {PolicyDocument} from '@gangmu/parser'
import type {Segmenter} from '../segmenter.ts'
import {compareOdds} from './log-odds.ts'
import {createPlaceTest} from './place-names.ts'
import {countTerms} from './terms.ts'
import type {DocumentTerms, OwnTerm, OwnWords} from './types.ts'

/** 95 % of a normal distribution lies within this many standard errors. */
const limits = 1.96

/** A term that stands once is no habit. */
const leastCount = 2

/**
 * Find the terms that set each document apart from the others given.
 *
 * Terms are compared by log-odds with a prior made of all the documents, which weighs as much as half of one. Each document has thousands of terms,
 * so that some pass the limit of 95 % by chance: read them by `z`, the highest first.
 *
 * With fewer than two documents there is nothing to be set apart from, and no term is given.
 */
export function findOwnWords(documents: readonly PolicyDocument[], segmenter: Segmenter): OwnWords {
  const counts = countTerms(documents, segmenter)
  const isPlace = createPlaceTest(documents)
  const all = new Map<string, number>()
  for (const terms of counts) for (const [term, count] of terms) all.set(term, (all.get(term) ?? 0) + count)
  const total = sum(all)
  const priorWords = total / Math.max(1, 2 * documents.length)
  return {
    segmenter: segmenter.name,
    documents: documents.map(({id}, place): DocumentTerms => {
      const own = counts[place] ?? new Map<string, number>()
      const words = sum(own)
      const found = documents.length < 2 ? [] : rankTerms(own, words, all, total, priorWords)
      return {
        document: id,
        words,
        terms: found.filter(({term}) => !isPlace(term)),
        places: found.filter(({term}) => isPlace(term))
      }
    })
  }
}

function rankTerms(
  own: ReadonlyMap<string, number>,
  words: number,
  all: ReadonlyMap<string, number>,
  total: number,
  priorWords: number
): readonly OwnTerm[] {
  const found: OwnTerm[] = []
  for (const [term, count] of own) {
    if (count < leastCount) continue
    const inAll = all.get(term) ?? count
    const others = inAll - count
    const {logOdds, standardError} = compareOdds({
      here: [count, words],
      others: [others, total - words],
      prior: [(priorWords * inAll) / total, priorWords]
    })
    const low = logOdds - limits * standardError
    if (low <= 0) continue
    found.push({
      term,
      count,
      others,
      perThousand: round((1000 * count) / words),
      othersPerThousand: round(total > words ? (1000 * others) / (total - words) : 0),
      logOdds: round(logOdds),
      low: round(low),
      high: round(logOdds + limits * standardError),
      z: round(logOdds / standardError)
    })
  }
  return found.toSorted((a, b) => b.z - a.z || b.count - a.count || (a.term < b.term ? -1 : 1))
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

import type {PolicyDocument} from '@gangmu/parser'
import {type Passage, preparePassages} from '../passage.ts'
import type {Segmenter} from '../segmenter.ts'

/** Words of a clause in order; marks have parted clauses already. */
type Clause = readonly string[]

/**
 * How often terms stand in each document: words of two letters and more, and several words that belong together
 * (综合+行政+执法), which are then counted as one term and not as their parts.
 */
export function countTerms(
  documents: readonly PolicyDocument[],
  segmenter: Segmenter
): readonly ReadonlyMap<string, number>[] {
  let texts: readonly (readonly Clause[])[] = documents.map((document) =>
    preparePassages(document, 'ignore').flatMap((passage) => clausesOf(passage, segmenter))
  )
  // Twice: the second time joins what the first has joined, up to four words.
  for (let round = 0; round < 2; round += 1) {
    const pairs = findPairs(texts.flat())
    texts = texts.map((clauses) => clauses.map((clause) => joinPairs(clause, pairs)))
  }
  return texts.map(count)
}

function clausesOf({folded, clauses}: Passage, segmenter: Segmenter): readonly Clause[] {
  return clauses.flatMap(({start, end}) => {
    // Names in quotation marks are terms by themselves: “枫桥经验”.
    const pieces = folded.text.slice(start, end).split(/"([\p{L}\p{N}]{2,8})"/u)
    return pieces.flatMap((piece, place) => (place % 2 === 1 ? [[piece]] : cutAtMarks(piece, segmenter)))
  })
}

function cutAtMarks(text: string, segmenter: Segmenter): readonly Clause[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece !== '')
    .map((piece) => segmenter.segment(piece))
}

/** How often two words have to follow each other to be one term. */
const leastPairs = 3

/** Two words are one term from this normalized mutual information up (Bouma 2009): 0 by chance, 1 never apart. */
const leastInformation = 0.5

/** Of the rarer word, the share that stands in the pair: a name that hardly stands without its partner. */
const leastShare = 0.3

/** The longest term, in letters. */
const longest = 10

/** Words that join others and are no part of a term. */
const joins =
  /^(?:[的和与及或等对将把在为以向从由并且其该各所之不未应须可]|以及|或者|并且|通过|按照|根据|依据|关于|对于|其他|进行|有关|相关)$/u

/** Pairs of words that are one term, and how often they stand. */
function findPairs(clauses: readonly Clause[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  let total = 0
  for (const clause of clauses) {
    for (const [place, word] of clause.entries()) {
      total += 1
      words.set(word, (words.get(word) ?? 0) + 1)
      const before = clause[place - 1]
      if (before === undefined || !canJoin(before, word)) continue
      const pair = `${before} ${word}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  const found = new Map<string, number>()
  for (const [pair, times] of pairs) {
    if (times < leastPairs) continue
    const [one, other] = pair.split(' ').map((word) => words.get(word) ?? 1)
    if (one === undefined || other === undefined) continue
    const information = Math.log((times * total) / (one * other)) / Math.log(total / times)
    if (information >= leastInformation && times / Math.min(one, other) >= leastShare) found.set(pair, times)
  }
  return found
}

function canJoin(one: string, other: string): boolean {
  return (
    ![one, other].some((word) => joins.test(word) || /^\d/u.test(word)) &&
    one.length + other.length <= longest
  )
}

/** Of two pairs that share a word, the one that stands more often is joined. */
function joinPairs(clause: Clause, pairs: ReadonlyMap<string, number>): Clause {
  const timesAt = (place: number): number => pairs.get(`${clause[place]} ${clause[place + 1]}`) ?? 0
  const joined: string[] = []
  let place = 0
  while (place < clause.length) {
    const isPair = timesAt(place) > 0 && timesAt(place) >= timesAt(place + 1)
    joined.push(isPair ? `${clause[place]}${clause[place + 1]}` : `${clause[place]}`)
    place += isPair ? 2 : 1
  }
  return joined
}

function count(clauses: readonly Clause[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of clauses.flat()) {
    // Single letters are mostly particles, and numbers name years and items.
    if (word.length < 2 || /^[\d.%年月日]+$/u.test(word)) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

import {characterNgrams} from './tokens.ts'

/** Runs of two and of three characters of some texts, each known by a number, from 0 on. */
export interface GramNumbers {
  /**
   * The known runs of two in a folded text from `start` to `end` (default: all of it), as they come; one
   * that stands there twice comes twice.
   */
  readonly pairs: ReadGrams
  /** The same, then the known runs of three. */
  readonly pairsAndTriples: ReadGrams
}

type ReadGrams = (text: string, start?: number, end?: number) => readonly number[]

/**
 * Number the character n-grams of folded texts, so that others can be compared with them without
 * making a string of every two or three characters.
 *
 * What the texts do not have gets no number: it would count for nothing.
 */
export function numberGrams(texts: readonly string[]): GramNumbers {
  // By code unit; 0 is one that stands in no gram, punctuation among them, so none runs over it.
  const characters = new Uint16Array(0x1_0000)
  let span = 1
  for (const text of texts) {
    for (const pair of characterNgrams(text, 2)) {
      for (let at = 0; at < pair.length; at += 1) {
        const code = pair.charCodeAt(at)
        if (characters[code] === 0) {
          characters[code] = span
          span += 1
        }
      }
    }
  }
  const pairNumbers = new Map<number, number>()
  const tripleNumbers = new Map<number, number>()
  const place = (text: string, at: number) => characters[text.charCodeAt(at)] ?? 0
  const numberOf = (text: string) => pairNumbers.get(place(text, 0) * span + place(text, 1))
  let next = 0
  const add = (numbers: Map<number, number>, key: number) => {
    if (numbers.has(key)) return
    numbers.set(key, next)
    next += 1
  }
  for (const text of texts) {
    for (const pair of characterNgrams(text, 2)) add(pairNumbers, place(pair, 0) * span + place(pair, 1))
    // A run of three begins with a run of two, and is found from there.
    for (const triple of characterNgrams(text, 3))
      add(tripleNumbers, (numberOf(triple) ?? 0) * span + place(triple, 2))
  }

  const read = (text: string, start: number, end: number, triples: number[] | null) => {
    const pairs: number[] = []
    let before = 0
    let pairBefore: number | undefined
    for (let at = start; at < end; at += 1) {
      const here = place(text, at)
      const pair = before === 0 || here === 0 ? undefined : pairNumbers.get(before * span + here)
      if (pair !== undefined) pairs.push(pair)
      if (triples !== null && pairBefore !== undefined && here !== 0) {
        const triple = tripleNumbers.get(pairBefore * span + here)
        if (triple !== undefined) triples.push(triple)
      }
      before = here
      pairBefore = pair
    }
    return pairs
  }
  return {
    pairs: (text, start = 0, end = text.length) => read(text, start, end, null),
    pairsAndTriples: (text, start = 0, end = text.length) => {
      const triples: number[] = []
      const pairs = read(text, start, end, triples)
      for (const triple of triples) pairs.push(triple)
      return pairs
    }
  }
}

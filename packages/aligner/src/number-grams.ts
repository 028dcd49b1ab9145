import {createNumberMap} from './number-map.ts'
import {characterNgrams} from './tokens.ts'

/** Runs of two and of three characters of some texts, each known by a number. */
export interface GramNumbers {
  /**
   * The known runs of two in a folded text from `start` to `end` (default: all of it), as they come; one
   * that stands there twice comes twice.
   */
  readonly pairs: ReadGrams
  /** The same, then the known runs of three. */
  readonly pairsAndTriples: ReadGrams
  /** All numbers are below. */
  readonly limit: number
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
  // A run is the one before its last character, and that character; numbers go on from the characters'.
  const numbers = new Map<number, number>()
  const keyOf = (shorter: number, character: number) => shorter * span + character
  const add = (shorter: number, character: number) => {
    const key = keyOf(shorter, character)
    if (!numbers.has(key)) numbers.set(key, span + numbers.size)
  }
  const place = (text: string, at: number) => characters[text.charCodeAt(at)] ?? 0
  for (const text of texts) {
    for (const pair of characterNgrams(text, 2)) add(place(pair, 0), place(pair, 1))
    for (const triple of characterNgrams(text, 3))
      add(numbers.get(keyOf(place(triple, 0), place(triple, 1))) ?? 0, place(triple, 2))
  }
  const find = createNumberMap(numbers)

  const read = (text: string, start: number, end: number, triples: number[] | null) => {
    const pairs: number[] = []
    let before = 0
    let pairBefore = 0
    for (let at = start; at < end; at += 1) {
      const here = place(text, at)
      const pair = before === 0 || here === 0 ? 0 : find(keyOf(before, here))
      if (pair !== 0) pairs.push(pair)
      if (triples !== null && pairBefore !== 0 && here !== 0) {
        const triple = find(keyOf(pairBefore, here))
        if (triple !== 0) triples.push(triple)
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
    },
    limit: span + numbers.size
  }
}

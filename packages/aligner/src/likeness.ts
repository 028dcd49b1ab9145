import type {Segmenter} from './segmenter.ts'
import {characterNgrams, wordTokens} from './tokens.ts'
import {createVectorSpace} from './vector-space.ts'

/** A folded text as character n-grams and as words. */
export interface Tokens {
  readonly grams: readonly string[]
  readonly words: readonly string[]
}

/** Runs of two and of three characters, and the segmenter's words. */
export function tokenize(text: string, segmenter: Segmenter): Tokens {
  return {
    grams: [...characterNgrams(text, 2), ...characterNgrams(text, 3)],
    words: wordTokens(text, segmenter)
  }
}

/** The tokens of several texts taken as one. */
export function joinTokens(parts: readonly Tokens[]): Tokens {
  return {grams: parts.flatMap(({grams}) => grams), words: parts.flatMap(({words}) => words)}
}

/**
 * Prepare to tell how like a text is to each of several texts, 0 to 1: the mean of two TF-IDF
 * cosines, over character n-grams and over words, where words count `wordShare` (0 to 1).
 */
export function createLikeness(
  texts: ReadonlyArray<readonly string[]>,
  segmenter: Segmenter,
  wordShare: number
): (tokens: Tokens) => Float64Array {
  const tokens = texts.map((phrases) => joinTokens(phrases.map((phrase) => tokenize(phrase, segmenter))))
  const byGrams = createVectorSpace(tokens.map(({grams}) => grams))
  const byWords = createVectorSpace(tokens.map(({words}) => words))
  return ({grams, words}) => {
    const likeness = byGrams.similarities(grams)
    if (wordShare === 0) return likeness
    const wordLikeness = byWords.similarities(words)
    return likeness.map((value, place) => (1 - wordShare) * value + wordShare * (wordLikeness[place] ?? 0))
  }
}

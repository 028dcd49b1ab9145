import {wordTokens} from '../tokens.ts'
import {createCosineMethod} from './cosine.ts'
import type {Method} from './method.ts'

/**
 * Baseline: TF-IDF over the segmenter's words, as a researcher would write it first. The threshold
 * is the one among .25, .3, .35, .4 that is best on the labelled plans: a baseline is given the
 * benefit.
 */
export const wordTfidf: Method = createCosineMethod({
  name: 'word-tfidf',
  usesSegmenter: true,
  toTokens: wordTokens,
  threshold: 0.35
})

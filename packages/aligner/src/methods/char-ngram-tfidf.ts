import {characterNgrams} from '../tokens.ts'
import {createCosineMethod} from './cosine.ts'
import type {Method} from './method.ts'

/**
 * Baseline: TF-IDF over runs of two and three characters, without words and key terms as such.
 * The threshold is the one among .25, .3, .35, .4 that is best on the labelled plans: a
 * baseline is given the benefit.
 */
export const charNgramTfidf: Method = createCosineMethod({
  name: 'char-ngram-tfidf',
  usesSegmenter: false,
  toTokens: (text) => [...characterNgrams(text, 2), ...characterNgrams(text, 3)],
  threshold: 0.35
})

import {charNgramTfidf} from './methods/char-ngram-tfidf.ts'
import {createCombined, variants} from './methods/combined.ts'
import {keyTerms} from './methods/key-terms.ts'
import type {Method} from './methods/method.ts'
import {wordTfidf} from './methods/word-tfidf.ts'

/**
 * Every method by name: the default first, then the plain baselines it is measured against, then
 * the default with one part left out, for the ablation table.
 */
const methods: readonly Method[] = [
  ...variants.slice(0, 1).map((variant) => createCombined(variant)),
  charNgramTfidf,
  wordTfidf,
  keyTerms,
  ...variants.slice(1).map((variant) => createCombined(variant))
]

/** Names that `createAligner` takes as `method`, the default first. */
export const methodNames: readonly string[] = methods.map(({name}) => name)

/**
 * The method of a name.
 *
 * @throws {RangeError} When there is none.
 */
export function findMethod(name: string): Method {
  const method = methods.find((one) => one.name === name)
  if (method === undefined)
    throw new RangeError(`Expected method to be one of ${methodNames.join(', ')}, found "${name}"`)
  return method
}

import {domainWords, type Segmenter} from '../segmenter.ts'
import type {Outline} from '../types.ts'

/** The version that the catalogue pins; the library does not say which it is. */
const version = '3.5.8'

/**
 * Load nodejieba with the words of an outline added to its dictionary.
 *
 * Takes about a second and 260 MB, once in a process: the dictionary is the library's own and is
 * never freed, so words added for one outline stay for the next.
 *
 * Where nothing can be compiled, use `loadNodeRsJieba`.
 *
 * @throws {Error} (Rejects) when the library or its compiled binary cannot be loaded.
 */
export async function loadNodejieba(outline: Outline): Promise<Segmenter> {
  const {default: nodejieba} = await import('nodejieba')
  nodejieba.load()
  for (const word of domainWords(outline)) nodejieba.insertWord(word)
  return {
    name: `nodejieba ${version}`,
    // The second argument turns on guessing of unknown words, and keeps numbers whole.
    segment: (text) => (text === '' ? [] : nodejieba.cut(text, true))
  }
}

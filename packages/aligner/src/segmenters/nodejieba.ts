import {domainWords, type Segmenter} from '../segmenter.ts'
import type {Outline} from '../types.ts'

/** The version that the catalogue pins; the library does not say which it is. */
const version = '3.5.8'

/**
 * Load nodejieba, with the words of an outline added to its dictionary.
 *
 * The dictionary takes about a second and 260 MB, so it is read only when the first text is to be
 * segmented; `combined` never asks. Once in a process: it is the library's own and is never freed,
 * so words added for one outline stay for the next.
 *
 * Where nothing can be compiled, use `loadNodeRsJieba`.
 *
 * @throws {Error} (Rejects) when the library or its compiled binary cannot be loaded.
 */
export async function loadNodejieba(outline: Outline): Promise<Segmenter> {
  const {default: nodejieba} = await import('nodejieba')
  await loadBinary()
  let isReady = false
  const readDictionary = () => {
    nodejieba.load()
    for (const word of domainWords(outline)) nodejieba.insertWord(word)
    isReady = true
  }
  return {
    name: `nodejieba ${version}`,
    segment: (text) => {
      if (text === '') return []
      if (!isReady) readDictionary()
      // The second argument turns on guessing of unknown words, and keeps numbers whole.
      return nodejieba.cut(text, true)
    }
  }
}

/** Node's own, by a name that the compiler does not follow: these packages know no types of Node. */
const nodeModule: string = 'node:module'

/** The library looks for its binary only when first used; who chooses a segmenter must know now. */
async function loadBinary(): Promise<void> {
  const {createRequire} = (await import(nodeModule)) as {
    readonly createRequire: (file: string) => (id: string) => unknown
  }
  createRequire(import.meta.url)('nodejieba/build/Release/nodejieba.node')
}

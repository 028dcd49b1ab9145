import type {Segmenter} from './segmenter.ts'

/** The words of a folded text, punctuation left out. */
export function wordTokens(text: string, segmenter: Segmenter): readonly string[] {
  return segmenter.segment(text).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/**
 * All runs of `size` characters of a folded text that no punctuation interrupts.
 *
 * They need no dictionary, and two texts that cut a phrase into other words still share them.
 */
export function characterNgrams(text: string, size: number): readonly string[] {
  const grams: string[] = []
  for (const run of text.split(/[^\p{L}\p{N}]+/u)) {
    for (let at = 0; at + size <= run.length; at += 1) grams.push(run.slice(at, at + size))
  }
  return grams
}

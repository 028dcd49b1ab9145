import {foldText} from './fold-text.ts'

/** Hashes of a sample of a text's runs of characters: enough to tell a copy, not to read it. */
export type Fingerprint = readonly number[]

const runLength = 12

/** Of all runs, one in so many is kept. */
const sampling = 16

/** Copies share nearly all of their runs; two plans of the corpus share less than a tenth. */
const copyFrom = 0.5

/** Take a fingerprint of texts (Broder, 1997: shingles, sampled by their hash). */
export function fingerprint(texts: readonly string[]): Fingerprint {
  const hashes = new Set<number>()
  for (const text of texts) {
    const run = foldText(text).text.replace(/[^\p{L}\p{N}]+/gu, '')
    for (let at = 0; at + runLength <= run.length; at += 1) {
      const hash = hashOf(run, at)
      if (hash % sampling === 0) hashes.add(hash)
    }
  }
  return [...hashes].toSorted((a, b) => a - b)
}

/** The share of the smaller fingerprint that the other has too, 0 to 1. */
function overlap(a: Fingerprint, b: Fingerprint): number {
  const known = new Set(a)
  const shared = b.filter((hash) => known.has(hash)).length
  return Math.min(a.length, b.length) === 0 ? 0 : shared / Math.min(a.length, b.length)
}

/** Whether one text is the other, or mostly copied from it. */
export function isNearCopy(a: Fingerprint, b: Fingerprint): boolean {
  return overlap(a, b) >= copyFrom
}

/** FNV-1a over code units. */
function hashOf(text: string, start: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < start + runLength; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

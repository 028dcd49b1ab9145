import {isLetter} from './is-letter.ts'

/** Hashes of a sample of a text's runs of characters, ascending: enough to tell a copy, not to read it. */
export type Fingerprint = readonly number[]

const runLength = 12

/** Of all runs, one in so many is kept. */
const sampling = 16

/** Copies share nearly all of their runs; two plans of the corpus share less than a tenth. */
const copyFrom = 0.5

/**
 * Take a fingerprint of texts (Broder, 1997: shingles, sampled by their hash): of letters and digits, as
 * they stand, so that texts compared should both be folded or both not.
 */
export function fingerprint(texts: readonly string[]): Fingerprint {
  const hashes = new Set<number>()
  for (const text of texts) addHashes(text, hashes)
  return [...Float64Array.from(hashes).sort()]
}

/** What leaves a run goes out of the sum as what enters it comes in (Karp and Rabin, 1987). */
function addHashes(text: string, hashes: Set<number>): void {
  // The letters of the run at hand, each in the place of the one that left.
  const run = new Uint16Array(runLength)
  let length = 0
  let rolling = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) continue
    const place = length % runLength
    rolling = (Math.imul(rolling - Math.imul(run[place] ?? 0, highestPower), base) + code) | 0
    run[place] = code
    length += 1
    if (length < runLength) continue
    const hash = mix(rolling)
    if (hash % sampling === 0) hashes.add(hash)
  }
}

const base = 0x01000193
const highestPower = Array.from({length: runLength - 1}).reduce<number>((power) => Math.imul(power, base), 1)

/** Spreads what is alike over all hashes (the last step of MurmurHash3, Appleby 2011). */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The share of the smaller fingerprint that the other has too, 0 to 1. */
function overlap(a: Fingerprint, b: Fingerprint): number {
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a]
  let shared = 0
  let at = 0
  for (const hash of fewer) {
    while ((more[at] ?? hash) < hash) at += 1
    if (more[at] === hash) shared += 1
  }
  return fewer.length === 0 ? 0 : shared / fewer.length
}

/** Whether one text is the other, or mostly copied from it. */
export function isNearCopy(a: Fingerprint, b: Fingerprint): boolean {
  return overlap(a, b) >= copyFrom
}

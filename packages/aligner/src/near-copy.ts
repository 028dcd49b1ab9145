/** Hashes of a sample of a text's runs of characters: enough to tell a copy, not to read it. */
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
  for (const text of texts) {
    const codes = letterCodes(text)
    let rolling = 0
    for (let at = 0; at < codes.length; at += 1) {
      // What leaves the run goes out of the sum as what enters comes in (Karp and Rabin, 1987).
      const leaving = Math.imul(codes[at - runLength] ?? 0, highestPower)
      rolling = (Math.imul(rolling - leaving, base) + (codes[at] ?? 0)) | 0
      if (at + 1 < runLength) continue
      const hash = mix(rolling)
      if (hash % sampling === 0) hashes.add(hash)
    }
  }
  return [...hashes].toSorted((a, b) => a - b)
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

function letterCodes(text: string): readonly number[] {
  const codes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // 汉字 first: nearly everything is one.
    if ((code >= 0x3400 && code <= 0x9fff) || /[\p{L}\p{N}]/u.test(text.charAt(at))) codes.push(code)
  }
  return codes
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

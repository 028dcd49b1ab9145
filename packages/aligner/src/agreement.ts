/** Two coders' choices for the same unit. */
export type Pair<T> = readonly [T, T]

/**
 * Cohen's κ (1960): agreement beyond what the coders' own habits would give by chance, at most 1.
 * Null where there is nothing to compare, or chance alone would give full agreement.
 */
export function cohenKappa<T>(pairs: ReadonlyArray<Pair<T>>): number | null {
  const n = pairs.length
  const observed = pairs.filter(([a, b]) => a === b).length / n
  const expected = [...new Set(pairs.flat())].reduce(
    (sum, code) => sum + shareOf(pairs, 0, code) * shareOf(pairs, 1, code),
    0
  )
  return n === 0 || expected === 1 ? null : (observed - expected) / (1 - expected)
}

/**
 * Gwet's AC1 (2008): as κ, but chance is the agreement of coders who guess, so that it does not
 * collapse where nearly all units have one code. `codes` is how many there are to choose from.
 * Null where there is nothing to compare or to choose.
 */
export function gwetAc1<T>(pairs: ReadonlyArray<Pair<T>>, codes: number): number | null {
  if (pairs.length === 0 || codes < 2) return null
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length
  const expected =
    [...new Set(pairs.flat())].reduce((sum, code) => {
      const share = (shareOf(pairs, 0, code) + shareOf(pairs, 1, code)) / 2
      return sum + share * (1 - share)
    }, 0) /
    (codes - 1)
  return (observed - expected) / (1 - expected)
}

function shareOf<T>(pairs: ReadonlyArray<Pair<T>>, side: 0 | 1, code: T): number {
  return pairs.filter((pair) => pair[side] === code).length / pairs.length
}

/**
 * MASI distance of two sets (Passonneau, 2006): 1 − Jaccard · m, where m is 1 for equal sets, ⅔
 * where one holds the other, ⅓ where they only overlap, 0 where they are apart. 0 to 1.
 */
export function masiDistance<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = [...a].filter((one) => b.has(one)).length
  const all = a.size + b.size - shared
  if (all === 0 || shared === all) return 0
  if (shared === 0) return 1
  const monotony = shared === Math.min(a.size, b.size) ? 2 / 3 : 1 / 3
  return 1 - (shared / all) * monotony
}

/**
 * Krippendorff's α (2004) for two coders who coded every unit: 1 − observed / expected distance,
 * where what is expected are all pairs of values, whoever gave them. At most 1; null where all
 * values are the same.
 */
export function krippendorffAlpha<T>(
  pairs: ReadonlyArray<Pair<T>>,
  distance: (a: T, b: T) => number
): number | null {
  const values = pairs.flat()
  const observed = pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length
  let expected = 0
  values.forEach((a, at) => {
    for (const b of values.slice(at + 1)) expected += distance(a, b)
  })
  expected /= (values.length * (values.length - 1)) / 2
  return pairs.length === 0 || expected === 0 ? null : 1 - observed / expected
}

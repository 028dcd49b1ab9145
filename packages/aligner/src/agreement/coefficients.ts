/** What two or more coders chose for the same unit, in the order of the coders. */
export type Choices<T> = readonly T[]

/**
 * Cohen's κ (1960): agreement beyond what the coders' own habits would give by chance, at most 1; of
 * more than two coders the mean of every two of them (Light, 1971). Null where there is nothing to
 * compare, or chance alone would give full agreement.
 */
export function cohenKappa<T>(units: ReadonlyArray<Choices<T>>): number | null {
  const coders = units[0]?.length ?? 0
  const kappas: number[] = []
  for (let a = 0; a < coders; a += 1) {
    for (let b = a + 1; b < coders; b += 1) {
      const kappa = kappaOfTwo(units, a, b)
      if (kappa !== null) kappas.push(kappa)
    }
  }
  return kappas.length === 0 ? null : kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length
}

function kappaOfTwo<T>(units: ReadonlyArray<Choices<T>>, a: number, b: number): number | null {
  const n = units.length
  const [countsOfA, countsOfB] = [new Map<T, number>(), new Map<T, number>()]
  let same = 0
  for (const unit of units) {
    const [one, other] = [unit[a] as T, unit[b] as T]
    if (one === other) same += 1
    countsOfA.set(one, (countsOfA.get(one) ?? 0) + 1)
    countsOfB.set(other, (countsOfB.get(other) ?? 0) + 1)
  }
  let expected = 0
  for (const [code, count] of countsOfA) expected += (count / n) * ((countsOfB.get(code) ?? 0) / n)
  return n === 0 || expected === 1 ? null : (same / n - expected) / (1 - expected)
}

/**
 * Gwet's AC1 (2008), for two or more coders: as κ, but chance is the agreement of coders who guess,
 * so that it does not collapse where nearly all units have one code. `codes` is how many there are
 * to choose from. Null where there is nothing to compare or to choose.
 */
export function gwetAc1<T>(units: ReadonlyArray<Choices<T>>, codes: number): number | null {
  if (units.length === 0 || codes < 2) return null
  const shares = new Map<T, number>()
  let agreeing = 0
  for (const unit of units) {
    for (const [code, count] of countCodes(unit)) {
      shares.set(code, (shares.get(code) ?? 0) + count / unit.length / units.length)
      // Divided at the end: where all agree the sum is a whole number, and AC1 exactly 1.
      agreeing += (count * (count - 1)) / (unit.length * (unit.length - 1))
    }
  }
  const observed = agreeing / units.length
  const expected = [...shares.values()].reduce((sum, share) => sum + share * (1 - share), 0) / (codes - 1)
  return (observed - expected) / (1 - expected)
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

/** The distance of codes that are the same or not: 0 or 1. */
export function nominalDistance<T>(a: T, b: T): number {
  return a === b ? 0 : 1
}

/**
 * Krippendorff's α (2004) for any number of coders, of whom some may have left a unit out: 1 −
 * observed / expected distance, where what is expected are all pairs of values, whoever gave them.
 * At most 1; null where all values are the same. Units with fewer than two values say nothing.
 *
 * @param distance From 0 (alike) up, symmetric. Values that are the same object are taken as alike.
 */
export function krippendorffAlpha<T>(
  units: ReadonlyArray<Choices<T>>,
  distance: (a: T, b: T) => number
): number | null {
  const counts = new Map<T, number>()
  let [values, observed] = [0, 0]
  for (const unit of units) {
    if (unit.length < 2) continue
    values += unit.length
    for (const [code, count] of countCodes(unit)) counts.set(code, (counts.get(code) ?? 0) + count)
    observed += sumOverPairs([...countCodes(unit)], distance) / (unit.length - 1)
  }
  const expected = sumOverPairs([...counts], distance) / (values - 1)
  return values === 0 || expected === 0 ? null : 1 - observed / expected
}

/** Twice the distances of every two values; pairs of one code have none. */
function sumOverPairs<T>(
  counts: ReadonlyArray<readonly [T, number]>,
  distance: (a: T, b: T) => number
): number {
  let sum = 0
  for (let at = 0; at < counts.length; at += 1) {
    for (let other = at + 1; other < counts.length; other += 1) {
      const [a, b] = [counts[at], counts[other]]
      if (a !== undefined && b !== undefined) sum += 2 * a[1] * b[1] * distance(a[0], b[0])
    }
  }
  return sum
}

/**
 * Specific agreement on one code (Spitzer and Fleiss, 1974; Cicchetti and Feinstein, 1990): of the
 * times that a coder gave it, the share that another gave it as well. For two coders this is F1,
 * whoever is taken as right. 0 to 1; null where nobody gave it.
 */
export function positiveAgreement(units: ReadonlyArray<Choices<boolean>>): number | null {
  let [shared, possible] = [0, 0]
  for (const unit of units) {
    const given = unit.filter(Boolean).length
    shared += given * (given - 1)
    possible += given * (unit.length - 1)
  }
  return possible === 0 ? null : shared / possible
}

function countCodes<T>(unit: Choices<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const code of unit) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

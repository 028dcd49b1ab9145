/** How many of n were right. */
export interface Share {
  readonly right: number
  readonly n: number
  /** right / n, 0 to 1; null where n is 0. */
  readonly value: number | null
}

/** How two sets of codes meet, counted over all their members. */
export interface Match {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  /** Of what was found, the share that is right, 0 to 1; null where nothing was found. */
  readonly precision: number | null
  /** Of what is right, the share that was found, 0 to 1; null where there was nothing to find. */
  readonly recall: number | null
  /** Harmonic mean of the two, 0 to 1; null where there was neither. */
  readonly f1: number | null
}

export function toShare(right: number, n: number): Share {
  return {right, n, value: ratio(right, n)}
}

function toMatch(truePositives: number, falsePositives: number, falseNegatives: number): Match {
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    precision: ratio(truePositives, truePositives + falsePositives),
    recall: ratio(truePositives, truePositives + falseNegatives),
    f1: ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }
}

/** Compare what was found with what is right; members of `unscored` count neither way. */
export function matchSets<T>(found: Iterable<T>, right: Iterable<T>, unscored: Iterable<T> = []): Match {
  const [foundSet, rightSet, unscoredSet] = [new Set(found), new Set(right), new Set(unscored)]
  const hits = [...foundSet].filter((one) => rightSet.has(one)).length
  const wrong = [...foundSet].filter((one) => !rightSet.has(one) && !unscoredSet.has(one)).length
  return toMatch(hits, wrong, rightSet.size - hits)
}

/** Counts added up and rates taken anew: a micro-average. */
export function sumMatches(matches: readonly Match[]): Match {
  const sum = (key: 'truePositives' | 'falsePositives' | 'falseNegatives') =>
    matches.reduce((total, match) => total + match[key], 0)
  return toMatch(sum('truePositives'), sum('falsePositives'), sum('falseNegatives'))
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

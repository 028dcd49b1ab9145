/** Letters that follow each other the same in two places: `a + i` and `b + i` for `i` below `length`. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** How far an alignment looks past a run, in letters: about a clause. */
export const reach = 40

const match = 2
const miss = -2

/** How far letters may be shifted against each other, beyond what the stretches' lengths ask for. */
const band = 8

/** An open alignment stops where it has fallen this far below its best. */
const drop = 16

/** Scores of one table, kept, because tables are many and small. */
const width = reach + 1
const scores = new Int16Array(width * width)
const outside = -1000

/**
 * Align two stretches of at most `reach` letters (Needleman–Wunsch within a band; where `isOpen`, Smith
 * and Waterman's local form anchored at its start, which ends where the score is highest).
 *
 * @param step 1 to read forwards from `a` and `b`, -1 to read backwards from the letters before them.
 * @returns Runs of two letters and more, in reading order: one letter alone is the same by chance.
 */
export function alignStretches(
  codes: Uint16Array,
  [a, lengthA]: readonly [number, number],
  [b, lengthB]: readonly [number, number],
  step: 1 | -1,
  isOpen: boolean
): readonly Run[] {
  if (lengthA < 2 || lengthB < 2) return []
  // The letter `at` of a stretch is `codes[origin + step * at]`.
  const [originA, originB] = step === 1 ? [a, b] : [a - 1, b - 1]
  const below = band + (isOpen ? 0 : Math.max(0, lengthB - lengthA))
  const above = band + (isOpen ? 0 : Math.max(0, lengthA - lengthB))
  let [bestA, bestB, best] = isOpen ? [0, 0, 0] : [lengthA, lengthB, 0]
  for (let j = 0; j <= Math.min(lengthB, below); j += 1) scores[j] = j * miss
  if (below < lengthB) scores[below + 1] = outside
  for (let i = 1; i <= lengthA; i += 1) {
    const row = i * width
    const from = Math.max(1, i - above)
    const to = Math.min(lengthB, i + below)
    scores[row + from - 1] = from === 1 && i <= above ? i * miss : outside
    const letter = codes[originA + step * (i - 1)]
    let most = outside
    for (let j = from; j <= to; j += 1) {
      const isEqual = letter === codes[originB + step * (j - 1)]
      const diagonal = (scores[row - width + j - 1] ?? 0) + (isEqual ? match : miss)
      const shifted = Math.max(scores[row - width + j] ?? 0, scores[row + j - 1] ?? 0) + miss
      const score = Math.max(diagonal, shifted)
      scores[row + j] = score
      if (score > most) most = score
      if (isOpen && score > best) [bestA, bestB, best] = [i, j, score]
    }
    if (to < lengthB) scores[row + to + 1] = outside
    if (isOpen && most < best - drop) break
  }
  const runs: Run[] = []
  let [i, j] = [bestA, bestB]
  let length = 0
  const close = (): void => {
    if (length >= 2)
      runs.push(step === 1 ? {a: a + i, b: b + j, length} : {a: a - i - length, b: b - j - length, length})
    length = 0
  }
  while (i > 0 && j > 0) {
    const score = scoreAt(i, j)
    const isEqual = codes[originA + step * (i - 1)] === codes[originB + step * (j - 1)]
    if (score === scoreAt(i - 1, j - 1) + (isEqual ? match : miss)) {
      if (!isEqual) close()
      i -= 1
      j -= 1
      if (isEqual) length += 1
    } else {
      close()
      if (score === scoreAt(i - 1, j) + miss) i -= 1
      else j -= 1
    }
  }
  close()
  return step === 1 ? runs.toReversed() : runs
}

function scoreAt(i: number, j: number): number {
  return scores[i * width + j] ?? 0
}

/** 95 %: between these two. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const draws = 1000

/**
 * A percentile interval by bootstrap (Efron, 1979): the figure of 1,000 samples of the same size,
 * drawn with repetition by a generator of fixed seed, so that two runs give the same. Null where
 * the figure is null for every sample.
 */
export function bootstrap<T>(
  units: readonly T[],
  figure: (units: readonly T[]) => number | null
): Interval | null {
  const next = createRandom(20210811)
  const figures: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const sample = units.flatMap(() => {
      const unit = units[Math.floor(next() * units.length)]
      return unit === undefined ? [] : [unit]
    })
    const value = figure(sample)
    if (value !== null) figures.push(value)
  }
  figures.sort((a, b) => a - b)
  const [low, high] = [0.025, 0.975].map((share) => figures[Math.round(share * (figures.length - 1))])
  return low === undefined || high === undefined ? null : {low, high}
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

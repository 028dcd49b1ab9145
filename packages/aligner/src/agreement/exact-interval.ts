import type {Interval} from './bootstrap.ts'

/**
 * The exact 95 % interval of a share (Clopper and Pearson, 1934): it keeps its word for small n too,
 * at the price of being wide. Null where n is 0.
 */
export function exactInterval(right: number, n: number): Interval | null {
  if (n === 0) return null
  const low = right === 0 ? 0 : solve((share) => atLeast(right, n, share) - 0.025)
  const high = right === n ? 1 : solve((share) => atLeast(right + 1, n, share) - 0.975)
  return {low, high}
}

/** Where a rising function from 0 to 1 crosses zero. */
function solve(rising: (share: number) => number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The chance of at least so many of n, each with this chance. In logarithms, since n may be large. */
function atLeast(least: number, n: number, share: number): number {
  let [sum, logCombinations] = [0, 0]
  for (let count = 0; count <= n; count += 1) {
    if (count > 0) logCombinations += Math.log(n - count + 1) - Math.log(count)
    if (count < least) continue
    sum += Math.exp(logCombinations + count * Math.log(share) + (n - count) * Math.log(1 - share))
  }
  return sum
}

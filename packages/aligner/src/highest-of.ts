/** The highest of some numbers; of none, minus infinity. Unlike `Math.max` it takes any number of them. */
export function highestOf(values: ArrayLike<number>): number {
  let highest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at += 1) highest = Math.max(highest, values[at] ?? highest)
  return highest
}

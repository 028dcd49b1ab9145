/** A number, and what it weighs in one list. */
export type Weight = readonly [key: number, weight: number]

/**
 * Prepare to look up the weights of one list after another by their keys, which are below `limit`: the
 * sheet that is returned holds 0 for all other keys, and is written anew by the next call.
 */
export function createWeightSheet(
  lists: ReadonlyArray<readonly Weight[]>,
  limit: number
): (place: number) => Float64Array {
  const sheet = new Float64Array(limit)
  let written: readonly Weight[] = []
  return (place) => {
    for (const [key] of written) sheet[key] = 0
    written = lists[place] ?? []
    for (const [key, weight] of written) sheet[key] = weight
    return sheet
  }
}

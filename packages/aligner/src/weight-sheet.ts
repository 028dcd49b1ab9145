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
  const columns = lists.map((list) => ({
    keys: Uint32Array.from(list, ([key]) => key),
    weights: Float64Array.from(list, ([, weight]) => weight)
  }))
  const sheet = new Float64Array(limit)
  let written = new Uint32Array()
  return (place) => {
    for (let at = 0; at < written.length; at += 1) sheet[written[at] ?? 0] = 0
    const {keys, weights} = columns[place] ?? {keys: new Uint32Array(), weights: new Float64Array()}
    for (let at = 0; at < keys.length; at += 1) sheet[keys[at] ?? 0] = weights[at] ?? 0
    written = keys
    return sheet
  }
}

/**
 * Prepare to look numbers up by numbers: a `Map` that is never changed, in two flat arrays, which is
 * several times as fast where every two characters of a text are looked up.
 *
 * Keys and values are integers above 0, and 0 is what a key gets that is not there.
 */
export function createNumberMap(entries: ReadonlyMap<number, number>): (key: number) => number {
  // Open addressing, at most half full: a key stands in its own slot or in the next one that was free.
  const bits = Math.ceil(Math.log2(entries.size + 1)) + 1
  const mask = 2 ** bits - 1
  const keys = new Float64Array(mask + 1)
  const values = new Uint32Array(mask + 1)
  const slotOf = (key: number) => {
    // The high bits of the product are the well mixed ones (Knuth, 1973).
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits)
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }
  for (const [key, value] of entries) {
    const slot = slotOf(key)
    keys[slot] = key
    values[slot] = value
  }
  return (key) => values[slotOf(key)] ?? 0
}

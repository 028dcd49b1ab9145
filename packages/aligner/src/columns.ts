/**
 * Prepare to set aside columns of zeros of one length. Many of them share a block of memory: to set aside
 * each by itself takes longer than to fill it.
 */
export function createColumns(length: number): () => Float64Array {
  let block = new Float64Array()
  let used = 0
  return () => {
    if (used + length > block.length) {
      block = new Float64Array(length * columnsInBlock)
      used = 0
    }
    used += length
    return block.subarray(used - length, used)
  }
}

const columnsInBlock = 64

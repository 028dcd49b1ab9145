import {Inflate} from 'fflate'
import {ReadError} from '../read-error.ts'
import type {ReadLimits} from '../read-result.ts'
import {checksumOf} from './checksum.ts'
import {listZip, type ZipPart} from './list-zip.ts'

/** A zip whose files are unpacked one by one, when they are asked for. */
export interface Zip {
  readonly names: readonly string[]
  /**
   * The bytes of a file in it; null where there is none of this name.
   *
   * @throws {ReadError} `encrypted`, `damaged`, or `limit`.
   */
  readonly unpack: (name: string) => Uint8Array | null
}

const localMark = 0x04034b50
const localSize = 30

/**
 * Open a zip. Sizes are counted while unpacking, since a hostile header may say anything.
 *
 * @throws {ReadError} `damaged` without a whole list of its files, `limit` where there are too many.
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits): Zip {
  const parts = new Map(listZip(bytes, limits).map((part) => [part.name, part]))
  let unpackedInAll = 0
  const count = (added: number, inPart: number): void => {
    unpackedInAll += added
    if (inPart > limits.maxPartBytes) throw new ReadError('limit', `> ${limits.maxPartBytes}`, 'maxPartBytes')
    if (unpackedInAll > limits.maxUnpackedBytes) {
      throw new ReadError('limit', `> ${limits.maxUnpackedBytes}`, 'maxUnpackedBytes')
    }
  }
  return {
    names: [...parts.keys()],
    unpack: (name) => {
      const part = parts.get(name)
      if (!part) return null
      const unpacked = unpackPart(packedBytes(bytes, part), part, count)
      if (checksumOf(unpacked) !== part.checksum) throw new ReadError('damaged', name)
      return unpacked
    }
  }
}

function packedBytes(bytes: Uint8Array, {name, isEncrypted, headerStart, packedSize}: ZipPart): Uint8Array {
  if (isEncrypted) throw new ReadError('encrypted', 'zip')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (headerStart + localSize > bytes.length || view.getUint32(headerStart, true) !== localMark)
    throw new ReadError('damaged', name)
  const lengths = view.getUint16(headerStart + 26, true) + view.getUint16(headerStart + 28, true)
  const start = headerStart + localSize + lengths
  if (start + packedSize > bytes.length) throw new ReadError('damaged', name)
  return bytes.subarray(start, start + packedSize)
}

/** So much is handed to the unpacker at a time; the most it can grow to is a thousand times that. */
const stepSize = 16 * 1024

function unpackPart(
  packed: Uint8Array,
  {name, method}: ZipPart,
  count: (added: number, inPart: number) => void
): Uint8Array {
  if (method === 0) {
    count(packed.length, packed.length)
    return packed
  }
  if (method !== 8) throw new ReadError('damaged', name)
  const pieces: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((piece) => {
    size += piece.length
    count(piece.length, size)
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += stepSize) {
      inflate.push(packed.subarray(at, at + stepSize), at + stepSize >= packed.length)
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('damaged', name)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

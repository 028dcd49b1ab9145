import {ReadError} from '../read-error.ts'
import type {ReadLimits} from '../read-result.ts'

/** A file in a zip, as the list at the zip's end gives it. */
export interface ZipPart {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0: stored as it is; 8: deflated. */
  readonly method: number
  /** Checksum (CRC-32) of the unpacked bytes. */
  readonly checksum: number
  /** Size as packed, in bytes. */
  readonly packedSize: number
  /** Where its own header begins, from the start of the zip. */
  readonly headerStart: number
}

const endMark = 0x06054b50
const partMark = 0x02014b50
const endSize = 22
const partSize = 46
/** A comment stands after the end. */
const longestComment = 0xffff

/** Whether bytes begin as a zip does. */
export function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04
}

/**
 * The files in a zip, by the list at its end; nothing is unpacked.
 *
 * @throws {ReadError} `damaged` without a whole list, `limit` beyond `maxParts`.
 */
export function listZip(bytes: Uint8Array, limits: ReadLimits): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw new ReadError('damaged', 'zip')
  const count = view.getUint16(end + 10, true)
  if (count > limits.maxParts) throw new ReadError('limit', String(count), 'maxParts')
  const parts: ZipPart[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + partSize > bytes.length || view.getUint32(at, true) !== partMark)
      throw new ReadError('damaged', 'zip')
    const nameLength = view.getUint16(at + 28, true)
    const nameStart = at + partSize
    parts.push({
      // Names of parts that are read here are ASCII; others only have to differ from them.
      name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)).replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      headerStart: view.getUint32(at + 42, true)
    })
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endSize
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

/** Entries of the directory of an OLE file stand at multiples of this. */
const entrySize = 128
const nameSize = 64
const streamType = 2

/** Names of the streams in an OLE file (.doc, .wps and other files of Office 97), as its directory gives them. */
export function streamNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + entrySize <= bytes.length; at += entrySize) {
    const length = view.getUint16(at + nameSize, true)
    // A name has a closing zero; other bytes of a file hardly ever have it in the right place.
    const isName =
      length >= 4 && length <= nameSize && length % 2 === 0 && bytes[at + nameSize + 2] === streamType
    if (!isName || view.getUint16(at + length - 2, true) !== 0) continue
    names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
  }
  return names
}

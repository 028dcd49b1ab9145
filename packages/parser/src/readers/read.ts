import {fileTypeFromBuffer} from 'file-type'
import {plainLayout} from '../layout.ts'
import {decode, encodingByMark} from './decode.ts'
import {isOfd} from './ofd/is-ofd.ts'
import {isPdf} from './pdf/is-pdf.ts'
import {ReadError} from './read-error.ts'
import {defaultLimits, type ReadLimits, type ReadResult} from './read-result.ts'

/** Endings of files that a reader knows, without the dot. */
export const readableEndings: readonly string[] = ['txt', 'text', 'pdf', 'ofd']

/**
 * The text of a file. Formats that no reader knows are refused by name.
 *
 * @param name Of the file; its ending says which reader is meant. Text without a file (standard
 *   input) has the name `-`.
 * @throws {ReadError} When there is no text in it, it is in no format known here, or passes a limit.
 */
export async function read(
  bytes: Uint8Array,
  name: string,
  limits: Partial<ReadLimits> = {}
): Promise<ReadResult> {
  const allLimits = {...defaultLimits, ...limits}
  if (bytes.length > allLimits.maxBytes) throw new ReadError('limit', String(bytes.length), 'maxBytes')
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  // A mark says text, where the bytes after it might pass for a sound file.
  const type = encodingByMark(bytes) ? undefined : await fileTypeFromBuffer(bytes)
  if (name !== '-' && !readableEndings.includes(ending)) {
    throw new ReadError('unsupported', type?.mime ?? (ending === '' ? name : `.${ending}`))
  }
  if (isPdf(bytes)) return (await import('./pdf/read-pdf.ts')).readPdf(bytes, allLimits)
  if (isOfd(bytes)) return (await import('./ofd/read-ofd.ts')).readOfd(bytes, allLimits)
  if (type) throw new ReadError('binary', type.mime)
  const {text, encoding, guessed} = decode(bytes)
  if (text.trim() === '') throw new ReadError('empty', String(bytes.length))
  return {
    // Old Macs ended lines with a lone \r.
    text: text.includes('\n') ? text : text.replaceAll('\r', '\n'),
    mediaType: 'text/plain',
    encoding,
    facts: [],
    layout: plainLayout,
    messages: guessed ? [{code: 'encoding-guessed', severity: 'info', args: {encoding}}] : []
  }
}

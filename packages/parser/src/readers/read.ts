import {fileTypeFromBuffer} from 'file-type'
import {type Layout, plainLayout} from '../layout.ts'
import type {FileFacts} from '../metadata.ts'
import type {Message} from '../types.ts'
import {decode, encodingByMark} from './decode.ts'
import {ReadError} from './read-error.ts'

/** What a reader makes of a file. */
export interface ReadResult {
  readonly text: string
  readonly mediaType: string
  readonly encoding: string
  /** What the file says about the document beside its text, most trusted first. */
  readonly facts: readonly FileFacts[]
  readonly layout: Layout
  readonly messages: readonly Message[]
}

/** How much a reader takes in. Passing a limit is an error that names it. */
export interface ReadLimits {
  /** Size of a file in bytes (default: 200 million). */
  readonly maxBytes: number
}

/** The limits where the caller gives none. */
export const defaultLimits: ReadLimits = {maxBytes: 200_000_000}

/** Endings of files that a reader knows, without the dot. */
export const readableEndings: readonly string[] = ['txt', 'text']

/**
 * The text of a file. Formats other than plain text are refused by name.
 *
 * @param name Of the file; its ending says which reader is meant. Text without a file (standard
 *   input) has the name `-`.
 * @throws {ReadError} When there is no text in it, it is in no format known here, or passes a limit.
 */
export async function read(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = defaultLimits
): Promise<ReadResult> {
  if (bytes.length > limits.maxBytes) throw new ReadError('too-large', String(bytes.length))
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  // A mark says text, where the bytes after it might pass for a sound file.
  const type = encodingByMark(bytes) ? undefined : await fileTypeFromBuffer(bytes)
  if (name !== '-' && !readableEndings.includes(ending)) {
    throw new ReadError('unsupported', type?.mime ?? (ending === '' ? name : `.${ending}`))
  }
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

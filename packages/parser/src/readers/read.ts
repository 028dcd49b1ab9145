import type {Message} from '../types.ts'
import {type Evidence, gatherEvidence} from './evidence.ts'
import {type Format, formats} from './formats.ts'
import {ReadError} from './read-error.ts'
import {defaultLimits, type ReadLimits, type ReadResult} from './read-result.ts'

/** Endings of files that a reader knows, without the dot. */
export const readableEndings: readonly string[] = formats.flatMap(({endings}) => endings)

/**
 * The text of a file. What the bytes are decides which reader takes them; a file with the ending of
 * another format is read as what it is, with a message.
 *
 * @param name Of the file. Bytes without a file (standard input) have the name `-`.
 * @param limits Those that differ from `defaultLimits`.
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
  const evidence = await gatherEvidence(bytes, ending, allLimits)
  const format = formats.find(({isFound}) => isFound(evidence))
  if (!format) throw refusal(evidence, name)
  // Any bytes may pass for text, so that only a name that promises a document makes them one.
  if (format.mediaType === 'text/plain' && name !== '-' && !readableEndings.includes(ending))
    throw new ReadError('unsupported', ending === '' ? name : `.${ending}`)
  const reader = await format.load()
  const result = await reader(bytes, allLimits)
  if (result.text.trim() === '') throw new ReadError('empty', String(bytes.length))
  return {...result, messages: [...renamed(ending, format), ...result.messages]}
}

/** A signature that no reader knows. */
function refusal({type, ending}: Evidence, name: string): ReadError {
  const isNamedAsDocument = name === '-' || readableEndings.includes(ending)
  return new ReadError(isNamedAsDocument ? 'binary' : 'unsupported', type ?? `.${ending}`)
}

/** A message where the ending is that of another format. */
function renamed(ending: string, {endings, mediaType}: Format): readonly Message[] {
  if (endings.includes(ending) || !readableEndings.includes(ending)) return []
  return [{code: 'other-format', severity: 'info', args: {ending, mediaType}}]
}

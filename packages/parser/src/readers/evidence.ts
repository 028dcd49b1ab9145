import {fileTypeFromBuffer} from 'file-type'
import {encodingByMark} from './decode.ts'
import {streamNames} from './doc/stream-names.ts'
import {ReadError} from './read-error.ts'
import type {ReadLimits} from './read-result.ts'
import {isZip, listZip} from './zip/list-zip.ts'

/** What tells the format of a file. */
export interface Evidence {
  /** The first characters, byte by byte (UTF-16 with a mark decoded), for a signature such as `%PDF-`. */
  readonly start: string
  /** Names of the files in a zip, or of the streams in an OLE file; empty for others. */
  readonly parts: readonly string[]
  /** Of the name, in lower case, without the dot; empty where there is none. */
  readonly ending: string
  /** What the bytes look like, such as `image/png`; null where they have no signature known here. */
  readonly type: string | null
  /** Whether they may be text or a page: no signature says otherwise. */
  readonly isText: boolean
}

const startLength = 4096

/** A page with its pictures in one file (.mht), which Word writes under the name of .doc too. */
const isWebArchive = /^(?:From:|MIME-Version:)[\s\S]*Content-Type:\s*multipart\/related/iu

/**
 * Look at a file from outside, without unpacking anything.
 *
 * @throws {ReadError} `damaged` where a zip has lost its list of files, `limit` where that is too long;
 *   `encrypted` for a locked file of Office.
 */
export async function gatherEvidence(
  bytes: Uint8Array,
  ending: string,
  limits: ReadLimits
): Promise<Evidence> {
  const mark = encodingByMark(bytes)
  const start = new TextDecoder(mark ?? 'latin1').decode(bytes.subarray(0, startLength))
  if (isZip(bytes)) {
    const parts = listZip(bytes, limits).map(({name}) => name)
    return {start, parts, ending, type: typeOfZip(parts), isText: false}
  }
  // A mark says text, where the bytes after it might pass for a sound file.
  const type = mark ? undefined : await fileTypeFromBuffer(bytes)
  const parts = type?.mime === 'application/x-cfb' ? streamNames(bytes) : []
  // Office locks a file by packing it whole into an OLE file.
  if (parts.includes('EncryptedPackage')) throw new ReadError('encrypted', ending || 'Office')
  const mime = type?.mime ?? (isWebArchive.test(start) ? 'multipart/related' : null)
  // Pages may be XML; what else is written in plain characters (RTF, web archives) is no text to read.
  return {start, parts, ending, type: mime, isText: mime === null || mime === 'application/xml'}
}

const office = 'application/vnd.openxmlformats-officedocument'
const zipTypes: readonly (readonly [part: string, type: string])[] = [
  ['xl/workbook.xml', `${office}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${office}.presentationml.presentation`],
  ['META-INF/container.xml', 'application/epub+zip']
]

function typeOfZip(parts: readonly string[]): string {
  return zipTypes.find(([part]) => parts.includes(part))?.[1] ?? 'application/zip'
}

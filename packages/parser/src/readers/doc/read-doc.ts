/// <reference path="./word-extractor.d.ts" />
import {find, read as readOle} from 'cfb'
import WordExtractor from 'word-extractor'
import type {Message} from '../../types.ts'
import {ReadError} from '../read-error.ts'
import type {ReadResult} from '../read-result.ts'
import {createTextBuilder} from '../text-builder.ts'

const docType = 'application/msword'

/**
 * Reads files of Word 97 to 2003 and of WPS (.doc, .wps). Numbers that Word typed by itself are not in
 * them as text and are not rebuilt; a message says where a file has such numbers.
 */
export async function readDoc(bytes: Uint8Array): Promise<ReadResult> {
  const {isEncrypted, hasNumbers} = inspect(bytes)
  if (isEncrypted) throw new ReadError('encrypted', 'doc')
  const text = await extract(bytes)
  const plain = {filterUnicode: false}
  const builder = createTextBuilder()
  for (const line of joinRows(text.getBody(plain).split('\n'))) builder.addLine(line)
  for (const line of linesOf(text.getTextboxes({...plain, includeHeadersAndFooters: false})))
    builder.addLine(line)
  const around = [
    text.getHeaders({...plain, includeFooters: true}),
    text.getFootnotes(plain),
    text.getEndnotes(plain)
  ]
  for (const line of new Set(around.flatMap(linesOf))) if (/[^\d\s\p{P}]/u.test(line)) builder.addChrome(line)
  const messages: readonly Message[] = hasNumbers
    ? [{code: 'numbers-not-stored', severity: 'warning', args: {mediaType: docType}}]
    : []
  return {...builder.build(true), mediaType: docType, encoding: 'utf-16le', facts: [], messages}
}

/** What the head of the file says; [MS-DOC] 2.5.1, FibBase, and 2.5.6, FibRgFcLcb97. */
function inspect(bytes: Uint8Array): {readonly isEncrypted: boolean; readonly hasNumbers: boolean} {
  const stream = attempt(() => find(readOle(bytes, {type: 'array'}), 'WordDocument')?.content)
  const head = stream instanceof Uint8Array ? stream : Uint8Array.from(stream ?? [])
  if (head.length < listsAt + 4) throw new ReadError('damaged', 'doc')
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const isEncrypted = (view.getUint16(flagsAt, true) & encryptedFlag) !== 0
  return {isEncrypted, hasNumbers: view.getUint32(listsAt, true) > 0 && usesList(view)}
}

const flagsAt = 0x0a
const encryptedFlag = 0x0100
/** Size of the table of list uses. */
const listsAt = 0x02ee
/** sprmPIlfo: which list a paragraph is in. */
const listProperty = 0x460b

/** Whether any paragraph is in a list: its properties then say which. */
function usesList(view: DataView): boolean {
  for (let at = 0; at + 4 <= view.byteLength; at += 1) {
    if (view.getUint16(at, true) !== listProperty) continue
    const list = view.getUint16(at + 2, true)
    if (list > 0 && list < 0x07ff) return true
  }
  return false
}

async function extract(bytes: Uint8Array): ReturnType<WordExtractor['extract']> {
  // The library takes no other array of bytes than Node's own.
  const {Buffer} = globalThis as unknown as {Buffer: {from: (...of: unknown[]) => Uint8Array}}
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    throw new ReadError('damaged', 'doc')
  }
}

function attempt<Value>(run: () => Value): Value {
  try {
    return run()
  } catch {
    throw new ReadError('damaged', 'doc')
  }
}

/** So many paragraphs stand in a row of a table, at most. */
const longestRow = 12

/** A row ends with a tab; the paragraphs of its cells stand on lines of their own, and are joined. */
function joinRows(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let rowStart = 0
  for (const line of lines) {
    joined.push(line)
    if (!line.endsWith('\t')) continue
    const from = Math.max(rowStart, joined.length - longestRow)
    const first = joined.findIndex((one, at) => at >= from && one.includes('\t'))
    const row = joined.splice(first).join('　').replace(/\t+$/u, '')
    joined.push(row.replace(/\t(?=\t)/gu, '\t '))
    rowStart = joined.length
  }
  return joined
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

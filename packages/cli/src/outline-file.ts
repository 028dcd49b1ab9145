import {createHash} from 'node:crypto'
import {stat} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type EnglishOptions,
  type EnglishSide,
  indexOutline,
  type Outline,
  outlineFromDocument,
  parseEnglishSide,
  parseOutline
} from '@gangmu/aligner'
import {languageOf, loadEnglish, type PolicyDocument} from '@gangmu/parser'
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {loadDocuments, readBytes} from './load-documents.ts'
import {say} from './wording.ts'

/** A file of the project's own collection; the same place from the sources and from the build. */
export function corpusFile(name: string): string {
  return fileURLToPath(new URL(`../../../corpus/${name}`, import.meta.url))
}

/** An outline and the hash of the bytes that it was read from. */
export interface LoadedOutline {
  /** File of its English side, where one stands beside the catalogue; null where none can. */
  readonly englishFile: string | null
  readonly outline: Outline
  /** In lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * The outline to align with.
 *
 * @param file A catalogue as JSON, or a plan in any format that can be read, whose structure is
 * taken for an outline (default: the national outline of 2021–2025).
 * @throws {UserError} Where the file is missing, no valid catalogue, or a plan without measures.
 */
export async function loadOutline(file: string | undefined, lang: Lang, io: Io): Promise<LoadedOutline> {
  const name = file ?? corpusFile('outline/outline-2021-2025.json')
  if (!name.toLowerCase().endsWith('.json')) return loadPlanAsOutline(name, lang, io)
  const bytes = await readBytes(path.resolve(io.cwd, name), name, lang)
  const outline = parseJsonFile(bytes, name, lang, parseOutline)
  const englishFile = path.resolve(io.cwd, name.replace(/\.json$/iu, '.en.json'))
  return {outline, sha256: createHash('sha256').update(bytes).digest('hex'), englishFile}
}

/**
 * What aligning English documents with an outline takes: the English side that stands beside its
 * catalogue (`<stem>.en.json`), and the English reader. Nothing where no document is English.
 *
 * @throws {UserError} Where a document is English and the outline has no English side.
 */
export async function loadEnglishSide(
  {outline, englishFile}: LoadedOutline,
  documents: readonly PolicyDocument[],
  lang: Lang
): Promise<{readonly english?: EnglishOptions}> {
  const document = documents.find(({text}) => languageOf(text) === 'en')
  if (document === undefined) return {}
  const found = await readEnglishSide({outline, englishFile}, lang)
  if (found === null) throw new UserError(say(lang, 'noEnglishSide', document.id, outline.id))
  return {english: {...found, reader: await loadEnglish()}}
}

/**
 * The English side of an outline, the file `<catalogue>.en.json` beside its catalogue, and its hash;
 * null where there is none.
 *
 * @throws {UserError} Where it belongs to another outline or is not valid.
 */
export async function readEnglishSide(
  {outline, englishFile}: Pick<LoadedOutline, 'outline' | 'englishFile'>,
  lang: Lang
): Promise<{readonly side: EnglishSide; readonly sha256: string} | null> {
  if (englishFile === null || !(await stat(englishFile).catch(() => null))?.isFile()) return null
  const bytes = await readBytes(englishFile, englishFile, lang)
  const side = parseJsonFile(bytes, englishFile, lang, (json) => parseEnglishSide(json, outline))
  return {side, sha256: createHash('sha256').update(bytes).digest('hex')}
}

/** A plan that others are measured against: its own chapters, sections and sentences. */
async function loadPlanAsOutline(file: string, lang: Lang, io: Io): Promise<LoadedOutline> {
  const found = await stat(path.resolve(io.cwd, file)).catch(() => null)
  if (found === null || !found.isFile()) throw new UserError(say(lang, 'noOutline', file))
  const {documents, failures} = await loadDocuments([file], {lang}, {...io, stderr: () => {}})
  const [document] = documents
  if (document === undefined) throw new UserError(failures[0]?.reason ?? say(lang, 'noOutline', file))
  if (languageOf(document.text) === 'en') throw new UserError(say(lang, 'englishOutline', file))
  if (document.measures.length === 0) throw new UserError(say(lang, 'outlineWithoutMeasures', file))
  const outline = outlineFromDocument(document)
  const {sections, requirements} = indexOutline(outline)
  const counts = [outline.systems.length, sections.length, requirements.length] as const
  io.stderr(`${say(lang, 'planAsOutline', file, ...counts)}\n`)
  return {outline, sha256: document.source.sha256 ?? '', englishFile: null}
}

/**
 * A JSON file read by a function that checks it.
 *
 * @throws {UserError} Where it is no JSON, or the function rejects it.
 */
export function parseJsonFile<Value>(
  bytes: Uint8Array,
  name: string,
  lang: Lang,
  check: (json: unknown) => Value
): Value {
  try {
    return check(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (error) {
    if (error instanceof Error) throw new UserError(say(lang, 'badJson', name, error.message), {cause: error})
    throw error
  }
}

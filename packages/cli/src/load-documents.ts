import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {
  defaultLimits,
  languageOf,
  loadEnglish,
  type PolicyDocument,
  parse,
  ReadError,
  read,
  readSidecar,
  type Sidecar
} from '@gangmu/parser'
import {formatCsv} from '@gangmu/report'
import {UserError} from './errors.ts'
import {endings, findFiles} from './find-files.ts'
import type {Io, Lang} from './io.ts'
import {showProgress} from './show-progress.ts'
import {say} from './wording.ts'
import {writeWhole} from './write-file.ts'

/** A file that could not be read, and why. */
export interface Failure {
  readonly path: string
  readonly reason: string
}

/** Documents, and the files that gave none. */
export interface Loaded {
  readonly documents: readonly PolicyDocument[]
  readonly failures: readonly Failure[]
}

export interface LoadOptions {
  readonly lang: Lang
  /** Id of the document, where only one is given (default: the file's stem). */
  readonly id?: string
  /** File for a list of failures as CSV. */
  readonly failures?: string
}

/**
 * Read and parse every document that the paths name. An unreadable file among several is reported
 * on stderr and skipped.
 *
 * @throws {UserError} Where a path names nothing.
 */
export async function loadDocuments(paths: readonly string[], options: LoadOptions, io: Io): Promise<Loaded> {
  const {lang} = options
  const files = await findFiles(paths, io.cwd, lang)
  if (options.id !== undefined && options.id.trim() === '')
    throw new UserError(say(lang, 'emptyOption', '--id'))
  if (options.id !== undefined && files.length !== 1) throw new UserError(say(lang, 'badId', files.length))
  const ids = options.id === undefined ? idsOf(files) : [options.id]
  const documents: PolicyDocument[] = []
  const failures: Failure[] = []
  const firstWithText = new Map<string, string>()
  for (const [index, file] of files.entries()) {
    showProgress('reading', index, files.length, file, lang, io)
    try {
      const document = await loadDocument(file, ids[index] ?? file, lang, io)
      const same = firstWithText.get(document.text)
      if (same !== undefined) io.stderr(`${say(lang, 'sameDocument', file, same)}\n`)
      else firstWithText.set(document.text, file)
      documents.push(document)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failures.push({path: file, reason: error.message})
      io.stderr(`${error.message}\n`)
    }
  }
  io.progress?.('')
  if (options.failures !== undefined) {
    const rows = failures.map(({path: failed, reason}) => [failed, reason])
    await writeWhole(path.resolve(io.cwd, options.failures), formatCsv(['path', 'reason'], rows))
  }
  if (failures.length > 0 && files.length > 1)
    io.stderr(`${say(lang, 'failed', failures.length, files.length)}\n`)
  return {documents, failures}
}

async function loadDocument(file: string, id: string, lang: Lang, io: Io): Promise<PolicyDocument> {
  const bytes = file === '-' ? await io.stdin() : await readBytes(path.resolve(io.cwd, file), file, lang)
  const sidecar = file === '-' ? {} : await loadSidecar(file, lang, io)
  try {
    const {text, mediaType, encoding, facts, layout, messages} = await read(bytes, file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const source = {path: file, mediaType, encoding, sha256}
    const english = languageOf(text) === 'en' ? {english: await loadEnglish()} : {}
    return parse(text, {id, sidecar, fileFacts: facts, layout, messages, source, ...english})
  } catch (error) {
    if (error instanceof ReadError) throw new UserError(explain(error, file, lang), {cause: error})
    // A fault of ours in one file must not cost the others.
    throw new UserError(say(lang, 'unknownInFile', file, (error as Error).message), {cause: error})
  }
}

function explain({code, found, limit}: ReadError, file: string, lang: Lang): string {
  switch (code) {
    case 'empty':
      return say(lang, 'empty', file)
    case 'limit': {
      const name = limit ?? 'maxBytes'
      return say(lang, 'beyondLimit', file, name, defaultLimits[name], found)
    }
    case 'unsupported':
      return say(lang, 'unsupported', file, found, endings())
    default:
      return say(lang, code, file, found)
  }
}

/** The bytes of a file, with errors that name it as the caller did. */
export async function readBytes(file: string, name: string, lang: Lang): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UserError(say(lang, 'missing', name), {cause: error})
    if (code === 'EACCES') throw new UserError(say(lang, 'noPermission', name), {cause: error})
    throw new UserError(say(lang, 'unreadable', name, code), {cause: error})
  }
}

/** What stands in the `.meta.json` beside a file; empty where there is none. */
export async function loadSidecar(file: string, lang: Lang, io: Io): Promise<Sidecar> {
  const beside = file.replace(/\.[^./\\]+$/u, '.meta.json')
  if (beside === file) return {}
  const content = await readFile(path.resolve(io.cwd, beside), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw new UserError(say(lang, 'unreadable', beside, error.code ?? error.message), {cause: error})
    }
  )
  if (content === null) return {}
  try {
    return readSidecar(JSON.parse(content.replace(/^\ufeff/u, '')))
  } catch (error) {
    throw new UserError(say(lang, 'badSidecar', beside, (error as Error).message), {cause: error})
  }
}

/** Stems of files; equal stems get their folders in front, as many as it takes, and else a number. */
function idsOf(files: readonly string[]): readonly string[] {
  const named = files.map((file) => {
    if (file === '-') return ['stdin']
    const full = path.resolve(file)
    return [...path.dirname(full).split(path.sep), path.basename(full).replace(/\.[^.]+$/u, '')]
  })
  const idAt = (parts: readonly string[], folders: number): string =>
    parts
      .slice(-1 - folders)
      .filter((part) => part !== '')
      .join('-')
  const deepest = Math.max(0, ...named.map(({length}) => length - 1))
  const ids = named.map((parts) => {
    for (let folders = 0; folders <= deepest; folders += 1) {
      const id = idAt(parts, folders)
      if (named.filter((other) => idAt(other, folders) === id).length === 1) return id
    }
    return idAt(parts, 1)
  })
  const seen = new Map<string, number>()
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  })
}

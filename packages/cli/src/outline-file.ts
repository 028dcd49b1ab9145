import {createHash} from 'node:crypto'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Outline, parseOutline} from '@gangmu/aligner'
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {readBytes} from './load-documents.ts'
import {say} from './wording.ts'

/** A file of the project's own collection; the same place from the sources and from the build. */
export function corpusFile(name: string): string {
  return fileURLToPath(new URL(`../../../corpus/${name}`, import.meta.url))
}

/** An outline and the hash of the bytes that it was read from. */
export interface LoadedOutline {
  readonly outline: Outline
  /** In lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * The outline to align with.
 *
 * @param file A catalogue as JSON (default: the national outline of 2021–2025).
 * @throws {UserError} Where the file is missing or no valid catalogue.
 */
export async function loadOutline(file: string | undefined, lang: Lang, io: Io): Promise<LoadedOutline> {
  const name = file ?? corpusFile('outline/outline-2021-2025.json')
  const bytes = await readBytes(path.resolve(io.cwd, name), name, lang)
  const outline = parseJsonFile(bytes, name, lang, parseOutline)
  return {outline, sha256: createHash('sha256').update(bytes).digest('hex')}
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

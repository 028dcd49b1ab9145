import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {readableEndings} from '@gangmu/parser'
import {glob, isDynamicPattern} from 'tinyglobby'
import {UserError} from './errors.ts'
import type {Lang} from './io.ts'
import {say} from './wording.ts'

/**
 * The files that paths name, each once, in the order given: a file itself, a folder's documents by
 * name, a glob's matches by name; `-` stays for standard input.
 *
 * @throws {UserError} Where a path names nothing.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  lang: Lang
): Promise<readonly string[]> {
  const files: string[] = []
  for (const given of paths) files.push(...(given === '-' ? ['-'] : await expand(given, cwd, lang)))
  // One file under two names (w.txt, ./w.txt) is one file.
  return [...new Map(files.map((file) => [file === '-' ? file : path.resolve(cwd, file), file])).values()]
}

async function expand(given: string, cwd: string, lang: Lang): Promise<readonly string[]> {
  if (given === '') throw new UserError(say(lang, 'missing', "''"))
  const found = await stat(path.resolve(cwd, given)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw new UserError(say(lang, 'noPermission', given), {cause: error})
    return null
  })
  if (found?.isDirectory()) {
    const names = await readdir(path.resolve(cwd, given)).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(say(lang, 'noPermission', given), {cause: error})
    })
    const documents = names.filter(isDocument).toSorted()
    if (documents.length === 0) throw new UserError(say(lang, 'noDocuments', given, endings()))
    return documents.map((name) => path.join(given, name))
  }
  if (found) return [given]
  if (!isDynamicPattern(given)) throw new UserError(say(lang, 'missing', given))
  const matches = (await glob(given.replaceAll('\\', '/'), {cwd, dot: false})).filter(isDocumentPath)
  if (matches.length === 0) throw new UserError(say(lang, 'missing', given))
  return matches.toSorted()
}

/** Endings that can be read, for messages: `.txt、.text`. */
export function endings(): string {
  return readableEndings.map((ending) => `.${ending}`).join(', ')
}

function isDocumentPath(file: string): boolean {
  return isDocument(path.basename(file))
}

function isDocument(name: string): boolean {
  return !name.startsWith('.') && readableEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
}

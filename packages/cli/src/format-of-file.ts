import path from 'node:path'
import {UserError} from './errors.ts'
import type {Lang} from './io.ts'
import {say} from './wording.ts'

/**
 * The format that the ending of a file stands for.
 *
 * @param endings By ending, in lower case and without its dot.
 * @throws {UserError} Where it stands for none of them.
 */
export function formatOfFile<Format>(
  file: string,
  endings: Readonly<Record<string, Format>>,
  lang: Lang
): Format {
  const format = endings[path.extname(file).slice(1).toLowerCase()]
  if (format !== undefined) return format
  throw new UserError(say(lang, 'unknownEnding', file, Object.keys(endings).join(', ')))
}

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {type EnglishSide, type Outline, parseEnglishSide} from '@gangmu/aligner'
import type {AccuracyRecord} from '@gangmu/report'
import type {Io, Lang} from './io.ts'
import {corpusFile, parseJsonFile} from './outline-file.ts'

/**
 * The English side of an outline: the file `<catalogue>.en.json` beside its catalogue; undefined where
 * there is none.
 *
 * @throws {UserError} Where it belongs to another outline or is not valid.
 */
export async function loadEnglishSide(
  outlineFile: string | undefined,
  outline: Outline,
  lang: Lang,
  io: Io
): Promise<EnglishSide | undefined> {
  const catalogue = path.resolve(io.cwd, outlineFile ?? corpusFile('outline/outline-2021-2025.json'))
  const name = catalogue.replace(/\.json$/u, '.en.json')
  const bytes = name === catalogue ? null : await readFile(name).catch(() => null)
  if (bytes === null) return undefined
  return parseJsonFile(bytes, name, lang, (json) => parseEnglishSide(json, outline))
}

/**
 * How good the method was on the labelled plans: what `gangmu evaluate --format json` printed into
 * `packages/cli/figures/accuracy.json`; undefined where the file is not there.
 */
export async function loadAccuracy(): Promise<AccuracyRecord | undefined> {
  const text = await readFile(new URL('../figures/accuracy.json', import.meta.url), 'utf8').catch(() => null)
  // A test runs the command again and compares, so the file is as the command prints it.
  return text === null ? undefined : (JSON.parse(text) as AccuracyRecord)
}

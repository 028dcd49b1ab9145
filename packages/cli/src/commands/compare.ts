import {compareDocuments, indexOutline} from '@gangmu/aligner'
import {renderComparisonHtml, renderComparisonMarkdown, renderComparisonText} from '@gangmu/report'
import {type AlignOptions, alignLoaded} from '../align-documents.ts'
import {UserError} from '../errors.ts'
import type {Io, Lang} from '../io.ts'
import {type Loaded, loadDocuments} from '../load-documents.ts'
import {readEnglishSide} from '../outline-file.ts'
import {say} from '../wording.ts'

export const compareFormats = ['text', 'md', 'html', 'json'] as const

export interface CompareOptions extends Omit<AlignOptions, 'id' | 'failures'> {
  /** Default: `text`. */
  readonly format: (typeof compareFormats)[number]
}

/** `gangmu compare`: two documents side by side. Returns the exit code. */
export async function compareCommand(
  pathA: string,
  pathB: string,
  options: CompareOptions,
  io: Io
): Promise<number> {
  const {lang, format} = options
  const aligned = await alignLoaded(() => loadTwo([pathA, pathB], lang, io), options, io)
  const {outline, englishFile, segmenter} = aligned
  const [a, b] = aligned.entries
  if (a === undefined || b === undefined || segmenter === null) return 2
  const comparison = compareDocuments(a, b, indexOutline(outline), segmenter)
  const english = lang === 'en' ? await readEnglishSide({outline, englishFile}, lang) : null
  const input = {
    a: a.document,
    b: b.document,
    outline,
    comparison,
    ...(english === null ? {} : {english: english.side})
  }
  switch (format) {
    case 'text':
      io.stdout(renderComparisonText(input, {lang, ...(io.paint === undefined ? {} : {paint: io.paint})}))
      break
    case 'md':
      io.stdout(renderComparisonMarkdown(input, {lang}))
      break
    case 'html':
      io.stdout(renderComparisonHtml(input, {lang}))
      break
    case 'json':
      io.stdout(`${JSON.stringify(comparison, null, 2)}\n`)
      break
  }
  return 0
}

/** Both documents; none where one could not be read, which stderr then says. */
async function loadTwo(paths: readonly [string, string], lang: Lang, io: Io): Promise<Loaded> {
  const {documents, failures} = await loadDocuments(paths, {lang}, io)
  if (failures.length > 0) return {documents: [], failures}
  if (documents.length < 2) throw new UserError(say(lang, 'compareSame', paths[0], paths[1]))
  if (documents.length > 2) throw new UserError(say(lang, 'compareTwo', documents.length))
  return {documents, failures}
}

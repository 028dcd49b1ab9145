import {compareDocuments, createAligner, indexOutline} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import {renderComparisonHtml, renderComparisonMarkdown, renderComparisonText} from '@gangmu/report'
import {UserError} from '../errors.ts'
import type {Io, Lang} from '../io.ts'
import {loadDocuments} from '../load-documents.ts'
import {loadSegmenter, type SegmenterChoice} from '../load-segmenter.ts'
import {noteEarlierDocuments} from '../note-earlier-documents.ts'
import {loadOutline} from '../outline-file.ts'
import {say} from '../wording.ts'

export const compareFormats = ['text', 'md', 'html', 'json'] as const

export interface CompareOptions {
  readonly lang: Lang
  readonly outline?: string
  readonly headings: 'use' | 'ignore'
  readonly segmenter: SegmenterChoice
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
  const {lang, headings, format} = options
  const {outline, sha256} = await loadOutline(options.outline, lang, io)
  const documents = await loadTwo([pathA, pathB], lang, io)
  if (documents === null) return 2
  const segmenter = await loadSegmenter(options.segmenter, outline, lang, io)
  const align = createAligner(outline, {sha256, segmenter, headings})
  noteEarlierDocuments(documents, outline, lang, io)
  const [a, b] = documents
  const comparison = compareDocuments(
    {document: a, alignment: align(a)},
    {document: b, alignment: align(b)},
    indexOutline(outline),
    segmenter
  )
  const input = {a, b, outline, comparison}
  switch (format) {
    case 'text':
      io.stdout(renderComparisonText(input, {lang}))
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

/** Both documents; null where one could not be read, which stderr then says. */
async function loadTwo(
  paths: readonly [string, string],
  lang: Lang,
  io: Io
): Promise<readonly [PolicyDocument, PolicyDocument] | null> {
  const {documents, failures} = await loadDocuments(paths, {lang}, io)
  if (failures.length > 0) return null
  const [a, b] = documents
  if (a === undefined || b === undefined) throw new UserError(say(lang, 'compareSame', paths[0], paths[1]))
  if (documents.length > 2) throw new UserError(say(lang, 'compareTwo', documents.length))
  return [a, b]
}

import {createAligner, type DocumentAlignment} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import type {Io} from './io.ts'
import {type Failure, type LoadOptions, loadDocuments} from './load-documents.ts'
import {loadSegmenter, type SegmenterChoice} from './load-segmenter.ts'
import {noteEarlierDocuments} from './note-earlier-documents.ts'
import {type LoadedOutline, loadOutline} from './outline-file.ts'

export interface AlignOptions extends LoadOptions {
  readonly outline?: string
  readonly headings: 'use' | 'ignore'
  readonly segmenter: SegmenterChoice
}

/** A document and its alignment. */
export interface AlignedDocument {
  readonly document: PolicyDocument
  readonly alignment: DocumentAlignment
}

/** Everything that aligning gave. */
export interface Aligned extends LoadedOutline {
  readonly entries: readonly AlignedDocument[]
  readonly failures: readonly Failure[]
}

/** Read, parse and align what the paths name. Notes about single documents go to stderr. */
export async function alignDocuments(
  paths: readonly string[],
  options: AlignOptions,
  io: Io
): Promise<Aligned> {
  const {lang, headings} = options
  const loaded = await loadOutline(options.outline, lang, io)
  const {documents, failures} = await loadDocuments(paths, options, io)
  if (documents.length === 0) return {...loaded, entries: [], failures}
  const segmenter = await loadSegmenter(options.segmenter, loaded.outline, lang, io)
  const align = createAligner(loaded.outline, {sha256: loaded.sha256, segmenter, headings})
  noteEarlierDocuments(documents, loaded.outline, lang, io)
  return {...loaded, entries: documents.map((document) => ({document, alignment: align(document)})), failures}
}

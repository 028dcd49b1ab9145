import {createAligner, type DocumentAlignment, type Segmenter} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import type {Io} from './io.ts'
import {applyLabels, loadLabels} from './label-file.ts'
import {type Failure, type Loaded, type LoadOptions, loadDocuments} from './load-documents.ts'
import {loadSegmenter, type SegmenterChoice} from './load-segmenter.ts'
import {noteEarlierDocuments} from './note-earlier-documents.ts'
import {type LoadedOutline, loadEnglishSide, loadOutline} from './outline-file.ts'
import {showProgress} from './show-progress.ts'

export interface AlignOptions extends LoadOptions {
  readonly outline?: string
  readonly headings: 'use' | 'ignore'
  readonly segmenter: SegmenterChoice
  /** File of people's decisions, which override the method. */
  readonly labels?: string
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
  /** What they were aligned with; null where no document could be read. */
  readonly segmenter: Segmenter | null
}

/** Read, parse and align what the paths name. Notes about single documents go to stderr. */
export async function alignDocuments(
  paths: readonly string[],
  options: AlignOptions,
  io: Io
): Promise<Aligned> {
  return alignLoaded(() => loadDocuments(paths, options, io), options, io)
}

/** Align what `load` gives, in its order; it is called once outline and labels are known to be good. */
export async function alignLoaded(
  load: () => Promise<Loaded>,
  options: Omit<AlignOptions, 'id' | 'failures'>,
  io: Io
): Promise<Aligned> {
  const {lang, headings} = options
  const loaded = await loadOutline(options.outline, lang, io)
  const labels =
    options.labels === undefined ? null : await loadLabels(options.labels, loaded.outline, lang, io)
  const {documents, failures} = await load()
  if (documents.length === 0) return {...loaded, entries: [], failures, segmenter: null}
  const english = await loadEnglishSide(loaded, documents, lang)
  const segmenter = await loadSegmenter(options.segmenter, loaded.outline, lang, io)
  const align = createAligner(loaded.outline, {sha256: loaded.sha256, segmenter, headings, ...english})
  noteEarlierDocuments(documents, loaded.outline, lang, io)
  const entries = documents.map((document, at) => {
    showProgress('aligning', at, documents.length, document.id, lang, io)
    return {document, alignment: align(document)}
  })
  io.progress?.('')
  if (labels === null || options.labels === undefined) return {...loaded, entries, failures, segmenter}
  const given = {labels, file: options.labels}
  return {
    ...loaded,
    entries: applyLabels(entries, given, loaded.outline, english.english, lang, io),
    failures,
    segmenter
  }
}

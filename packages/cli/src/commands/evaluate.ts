import path from 'node:path'
import {
  agreeWithLabels,
  type CoderCodes,
  codesFromCoderLabels,
  codesFromLabels,
  compareCoders,
  createAligner,
  documentOf,
  goldFromLabels,
  indexOutline,
  type Label,
  methodNames,
  type Outline,
  type PartKind,
  parseCoderLabels,
  parseGold,
  partKinds,
  poolScores,
  type ScoredLabels,
  scoreDocument
} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import {UserError} from '../errors.ts'
import {codersTable, type MethodResult, methodsTable} from '../formats/evaluation-tables.ts'
import type {Io, Lang} from '../io.ts'
import {isLabelFile, loadLabels} from '../label-file.ts'
import {loadDocuments, readBytes} from '../load-documents.ts'
import {loadSegmenter, type SegmenterChoice} from '../load-segmenter.ts'
import {corpusFile, loadEnglishSide, loadOutline, parseJsonFile} from '../outline-file.ts'
import {say} from '../wording.ts'

export const evaluateFormats = ['table', 'json'] as const
export const evaluateParts = partKinds

export interface EvaluateOptions {
  readonly lang: Lang
  readonly outline?: string
  readonly headings: 'use' | 'ignore'
  readonly segmenter: SegmenterChoice
  /** Labels to score against (default: the two labelled plans of the corpus). */
  readonly gold?: string
  /** Labels of other coders: compare them with those of `gold` instead of scoring a method. */
  readonly coder?: readonly string[]
  /** What agreement is told part by part. */
  readonly by: PartKind
  /** One method (default: ours and the plain baselines in one run). */
  readonly method?: string
  /** Default: `table` on a terminal, `json` in a pipe. */
  readonly format?: (typeof evaluateFormats)[number]
}

/** `gangmu evaluate`: score methods against labels, or compare coders. Returns the exit code. */
export async function evaluateCommand(
  paths: readonly string[],
  options: EvaluateOptions,
  io: Io
): Promise<number> {
  const {lang, by} = options
  const format = options.format ?? (io.isTerminal ? 'table' : 'json')
  const loaded = await loadOutline(options.outline, lang, io)
  const {outline, sha256} = loaded
  const index = indexOutline(outline)
  if (options.coder !== undefined) {
    if (options.gold === undefined) throw new UserError(say(lang, 'needsGold'))
    const files = [options.gold, ...options.coder]
    const coders = await Promise.all(files.map((file) => loadCodes(file, outline, lang, io)))
    const comparison = orRefuse(files.join(', '), lang, () => compareCoders(coders, index, by))
    io.stdout(format === 'json' ? toJson(comparison) : codersTable(comparison, index, lang))
    return 0
  }
  const goldFile = options.gold ?? corpusFile('gold/alignment-dev.json')
  const {labelled, goldOf} = await loadGold(goldFile, outline, lang, io)
  const files = paths.length > 0 ? paths : labelled.map((id) => corpusFile(`${id}.txt`))
  const {documents, failures} = await loadDocuments(files, {lang}, io)
  const scored = documents.filter(({id}) => labelled.includes(id))
  if (scored.length === 0) {
    if (documents.length === 0) return 2
    throw new UserError(say(lang, 'notInGold', documents.map(({id}) => id).join(', ')))
  }
  const gold = goldOf(scored)
  const english = await loadEnglishSide(loaded, scored, lang)
  const segmenter = await loadSegmenter(options.segmenter, outline, lang, io)
  const names = options.method === undefined ? wholeMethods : [options.method]
  const results = names.map((name): MethodResult => {
    const align = createAligner(outline, {
      sha256,
      segmenter,
      headings: options.headings,
      method: name,
      ...english
    })
    const scores = scored.map((document) => scoreDocument(document, align(document), gold, index))
    return {
      method: name,
      documents: scores.map(({rows: _, ...figures}) => figures),
      pooled: poolScores(scores),
      by,
      parts: agreeWithLabels(scores, index, by)
    }
  })
  const {headings} = options
  if (format === 'json')
    io.stdout(
      toJson({outline: {id: outline.id, sha256}, segmenter: segmenter.name, headings, methods: results})
    )
  else io.stdout(methodsTable(results, segmenter.name, headings, index, lang))
  return failures.length > 0 ? 2 : 0
}

/** The method and the plain baselines; with a part left out, a method is run by its name only. */
const wholeMethods = methodNames.filter((name) => !name.includes('-without-'))

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Labels to score against: the corpus's form of two coders' labels, or a label file. */
async function loadGold(
  file: string,
  outline: Outline,
  lang: Lang,
  io: Io
): Promise<{
  readonly labelled: readonly string[]
  readonly goldOf: (documents: readonly PolicyDocument[]) => ScoredLabels
}> {
  const bytes = await readBytes(path.resolve(io.cwd, file), file, lang)
  if (isLabelFile(file, bytes)) {
    const labels = await loadLabels(file, outline, lang, io)
    return {
      labelled: [...new Set(labels.map(({id}) => documentOf(id)))],
      goldOf: (documents) => orRefuse(file, lang, () => goldFromLabels(labels, documents))
    }
  }
  const gold = parseJsonFile(bytes, file, lang, parseGold)
  return {labelled: Object.keys(gold.documents), goldOf: () => gold}
}

/** One coder's codes: the corpus's form by ordinal, or a label file. */
async function loadCodes(file: string, outline: Outline, lang: Lang, io: Io): Promise<CoderCodes> {
  const bytes = await readBytes(path.resolve(io.cwd, file), file, lang)
  if (!isLabelFile(file, bytes))
    return codesFromCoderLabels(parseJsonFile(bytes, file, lang, parseCoderLabels))
  const labels: readonly Label[] = await loadLabels(file, outline, lang, io)
  return orRefuse(file, lang, () => codesFromLabels(labels, outline.id))
}

function orRefuse<T>(file: string, lang: Lang, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new UserError(say(lang, 'badJson', file, (error as Error).message), {cause: error})
  }
}

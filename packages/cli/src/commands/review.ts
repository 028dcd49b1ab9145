import path from 'node:path'
import {indexOutline, type OutlineIndex} from '@gangmu/aligner'
import {read} from '@gangmu/parser'
import {
  type MergedLabels,
  mergeLabels,
  type ReviewLabel,
  readReviewSheet,
  readXlsx,
  renderLabels,
  renderQdc,
  renderQdpx,
  renderReviewCsv,
  renderReviewXlsx,
  requirementCodes,
  reviewSheets,
  type Selection,
  sectionCodes,
  selectMeasures,
  toReviewLabel
} from '@gangmu/report'
import {type AlignOptions, alignDocuments} from '../align-documents.ts'
import {UserError} from '../errors.ts'
import {textTable} from '../formats/text-table.ts'
import type {Io, Lang} from '../io.ts'
import {isDay} from '../is-day.ts'
import {loadLabels} from '../label-file.ts'
import {loadDocuments, readBytes} from '../load-documents.ts'
import {loadOutline} from '../outline-file.ts'
import {readCsv} from '../read-csv.ts'
import {say} from '../wording.ts'
import {writeWhole} from '../write-file.ts'

export const reviewFormats = ['xlsx', 'csv', 'qdpx', 'qdc'] as const

export interface ReviewExportOptions extends AlignOptions {
  readonly format?: (typeof reviewFormats)[number]
  /** Folder to write into; the file itself for qdpx and qdc. */
  readonly out: string
  readonly coders: readonly string[]
  readonly assisted?: boolean
  readonly sample?: string
  readonly seed: string
  readonly onlyReview?: boolean
}

/** `gangmu review export`: one sheet for each coder, or a project for other tools. Returns the exit code. */
export async function reviewExportCommand(
  paths: readonly string[],
  options: ReviewExportOptions,
  io: Io
): Promise<number> {
  const {lang, out, coders} = options
  const format =
    options.format ?? reviewFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`)) ?? 'xlsx'
  const selection = selectionOf(options)
  const {entries, outline, failures} = await alignDocuments(paths, options, io)
  if (entries.length === 0) return 2
  const index = indexOutline(outline)
  if (format === 'qdpx' || format === 'qdc') {
    await writeWhole(
      path.resolve(io.cwd, out),
      format === 'qdc' ? renderQdc(index, {lang}) : renderQdpx(entries, index, {lang})
    )
    io.stderr(`${say(lang, 'writtenFile', out)}\n`)
    return failures.length > 0 ? 2 : 0
  }
  const ids = selectMeasures(entries, selection)
  if (ids.length === 0) throw new UserError(say(lang, 'nothingToCode'))
  for (const coder of coders) {
    const sheets = reviewSheets(entries, index, {
      lang,
      coder,
      mode: options.assisted ? 'assisted' : 'blind',
      ids
    })
    const file = path.join(out, `${coder.replace(/[/\\:*?"<>|]/gu, '-')}.${format}`)
    await writeWhole(
      path.resolve(io.cwd, file),
      format === 'csv' ? renderReviewCsv(sheets) : await renderReviewXlsx(sheets)
    )
    io.stderr(`${say(lang, 'exported', ids.length, file)}\n`)
  }
  return failures.length > 0 ? 2 : 0
}

function selectionOf({sample, seed, onlyReview, lang}: ReviewExportOptions): Selection {
  const whole = (option: string, text: string): number => {
    if (!/^\d{1,9}$/u.test(text) || (option === '--sample' && Number(text) === 0))
      throw new UserError(say(lang, 'notANumber', option, text))
    return Number(text)
  }
  if (sample !== undefined) return {sample: whole('--sample', sample), seed: whole('--seed', seed)}
  return onlyReview ? 'review' : 'all'
}

export interface ReviewImportOptions {
  readonly lang: Lang
  readonly documents: readonly string[]
  readonly out: string
  readonly coder?: string
  readonly date?: string
  readonly outline?: string
}

/** `gangmu review import`: a coder's sheets, checked, as a label file. Returns the exit code. */
export async function reviewImportCommand(
  sheets: readonly string[],
  options: ReviewImportOptions,
  io: Io
): Promise<number> {
  const {lang, coder, date} = options
  if (date !== undefined && !isDay(date)) throw new UserError(say(lang, 'badDay', '--date', date))
  const {outline} = await loadOutline(options.outline, lang, io)
  const index = indexOutline(outline)
  const {documents} = await loadDocuments(options.documents, {lang}, io)
  const results = []
  for (const file of sheets) {
    const rows = await loadRows(file, lang, io)
    const result = readReviewSheet(rows, {
      documents,
      index,
      ...(coder === undefined ? {} : {coder}),
      ...(date === undefined ? {} : {date})
    })
    results.push({file, ...result})
  }
  const faults = results.flatMap(({file, faults: own}) => own.map((fault) => ({file, ...fault})))
  for (const {file, code, cell, found} of faults)
    io.stderr(`${say(lang, 'sheetFault', `${file} ${cell}`, code, found)}\n`)
  if (faults.length > 0) throw new UserError(say(lang, 'faultySheets', faults.length))
  const labels = results.flatMap((result) => result.labels)
  const twice = labels.find(({id}, at) => labels.findIndex((other) => other.id === id) !== at)
  if (twice !== undefined) throw new UserError(say(lang, 'sheetFault', sheets.join(', '), 'double', twice.id))
  await writeWhole(path.resolve(io.cwd, options.out), renderLabels({outline: outline.id, labels}))
  const left = results.reduce((sum, {notCoded}) => sum + notCoded, 0)
  io.stderr(`${say(lang, 'imported', labels.length, options.out, left)}\n`)
  return 0
}

async function loadRows(
  file: string,
  lang: Lang,
  io: Io
): Promise<readonly (readonly (string | number | boolean | null)[])[]> {
  const bytes = await readBytes(path.resolve(io.cwd, file), file, lang)
  try {
    if (file.toLowerCase().endsWith('.xlsx')) return (await readXlsx(bytes))[0]?.rows ?? []
    const rows = readCsv((await read(bytes, '-')).text)
    const header = Object.keys(rows[0]?.cells ?? {})
    return [header, ...rows.map(({cells}) => header.map((name) => cells[name] ?? null))]
  } catch (error) {
    throw new UserError(say(lang, 'notASheet', file), {cause: error})
  }
}

export interface ReviewMergeOptions extends AlignOptions {
  readonly out: string
  readonly resolved?: string
  readonly disagreements?: string
  readonly documents?: readonly string[]
}

/** `gangmu review merge`: what coders agree on, and what is left to resolve (exit code 1). */
export async function reviewMergeCommand(
  files: readonly string[],
  options: ReviewMergeOptions,
  io: Io
): Promise<number> {
  const {lang} = options
  if (files.length < 2) throw new UserError(say(lang, 'needsTwo'))
  if (options.disagreements !== undefined && options.documents === undefined)
    throw new UserError(say(lang, 'sheetsNeedDocuments'))
  const {outline} = await loadOutline(options.outline, lang, io)
  const index = indexOutline(outline)
  const load = async (file: string): Promise<readonly ReviewLabel[]> => {
    const labels = await loadLabels(file, outline, lang, io)
    try {
      return labels.map(toReviewLabel)
    } catch (error) {
      throw new UserError(say(lang, 'badLabels', file, (error as Error).message), {cause: error})
    }
  }
  const coders = await Promise.all(files.map(load))
  const resolved = options.resolved === undefined ? [] : await load(options.resolved)
  const merged = mergeLabels(coders, resolved)
  if (options.disagreements !== undefined && merged.disagreements.length > 0) {
    await writeDisagreements(options.disagreements, merged, index, options, io)
  }
  await writeWhole(
    path.resolve(io.cwd, options.out),
    renderLabels({outline: outline.id, labels: merged.labels})
  )
  io.stdout(describeMerge(merged, lang))
  io.stderr(`${say(lang, 'writtenFile', options.out)}\n`)
  return merged.disagreements.length > 0 ? 1 : 0
}

async function writeDisagreements(
  file: string,
  {disagreements}: MergedLabels,
  index: OutlineIndex,
  options: ReviewMergeOptions,
  io: Io
): Promise<void> {
  const {lang, documents = []} = options
  const {entries} = await alignDocuments(documents, options, io)
  const sections = sectionCodes(index, lang)
  const requirements = requirementCodes(index)
  const coders = disagreements[0]?.labels.length ?? 0
  const shown = Array.from({length: coders}, (_, at) => ({
    header: disagreements[0]?.labels[at]?.coder ?? `${at + 1}`,
    values: new Map(
      disagreements.map(({id, labels}) => {
        const label = labels[at]
        const codes = [
          sections.get(label?.primary ?? 0) ?? '',
          ...(label?.requirements ?? []).map((one) => requirements.get(one) ?? one)
        ]
        return [id, [...codes, label?.note ?? ''].filter((one) => one !== '').join('\n')]
      })
    )
  }))
  const ids = disagreements.map(({id}) => id)
  const sheets = reviewSheets(entries, index, {lang, coder: '', mode: 'blind', ids, shown})
  await writeWhole(path.resolve(io.cwd, file), await renderReviewXlsx(sheets))
  io.stderr(`${say(lang, 'exported', ids.length, file)}\n`)
}

const mergeWords = {
  zh: {
    counts: (agreed: number, open: number, incomplete: number) =>
      `一致或已裁定 ${agreed} 条，待裁定 ${open} 条，未全部编码 ${incomplete} 条`,
    id: '标识',
    fields: '分歧',
    names: {
      primary: '主要对应节',
      secondary: '兼及节',
      requirements: '要求',
      local: '地方创新',
      textHash: '原文不同'
    }
  },
  en: {
    counts: (agreed: number, open: number, incomplete: number) =>
      `${agreed} agreed or resolved, ${open} to resolve, ${incomplete} not coded by all`,
    id: 'id',
    fields: 'differ in',
    names: {
      primary: 'primary',
      secondary: 'other sections',
      requirements: 'requirements',
      local: 'local',
      textHash: 'text'
    }
  }
} as const

function describeMerge({labels, disagreements, incomplete}: MergedLabels, lang: Lang): string {
  const words = mergeWords[lang]
  const counts = `${words.counts(labels.length, disagreements.length, incomplete.length)}\n`
  const [first] = disagreements
  if (first === undefined) return counts
  const table = textTable([
    [words.id, words.fields, ...first.labels.map(({coder}) => coder)],
    ...disagreements.map(({id, fields, labels: own}) => [
      id,
      fields.map((field) => words.names[field]).join(', '),
      ...own.map(({primary, requirements}) => `${primary}: ${requirements.join(' ') || '–'}`)
    ])
  ])
  return `${counts}\n${table}`
}

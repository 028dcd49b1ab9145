import path from 'node:path'
import {alignmentThresholds, compareAll, indexOutline} from '@gangmu/aligner'
import {
  entriesInPairs,
  orderEntries,
  type ReportInput,
  renderFiles,
  renderReport,
  renderSummary,
  viewNames
} from '@gangmu/report'
import {type AlignOptions, alignDocuments} from '../align-documents.ts'
import {addChartFiles} from '../charts/chart-files.ts'
import {loadChartFont} from '../charts/load-chart-font.ts'
import {UserError} from '../errors.ts'
import type {Io, Lang} from '../io.ts'
import {loadAccuracy} from '../load-accuracy.ts'
import {madeOn} from '../made-on.ts'
import {nearestName} from '../nearest-name.ts'
import {checkFolder, writeOutFolder} from '../out-folder.ts'
import {readEnglishSide} from '../outline-file.ts'
import {say} from '../wording.ts'

export interface ReportOptions extends AlignOptions {
  /** Folder to write into. */
  readonly out: string
  /** Title of the page (default: the report's own). */
  readonly title?: string
  /** Names of views with commas between them (default: all). */
  readonly only?: string
  /** `given`, `name`, `date`, `coverage`, or ids with commas between them (default: as given). */
  readonly order?: string
  /** Which documents stand side by side (default: `peers`). */
  readonly beside?: ReportInput['beside']
}

/** `gangmu report`: charts, tables and the page. Returns the exit code. */
export async function reportCommand(
  paths: readonly string[],
  options: ReportOptions,
  io: Io
): Promise<number> {
  const {lang, out, title, order = 'given', beside = 'peers'} = options
  const only = options.only?.split(',').map((name) => name.trim())
  const unknown = only?.find((name) => !viewNames.includes(name))
  if (unknown !== undefined)
    throw new UserError(
      say(lang, 'unknownView', unknown, viewNames.join(', '), nearestName(unknown, viewNames) ?? '')
    )
  // Before the work, not after it.
  await checkFolder(path.resolve(io.cwd, out), out, lang)
  const aligned = await alignDocuments(paths, options, io)
  const {entries, outline, sha256, englishFile, failures, segmenter} = aligned
  if (segmenter === null) return 2
  const [english, accuracy] = await Promise.all([
    readEnglishSide({outline, englishFile}, lang),
    loadAccuracy()
  ])
  const given: ReportInput = {
    outline,
    outlineSha256: sha256,
    entries,
    beside,
    thresholds: alignmentThresholds,
    ...(english === null ? {} : {english: english.side}),
    ...(accuracy === undefined ? {} : {accuracy})
  }
  const ordered = {...given, entries: orderOf(given, order, lang)}
  const input: ReportInput = {
    ...ordered,
    ...compareAll(ordered.entries, entriesInPairs(ordered), indexOutline(outline), segmenter)
  }
  const words = {...(title === undefined ? {} : {title}), ...(only === undefined ? {} : {only})}
  const made = madeOn(entries, io.sourceDateEpoch)
  const charted = await addChartFiles(renderReport(input, {lang, ...words}), await loadChartFont(), made)
  // Who asks for some views alone wants no workbook of everything.
  const office = only === undefined ? await renderFiles(input, {lang, ...words, made}) : []
  await writeOutFolder(out, [...charted, ...office], lang, io)
  io.stdout(renderSummary(input, {lang}))
  io.stdout(`\n${say(lang, 'written', path.resolve(io.cwd, out, 'index.html'))}\n`)
  return failures.length > 0 ? 2 : 0
}

function orderOf(input: ReportInput, order: string, lang: Lang): ReportInput['entries'] {
  try {
    return orderEntries(input, order)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const ids = input.entries.map(({document}) => document.id).join(', ')
    throw new UserError(say(lang, 'unknownOrder', order, ids), {cause: error})
  }
}

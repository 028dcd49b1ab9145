import path from 'node:path'
import {renderFiles, renderReport, renderSummary} from '@gangmu/report'
import {type AlignOptions, alignDocuments} from '../align-documents.ts'
import {addChartFiles} from '../charts/chart-files.ts'
import {loadChartFont} from '../charts/load-chart-font.ts'
import type {Io} from '../io.ts'
import {madeOn} from '../made-on.ts'
import {checkFolder, writeOutFolder} from '../out-folder.ts'
import {say} from '../wording.ts'

export interface ReportOptions extends AlignOptions {
  /** Folder to write into. */
  readonly out: string
  /** Title of the page (default: the report's own). */
  readonly title?: string
}

/** `gangmu report`: charts, tables and the page. Returns the exit code. */
export async function reportCommand(
  paths: readonly string[],
  options: ReportOptions,
  io: Io
): Promise<number> {
  const {lang, out, title} = options
  // Before the work, not after it.
  await checkFolder(path.resolve(io.cwd, out), out, lang)
  const {entries, outline, sha256, failures} = await alignDocuments(paths, options, io)
  if (entries.length === 0) return 2
  const input = {outline, outlineSha256: sha256, entries}
  const words = {lang, ...(title === undefined ? {} : {title})}
  const made = madeOn(entries, io.sourceDateEpoch)
  const charted = await addChartFiles(renderReport(input, words), await loadChartFont(), made)
  await writeOutFolder(out, [...charted, ...(await renderFiles(input, {...words, made}))], lang, io)
  io.stdout(renderSummary(input, {lang}))
  io.stdout(`\n${say(lang, 'written', path.resolve(io.cwd, out, 'index.html'))}\n`)
  return failures.length > 0 ? 2 : 0
}

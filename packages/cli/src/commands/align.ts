import {type AlignOptions, alignDocuments} from '../align-documents.ts'
import {alignmentTable} from '../formats/alignment-table.ts'
import {alignmentsCsv} from '../formats/alignments-csv.ts'
import type {Io} from '../io.ts'

export const alignFormats = ['table', 'json', 'jsonl', 'csv'] as const

export interface AlignCommandOptions extends AlignOptions {
  /** Default: `table` on a terminal, `jsonl` in a pipe. */
  readonly format?: (typeof alignFormats)[number]
}

/** `gangmu align`: documents beside the outline. Returns the exit code. */
export async function alignCommand(
  paths: readonly string[],
  options: AlignCommandOptions,
  io: Io
): Promise<number> {
  const {entries, outline, failures} = await alignDocuments(paths, options, io)
  if (entries.length === 0) return 2
  const alignments = entries.map(({alignment}) => alignment)
  switch (options.format ?? (io.isTerminal ? 'table' : 'jsonl')) {
    case 'table':
      io.stdout(entries.map((entry) => alignmentTable(entry, outline, options.lang)).join('\n'))
      break
    case 'json':
      io.stdout(`${JSON.stringify(alignments, null, 2)}\n`)
      break
    case 'jsonl':
      for (const alignment of alignments) io.stdout(`${JSON.stringify(alignment)}\n`)
      break
    case 'csv':
      io.stdout(alignmentsCsv(entries))
      break
  }
  return failures.length > 0 ? 2 : 0
}

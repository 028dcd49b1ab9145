import {measuresCsv} from '../formats/measures-csv.ts'
import {tree} from '../formats/tree.ts'
import type {Io} from '../io.ts'
import {type LoadOptions, loadDocuments} from '../load-documents.ts'

export const parseFormats = ['tree', 'json', 'jsonl', 'csv'] as const

export interface ParseCommandOptions extends LoadOptions {
  /** Default: `tree` on a terminal, `jsonl` in a pipe. */
  readonly format?: (typeof parseFormats)[number]
}

/** `gangmu parse`: documents to structure. Returns the exit code. */
export async function parseCommand(
  paths: readonly string[],
  options: ParseCommandOptions,
  io: Io
): Promise<number> {
  const {documents, failures} = await loadDocuments(paths, options, io)
  if (documents.length === 0) return 2
  switch (options.format ?? (io.isTerminal ? 'tree' : 'jsonl')) {
    case 'tree':
      io.stdout(documents.map((document) => tree(document, options.lang)).join('\n'))
      break
    case 'json':
      io.stdout(`${JSON.stringify(documents, null, 2)}\n`)
      break
    case 'jsonl':
      for (const document of documents) io.stdout(`${JSON.stringify(document)}\n`)
      break
    case 'csv':
      io.stdout(measuresCsv(documents))
      break
  }
  return failures.length > 0 ? 2 : 0
}

import path from 'node:path'
import {
  buildLedger,
  type Ledger,
  renderLedgerCsv,
  renderLedgerMarkdown,
  renderLedgerXlsx
} from '@gangmu/report'
import {type AlignOptions, alignDocuments} from '../align-documents.ts'
import {UserError} from '../errors.ts'
import {formatOfFile} from '../format-of-file.ts'
import type {Io, Lang} from '../io.ts'
import {say} from '../wording.ts'
import {writeWhole} from '../write-file.ts'

export const ledgerFormats = ['xlsx', 'csv', 'md'] as const

type LedgerFormat = (typeof ledgerFormats)[number]

export interface LedgerCommandOptions extends AlignOptions {
  readonly format?: LedgerFormat
  readonly out?: string
}

/** `gangmu ledger`: who has to do what by when. Returns the exit code. */
export async function ledgerCommand(
  paths: readonly string[],
  options: LedgerCommandOptions,
  io: Io
): Promise<number> {
  const {lang, out} = options
  const format =
    options.format ??
    (out === undefined ? 'md' : formatOfFile(out, {xlsx: 'xlsx', csv: 'csv', md: 'md'}, lang))
  // Before the work, not after it.
  if (format === 'xlsx' && out === undefined) throw new UserError(say(lang, 'needsOut', format))
  const {entries, outline, failures} = await alignDocuments(paths, options, io)
  if (entries.length === 0) return 2
  const content = await render(buildLedger(entries, outline), format, lang)
  if (out !== undefined) {
    await writeWhole(path.resolve(io.cwd, out), content)
    io.stderr(`${say(lang, 'writtenFile', out)}\n`)
  } else if (typeof content === 'string') io.stdout(content)
  return failures.length > 0 ? 2 : 0
}

async function render(ledger: Ledger, format: LedgerFormat, lang: Lang): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return renderLedgerXlsx(ledger, {lang})
    case 'csv':
      return renderLedgerCsv(ledger, {lang})
    case 'md':
      return renderLedgerMarkdown(ledger, {lang})
  }
}

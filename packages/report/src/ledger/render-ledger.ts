import type {Units} from '@gangmu/parser'
import {formatCsv} from '../csv.ts'
import {fillTemplate} from '../fill-template.ts'
import type {Lang} from '../types.ts'
import {formatXlsx, type SheetValue} from '../xlsx.ts'
import type {Ledger, UnitTasks} from './build-ledger.ts'
import {ledgerTable} from './ledger-table.ts'
import {ledgerWords} from './ledger-words.ts'

export interface LedgerOptions {
  /** Default: `zh`. */
  readonly lang?: Lang
}

const withoutRole = ({tasks}: Ledger): Parameters<typeof ledgerTable>[0] =>
  tasks.map((task) => ({task, role: null}))

/** A ledger as a workbook: all tasks, then one sheet for each unit. */
export async function renderLedgerXlsx(
  ledger: Ledger,
  {lang = 'zh'}: LedgerOptions = {}
): Promise<Uint8Array> {
  const words = ledgerWords[lang]
  return formatXlsx(
    [
      {name: words.all, ...ledgerTable(withoutRole(ledger), lang), frozenColumns: 2},
      ...ledger.units.map(({name, tasks}) => ({name, ...ledgerTable(tasks, lang), frozenColumns: 2}))
    ],
    {title: words.title}
  )
}

/** A ledger as one table, a task a row. */
export function renderLedgerCsv(ledger: Ledger, {lang = 'zh'}: LedgerOptions = {}): string {
  const {columns, rows} = ledgerTable(withoutRole(ledger), lang)
  return formatCsv(
    columns.map(({header}) => header),
    rows
  )
}

/** A ledger to paste into a document: a table for each unit, or one for all where none is named. */
export function renderLedgerMarkdown(ledger: Ledger, {lang = 'zh'}: LedgerOptions = {}): string {
  const words = ledgerWords[lang]
  const measures = new Set(ledger.tasks.map(({measure}) => measure.id)).size
  const counts = fillTemplate(words.counts, {
    tasks: ledger.tasks.length,
    measures,
    units: ledger.units.length
  })
  const sections =
    ledger.units.length === 0
      ? [words.noUnits, table(ledgerTable(withoutRole(ledger), lang), lang)]
      : ledger.units.map(
          (unit) =>
            `## ${escapeMarkdown(unit.name)}\n\n${unitLine(unit, lang)}\n\n${table(ledgerTable(unit.tasks, lang), lang)}`
        )
  return `${[`# ${words.title}`, counts, ...sections].join('\n\n')}\n`
}

function unitLine({tasks}: UnitTasks, lang: Lang): string {
  const count = (role: keyof Units): number => tasks.filter((one) => one.role === role).length
  const values = {
    n: tasks.length,
    lead: count('lead'),
    responsible: count('responsible'),
    cooperating: count('cooperating')
  }
  return fillTemplate(ledgerWords[lang].unitCounts, values)
}

/** The columns that fit a page; the rest is in the workbook. */
function table({columns, rows}: ReturnType<typeof ledgerTable>, lang: Lang): string {
  const words = ledgerWords[lang]
  const shown: readonly string[] = [
    words.number,
    words.document,
    words.role,
    words.measure,
    words.task,
    words.deadline,
    words.targets,
    words.requirements
  ]
  const places = columns.flatMap(({header}, at) => (shown.includes(header) ? [at] : []))
  const line = (cells: readonly SheetValue[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(String(cell ?? ''))).join(' | ')} |`
  return [
    line(places.map((at) => columns[at]?.header ?? '')),
    `|${places.map(() => '---|').join('')}`,
    ...rows.map((row) => line(places.map((at) => row[at] ?? null)))
  ].join('\n')
}

/** Text that stays text in Markdown, and in one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_[\]<>|~]/gu, '\\$&')
}

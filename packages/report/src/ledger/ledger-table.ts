import type {Units} from '@gangmu/parser'
import type {Lang} from '../types.ts'
import type {SheetColumn, SheetValue} from '../xlsx.ts'
import type {Task} from './build-ledger.ts'
import {ledgerWords} from './ledger-words.ts'

/** Tasks as a table, for every format alike. */
export interface LedgerTable {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

interface Row {
  readonly task: Task
  readonly role: keyof Units | null
}

type Column = SheetColumn & {readonly value: (row: Row, at: number) => SheetValue}

/**
 * The tasks given, numbered from 1; `role` adds what the unit of the sheet has to do with each. Empty
 * columns for deadlines and targets stay, to be filled in.
 */
export function ledgerTable(rows: readonly Row[], lang: Lang): LedgerTable {
  const words = ledgerWords[lang]
  const severalDocuments = new Set(rows.map(({task}) => task.document.id)).size > 1
  const isNeeded: Readonly<Record<string, boolean>> = {
    [words.document]: severalDocuments,
    [words.role]: rows.some(({role}) => role !== null),
    [words.cooperating]: rows.some(({task}) => task.units.cooperating.length > 0),
    [words.review]: rows.some(({task}) => task.review)
  }
  const columns = allColumns(lang).filter(({header}) => isNeeded[header] ?? true)
  return {
    columns: columns.map(({value: _, ...column}) => column),
    rows: rows.map((row, at) => columns.map(({value}) => value(row, at)))
  }
}

function allColumns(lang: Lang): readonly Column[] {
  const words = ledgerWords[lang]
  const join = (names: readonly string[]): string | null =>
    names.length === 0 ? null : names.join(words.separator)
  return [
    {header: words.number, width: 6, kind: 'number', value: (_, at) => at + 1},
    {header: words.document, width: 12, value: ({task}) => task.document.shortName},
    {header: words.role, width: 8, value: ({role}) => (role === null ? null : words.roles[role])},
    {
      header: words.measure,
      width: 22,
      value: ({task: {measure}}) => `${measure.label}${measure.title ?? ''}`.replace(/\s*\n\s*/gu, '').trim()
    },
    {header: words.task, width: 60, value: ({task}) => task.text},
    {header: words.lead, width: 22, value: ({task}) => join(task.units.lead)},
    {header: words.responsible, width: 22, value: ({task}) => join(task.units.responsible)},
    {header: words.cooperating, width: 14, value: ({task}) => join(task.units.cooperating)},
    {
      header: words.deadline,
      width: 12,
      kind: 'date',
      value: ({task}) =>
        task.deadlines.flatMap(({date}) => (date === null ? [] : [date])).toSorted()[0] ?? null
    },
    {
      header: words.deadlineWords,
      width: 14,
      value: ({task}) => join(task.deadlines.map(({text}) => oneLine(text)))
    },
    {
      header: words.targets,
      width: 22,
      value: ({task}) => join(task.targets.map(({subject, text}) => `${subject ?? ''}${oneLine(text)}`))
    },
    {
      header: words.strength,
      width: 10,
      value: ({task}) => (task.strength === null ? null : words.strengths[task.strength.value])
    },
    {
      header: words.system,
      width: 20,
      value: ({task: {system}}) =>
        system && `${system.number} ${lang === 'zh' ? system.shortName : system.englishName}`
    },
    {
      header: words.section,
      width: 26,
      value: ({task: {section}}) =>
        section && `${section.number} ${lang === 'zh' ? section.title : section.englishTitle}`
    },
    {header: words.requirements, width: 12, value: ({task}) => join(task.requirements)},
    {header: words.review, width: 14, value: ({task}) => (task.review ? words.needsReview : null)},
    {header: words.line, width: 6, kind: 'number', value: ({task}) => task.line},
    {header: words.id, width: 24, value: ({task}) => task.id}
  ]
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, '')
}

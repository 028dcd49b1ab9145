import {coverageMatrix} from '../coverage-matrix.ts'
import type {WordingKey} from '../say.ts'
import {say} from '../say.ts'
import type {Cell, Column, Table} from '../tables/table.ts'
import type {Lang, ReportInput} from '../types.ts'
import type {Sheet, SheetColumn, SheetValue} from '../xlsx.ts'
import {isFileWording, sayInFiles} from './file-words.ts'

/** Characters; columns that are not named get what their type needs. */
const widths: Readonly<Record<string, number>> = {
  text: 60,
  quote: 50,
  statement: 36,
  title: 36,
  subject: 30,
  chapter_title: 20,
  section_title: 20,
  document: 24,
  measure: 28,
  provision: 28,
  requirements: 18,
  secondary_sections: 12,
  unit: 24,
  issuer: 28,
  path: 36,
  url: 36,
  sha256: 40,
  method: 40
}

/** Columns whose values are codes, which people read as words. */
const coded: ReadonlySet<string> = new Set([
  'strength',
  'relation',
  'role',
  'comparator',
  'kind',
  'status',
  'level'
])

/** A table of the data as a sheet: the same rows, with codes in words and the document's short name in front. */
export function tableSheet(table: Table, input: ReportInput, lang: Lang): Sheet {
  const labels = new Map(
    coverageMatrix(input, 'systems', {lang}).rows.map(({document, label}) => [document, label])
  )
  const {columns, rows} = table
  const isText = (name: string): boolean => name === 'text'
  return {
    name: table.title[lang],
    frozenColumns: 1,
    columns: [
      {header: sayInFiles(lang, 'head-name'), width: 18},
      ...columns.map(
        ({name, type, title}): SheetColumn => ({
          header: title[lang],
          // Texts of measures are long, printed words of a target are short.
          width: isText(name) && table.name !== 'measures' ? 30 : (widths[name] ?? widthOf(type)),
          kind: kindOf(type)
        })
      )
    ],
    rows: rows.map((row) => [
      labels.get(String(row[0])) ?? null,
      ...row.map((cell, at) => inWords(cell, columns[at], table.name, lang))
    ])
  }
}

function widthOf(type: Column['type']): number {
  return type === 'string' ? 14 : type === 'date' ? 12 : 10
}

function kindOf(type: Column['type']): NonNullable<SheetColumn['kind']> {
  if (type === 'integer' || type === 'number') return 'number'
  return type === 'date' ? 'date' : 'text'
}

function inWords(cell: Cell, column: Column | undefined, table: string, lang: Lang): SheetValue {
  if (typeof cell === 'boolean') return say(lang, cell ? 'yes' : 'no')
  if (typeof cell !== 'string' || column === undefined) return cell
  if (column.name === 'decided_by' && cell === 'method') return say(lang, 'by-method')
  if (!coded.has(column.name)) return cell
  if (table === 'documents' && (column.name === 'kind' || column.name === 'level'))
    return say(lang, `${column.name}-${cell}` as WordingKey)
  if (column.name === 'relation') return say(lang, cell as WordingKey)
  return isFileWording(cell) ? sayInFiles(lang, cell) : cell
}

import {parseArabicNumber} from '../numerals.ts'
import type {Units} from '../types.ts'
import type {Paragraph} from './paragraphs.ts'

/** A row of a 任务分解表: a measure with its units in columns of their own. */
export interface TaskRow {
  readonly paragraph: number
  readonly number: number
  /** As printed. */
  readonly label: string
  readonly units: Partial<Record<keyof Units, string>>
}

/** A table of tasks, with what heads it. Paragraphs by index, both ends included. */
export interface TaskTable {
  /** The first of the lines that head it: 附件, its title, its columns. */
  readonly first: number
  readonly columns: number
  readonly last: number
  readonly rows: readonly TaskRow[]
}

/**
 * The tables of tasks in a text, cells parted by tabs or strokes: a row of headings that names
 * numbers, tasks and units, and the rows below it that begin with a number.
 */
export function findTaskTables(paragraphs: readonly Paragraph[]): readonly TaskTable[] {
  const tables: TaskTable[] = []
  for (let index = 0; index < paragraphs.length; index += 1) {
    const columns = cellsOf(paragraphs[index])
    if (!isHead(columns)) continue
    const rows: TaskRow[] = []
    let last = index
    for (let below = index + 1; below < paragraphs.length; below += 1) {
      const cells = cellsOf(paragraphs[below])
      const label = cells[0] ?? ''
      if (cells.length < 2 || cells.length > columns.length || !/^[0-9]{1,4}$/u.test(label)) break
      rows.push({paragraph: below, number: parseArabicNumber(label), label, units: unitsOf(columns, cells)})
      last = below
    }
    if (rows.length > 0) tables.push({first: startOf(paragraphs, index), columns: index, last, rows})
    index = last
  }
  return tables
}

function cellsOf(paragraph: Paragraph | undefined): readonly string[] {
  const content = (paragraph?.content ?? '').trim().replace(/^[|｜]|[|｜]$/gu, '')
  return /[\t|｜]/u.test(content) ? content.split(/\t+|[|｜]/u).map((cell) => cell.trim()) : []
}

function isHead(cells: readonly string[]): boolean {
  const has = (pattern: RegExp): boolean => cells.some((cell) => pattern.test(cell.replace(/\s/gu, '')))
  return (
    cells.length >= 3 && has(/^(?:序号|编号|号)$/u) && has(/任务|内容|措施|事项|项目/u) && has(/单位|部门/u)
  )
}

function unitsOf(columns: readonly string[], cells: readonly string[]): TaskRow['units'] {
  const units: Partial<Record<keyof Units, string>> = {}
  for (const [index, column] of columns.entries()) {
    const names = cells[index] ?? ''
    if (names === '' || !/单位|部门/u.test(column)) continue
    const role = /牵头|主办|主责/u.test(column)
      ? 'lead'
      : /配合|协办|参与/u.test(column)
        ? 'cooperating'
        : 'responsible'
    // Readers part the paragraphs of a cell so: a name on each.
    units[role] = names.replace(/\u3000+/gu, '、')
  }
  return units
}

/** Short lines right above the columns head the table. */
function startOf(paragraphs: readonly Paragraph[], columns: number): number {
  let first = columns
  while (first > 0 && columns - first < 4) {
    const above = paragraphs[first - 1]?.content ?? ''
    const heads =
      /^附\s*件/u.test(above) || (above.length <= 12 && /(?:表|清单|台账|分工|任务)(?:[）)])?$/u.test(above))
    if (!heads) break
    first -= 1
  }
  return first
}

import {parseArabicNumber, parseChineseNumber} from '../numerals.ts'
import type {Units} from '../types.ts'
import type {Paragraph} from './paragraphs.ts'

/** A row of a 任务分解表: a measure with its units in columns of their own. */
export interface TaskRow {
  /** Its first paragraph. */
  readonly paragraph: number
  /** Its last paragraph: another one where each cell stands on a line of its own. */
  readonly last: number
  readonly number: number
  /** As printed. */
  readonly label: string
  readonly units: Partial<Record<keyof Units, string>>
  /** The cell that says by when; null where the table has no such column. */
  readonly due: string | null
}

/** A table of tasks, with what heads it. Paragraphs by index, both ends included. */
export interface TaskTable {
  /** The first of the lines that head it: 附件, its title, its columns. */
  readonly first: number
  /** The first of the lines that name its columns; it is one line but where each cell has its own. */
  readonly head: number
  /** The last of the lines that name its columns. */
  readonly columns: number
  readonly last: number
  readonly rows: readonly TaskRow[]
  /** Lines between the rows that head a group of them, as paragraphs. */
  readonly captions: readonly number[]
}

/** What the columns of a table hold, by their place in a row. */
interface Columns {
  readonly number: number
  readonly count: number
  readonly due: number | null
  readonly units: ReadonlyMap<number, keyof Units>
}

/**
 * The tables of tasks in a text: a row of headings that names numbers, tasks and units, and the
 * rows below it, each with a number. Cells are parted by tabs or strokes, or stand on lines of
 * their own, as where a page was saved as text.
 */
export function findTaskTables(paragraphs: readonly Paragraph[]): readonly TaskTable[] {
  const tables: TaskTable[] = []
  for (let index = 0; index < paragraphs.length; index += 1) {
    const table = tableOfRows(paragraphs, index) ?? tableOfLines(paragraphs, index)
    if (table === null) continue
    tables.push(table)
    index = table.last
  }
  return tables
}

/** A table with its paragraphs counted from elsewhere. */
export function shiftTable(table: TaskTable, by: number): TaskTable {
  return {
    first: table.first + by,
    head: table.head + by,
    columns: table.columns + by,
    last: table.last + by,
    rows: table.rows.map((row) => ({...row, paragraph: row.paragraph + by, last: row.last + by})),
    captions: table.captions.map((paragraph) => paragraph + by)
  }
}

function tableOfRows(paragraphs: readonly Paragraph[], head: number): TaskTable | null {
  const columns = columnsOf(cellsOf(paragraphs[head]))
  if (columns === null) return null
  const rowAt = (index: number): TaskRow | null => {
    const cells = cellsOf(paragraphs[index], columns.count)
    if (cells.length < 2 || cells.length > columns.count) return null
    // A cell that stands for several rows is printed in the first of them alone.
    for (const left of [0, Math.min(columns.number, columns.count - cells.length)]) {
      const number = numberOf(cells[columns.number - left])
      if (number !== null) return {paragraph: index, last: index, ...number, ...factsOf(columns, cells, left)}
    }
    return null
  }
  const rows: TaskRow[] = []
  const captions: number[] = []
  for (let index = head + 1; index < paragraphs.length; index += 1) {
    const row = rowAt(index)
    if (row !== null) rows.push(row)
    else if (isCaption(paragraphs[index]) && rowAt(index + 1) !== null) captions.push(index)
    else break
  }
  const last = rows.at(-1)?.last
  return last === undefined
    ? null
    : {first: startOf(paragraphs, head), head, columns: head, last, rows, captions}
}

function isCaption(paragraph: Paragraph | undefined): boolean {
  const {content = ''} = paragraph ?? {}
  return content !== '' && content.length <= 60 && !/[。；]/u.test(content)
}

/** Cells one a line: the headings, then rows of as many lines, the numbers counting up. */
function tableOfLines(paragraphs: readonly Paragraph[], head: number): TaskTable | null {
  if (!/^(?:序号|编号)$/u.test(compact(paragraphs[head]?.content ?? ''))) return null
  const firstRow = paragraphs.findIndex(
    ({content}, index) => index > head && index <= head + mostColumns && numberOf(content)?.number === 1
  )
  const cellsAt = (from: number, until: number): readonly string[] =>
    paragraphs.slice(from, until).map(({content}) => content.trim())
  const columns = firstRow === -1 ? null : columnsOf(cellsAt(head, firstRow))
  if (columns === null || columns.count !== firstRow - head) return null
  const rows: TaskRow[] = []
  for (let start = firstRow; start < paragraphs.length; start += columns.count) {
    const number = numberOf(paragraphs[start]?.content)
    const cells = cellsAt(start, start + columns.count)
    if (number?.number !== rows.length + 1 || cells.length < columns.count) break
    rows.push({
      paragraph: start,
      last: start + columns.count - 1,
      ...number,
      ...factsOf(columns, cells, 0)
    })
  }
  const last = rows.at(-1)?.last
  if (last === undefined || rows.length < 2) return null
  return {first: startOf(paragraphs, head), head, columns: firstRow - 1, last, rows, captions: []}
}

/** More columns than this are no table of tasks. */
const mostColumns = 8

/** @param count Of columns, where it is known: then an empty cell between two tabs counts. */
function cellsOf(paragraph: Paragraph | undefined, count?: number): readonly string[] {
  const content = (paragraph?.content ?? '').trim().replace(/^[|｜]|[|｜]$/gu, '')
  if (!/[\t|｜]/u.test(content)) return []
  const each = content.split(/[\t|｜]/u).map((cell) => cell.trim())
  return count === undefined || each.length > count ? each.filter((cell) => cell !== '') : each
}

function columnsOf(cells: readonly string[]): Columns | null {
  const headings = cells.map(compact)
  const find = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading))
  const number = find(/^(?:序号|编号|号)$/u)
  const units = new Map<number, keyof Units>()
  for (const [index, heading] of headings.entries()) {
    if (!/单位|部门/u.test(heading) || heading.length > 12) continue
    const role = /牵头|主办|主责/u.test(heading)
      ? 'lead'
      : /配合|协办|参与|协同/u.test(heading)
        ? 'cooperating'
        : 'responsible'
    units.set(index, role)
  }
  const due = find(/时限|完成时间|时间节点|时间要求|进度/u)
  const hasTasks = find(/任务|内容|措施|事项|项目|举措|要求/u) !== -1
  if (cells.length < 3 || number === -1 || !hasTasks || units.size === 0) return null
  return {number, count: cells.length, due: due === -1 ? null : due, units}
}

/** `3`, `3.`, `（三）`, `三`: the number of a row and nothing else; null otherwise. */
function numberOf(cell: string | undefined): {readonly number: number; readonly label: string} | null {
  const label = (cell ?? '').trim()
  const [, arabic, chinese] =
    /^[（(]?(?:([0-9]{1,4})|([一二三四五六七八九十百]{1,5}))[）)]?[.、．]?$/u.exec(label) ?? []
  const number = arabic === undefined ? parseChineseNumber(chinese ?? '') : parseArabicNumber(arabic)
  return number === null ? null : {number, label}
}

/** @param left How many cells at the left of the row are not printed in it. */
function factsOf(columns: Columns, cells: readonly string[], left: number): Pick<TaskRow, 'units' | 'due'> {
  const units: Partial<Record<keyof Units, string>> = {}
  for (const [index, role] of columns.units) {
    // Readers part the paragraphs of a cell so: a name on each.
    const names = (cells[index - left] ?? '').replace(/\u3000+/gu, '、')
    if (names === '') continue
    units[role] = units[role] === undefined ? names : `${units[role]}、${names}`
  }
  return {units, due: columns.due === null ? null : (cells[columns.due - left] ?? null)}
}

function compact(words: string): string {
  return words.replace(/\s/gu, '')
}

/** Short lines right above the columns head the table. */
function startOf(paragraphs: readonly Paragraph[], columns: number): number {
  let first = columns
  while (first > 0 && columns - first < 4) {
    const above = paragraphs[first - 1]?.content ?? ''
    const heads =
      /^附\s*件/u.test(above) ||
      (above.length <= 40 && !/[。；，]/u.test(above) && /(?:表|清单|台账|分工|任务)(?:[）)])?$/u.test(above))
    if (!heads) break
    first -= 1
  }
  return first
}

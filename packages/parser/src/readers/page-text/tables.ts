import type {Cell, PrintedLine} from './page.ts'
import {joinTexts} from './paragraphs.ts'

/** A row of a table: its cells with a tab between. */
export interface PrintedRow {
  readonly text: string
  /** The line that its first words stand on. */
  readonly line: PrintedLine
}

export interface PrintedTable {
  readonly type: 'table'
  readonly rows: readonly PrintedRow[]
  /** The head again, where the table goes on on another page. */
  readonly repeats: readonly PrintedLine[]
}

export interface Prose {
  readonly type: 'prose'
  readonly lines: readonly PrintedLine[]
}

/** So many cells at least make the head of a table. */
const fewestColumns = 3
const rowNumber = /^[0-9０-９]{1,4}[.．]?$/u

/**
 * Cut the lines of a document into tables and the prose around them. A table has a head of three or
 * more cells, and rows that a number in the first column tells apart: without drawn lines, nothing
 * else says where a row of several lines ends. Other tables stay prose, line by line.
 */
export function findTables(lines: readonly PrintedLine[]): readonly (PrintedTable | Prose)[] {
  const parts: (PrintedTable | Prose)[] = []
  let prose: PrintedLine[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const grid = isHead(lines, index) ? findGrid(lines, index) : null
    const table = grid && grid.lines.length > 1 ? readTable(grid) : null
    const line = lines[index]
    if (grid === null || table === null) {
      if (line) prose.push(line)
      continue
    }
    if (prose.length > 0) parts.push({type: 'prose', lines: prose})
    prose = []
    parts.push(table)
    index += grid.lines.length - 1
  }
  if (prose.length > 0) parts.push({type: 'prose', lines: prose})
  return parts
}

/** Short cells side by side, no number in the first, and soon a line with one. */
function isHead(lines: readonly PrintedLine[], index: number): boolean {
  const {cells = []} = lines[index] ?? {}
  const [number] = cells
  if (cells.length < fewestColumns || !number || rowNumber.test(number.text)) return false
  if (cells.some(({text}) => text.length > 12)) return false
  return lines.slice(index + 1, index + 10).some(({pieces: [first]}) => {
    return first !== undefined && rowNumber.test(first.text) && meets(first, number, 6)
  })
}

function meets(cell: Cell, {left, right}: Bounds, slack = 0): boolean {
  return cell.left < right + slack && cell.right > left - slack
}

/** Edges of a column. */
interface Bounds {
  left: number
  right: number
}

/** The lines of a table, its head first, and the columns that they keep to. */
interface Grid {
  readonly lines: readonly PrintedLine[]
  readonly columns: readonly Bounds[]
}

/** The head and the lines below it, until words reach over columns. */
function findGrid(lines: readonly PrintedLine[], head: number): Grid {
  const columns: readonly Bounds[] = (lines[head]?.cells ?? []).map(({left, right}) => ({left, right}))
  let end = head + 1
  for (let line = lines[end]; line !== undefined; end += 1, line = lines[end]) {
    const before = lines[end - 1]
    const isFar = before?.page === line.page && line.y - before.y > 4 * line.size
    if (isFar || line.pieces.some((piece) => columns.filter((column) => meets(piece, column)).length > 1))
      break
  }
  // The words of a head are short: full rows first tell how wide the columns are.
  const own = lines.slice(head, end)
  for (const {pieces} of own) {
    for (const [index, piece] of pieces.entries()) {
      const met = columns.filter((column) => meets(piece, column))
      const byPlace = pieces.length === columns.length ? columns[index] : undefined
      const column = met.length === 1 ? met[0] : met.length === 0 ? byPlace : undefined
      if (!column) continue
      column.left = Math.min(column.left, piece.left)
      column.right = Math.max(column.right, piece.right)
    }
  }
  const stray = own.findIndex(({pieces}, index) => {
    const [first] = pieces
    const places = pieces.map((piece) => columnOf(piece, columns))
    // Words in the column of numbers are no row, but what follows the table.
    const isOutside = index > 0 && places[0] === 0 && first !== undefined && !rowNumber.test(first.text)
    return places.includes(null) || (isOutside && own[0]?.text !== own[index]?.text)
  })
  return {lines: stray === -1 ? own : own.slice(0, stray), columns}
}

/** The column that a cell stands in, or nearest to; null where it reaches over two. */
function columnOf(cell: Cell, bounds: readonly Bounds[]): number | null {
  const met = bounds.flatMap(({left, right}, index) =>
    cell.left < right && cell.right > left ? [index] : []
  )
  if (met.length > 1) return null
  const [only] = met
  if (only !== undefined) return only
  const distances = bounds.map(({left, right}) => Math.max(left - cell.right, cell.left - right))
  return distances.indexOf(Math.min(...distances))
}

function readTable({lines, columns}: Grid): PrintedTable | null {
  const [head, ...rest] = lines
  if (!head) return null
  const repeats = rest.filter(({text}) => text === head.text)
  const body = rest.filter(({text}) => text !== head.text)
  const pages = [...new Set(body.map(({page}) => page))].map((page) =>
    body.filter((line) => line.page === page)
  )
  const rows: PrintedLine[][] = [[head]]
  const areCentred =
    pages.some((own) => !isNumbered(own[0])) && pages.every((own) => centredRows(own) !== null)
  for (const own of pages) {
    if (areCentred) {
      rows.push(...(centredRows(own) ?? []))
      continue
    }
    for (const line of own) {
      const last = rows.at(-1)
      if (isNumbered(line) || last === undefined) rows.push([line])
      else last.push(line)
    }
  }
  return {type: 'table', rows: rows.map((own) => printRow(own, columns)), repeats}
}

function isNumbered(line: PrintedLine | undefined): boolean {
  return line !== undefined && rowNumber.test(line.pieces[0]?.text ?? '')
}

/**
 * Rows whose numbers stand halfway down: each begins where the one before ends, and reaches as far
 * below its number as above it. Null where that leads to no whole rows.
 */
function centredRows(lines: readonly PrintedLine[]): PrintedLine[][] | null {
  const rows: PrintedLine[][] = []
  let index = 0
  while (index < lines.length) {
    const first = lines[index]
    const number = lines.slice(index).find(isNumbered)
    if (!first || !number) return null
    const bottom = 2 * number.y - first.y + first.size * 0.5
    const row: PrintedLine[] = []
    for (let line = lines[index]; line !== undefined && line.y <= bottom; index += 1, line = lines[index])
      row.push(line)
    if (row.filter(isNumbered).length !== 1) return null
    const last = row.at(-1) ?? first
    if (Math.abs((first.y + last.y) / 2 - number.y) > first.size * 0.5) return null
    rows.push(row)
  }
  return rows
}

function printRow(lines: readonly PrintedLine[], columns: readonly Bounds[]): PrintedRow {
  const texts = columns.map((_, column) => {
    const own = lines.map(({pieces}) => {
      const words = pieces.filter((piece) => (columnOf(piece, columns) ?? 0) === column)
      return {text: words.map(({text}) => text).join(' ')}
    })
    return joinTexts(own.filter(({text}) => text !== '')).text
  })
  const [line] = lines
  if (!line) throw new TypeError('Expected a row to have lines')
  // Something has to stand between two tabs, or an empty cell would vanish between them.
  return {
    text: texts
      .map((text) => (text === '' ? ' ' : text))
      .join('\t')
      .trimEnd(),
    line
  }
}

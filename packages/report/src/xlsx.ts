import ExcelJS from 'exceljs'
import stringWidth from 'string-width'
import {repackOffice} from './repack-zip.ts'

/** What stands in a cell: text stays text, whatever it begins with; null is empty. */
export type SheetValue = string | number | boolean | null

/** A column of a sheet. */
export interface SheetColumn {
  readonly header: string
  /** In characters of the body font; a 汉字 takes two. */
  readonly width: number
  /**
   * `date`: cells hold ISO days (2022-12-31) and become real dates, less exact ones (2022-12) stay text; `share`: 0 to 1, shown as per cent;
   * `text` (default): as it is, broken into lines where it is long.
   */
  readonly kind?: 'text' | 'number' | 'date' | 'share'
  /** What may be chosen in its cells: a list, or the column of another sheet, counted from 1. */
  readonly choices?: readonly string[] | {readonly sheet: string; readonly column: number}
  /** Colours behind certain values, as RRGGBB; the value says the same in words. */
  readonly fills?: Readonly<Record<string, string>>
}

/** A table with a header that stays in view, and a filter. */
export interface Sheet {
  /** Characters that a sheet's name cannot have are replaced; a repeat gets a number. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
  /** Columns that stay in view as well (default: none). */
  readonly frozenColumns?: number
  /** Whether its rows can be filtered (default: yes). */
  readonly hasFilter?: boolean
}

/** A sheet as it is read back: values by row and column, and how a person names a cell. */
export interface ReadSheet {
  readonly name: string
  /** The rows with the header first; dates are ISO days. */
  readonly rows: readonly (readonly SheetValue[])[]
}

/** What a workbook states of itself. */
export interface WorkbookOptions {
  readonly title?: string
  /** The moment that it states as its own (default: the first of 2000), so that the same tables give the same bytes. */
  readonly made?: Date
}

const longestName = 31

/** Characters that a page holds in width at a size that can be read: A3, on its side. */
const pageWidth = 280

/** In points. */
const lineHeight = 16

/** Spreadsheets allow no row above 409 points. */
const mostLines = 27

/** Sheets as an Excel workbook: the same sheets always give the same bytes. */
export async function formatXlsx(
  sheets: readonly Sheet[],
  {title = '', made = new Date(Date.UTC(2000, 0, 1))}: WorkbookOptions = {}
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'gangmu'
  workbook.lastModifiedBy = 'gangmu'
  workbook.title = title
  workbook.created = made
  workbook.modified = made
  const names = nameSheets(sheets.map(({name}) => name))
  for (const [at, sheet] of sheets.entries()) addSheet(workbook, sheet, names[at] ?? '', sheets, names)
  return repackOffice(new Uint8Array(await workbook.xlsx.writeBuffer()), made)
}

/** Names as workbooks allow them: 31 characters, no `[]:*?/\`, none twice. */
export function nameSheets(names: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/gu, ' ')
        .replace(/^'+|'+$/gu, '')
        .trim() || '-'
    let given = plain.slice(0, longestName)
    for (let count = 2; used.has(given.toLowerCase()); count += 1) {
      given = `${plain.slice(0, longestName - 1 - String(count).length)}~${count}`
    }
    used.add(given.toLowerCase())
    return given
  })
}

function addSheet(
  workbook: ExcelJS.Workbook,
  {columns, rows, frozenColumns = 0, hasFilter = true}: Sheet,
  name: string,
  sheets: readonly Sheet[],
  names: readonly string[]
): void {
  const worksheet = workbook.addWorksheet(name, {
    views: [{state: 'frozen', xSplit: frozenColumns, ySplit: 1}],
    pageSetup: {
      // A3, which exceljs writes but leaves out of its types.
      paperSize: 8 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      // Wide tables go over several pages, each with the columns that stay in view, rather than become too small to read.
      fitToWidth: Math.max(1, Math.ceil(columns.reduce((sum, {width}) => sum + width, 0) / pageWidth)),
      fitToHeight: 0,
      printTitlesRow: '1:1',
      ...(frozenColumns > 0 ? {printTitlesColumn: `A:${cellName(1, frozenColumns).slice(0, -1)}`} : {})
    },
    // On paper: the sheet's name, which is the unit's in a ledger, and the page.
    headerFooter: {oddHeader: '&C&A', oddFooter: '&C&P / &N'}
  })
  worksheet.columns = columns.map(({width}) => ({width}))
  const header = worksheet.addRow(columns.map((column) => column.header))
  header.font = {bold: true}
  header.alignment = {vertical: 'middle', wrapText: true}
  header.height = lineHeight * Math.max(...columns.map((one) => countLines(one.header, one.width)))
  header.eachCell((cell) => {
    cell.fill = {type: 'pattern', pattern: 'solid', fgColor: {argb: 'FFE6EFF7'}}
    cell.border = {bottom: {style: 'thin', color: {argb: 'FF52606D'}}}
  })
  for (const row of rows) {
    const added = worksheet.addRow(row.map((value, at) => toCell(value, columns[at])))
    added.alignment = {vertical: 'top', wrapText: true}
    // Not every program finds the height of wrapped text by itself.
    added.height =
      lineHeight * Math.max(...row.map((value, at) => countLines(value, columns[at]?.width ?? 1)))
    columns.forEach(({kind, fills}, at) => {
      const cell = added.getCell(at + 1)
      const fill = fills?.[String(row[at])]
      if (fill !== undefined) cell.fill = {type: 'pattern', pattern: 'solid', fgColor: {argb: `FF${fill}`}}
      cell.border = {bottom: {style: 'hair', color: {argb: 'FFC9D3DC'}}}
      if (kind === 'number' || kind === 'share') cell.alignment = {vertical: 'top', horizontal: 'center'}
      if (kind === 'date') cell.numFmt = 'yyyy-mm-dd'
      if (kind === 'share') cell.numFmt = '0%'
    })
  }
  const last = Math.max(2, rows.length + 1)
  if (hasFilter) {
    worksheet.autoFilter = {
      from: {row: 1, column: 1},
      to: {row: Math.max(1, rows.length + 1), column: columns.length}
    }
  }
  columns.forEach(({choices}, at) => {
    if (choices === undefined) return
    const letter = worksheet.getColumn(at + 1).letter
    // exceljs has the ranges of a sheet, but not in its types.
    const {dataValidations} = worksheet as unknown as {
      dataValidations: {add: (range: string, rule: ExcelJS.DataValidation) => void}
    }
    dataValidations.add(`${letter}2:${letter}${last}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      formulae: [choiceFormula(choices, sheets, names)]
    })
  })
}

/** Lines that a value takes in a column; words are broken anywhere, as Chinese is. */
function countLines(value: SheetValue, width: number): number {
  if (typeof value !== 'string') return 1
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / (width - 2))), 0)
  return Math.min(mostLines, lines)
}

function toCell(value: SheetValue, column: SheetColumn | undefined): string | number | boolean | Date | null {
  if (typeof value !== 'string') return value
  if (column?.kind === 'date' && /^\d{4}-\d\d-\d\d$/u.test(value)) return new Date(`${value}T00:00:00Z`)
  // XML has no place for other control characters.
  return value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

function choiceFormula(
  choices: NonNullable<SheetColumn['choices']>,
  sheets: readonly Sheet[],
  names: readonly string[]
): string {
  if (!('sheet' in choices)) return `"${choices.join(',').replaceAll('"', '""')}"`
  const at = sheets.findIndex(({name}) => name === choices.sheet)
  const letter = String.fromCharCode(64 + choices.column)
  return `'${(names[at] ?? '').replaceAll("'", "''")}'!$${letter}$2:$${letter}$${(sheets[at]?.rows.length ?? 0) + 1}`
}

/**
 * The sheets of a workbook, as values.
 *
 * @throws {Error} Where the bytes are no workbook.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const workbook = new ExcelJS.Workbook()
  // A copy of its own: exceljs wants the whole buffer that it is given.
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook.worksheets.map((worksheet) => {
    const rows: SheetValue[][] = []
    for (let row = 1; row <= worksheet.rowCount; row += 1) {
      const values: SheetValue[] = []
      for (let column = 1; column <= worksheet.columnCount; column += 1) {
        values.push(fromCell(worksheet.getRow(row).getCell(column).value))
      }
      rows.push(values)
    }
    return {name: worksheet.name, rows}
  })
}

function fromCell(value: ExcelJS.CellValue): SheetValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('richText' in value) return value.richText.map(({text}) => text).join('')
  if ('text' in value) return String(value.text)
  if ('result' in value) return fromCell(value.result as ExcelJS.CellValue)
  return null
}

/** How a person names a cell: row and column count from 1, `C12`. */
export function cellName(row: number, column: number): string {
  return `${column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}${row}`
}

import {CsvError, parse} from 'csv-parse/sync'

/** One row of a table with a header: its line in the file, counted from 1, and its cells by column. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Read CSV with a header, as spreadsheets save it: with or without a byte order mark, parted by
 * commas, semicolons or tabs, cells quoted where they have to be. Empty lines are passed over.
 *
 * @throws {TypeError} Where the table is damaged (an open quotation mark, a row of another length,
 * a column twice or without a name); the message names the line.
 */
export function readCsv(text: string): readonly CsvRow[] {
  let records: readonly {readonly record: readonly string[]; readonly info: {readonly lines: number}}[]
  try {
    records = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true
    }) as unknown as typeof records
  } catch (error) {
    if (error instanceof CsvError) throw new TypeError(error.message, {cause: error})
    throw error
  }
  const [header, ...rows] = records
  if (header === undefined) throw new TypeError('Expected a table with a header, found nothing')
  const names = header.record.map((name) => name.trim())
  const odd = names.findIndex((name, at) => name === '' || names.indexOf(name) !== at)
  if (odd !== -1)
    throw new TypeError(
      `Expected every column to have a name of its own, found "${names[odd]}" in column ${odd + 1}`
    )
  return rows.flatMap(({record, info}): readonly CsvRow[] => {
    if (record.every((cell) => cell.trim() === '')) return []
    if (record.length > names.length && record.slice(names.length).some((cell) => cell !== ''))
      throw new TypeError(`Expected ${names.length} cells in line ${info.lines}, found ${record.length}`)
    return [{line: info.lines, cells: Object.fromEntries(names.map((name, at) => [name, record[at] ?? '']))}]
  })
}

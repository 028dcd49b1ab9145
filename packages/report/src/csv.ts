/** A value of one cell; null is left empty. */
export type CsvValue = string | number | boolean | null

/**
 * A table as CSV that spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, quoted where needed,
 * and nothing that a spreadsheet would run as a formula.
 *
 * Text that could be a formula gets an apostrophe in front, so it is for people with spreadsheets; a
 * program that wants the text as it is reads JSON.
 *
 * @example
 * formatCsv(['label', 'n'], [['=1+1', 2], [null, 0]]) // '\uFEFFlabel,n\r\n\'=1+1,2\r\n,0\r\n'
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(formatValue).join(',')}\r\n`).join('')}`
}

function formatValue(value: CsvValue): string {
  if (value === null) return ''
  // Only text can be hostile: an apostrophe before -1 would turn a number into text.
  const text = typeof value === 'string' ? neutralize(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Some spreadsheets take the full-width forms for formulas as well, and skip white space before them.
function neutralize(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text
}

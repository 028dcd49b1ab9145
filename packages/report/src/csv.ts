/** A value of one cell; null is left empty. */
export type CsvValue = string | number | null

/**
 * A table as CSV that spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, quoted where needed,
 * and nothing that a spreadsheet would run as a formula.
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(formatValue).join(',')}\r\n`).join('')}`
}

function formatValue(value: CsvValue): string {
  if (value === null) return ''
  // Only text can be hostile: numbers are ours, and an apostrophe would turn them into text.
  const text = typeof value === 'number' ? String(value) : neutralize(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Some spreadsheets take the full-width forms for formulas as well, and skip white space before them.
function neutralize(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text
}

/** A spreadsheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/u

/**
 * Rows as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, and no cell that could run as a
 * formula.
 */
export function csv(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const cell = (value: string | number | boolean | null): string => {
    const text = value === null ? '' : String(value)
    const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

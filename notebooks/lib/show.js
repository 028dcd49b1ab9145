// @ts-check
// How the notebooks show a chart and the table behind it. Nothing is counted here.

/**
 * A chart or table with its caption below it, Chinese first.
 *
 * @param {Element} content
 * @param {string} zh
 * @param {string} en
 */
export function figure(content, zh, en) {
  const caption = document.createElement('figcaption')
  const english = document.createElement('span')
  english.lang = 'en'
  english.textContent = en
  caption.append(zh, english)
  const figure = document.createElement('figure')
  const scroll = document.createElement('div')
  scroll.className = 'scroll'
  scroll.append(content)
  figure.append(scroll, caption)
  return figure
}

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} zh
 * @property {string} en
 * @property {(row: Row) => string | number | null | undefined} value What is not there shows as –.
 * @property {number} [digits] Of a number, after the point (default: 0).
 * @property {'wide' | 'name'} [as] Long text, or a name that is not broken.
 */

/**
 * A table of all its rows, so that a still page has them too.
 *
 * @template Row
 * @param {readonly Row[]} rows
 * @param {readonly Column<Row>[]} columns
 */
export function table(rows, columns) {
  const element = document.createElement('table')
  const head = element.createTHead().insertRow()
  for (const {zh, en, value} of columns) {
    const cell = document.createElement('th')
    cell.scope = 'col'
    if (rows.some((row) => typeof value(row) === 'number')) cell.className = 'number'
    const english = document.createElement('span')
    english.lang = 'en'
    english.textContent = en
    cell.append(zh, english)
    head.append(cell)
  }
  const body = element.createTBody()
  for (const row of rows) {
    const line = body.insertRow()
    for (const [at, {value, digits = 0, as}] of columns.entries()) {
      const cell = line.insertCell()
      const found = value(row)
      if (head.cells[at]?.className === 'number') cell.className = 'number'
      else if (as !== undefined) cell.className = as
      cell.textContent = typeof found === 'number' ? found.toFixed(digits) : (found ?? '–')
    }
  }
  return element
}

/**
 * The rows of a tidy table as objects, by name of column.
 *
 * @param {import('@gangmu/report').Table | undefined} table
 * @returns {readonly Record<string, any>[]}
 */
export function rowsOf(table) {
  if (table === undefined) throw new Error('Expected a table, found none')
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({name}, at) => [name, row[at]])))
}

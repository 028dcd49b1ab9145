import {formatCsv} from '../csv.ts'
import type {Table} from './table.ts'

/** A table as CSV, its first row the names of the columns. */
export function tableCsv({columns, rows}: Table): string {
  return formatCsv(
    columns.map(({name}) => name),
    rows
  )
}

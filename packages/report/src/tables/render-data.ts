import type {ReportFile, ReportInput} from '../types.ts'
import {codebook} from './codebook.ts'
import {dataPackage} from './data-package.ts'
import {tableCsv} from './table-csv.ts'
import {tableParquet} from './table-parquet.ts'
import {tidyTables} from './tidy-tables.ts'

/**
 * The report's data for other programs: each table as CSV and as Parquet, a description that programs
 * read, and a codebook for people.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderData(input: ReportInput): readonly ReportFile[] {
  const tables = tidyTables(input)
  const csv = tables.map((table) => ({path: `data/${table.name}.csv`, content: tableCsv(table)}))
  return [
    ...csv,
    ...tables.map((table) => ({path: `data/${table.name}.parquet`, content: tableParquet(table)})),
    {path: 'data/datapackage.json', content: dataPackage(input, tables, csv)},
    {path: 'data/codebook.md', content: codebook(tables)}
  ]
}

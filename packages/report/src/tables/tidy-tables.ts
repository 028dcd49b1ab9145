import {checkInput} from '../check-input.ts'
import type {ReportInput} from '../types.ts'
import {alignmentTable} from './alignment-table.ts'
import {coverageTable} from './coverage-table.ts'
import {documentTable} from './document-table.ts'
import {deadlineTable, targetTable, unitTable} from './fact-tables.ts'
import {measureTable} from './measure-table.ts'
import {passageTable} from './passage-table.ts'
import type {Table} from './table.ts'

/**
 * All that the report knows, as tables with one kind of thing a row, to be joined by the columns
 * `document`, `provision` and `requirement`. Shared passages are there where they were looked for.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function tidyTables(input: ReportInput): readonly Table[] {
  checkInput(input)
  return [
    documentTable(input),
    measureTable(input),
    alignmentTable(input),
    coverageTable(input),
    targetTable(input),
    deadlineTable(input),
    unitTable(input),
    ...(input.reuse === undefined ? [] : [passageTable(input, input.reuse)])
  ]
}

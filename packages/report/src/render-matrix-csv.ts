import {coverageMatrix} from './coverage-matrix.ts'
import {formatCsv} from './csv.ts'
import {partName} from './part-name.ts'
import {say, type WordingKey} from './say.ts'
import type {ReportInput, ReportOptions} from './types.ts'

const columns: readonly WordingKey[] = [
  'csv-document',
  'csv-short-name',
  'csv-group',
  'csv-document-measures',
  'csv-system-number',
  'csv-system-name',
  'csv-part-number',
  'csv-part-title',
  'csv-status',
  'csv-measures',
  'csv-applicable',
  'csv-covered',
  'csv-partial',
  'csv-missing',
  'csv-share',
  'csv-reviews'
]

/**
 * Every document × every section of the outline, one a row. What was not given stays empty.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderMatrixCsv(input: ReportInput, options: ReportOptions = {}): string {
  const lang = options.lang ?? 'zh'
  const matrix = coverageMatrix(input, 'sections', {lang})
  const systems = new Map(
    coverageMatrix(input, 'systems', {lang}).columns.map((system) => [system.number, system])
  )
  return formatCsv(
    columns.map((key) => say(lang, key)),
    matrix.rows.flatMap((row) =>
      matrix.columns.map((column, index) => {
        const cell = row.cells[index]
        const system = systems.get(column.system)
        return [
          row.document,
          row.label,
          say(lang, row.apart.length === 0 ? 'group-peer' : 'group-apart'),
          row.measures,
          column.system,
          system === undefined ? null : partName(system, lang),
          column.number,
          partName(column, lang),
          say(lang, cell?.status ?? 'not-given'),
          cell?.measures ?? null,
          cell?.requirements?.applicable ?? null,
          cell?.requirements?.covered ?? null,
          cell?.requirements?.partial ?? null,
          cell?.requirements?.missing ?? null,
          cell?.share === null || cell === undefined ? null : Number(cell.share.toFixed(4)),
          cell?.needsReview ?? null
        ]
      })
    )
  )
}

import {renderJson} from './render-json.ts'
import {renderMatrixCsv} from './render-matrix-csv.ts'
import {renderMatrixSvg} from './render-matrix-svg.ts'
import {renderMeasuresCsv} from './render-measures-csv.ts'
import {renderPage} from './render-page.ts'
import {renderData} from './tables/render-data.ts'
import type {ReportInput, ReportOptions} from './types.ts'

/** A file to be written. */
export interface ReportFile {
  /** Relative to the folder of the report. */
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * The whole report as files; the one to open is `index.html`.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderReport(input: ReportInput, options: ReportOptions = {}): readonly ReportFile[] {
  return [
    {path: 'index.html', content: renderPage(input, options)},
    {path: 'matrix-systems.svg', content: renderMatrixSvg(input, 'systems', options)},
    {path: 'matrix-sections.svg', content: renderMatrixSvg(input, 'sections', options)},
    {path: 'measures.csv', content: renderMeasuresCsv(input, options)},
    {path: 'matrix.csv', content: renderMatrixCsv(input, options)},
    {path: 'report.json', content: renderJson(input, options)},
    ...renderData(input)
  ]
}

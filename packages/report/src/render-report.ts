import {renderJson} from './render-json.ts'
import {renderMeasuresCsv} from './render-measures-csv.ts'
import {renderPage} from './render-page.ts'
import {renderData} from './tables/render-data.ts'
import type {ReportFile, ReportInput, ReportOptions} from './types.ts'
import {createContext} from './views/context.ts'
import {chooseViews} from './views/views.ts'

/**
 * The whole report as files; the one to open is `index.html`.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together, or `only` names no view.
 */
export function renderReport(input: ReportInput, options: ReportOptions = {}): readonly ReportFile[] {
  const context = createContext(input, options)
  return [
    {path: 'index.html', content: renderPage(input, options)},
    ...chooseViews(options.only).flatMap(({files}) => files(context)),
    {path: 'measures.csv', content: renderMeasuresCsv(input, options)},
    {path: 'report.json', content: renderJson(input, options)},
    ...renderData(input)
  ]
}

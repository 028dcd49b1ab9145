import type {ReportInput, ReportOptions} from './types.ts'
import {createContext} from './views/context.ts'
import {chooseViews} from './views/views.ts'

/**
 * The figures of the report as JSON: inputs with hashes, methods, and what each view shows.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderJson(input: ReportInput, options: ReportOptions = {}): string {
  const {outline, outlineSha256, entries} = input
  const context = createContext(input, options)
  const report = {
    schema: 1,
    generator: 'gangmu',
    outline: {id: outline.id, title: outline.title, issued: outline.issued, sha256: outlineSha256},
    documents: entries.map(({document, alignment}) => ({
      id: document.id,
      title: document.title,
      shortName: document.shortName,
      kind: document.kind,
      level: document.level,
      status: document.status,
      issuedOn: document.issuedOn,
      period: document.period,
      source: document.source,
      measures: document.measures.length,
      messages: document.messages.length,
      method: alignment.method
    })),
    // By the names of the views, as `--only` takes them.
    views: Object.fromEntries(
      chooseViews(options.only).flatMap(({name, figures}) => {
        const found = figures(context)
        return found === undefined ? [] : [[name, found]]
      })
    )
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

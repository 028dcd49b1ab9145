import {coverageMatrix} from './coverage-matrix.ts'
import type {ReportInput, ReportOptions} from './types.ts'
import {uncoveredSections} from './uncovered-sections.ts'

/**
 * The figures of the report as JSON: inputs with hashes, methods, both matrices, uncovered sections.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderJson(input: ReportInput, options: ReportOptions = {}): string {
  const {outline, outlineSha256, entries} = input
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
    systems: coverageMatrix(input, 'systems', options),
    sections: coverageMatrix(input, 'sections', options),
    uncovered: uncoveredSections(input, options)
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

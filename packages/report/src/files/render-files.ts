import type {ReportFile, ReportInput} from '../types.ts'
import type {FileOptions} from './file-options.ts'
import {renderComparisonDocx} from './render-comparison-docx.ts'
import {renderMarkdown} from './render-markdown.ts'
import {renderWorkbook} from './render-workbook.ts'

/**
 * The files that people work with: a workbook, a comparison table for Word, and Markdown.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export async function renderFiles(input: ReportInput, options: FileOptions): Promise<readonly ReportFile[]> {
  return [
    {path: 'report.xlsx', content: await renderWorkbook(input, options)},
    {path: 'comparison.docx', content: await renderComparisonDocx(input, options)},
    {path: 'report.md', content: renderMarkdown(input, options)}
  ]
}

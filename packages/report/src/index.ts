export {annotateDocx} from './check/annotate-docx.ts'
export {type CheckOptions, checkDraft, dayOf} from './check/check-draft.ts'
export {renderCheckHtml} from './check/render-check-html.ts'
export {renderCheckJson} from './check/render-check-json.ts'
export {type CheckTextOptions, renderCheckText} from './check/render-check-text.ts'
export {renderRulePage, renderRules} from './check/render-rules.ts'
export {rules} from './check/rules.ts'
export {type CheckSummary, hasFindings, summarizeCheck} from './check/summarize-check.ts'
export type * from './check/types.ts'
export {renderComparisonHtml} from './compare/render-html.ts'
export {renderComparisonMarkdown} from './compare/render-markdown.ts'
export {renderComparisonText} from './compare/render-text.ts'
export type {CompareInput} from './compare/view.ts'
export {coverageMatrix} from './coverage-matrix.ts'
export {type CsvValue, formatCsv} from './csv.ts'
export {entriesInPairs} from './entries-in-pairs.ts'
export type {FileOptions} from './files/file-options.ts'
export {renderFiles} from './files/render-files.ts'
export {buildLedger, type Ledger, type Task, type UnitTasks} from './ledger/build-ledger.ts'
export {
  type LedgerOptions,
  renderLedgerCsv,
  renderLedgerMarkdown,
  renderLedgerXlsx
} from './ledger/render-ledger.ts'
export {orderEntries} from './order-entries.ts'
export {type Ink, type Paint, plain} from './paint.ts'
export {renderJson} from './render-json.ts'
export {renderMatrixCsv} from './render-matrix-csv.ts'
export {renderMatrixSvg} from './render-matrix-svg.ts'
export {renderMeasuresCsv} from './render-measures-csv.ts'
export {renderPage} from './render-page.ts'
export {renderReport} from './render-report.ts'
export {renderSummary} from './render-summary.ts'
export {type ReviewLabel, type ReviewLabelFile, renderLabels, toReviewLabel} from './review/labels.ts'
export {
  type Disagreement,
  type LabelField,
  type MergedLabels,
  mergeLabels
} from './review/merge-labels.ts'
export {renderQdc, renderQdpx} from './review/qda.ts'
export {
  type ReadReviewOptions,
  type ReviewSheetResult,
  readReviewSheet,
  type SheetFault,
  type SheetFaultCode
} from './review/read-review-sheet.ts'
export {renderReviewCsv, renderReviewXlsx} from './review/render-review.ts'
export {
  type ReviewSheetOptions,
  requirementCodes,
  reviewSheets,
  sectionCodes
} from './review/review-sheets.ts'
export {type Selection, selectMeasures} from './review/select-measures.ts'
export {renderData} from './tables/render-data.ts'
export type {Table} from './tables/table.ts'
export {tidyTables} from './tables/tidy-tables.ts'
export type * from './types.ts'
export {type UncoveredOfDocument, type UncoveredSection, uncoveredSections} from './uncovered-sections.ts'
export {viewNames} from './views/views.ts'
export {readXlsx} from './xlsx.ts'

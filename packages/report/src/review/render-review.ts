import {formatCsv} from '../csv.ts'
import {formatXlsx, type Sheet} from '../xlsx.ts'

/** A coder's sheets as a workbook. */
export function renderReviewXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return formatXlsx(sheets)
}

/** The rows to code as CSV; the codebook does not fit into one table. */
export function renderReviewCsv([coding]: readonly Sheet[]): string {
  return formatCsv(
    (coding?.columns ?? []).map(({header}) => header),
    coding?.rows ?? []
  )
}

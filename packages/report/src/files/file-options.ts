import type {ReportOptions} from '../types.ts'

/** How the files that people work with are put into words, and the day they state as theirs. */
export interface FileOptions extends ReportOptions {
  /** From the data or from SOURCE_DATE_EPOCH, so that the same input gives the same bytes. */
  readonly made: Date
}

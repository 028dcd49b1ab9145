import type {Html} from '../page/html.ts'
import type {WordingKey} from '../say.ts'
import type {ReportFile} from '../types.ts'
import type {ViewContext} from './context.ts'

/**
 * One thing that the report shows: figures in, a section of the page, charts and tables out.
 *
 * To add a view, write one and name it in `views.ts`; nothing else has to know.
 */
export interface View {
  /** As `--only` and the page's address name it. */
  readonly name: string
  /** In the page's list of views, and its heading. */
  readonly title: WordingKey
  /** What stands below its heading. Rows of tables with `data-row` can be filtered; see `rowOf`. */
  readonly section: (context: ViewContext) => Html
  /** Charts and tables as files. */
  readonly files: (context: ViewContext) => readonly ReportFile[]
  /** Its figures, for `report.json`; undefined where another view's are the same. */
  readonly figures: (context: ViewContext) => unknown
}

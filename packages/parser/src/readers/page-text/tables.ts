import type {PrintedLine} from './page.ts'

/** A row of a table: its cells with a tab between. */
export interface PrintedRow {
  readonly text: string
  readonly lines: readonly PrintedLine[]
}

export interface PrintedTable {
  readonly type: 'table'
  readonly rows: readonly PrintedRow[]
}

export interface Prose {
  readonly type: 'prose'
  readonly lines: readonly PrintedLine[]
}

/** Cut the lines of a document into tables and the prose around them. */
export function findTables(lines: readonly PrintedLine[]): readonly (PrintedTable | Prose)[] {
  return [{type: 'prose', lines}]
}

import type {Lang} from '../types.ts'

/** Words in both languages. */
export type Both = Readonly<Record<Lang, string>>

/** A value of one cell; null where there is none. */
export type Cell = string | number | boolean | null

/** What the cells of a column hold; a `date` is an ISO day. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** A column, explained. */
export interface Column {
  /** For programs: lower case, with underscores. */
  readonly name: string
  readonly type: ColumnType
  readonly title: Both
  /** What the value means: units, ranges, when it is empty. */
  readonly description: Both
}

/** Rows of one kind of thing, one thing a row, with every column explained. */
export interface Table {
  /** For programs and for names of files: `measures`. */
  readonly name: string
  readonly title: Both
  /** What one row is. */
  readonly description: Both
  readonly columns: readonly Column[]
  /** One cell for each column. */
  readonly rows: readonly (readonly Cell[])[]
}

/** A column and how its value is found in a thing. */
export interface ColumnOf<Thing> extends Column {
  readonly value: (thing: Thing) => Cell
}

/** Make a table of things. */
export function tableOf<Thing>(
  facts: Pick<Table, 'name' | 'title' | 'description'>,
  columns: readonly ColumnOf<Thing>[],
  things: readonly Thing[]
): Table {
  return {
    ...facts,
    columns: columns.map(({name, type, title, description}) => ({name, type, title, description})),
    rows: things.map((thing) => columns.map(({value}) => value(thing)))
  }
}

/** The rows as objects, each value under the name of its column. */
export function recordsOf({columns, rows}: Table): readonly Readonly<Record<string, Cell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({name}, at) => [name, row[at] ?? null])))
}

/** A column in one line. */
export function column<Thing>(
  name: string,
  type: ColumnType,
  title: readonly [zh: string, en: string],
  description: readonly [zh: string, en: string],
  value: (thing: Thing) => Cell
): ColumnOf<Thing> {
  return {
    name,
    type,
    title: {zh: title[0], en: title[1]},
    description: {zh: description[0], en: description[1]},
    value
  }
}

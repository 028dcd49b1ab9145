import {
  type JsonObject,
  readArray,
  readChoice,
  readInteger,
  readObject,
  readString,
  reject
} from '../json-shape.ts'
import type {OutlineIndex} from '../outline.ts'
import type {RequirementLink} from '../types.ts'

/** Decisions of people about single provisions, as a file of JSON. */
export interface LabelFile {
  /** Id of the outline that they refer to (default: the one in use). */
  readonly outline?: string
  readonly labels: readonly LabelEntry[]
}

/** One decision as people write it. What is left out or null stays as the method has it. */
export interface LabelEntry {
  /** Id of a measure or statement. */
  readonly id: string
  /** Fingerprint of the text decided on, as `align --format csv` gives it. */
  readonly textHash: string
  /** Section number; 0: no section of the outline fits. */
  readonly primary?: number | null
  /** Numbers of other sections; empty: none. */
  readonly secondary?: readonly number[] | null
  /** Ids of requirements, each with a relation after a colon or without (26.1, 26.3:narrower). */
  readonly requirements?: readonly string[] | null
  readonly local?: boolean | null
  /** Who decided. */
  readonly coder: string
  /** The day of the decision, ISO 8601. */
  readonly date?: string | null
  readonly note?: string | null
}

/** A decision that has been checked. */
export interface Label {
  /** Where it stands in its file, for messages: `row 4`, `labels[2]`. */
  readonly place: string
  readonly id: string
  readonly textHash: string
  /** Section number; 0: none fits; null: as the method has it. */
  readonly primary: number | null
  readonly secondary: readonly number[] | null
  readonly requirements: ReadonlyArray<{
    readonly id: string
    /** null: judged from the words. */
    readonly relation: RequirementLink['relation'] | null
  }> | null
  readonly local: boolean | null
  readonly coder: string
  /** The day of the decision, ISO 8601. */
  readonly date: string | null
  readonly note: string | null
}

/** One row of a table of labels. */
export interface LabelRow {
  /** For messages: `row 4`. */
  readonly place: string
  /** By column; what is blank stays as the method has it. */
  readonly cells: Readonly<Record<string, string>>
}

/** The columns that a table of labels may have; the first two and `coder` are required. */
export const labelColumns: readonly string[] = [
  'id',
  'textHash',
  'primary',
  'secondary',
  'requirements',
  'local',
  'coder',
  'date',
  'note'
]

/** Columns that tables have for those who read them; they are passed over. */
const otherColumns: readonly string[] = ['document', 'title', 'text']

/**
 * Read people's decisions from parsed JSON (`LabelFile`).
 *
 * @throws {TypeError} Where a field is missing, unknown, or of another shape, names a section or
 * requirement that the outline does not have, or an id stands twice. The message names the place.
 */
export function parseLabels(json: unknown, index: OutlineIndex): readonly Label[] {
  const root = readObject(json, 'the labels')
  if (root.outline !== undefined && root.outline !== index.outline.id)
    reject('outline', `"${index.outline.id}"`, root.outline)
  const labels = readArray(root.labels, 'labels', (value, place) =>
    readLabel(readObject(value, place), place, (field) => `${place}.${field}`, index)
  )
  return withoutDoubles(labels)
}

/**
 * Read people's decisions from the rows of a table. Lists are parted by blanks, commas or
 * semicolons; `none` says that there is none; a blank cell leaves the method's answer.
 *
 * @throws {TypeError} As `parseLabels`; the message names row and column.
 */
export function parseLabelRows(rows: readonly LabelRow[], index: OutlineIndex): readonly Label[] {
  const labels = rows.map(({place, cells}) =>
    readLabel(readCells(cells, place), place, (field) => `${place}, ${field},`, index)
  )
  return withoutDoubles(labels)
}

function readCells(cells: LabelRow['cells'], place: string): JsonObject {
  const values: Record<string, unknown> = {}
  for (const [column, cell] of Object.entries(cells)) {
    const text = cell.trim()
    if (otherColumns.includes(column)) continue
    if (text === '') {
      if (!labelColumns.includes(column)) values[column] = null
      continue
    }
    values[column] = readCell(column, text, `${place}, ${column},`)
  }
  return values
}

function readCell(column: string, text: string, place: string): unknown {
  switch (column) {
    case 'primary':
      return isNone(text) ? 0 : toNumber(text)
    case 'secondary':
      return isNone(text) ? [] : listOf(text).map(toNumber)
    case 'requirements':
      return isNone(text) ? [] : listOf(text)
    case 'local':
      if (/^(?:true|yes|1|是)$/iu.test(text)) return true
      return /^(?:false|no|0|否)$/iu.test(text) ? false : reject(place, 'true or false', text)
    default:
      return text
  }
}

function isNone(text: string): boolean {
  return /^(?:none|无)$/iu.test(text)
}

function listOf(text: string): readonly string[] {
  return text.split(/[\s,，;；、]+/u).filter((part) => part !== '')
}

/** What is no number stays text, which the check that follows refuses. */
function toNumber(text: string): number | string {
  return /^\d{1,6}$/u.test(text) ? Number(text) : text
}

const relations: readonly RequirementLink['relation'][] = ['equivalent', 'narrower', 'broader', 'intersects']

function readLabel(
  object: JsonObject,
  place: string,
  placeOf: (field: string) => string,
  index: OutlineIndex
): Label {
  const unknown = Object.keys(object).find((field) => !labelColumns.includes(field))
  if (unknown !== undefined)
    throw new TypeError(`Expected ${place} to have ${labelColumns.join(', ')} only, found "${unknown}"`)
  const sections = new Set(index.sections.map(({section}) => section.number))
  const requirementIds = new Set(index.requirements.map(({requirement}) => requirement.id))
  const readSection = (value: unknown, at: string): number => {
    const number = readInteger(value, at, 1)
    return sections.has(number)
      ? number
      : reject(at, `a section of ${index.outline.id}, 1 to ${sections.size}`, number)
  }
  const optional = <T>(field: string, read: (value: unknown, at: string) => T): T | null =>
    object[field] === undefined || object[field] === null ? null : read(object[field], placeOf(field))
  const list = <T>(field: string, readMember: (value: unknown, at: string) => T) =>
    optional(field, (value, at) => {
      const members = readArray(value, at, (member) => readMember(member, at))
      return members
    })
  const date = optional('date', readString)
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(date))
    reject(placeOf('date'), 'a day such as 2022-12-31', date)
  const requirements = list('requirements', (value, at) => {
    const [id = '', relation] = readString(value, at).split(':')
    if (!requirementIds.has(id)) reject(at, `a requirement of ${index.outline.id}`, id)
    return {id, relation: relation === undefined ? null : readChoice(relation, at, relations)}
  })
  const twice = requirements?.find(({id}, at) => requirements.findIndex((one) => one.id === id) !== at)
  if (twice !== undefined) reject(placeOf('requirements'), 'a list in which nothing stands twice', twice.id)
  const id = readString(object.id, placeOf('id'))
  if (!/^.+#[^#]+$/u.test(id)) reject(placeOf('id'), 'an id such as "qijiang-plan-2022#12"', id)
  return {
    place,
    id,
    textHash: readHash(object.textHash, placeOf('textHash')),
    primary: optional('primary', (value, at) => (value === 0 ? 0 : readSection(value, at))),
    secondary: list('secondary', readSection),
    requirements,
    local: optional('local', (value, at) => readChoice(value, at, [true, false])),
    coder: readCoder(object.coder, placeOf('coder')),
    date,
    note: optional('note', readString)
  }
}

function readHash(value: unknown, place: string): string {
  const expected = 'the fingerprint that `align --format csv` gives, 16 hexadecimal digits'
  if (typeof value !== 'string' || !/^[0-9a-f]{16}$/iu.test(value)) return reject(place, expected, value)
  return value.toLowerCase()
}

function readCoder(value: unknown, place: string): string {
  const name = readString(value, place).trim()
  return name === 'method' ? reject(place, 'the name of a person', name) : name
}

function withoutDoubles(labels: readonly Label[]): readonly Label[] {
  const first = new Map<string, Label>()
  for (const label of labels) {
    const other = first.get(label.id)
    if (other !== undefined)
      throw new TypeError(`Expected one label for ${label.id}, found two: ${other.place} and ${label.place}`)
    first.set(label.id, label)
  }
  return labels
}

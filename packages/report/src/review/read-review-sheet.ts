import {type OutlineIndex, textHash} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import {cellName, type SheetValue} from '../xlsx.ts'
import type {ReviewLabel} from './labels.ts'
import {type ReviewHeaders, reviewHeaders, reviewWords} from './review-words.ts'

/** What is wrong with a sheet. */
export type SheetFaultCode =
  | 'no-column'
  | 'unknown-id'
  | 'changed-text'
  | 'edited-text'
  | 'double'
  | 'unknown-section'
  | 'unknown-requirement'
  | 'not-yes-or-no'
  | 'not-a-day'
  | 'no-coder'

export interface SheetFault {
  readonly code: SheetFaultCode
  /** `F12`. */
  readonly cell: string
  readonly found: string
}

/** A coder's sheet, read and checked. */
export interface ReviewSheetResult {
  /** In the order of the sheet; none where there are faults in a row. */
  readonly labels: readonly ReviewLabel[]
  readonly faults: readonly SheetFault[]
  /** Rows without a primary section. */
  readonly notCoded: number
}

export interface ReadReviewOptions {
  readonly documents: readonly PolicyDocument[]
  readonly index: OutlineIndex
  /** Whose codes they are, where the sheet does not say (default: the sheet's). */
  readonly coder?: string
  /** The day of rows that give none. */
  readonly date?: string
}

type Field = keyof ReviewHeaders

/** Read a coder's table back, header row first. Rows and columns of faults count as in a spreadsheet. */
export function readReviewSheet(
  rows: readonly (readonly SheetValue[])[],
  options: ReadReviewOptions
): ReviewSheetResult {
  const {documents, index} = options
  const header = (rows[0] ?? []).map((value) => String(value ?? '').trim())
  const columns = findColumns(header)
  const missing = (['id', 'textHash', 'primary'] as const).find((field) => columns[field].length === 0)
  if (missing !== undefined) {
    return {
      labels: [],
      faults: [{code: 'no-column', cell: 'A1', found: reviewHeaders.zh[missing]}],
      notCoded: 0
    }
  }
  const texts = new Map(documents.flatMap(({measures}) => measures.map(({id, text}) => [id, text] as const)))
  const sections = new Set([0, ...index.sections.map(({section}) => section.number)])
  const requirements = new Set(index.requirements.map(({requirement}) => requirement.id))
  const faults: SheetFault[] = []
  const labels: ReviewLabel[] = []
  const seen = new Set<string>()
  let notCoded = 0
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.every((value) => value === null || value === '')) continue
    const text = (column: number | undefined): string =>
      column === undefined ? '' : String(row[column] ?? '').trim()
    const cell = (column: number | undefined): string => cellName(at + 1, (column ?? 0) + 1)
    const before = faults.length
    const fault = (code: SheetFaultCode, column: number | undefined, found = text(column)): void =>
      void faults.push({code, cell: cell(column), found})
    const [idColumn] = columns.id
    const [hashColumn] = columns.textHash
    const [textColumn] = columns.text
    const id = text(idColumn)
    const known = texts.get(id)
    const hash = text(hashColumn)
    if (known === undefined) fault('unknown-id', idColumn)
    else if (textHash(known) !== hash) fault('changed-text', hashColumn)
    else if (textColumn !== undefined && textHash(text(textColumn).replace(/^'/u, '')) !== hash)
      fault('edited-text', textColumn, text(textColumn).slice(0, 20))
    if (seen.has(id)) fault('double', idColumn)
    seen.add(id)
    const [primaryColumn] = columns.primary
    if (text(primaryColumn) === '') {
      notCoded += 1
      continue
    }
    const sectionAt = (column: number | undefined): number => {
      const number = Number(/^\d+/u.exec(text(column))?.[0] ?? Number.NaN)
      if (!sections.has(number)) fault('unknown-section', column)
      return number
    }
    const filled = (list: readonly number[]): readonly number[] =>
      list.filter((column) => text(column) !== '')
    const primary = sectionAt(primaryColumn)
    const secondary = filled(columns.secondary).map(sectionAt)
    const chosen = filled(columns.requirement).flatMap((column) =>
      text(column)
        .split(/[;；\n]/u)
        .map((part) => {
          const code = /^\d+\.\d+/u.exec(part.trim())?.[0] ?? ''
          if (!requirements.has(code)) fault('unknown-requirement', column, part.trim())
          return code
        })
    )
    const [localColumn] = columns.local
    const local = yesOrNo(text(localColumn))
    if (local === null) fault('not-yes-or-no', localColumn)
    const [dateColumn] = columns.date
    const day = text(dateColumn) || (options.date ?? '')
    if (day !== '' && !/^\d{4}-\d{2}-\d{2}$/u.test(day)) fault('not-a-day', dateColumn)
    const coder = options.coder ?? text(columns.coder[0])
    if (coder === '' || coder === 'method') fault('no-coder', columns.coder[0])
    if (faults.length > before) continue
    labels.push({
      id,
      textHash: hash,
      primary,
      secondary: [...new Set(secondary)].filter((number) => number !== primary && number !== 0),
      requirements: [...new Set(chosen)],
      local: local ?? false,
      coder,
      date: day === '' ? null : day,
      note: text(columns.note[0]) || null
    })
  }
  return {labels, faults, notCoded}
}

/** Columns by their header in either language; sections and requirements have several, with a number. */
function findColumns(header: readonly string[]): Readonly<Record<Field, readonly number[]>> {
  const of = (field: Field): readonly number[] => {
    const names = [reviewHeaders.zh[field], reviewHeaders.en[field]]
    return header.flatMap((name, at) =>
      names.some((own) => name === own || (name.startsWith(own) && /^\s?\d+$/u.test(name.slice(own.length))))
        ? [at]
        : []
    )
  }
  return {
    id: of('id'),
    textHash: of('textHash'),
    document: of('document'),
    label: of('label'),
    text: of('text'),
    primary: of('primary'),
    secondary: of('secondary'),
    requirement: of('requirement'),
    local: of('local'),
    note: of('note'),
    coder: of('coder'),
    date: of('date')
  }
}

/** An empty cell is a no. */
function yesOrNo(text: string): boolean | null {
  const plain = text.toLowerCase()
  if (plain === '' || [reviewWords.zh.no, reviewWords.en.no, 'false', '0'].some((word) => word === plain))
    return false
  return [reviewWords.zh.yes, reviewWords.en.yes, 'true', '1'].some((word) => word === plain) ? true : null
}

import path from 'node:path'
import {
  createDecider,
  type DocumentAlignment,
  documentOf,
  type EnglishOptions,
  indexOutline,
  type Label,
  labelColumns,
  type Outline,
  parseLabelRows,
  parseLabels
} from '@gangmu/aligner'
import {type PolicyDocument, ReadError, read} from '@gangmu/parser'
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {readBytes} from './load-documents.ts'
import {readCsv} from './read-csv.ts'
import {say} from './wording.ts'

/**
 * People's decisions from a file: JSON where it ends so, else CSV in any encoding.
 *
 * @throws {UserError} Where the file is missing or a decision is not valid: names row and column.
 */
export async function loadLabels(
  file: string,
  outline: Outline,
  lang: Lang,
  io: Io
): Promise<readonly Label[]> {
  const bytes = await readBytes(path.resolve(io.cwd, file), file, lang)
  const index = indexOutline(outline)
  try {
    const {text} = await read(bytes, '-')
    if (file.toLowerCase().endsWith('.json'))
      return parseLabels(JSON.parse(text.replace(/^\ufeff/u, '')), index)
    const rows = readCsv(text).map(({line, cells}) => ({place: `line ${line}`, cells}))
    const missing = ['id', 'textHash', 'coder'].find((name) => rows.some(({cells}) => !(name in cells)))
    if (missing !== undefined)
      throw new TypeError(`Expected a column "${missing}" (columns: ${labelColumns.join(', ')}), found none`)
    return parseLabelRows(rows, index)
  } catch (error) {
    if (error instanceof ReadError || error instanceof TypeError || error instanceof SyntaxError)
      throw new UserError(say(lang, 'badLabels', file, reasonOf(error)), {cause: error})
    throw error
  }
}

/** Whether a file holds people's decisions one by one, and not labels by document and ordinal. */
export function isLabelFile(file: string, bytes: Uint8Array): boolean {
  if (!file.toLowerCase().endsWith('.json')) return true
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof json === 'object' && json !== null && 'labels' in json
  } catch {
    return false
  }
}

function reasonOf(error: ReadError | TypeError | SyntaxError): string {
  return error instanceof ReadError ? `${error.code} ${error.found}` : error.message
}

/**
 * Alignments with people's decisions in them. What became of decisions that no longer fit is said on
 * stderr.
 *
 * @throws {UserError} Where a decision is of an id that its document does not have, or none is of
 * these documents.
 */
export function applyLabels(
  entries: ReadonlyArray<{readonly document: PolicyDocument; readonly alignment: DocumentAlignment}>,
  {labels, file}: {readonly labels: readonly Label[]; readonly file: string},
  outline: Outline,
  english: EnglishOptions | undefined,
  lang: Lang,
  io: Io
): ReadonlyArray<{readonly document: PolicyDocument; readonly alignment: DocumentAlignment}> {
  const decide = createDecider(indexOutline(outline), labels, english)
  const decided = entries.map(({document, alignment}) => ({document, ...decide(document, alignment)}))
  const [unknown] = decided.flatMap((one) => one.unknown)
  if (unknown !== undefined) throw new UserError(say(lang, 'unknownLabel', file, unknown.place, unknown.id))
  const given = new Set(entries.map(({document}) => document.id))
  const others = labels.filter(({id}) => !given.has(documentOf(id)))
  const names = [...new Set(others.map(({id}) => documentOf(id)))].join(', ')
  if (labels.length > 0 && others.length === labels.length)
    throw new UserError(say(lang, 'noLabelFits', file, names))
  if (others.length > 0) io.stderr(`${say(lang, 'otherLabels', file, others.length, names)}\n`)
  for (const {document, changed, moved} of decided) {
    const [first] = moved
    if (first !== undefined) {
      const example = `${first.label.id} → ${first.to}`
      io.stderr(`${say(lang, 'movedLabels', document.id, moved.length, example)}\n`)
    }
    for (const {id, coder, place} of changed) io.stderr(`${say(lang, 'changedLabel', id, coder, place)}\n`)
  }
  return decided.map(({document, alignment}) => ({document, alignment}))
}

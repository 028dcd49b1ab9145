import {machineNote} from '../chart-notes.ts'
import {pageTitle} from '../chart-title.ts'
import {coverageMatrix} from '../coverage-matrix.ts'
import {describeApart} from '../describe-apart.ts'
import {formatMethod} from '../format-method.ts'
import {groupDocuments} from '../group-documents.ts'
import {say} from '../say.ts'
import type {Lang, ReportInput} from '../types.ts'
import type {FileOptions} from './file-options.ts'
import {sayInFiles} from './file-words.ts'

/** One thing that a file says of itself. */
export interface Note {
  readonly item: string
  readonly content: string
}

const states = ['covered', 'partial', 'missing', 'not-applicable', 'not-given'] as const

/** Title, sources with their hashes, method, meaning of the states, and how to cite: the same in every file. */
export function reportNotes(input: ReportInput, options: FileOptions): readonly Note[] {
  const {outline, outlineSha256} = input
  const lang = options.lang ?? 'zh'
  const title = pageTitle(input, options)
  const date = options.made.toISOString().slice(0, 10)
  const method = [...new Set(input.entries.map(({alignment}) => formatMethod(alignment.method, lang)))].join(
    say(lang, 'sentence-separator')
  )
  const space = lang === 'en' ? ' ' : ''
  const note = (item: Parameters<typeof sayInFiles>[1], ...contents: readonly string[]): readonly Note[] =>
    contents.map((content) => ({item: sayInFiles(lang, item), content}))
  return [
    ...note('note-title', title),
    ...note('note-date', date),
    ...note(
      'note-outline',
      sayInFiles(lang, outline.quoted ? 'outline-line-quoted' : 'outline-line', {
        title: outline.title,
        id: outline.id,
        hash: outlineSha256
      })
    ),
    ...note('note-documents', ...documentLines(input, lang)),
    ...note('note-apart', ...describeApart(input, lang)),
    ...note('note-not-given', ...(input.notGiven ?? [])),
    ...note('note-method', method),
    ...note('note-limits', `${machineNote(input, lang)}${space}${say(lang, 'page-honesty')}`),
    ...note('note-units', sayInFiles(lang, 'units-line')),
    ...note('note-status', ...states.map((state) => sayInFiles(lang, `status-${state}`))),
    ...(isServedWithoutMeasures(input) ? note('note-status', say(lang, 'served-line')) : []),
    ...note(
      'note-cite',
      sayInFiles(lang, 'cite', {title, date, method, outline: outline.id, hash: outlineSha256})
    )
  ]
}

function documentLines(input: ReportInput, lang: Lang): readonly string[] {
  return groupDocuments(input, lang).map(({label, entry: {document}}) => {
    const {title, issuer, issuedOn, status, measures, source} = document
    return sayInFiles(lang, 'document-line', {
      label,
      title: title ?? sayInFiles(lang, 'no-title'),
      facts: [
        ...(status === 'draft' ? [say(lang, 'draft')] : []),
        issuer ?? sayInFiles(lang, 'no-issuer'),
        issuedOn ?? sayInFiles(lang, 'no-date')
      ].join(say(lang, 'list-separator')),
      n: measures.length,
      path: source.url ?? source.path ?? document.id,
      hash: source.sha256 ?? '—'
    })
  })
}

function isServedWithoutMeasures(input: ReportInput): boolean {
  return coverageMatrix(input, 'systems').rows.some(({cells}) =>
    cells.some(({measures, requirements}) => measures === 0 && (requirements?.covered ?? 0) > 0)
  )
}

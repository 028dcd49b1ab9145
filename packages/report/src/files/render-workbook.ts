import {pageTitle} from '../chart-title.ts'
import {tidyTables} from '../tables/tidy-tables.ts'
import type {MatrixBy, ReportInput} from '../types.ts'
import {formatXlsx, type Sheet} from '../xlsx.ts'
import {checklistSheet} from './checklist-sheet.ts'
import type {FileOptions} from './file-options.ts'
import {sayInFiles} from './file-words.ts'
import {type MatrixFigure, matrixSheet} from './matrix-sheet.ts'
import {type Note, reportNotes} from './report-notes.ts'
import {tableSheet} from './table-sheet.ts'

const matrices: readonly (readonly [MatrixBy, MatrixFigure])[] = [
  ['systems', 'counts'],
  ['systems', 'presence'],
  ['systems', 'shares'],
  ['sections', 'counts'],
  ['sections', 'presence'],
  ['sections', 'shares']
]

/** Tables of the data that are sheets of their own; `coverage` is the check-list. */
const shown = ['measures', 'alignments', 'targets', 'deadlines', 'units', 'documents']

/**
 * The report as an Excel workbook: what it is, the matrices, the requirements, and the data.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export async function renderWorkbook(input: ReportInput, options: FileOptions): Promise<Uint8Array> {
  const lang = options.lang ?? 'zh'
  const tables = new Map(tidyTables(input).map((table) => [table.name, table]))
  const explained: (readonly [Sheet, string])[] = [
    ...matrices.map(
      ([by, figure]) => [matrixSheet(input, by, figure, lang), sayInFiles(lang, `about-${figure}`)] as const
    ),
    [checklistSheet(input, lang), sayInFiles(lang, 'about-requirements')],
    ...shown.flatMap((name) => {
      const table = tables.get(name)
      return table === undefined ? [] : [[tableSheet(table, input, lang), table.description[lang]] as const]
    })
  ]
  const notes: readonly Note[] = [
    ...reportNotes(input, options),
    ...explained.map(([{name}, about]) => ({
      item: sayInFiles(lang, 'note-sheets'),
      content: sayInFiles(lang, 'note-sheet', {sheet: name, about})
    }))
  ]
  return formatXlsx([aboutSheet(notes, options), ...explained.map(([sheet]) => sheet)], {
    title: pageTitle(input, options),
    made: options.made
  })
}

function aboutSheet(notes: readonly Note[], {lang = 'zh'}: FileOptions): Sheet {
  return {
    name: sayInFiles(lang, 'sheet-about'),
    hasFilter: false,
    columns: [
      {header: sayInFiles(lang, 'head-item'), width: 22},
      {header: sayInFiles(lang, 'head-content'), width: 120}
    ],
    // An item that goes on over several lines is named once.
    rows: notes.map(({item, content}, at) => [notes[at - 1]?.item === item ? null : item, content])
  }
}

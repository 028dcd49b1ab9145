import {coverageMatrix} from '../coverage-matrix.ts'
import {apartReasons} from '../describe-apart.ts'
import {partName} from '../part-name.ts'
import {say} from '../say.ts'
import type {Lang, MatrixBy, MatrixCell, ReportInput} from '../types.ts'
import type {Sheet, SheetColumn, SheetValue} from '../xlsx.ts'
import {sayInFiles} from './file-words.ts'

/** What a cell of a matrix sheet holds: a count of measures, 0 or 1, or a share of requirements. */
export type MatrixFigure = 'counts' | 'presence' | 'shares'

/**
 * A matrix as a sheet, a document a row, peers first. Where there is no figure a word says why: an empty
 * cell could be taken for a zero.
 */
export function matrixSheet(input: ReportInput, by: MatrixBy, figure: MatrixFigure, lang: Lang): Sheet {
  const {columns, rows} = coverageMatrix(input, by, {lang})
  const reasons = apartReasons(input, lang)
  const parts = columns.map(
    (column): SheetColumn => ({
      header: `${column.number} ${partName(column, lang)}`,
      width: lang === 'zh' ? 14 : 18,
      kind: figure === 'shares' ? 'share' : 'number'
    })
  )
  return {
    name: sayInFiles(lang, `sheet-${by}-${figure}`),
    frozenColumns: 1,
    columns: [
      {header: sayInFiles(lang, 'head-name'), width: 26},
      {header: sayInFiles(lang, 'head-group'), width: 9},
      {header: sayInFiles(lang, 'head-measures'), width: 11, kind: 'number'},
      ...parts,
      {header: sayInFiles(lang, 'head-unplaced'), width: 16, kind: 'number'},
      {header: sayInFiles(lang, 'head-reason'), width: 44},
      {header: sayInFiles(lang, 'head-document'), width: 28}
    ],
    rows: rows.map((row) => [
      row.label,
      say(lang, row.apart.length === 0 ? 'group-peer' : 'group-apart'),
      row.measures,
      ...row.cells.map((cell) => figureOf(cell, figure) ?? say(lang, wordFor(cell))),
      row.unplaced,
      reasons.get(row.document ?? '') ?? null,
      row.document
    ])
  }
}

function figureOf({status, measures, share}: MatrixCell, figure: MatrixFigure): SheetValue {
  if (figure === 'counts') return measures
  if (status === 'not-applicable' || status === 'not-given') return null
  if (figure === 'presence') return status === 'missing' ? 0 : 1
  return share
}

function wordFor({status}: MatrixCell): 'not-applicable' | 'not-given' {
  return status === 'not-applicable' ? 'not-applicable' : 'not-given'
}

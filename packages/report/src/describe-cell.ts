import {partName} from './part-name.ts'
import {say} from './say.ts'
import type {Lang, MatrixCell, MatrixColumn, MatrixRow} from './types.ts'

/** A cell in one line, for people who do not see the chart or want to be sure. */
export function describeCell(row: MatrixRow, column: MatrixColumn, cell: MatrixCell, lang: Lang): string {
  const name = say(lang, 'cell-name', {
    label: row.label,
    number: column.number,
    part: partName(column, lang)
  })
  return say(lang, 'apart-line', {label: name, reasons: describeFigures(cell, lang)})
}

/** The figures of a cell in words. */
export function describeFigures(
  {status, measures, requirements, needsReview}: MatrixCell,
  lang: Lang
): string {
  if (status === 'not-given' || measures === null || requirements === null) return say(lang, 'cell-not-given')
  const figures =
    status === 'not-applicable'
      ? say(lang, 'cell-not-applicable', {measures})
      : say(lang, 'cell-given', {status: say(lang, status), measures, ...requirements})
  if (needsReview === null || needsReview === 0) return figures
  return `${figures}${say(lang, 'sentence-separator')}${say(lang, 'cell-review', {n: needsReview})}`
}

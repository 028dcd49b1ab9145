import {collapseBlanks} from './collapse-blanks.ts'

/** A cell, paragraph by paragraph. */
export type Cell = readonly string[]

/**
 * A row of a table as lines of text: cells parted by tabs on one line. A row with only one cell that
 * says anything is no row but a frame around paragraphs, each a line.
 */
export function rowLines(cells: readonly Cell[]): readonly string[] {
  const speaking = cells.filter((cell) => cell.some((line) => line.trim() !== ''))
  const [only] = speaking
  if (only && speaking.length === 1) return only
  if (!only) return []
  const words = cells.map((cell) =>
    cell
      .map((line) => collapseBlanks(line, () => ' ').trim())
      .filter((line) => line !== '')
      // A single space between two 汉字 would pass for a stray one.
      .join('　')
  )
  // Something has to stand between two tabs, or an empty cell would vanish between them.
  return [
    words
      .map((cell) => (cell === '' ? ' ' : cell))
      .join('\t')
      .trimEnd()
  ]
}

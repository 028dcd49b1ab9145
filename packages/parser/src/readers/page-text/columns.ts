import {spanOf} from './lines.ts'
import type {PrintedLine} from './page.ts'

/** A page of two columns has at least so many lines with words on both sides. */
const leastLines = 6
/** Of the lines of a column, so many reach from its one side to the other. */
const fullShare = 0.5

/**
 * The lines of each page in the order of reading: the left column before the right one, where a page
 * clearly has two. A table is none: its cells are short, a column's lines full. A page of shorter lines
 * has columns where another page of the document has them.
 */
export function inReadingOrder(
  pages: readonly (readonly PrintedLine[])[],
  {width}: {readonly width: number}
): readonly (readonly PrintedLine[])[] {
  const gutters = pages.map((lines) => findGutter(lines, width))
  const known = [...new Set(gutters.filter((gutter) => gutter !== null))]
  if (known.length === 0) return pages
  return pages.map((lines, index) => {
    const gutter = gutters[index] ?? known.find((other) => isKept(lines, other)) ?? null
    return gutter === null ? lines : readColumns(lines, gutter)
  })
}

/** Whether some lines begin right of a gutter that another page has, and few run over it. */
function isKept(lines: readonly PrintedLine[], gutter: number): boolean {
  const isBeside = lines.some(({cells, size}) =>
    cells.some((cell) => cell.left >= gutter && cell.left < gutter + 4 * size)
  )
  return isBeside && crossing(lines, gutter) < lines.length / 3
}

function crossing(lines: readonly PrintedLine[], gutter: number): number {
  return lines.filter(({cells}) => cells.some((cell) => cell.left < gutter - 4 && cell.right > gutter)).length
}

function readColumns(lines: readonly PrintedLine[], gutter: number): readonly PrintedLine[] {
  const ordered: PrintedLine[] = []
  let left: PrintedLine[] = []
  let right: PrintedLine[] = []
  const flush = (): void => {
    ordered.push(...left, ...right)
    left = []
    right = []
  }
  for (const line of lines) {
    const before = line.cells.filter((cell) => cell.right <= gutter)
    const after = line.cells.filter((cell) => cell.left >= gutter)
    if (before.length + after.length < line.cells.length) {
      flush()
      ordered.push(line)
      continue
    }
    if (before.length > 0) left.push({...line, ...spanOf(before), pieces: before, column: 1})
    if (after.length > 0) right.push({...line, ...spanOf(after), pieces: after, column: 2})
  }
  flush()
  return ordered
}

/** Middle of the strip between two columns; null where the page has one. */
function findGutter(lines: readonly PrintedLine[], width: number): number | null {
  const candidates = new Map<number, number>()
  for (const {cells} of lines) {
    for (const [index, cell] of cells.entries()) {
      const next = cells[index + 1]
      if (!next) continue
      const middle = (cell.right + next.left) / 2
      if (middle < width * 0.35 || middle > width * 0.65) continue
      const place = Math.round(next.left / 4)
      candidates.set(place, (candidates.get(place) ?? 0) + 1)
    }
  }
  const [best] = [...candidates].toSorted(([, a], [, b]) => b - a)
  if (!best || best[1] < leastLines / 2) return null
  const gutter = best[0] * 4 - 4
  const sides = [
    lines.flatMap(({cells, size}) =>
      cells.filter((cell) => cell.right <= gutter).map((cell) => ({...cell, size}))
    ),
    lines.flatMap(({cells, size}) =>
      cells.filter((cell) => cell.left >= gutter - 4).map((cell) => ({...cell, size}))
    )
  ]
  const areColumns = sides.every((cells) => {
    if (cells.length < leastLines) return false
    const left = Math.min(...cells.map((cell) => cell.left))
    const right = Math.max(...cells.map((cell) => cell.right))
    const full = cells.filter(
      (cell) => cell.left - left < 2.5 * cell.size && right - cell.right < 2 * cell.size
    )
    return right - left > width * 0.25 && full.length >= cells.length * fullShare
  })
  return areColumns && crossing(lines, gutter) < lines.length / 3 ? gutter : null
}

import type {Cell, Page, PrintedLine, TextRun} from './page.ts'
import {isSpace, trackingOf, withoutFalseSpaces} from './spaces.ts'

/** Baselines that differ by less than this share of the font's size are one. */
const sameBaseline = 0.3
/** Smaller characters than this share of a line's may be raised or lowered marks on it. */
const markSize = 0.75
/** A gap of this many 汉字 parts cells. */
const cellGap = 1.4
/** A gap of this many 汉字 parts pieces, which are cells if they stand in a table. */
const pieceGap = 0.5

/** A line of runs, from left to right. */
interface Row {
  readonly y: number
  readonly size: number
  readonly runs: readonly TextRun[]
}

/** The lines of a page from top to bottom, over its whole width. */
export function findLines(page: Page, index: number): readonly PrintedLine[] {
  const shown = page.runs.filter(
    ({text, x, y, width}) =>
      text.trim() !== '' && x < page.width && x + width > 0 && y > 0 && y < page.height + 20
  )
  return withMarks(clusterRows(withoutShadows(shown))).map((row) => printLine(row, index))
}

/** Some programs print bold by printing twice, a hair apart. */
function withoutShadows(runs: readonly TextRun[]): readonly TextRun[] {
  const kept = new Map<string, TextRun[]>()
  return runs.filter((run) => {
    const same = kept.get(run.text)
    if (!same) {
      kept.set(run.text, [run])
      return true
    }
    const near = run.size * 0.15
    if (same.some(({x, y}) => Math.abs(x - run.x) < near && Math.abs(y - run.y) < near)) return false
    same.push(run)
    return true
  })
}

function clusterRows(runs: readonly TextRun[]): readonly Row[] {
  const rows: TextRun[][] = []
  let baseline = Number.NEGATIVE_INFINITY
  let size = 0
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && run.y - baseline <= sameBaseline * Math.max(size, run.size)) {
      row.push(run)
      size = Math.max(size, run.size)
    } else {
      rows.push([run])
      baseline = run.y
      size = run.size
    }
  }
  return rows.map(toRow)
}

function toRow(runs: readonly TextRun[]): Row {
  const ordered = runs.toSorted((a, b) => a.x - b.x)
  const bySize = new Map<number, number>()
  const byBaseline = new Map<number, number>()
  for (const {text, size, y} of ordered) {
    bySize.set(size, (bySize.get(size) ?? 0) + text.length)
    byBaseline.set(y, (byBaseline.get(y) ?? 0) + text.length)
  }
  return {y: mostCommon(byBaseline), size: mostCommon(bySize), runs: ordered}
}

function mostCommon(counts: ReadonlyMap<number, number>): number {
  let best: readonly [value: number, count: number] = [0, 0]
  for (const [value, count] of counts) if (count > best[1]) best = [value, count]
  return best[0]
}

/** Raised and lowered marks (footnote numbers) go into the line that they stand on. */
function withMarks(rows: readonly Row[]): readonly Row[] {
  const owners = new Map<number, TextRun[]>()
  const marks = new Set<number>()
  for (const [index, row] of rows.entries()) {
    for (const near of [index + 1, index - 1]) {
      const line = rows[near]
      if (!line || marks.has(near) || row.size >= line.size * markSize) continue
      const rise = (line.y - row.y) / line.size
      if (rise < -0.35 || rise > 0.75) continue
      const isFree = row.runs.every((mark) =>
        line.runs.every(({x, width}) => mark.x + mark.width < x + width * 0.2 || mark.x > x + width * 0.8)
      )
      if (!isFree) continue
      owners.set(near, [...(owners.get(near) ?? []), ...row.runs])
      marks.add(index)
      break
    }
  }
  if (marks.size === 0) return rows
  return rows.flatMap((row, index) => {
    if (marks.has(index)) return []
    const own = owners.get(index)
    return [own ? {...row, runs: [...row.runs, ...own].toSorted((a, b) => a.x - b.x)} : row]
  })
}

function printLine({y, size, runs}: Row, page: number): PrintedLine {
  const cells = cellsOf(runs, size, cellGap)
  return {...spanOf(cells), pieces: cellsOf(runs, size, pieceGap), page, column: 0, y, size}
}

/** A line of some of a line's cells. */
export function spanOf(cells: readonly Cell[]): Pick<PrintedLine, 'cells' | 'text' | 'left' | 'right'> {
  return {
    cells,
    text: cells.map(({text}) => text).join(' '),
    left: Math.min(...cells.map(({left}) => left)),
    right: Math.max(...cells.map(({right}) => right))
  }
}

function cellsOf(runs: readonly TextRun[], size: number, leastGap: number): readonly Cell[] {
  const tracking = trackingOf(runs)
  const cells: Cell[] = []
  let text = ''
  let left = 0
  let right = 0
  const close = (): void => {
    if (text.trim() !== '') cells.push({text: text.trim(), left, right})
  }
  for (const run of runs) {
    const own = withoutFalseSpaces(run, tracking)
    const gap = run.x - right
    if (text === '' || gap - tracking > leastGap * size) {
      close()
      text = own
      left = run.x
    } else {
      const isParted = isSpace(
        text.trimEnd().at(-1) ?? '',
        own.trimStart().at(0) ?? '',
        gap,
        Math.min(size, run.size),
        tracking
      )
      text = isParted && !text.endsWith(' ') ? `${text} ${own}` : text + own
    }
    right = Math.max(right, run.x + run.width)
    if (text === own) right = run.x + run.width
  }
  close()
  return cells
}

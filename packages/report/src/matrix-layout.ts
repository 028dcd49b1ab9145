import {partName} from './part-name.ts'
import {say} from './say.ts'
import {textWidth, wrapEvenly} from './text-metrics.ts'
import type {CoverageMatrix, Lang, MatrixCell, MatrixColumn, MatrixRow} from './types.ts'

/** Text at a place; `y` is the baseline of the first line. */
export interface LaidText {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly weight: 'normal' | 'bold'
  readonly tone: 'strong' | 'muted'
  /** Runs upwards instead of to the right. */
  readonly isUpright: boolean
}

/** A thin line. */
export interface LaidRule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** A cell at a place. */
export interface LaidCell {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly row: MatrixRow
  readonly column: MatrixColumn
  readonly cell: MatrixCell
}

/** Where everything of a matrix stands; in pixels from the top left of the grid. */
export interface MatrixLayout {
  readonly width: number
  readonly height: number
  readonly texts: readonly LaidText[]
  readonly rules: readonly LaidRule[]
  readonly cells: readonly LaidCell[]
}

/** Up to so many documents stand side by side; more run down the page. */
export const mostDocumentsAcross = 10

/** For one column of a journal, or for two. */
export type ChartSize = 'single' | 'double'

/** Width in pixels: over two columns (178 mm) and over one (85 mm), at the same size of type. */
export const chartWidths: Readonly<Record<ChartSize, number>> = {single: 386, double: 860}

/** Lines of a label are so far apart, in sizes of the font. */
const leading = 1.25

const groupGap = 20
const systemGap = 6

/** Lay out a matrix: few documents as columns, so that long names of sections read across; many as rows. */
export function layoutMatrix(
  matrix: CoverageMatrix,
  systemNames: ReadonlyMap<number, string>,
  lang: Lang,
  size: ChartSize
): MatrixLayout {
  return matrix.rows.length <= mostDocumentsAcross
    ? layoutDocumentsAcross(matrix, systemNames, lang, size)
    : layoutDocumentsDown(matrix, systemNames, lang)
}

function layoutDocumentsAcross(
  matrix: CoverageMatrix,
  systemNames: ReadonlyMap<number, string>,
  lang: Lang,
  size: ChartSize
): MatrixLayout {
  const isBySections = matrix.by === 'sections'
  const isSingle = size === 'single'
  // In a single column the names of the systems are left to the numbers of their sections.
  const systemWidth = isBySections && !isSingle ? (lang === 'zh' ? 76 : 112) : 0
  const labelSize = isSingle ? 11.5 : 12.5
  const names = matrix.columns.map((column) => partName(column, lang))
  const widest = Math.max(...names.map((name) => textWidth(name, labelSize)))
  const labelWidth = Math.min(isSingle ? 104 : lang === 'zh' ? 230 : 250, widest) + 26 + (isSingle ? 4 : 12)
  const hasGap = matrix.rows.some(isApart) && !matrix.rows.every(isApart)
  const left = systemWidth + labelWidth
  const gap = isSingle ? groupGap / 4 : groupGap
  const room = (chartWidths[size] - left - (hasGap ? gap : 0)) / matrix.rows.length
  const cellWidth = Math.floor(Math.max(isSingle ? 50 : 84, Math.min(120, room)))
  const texts: LaidText[] = []
  const rules: LaidRule[] = []
  const cells: LaidCell[] = []

  const headSize = isSingle ? 11 : 13
  // Across: documents.
  let x = left
  const documentAt = matrix.rows.map((row, index) => {
    const previous = matrix.rows[index - 1]
    if (isApart(row) && previous !== undefined && !isApart(previous)) x += gap
    const at = x
    x += cellWidth
    return at
  })
  // Kind and years stand below the name of the place.
  const heads = matrix.rows.map((row) =>
    row.label
      .split('·')
      .flatMap((part) => (textWidth(part, headSize) > cellWidth - 4 ? part.split(/ (?=\d{4})/) : [part]))
      .flatMap((part) => wrapEvenly(part, cellWidth - 4, headSize))
  )
  const apartFrom = matrix.rows.findIndex(isApart)
  const apartLines =
    apartFrom < 0 ? [] : wrapEvenly(say(lang, 'apart-heading-beside'), x - (documentAt[apartFrom] ?? 0), 11.5)
  const apartHeight = apartLines.length === 0 ? 0 : apartLines.length * 15 + 10
  const headHeight = apartHeight + Math.max(...heads.map((lines) => lines.length)) * headSize * leading + 20
  if (apartFrom >= 0) {
    const from = documentAt[apartFrom] ?? 0
    texts.push({...plain, x: from, y: 11, lines: apartLines, size: 11.5, tone: 'muted'})
    rules.push({x1: from, y1: apartHeight - 4, x2: x - 2, y2: apartHeight - 4})
  }
  matrix.rows.forEach((row, index) => {
    const middle = (documentAt[index] ?? 0) + cellWidth / 2
    const lines = heads[index] ?? []
    const top = headHeight - 20 - (lines.length - 1) * headSize * leading
    texts.push({...plain, x: middle, y: top, lines, size: headSize, anchor: 'middle', weight: 'bold'})
    texts.push({
      ...plain,
      x: middle,
      y: headHeight - 5,
      lines: [countOf(row, lang)],
      size: isSingle ? 10 : 11.5,
      anchor: 'middle',
      tone: 'muted'
    })
  })

  // Down: parts of the outline.
  let y = headHeight + 2
  let systemTop = y
  matrix.columns.forEach((column, index) => {
    const lines = wrapEvenly(names[index] ?? '', labelWidth - 38, labelSize)
    const rowHeight = Math.max(isBySections && !isSingle ? 26 : 38, lines.length * labelSize * leading + 8)
    const before = matrix.columns[index - 1]
    if (isBySections && before?.system !== column.system) {
      if (before !== undefined) y += systemGap
      systemTop = y
      rules.push({x1: 0, y1: y - systemGap / 2, x2: x - 2, y2: y - systemGap / 2})
    }
    const baseline = y + rowHeight / 2 - ((lines.length - 1) * labelSize * leading) / 2 + labelSize * 0.36
    texts.push({
      ...plain,
      x: systemWidth + 20,
      y: baseline,
      lines: [String(column.number)],
      size: labelSize,
      anchor: 'end',
      tone: 'muted'
    })
    texts.push({...plain, x: systemWidth + 27, y: baseline, lines, size: labelSize})
    matrix.rows.forEach((row, at) => {
      const cell = row.cells[index]
      if (cell === undefined) return
      cells.push({x: documentAt[at] ?? 0, y, width: cellWidth, height: rowHeight, row, column, cell})
    })
    y += rowHeight
    if (isBySections && !isSingle && matrix.columns[index + 1]?.system !== column.system) {
      const name = `${column.system} ${systemNames.get(column.system) ?? ''}`
      texts.push({
        ...plain,
        x: 0,
        y: systemTop + 17,
        lines: wrapEvenly(name, systemWidth - 8, 12),
        size: 12,
        weight: 'bold'
      })
      // A long name beside a single section needs more room than the section.
      y = Math.max(y, systemTop + wrapEvenly(name, systemWidth - 8, 12).length * 12 * leading + 4)
    }
  })
  return {width: Math.max(x, isSingle ? chartWidths.single : 640), height: y, texts, rules, cells}
}

function layoutDocumentsDown(
  matrix: CoverageMatrix,
  systemNames: ReadonlyMap<number, string>,
  lang: Lang
): MatrixLayout {
  const isBySections = matrix.by === 'sections'
  const cellWidth = isBySections ? 44 : 72
  const cellHeight = 38
  const names = matrix.columns.map((column) => `${column.number} ${partName(column, lang)}`)
  const labelWidth = Math.min(190, Math.max(...matrix.rows.map(({label}) => textWidth(label, 13)))) + 14
  const texts: LaidText[] = []
  const rules: LaidRule[] = []
  const cells: LaidCell[] = []
  const systemLines = [...systemNames].map(([number, name]) => {
    const width = matrix.columns.filter(({system}) => system === number).length * cellWidth
    return wrapEvenly(`${number} ${name}`, width - 2, 12).length
  })
  const systemHeight = isBySections ? Math.max(...systemLines) * 12 * leading + 8 : 0
  const nameHeight = Math.min(330, Math.max(...names.map((name) => textWidth(name, 12)))) + 10
  const headHeight = systemHeight + nameHeight

  let x = labelWidth
  let systemLeft = x
  const columnAt = matrix.columns.map((column, index) => {
    const before = matrix.columns[index - 1]
    if (isBySections && before?.system !== column.system) {
      if (before !== undefined) x += systemGap
      systemLeft = x
    }
    const at = x
    x += cellWidth
    const lines = wrapEvenly(names[index] ?? '', nameHeight - 8, 12)
    texts.push({
      ...plain,
      x: at + cellWidth / 2 + 4 - ((lines.length - 1) * 12 * leading) / 2,
      y: headHeight - 6,
      lines,
      size: 12,
      isUpright: true
    })
    if (isBySections && matrix.columns[index + 1]?.system !== column.system) {
      const name = `${column.system} ${systemNames.get(column.system) ?? ''}`
      texts.push({
        ...plain,
        x: systemLeft,
        y: 12,
        lines: wrapEvenly(name, x - systemLeft - 2, 12),
        size: 12,
        weight: 'bold'
      })
      rules.push({x1: systemLeft, y1: systemHeight - 2, x2: x - 2, y2: systemHeight - 2})
    }
    return at
  })

  let y = headHeight
  matrix.rows.forEach((row, index) => {
    const previous = matrix.rows[index - 1]
    if (isApart(row) && (previous === undefined || !isApart(previous))) {
      texts.push({...plain, x: 0, y: y + 22, lines: [say(lang, 'apart-heading')], size: 12, tone: 'muted'})
      y += 30
    }
    const lines = wrapEvenly(row.label, labelWidth - 10, 13).slice(0, 2)
    texts.push({...plain, x: 0, y: y + (lines.length > 1 ? 11 : 16), lines, size: 12.5, weight: 'bold'})
    texts.push({
      ...plain,
      x: 0,
      y: y + (lines.length > 1 ? 36 : 32),
      lines: [countOf(row, lang)],
      size: 11,
      tone: 'muted'
    })
    matrix.columns.forEach((column, at) => {
      const cell = row.cells[at]
      if (cell === undefined) return
      cells.push({x: columnAt[at] ?? 0, y, width: cellWidth, height: cellHeight, row, column, cell})
    })
    y += cellHeight
  })
  return {width: Math.max(x, 640), height: y, texts, rules, cells}
}

const plain = {anchor: 'start', weight: 'normal', tone: 'strong', isUpright: false} as const

function isApart(row: MatrixRow): boolean {
  return row.apart.length > 0
}

function countOf({measures}: MatrixRow, lang: Lang): string {
  return measures === null ? say(lang, 'n-not-given') : say(lang, 'n-measures', {n: measures})
}

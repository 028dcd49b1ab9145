/**
 * Text that a page places in one go. Lengths in points; x runs to the right, y down from the top
 * of the page.
 */
export interface TextRun {
  readonly text: string
  /** Left edge. */
  readonly x: number
  /** The baseline that the characters stand on. */
  readonly y: number
  readonly width: number
  /** Size of the font: the width of a 汉字. */
  readonly size: number
  /** Degrees by which it is turned clockwise (default: 0). */
  readonly turn?: number
}

/** A page as a format gives it: what stands where, in any order. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
}

/** Runs on one baseline, from left to right, with nothing but narrow gaps between them. */
export interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** One line as printed: of a page, or of a column of it. */
export interface PrintedLine {
  /** Counted from 0. */
  readonly page: number
  /** Counted from 0; a page of one column has column 0 only. */
  readonly column: number
  readonly y: number
  /** Size that most of its characters have. */
  readonly size: number
  readonly left: number
  readonly right: number
  /** Stretches parted by wide gaps; a line of prose is one. */
  readonly cells: readonly Cell[]
  /** The same stretches, parted by gaps of half a 汉字 too, as between the cells of a narrow table. */
  readonly pieces: readonly Cell[]
  /** Its cells with one space between. */
  readonly text: string
}

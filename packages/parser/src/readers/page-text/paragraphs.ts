import type {Margins} from './margins.ts'
import type {PrintedLine} from './page.ts'
import {isWide, widthOf} from './wide.ts'

/** Lines that make one paragraph, or one line that stands for itself. */
export interface PrintedParagraph {
  readonly lines: readonly PrintedLine[]
  /** Whether more room than between lines stands above it. */
  readonly isSpaced: boolean
}

/** Lines of prose vary so much in where they end, in 汉字, over the room that the next word needs. */
const slack = 0.6
/** Two edges nearer than this, in 汉字, are one. */
const nearEdge = 0.7

const opening = '（(〔［\\[《〈“‘「『【'
const closing = '，。、；：？！）)〕］\\]》〉”’」』】％%…—'
const firstUnit = new RegExp(`^[${opening}]*(?:[A-Za-z0-9.·\\-—–]+%?|.)[${closing}]*`, 'u')
const label =
  /^(?:第[一二三四五六七八九十百零〇0-9]{1,5}[编章节条]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}[．、.](?![0-9])|[（(][0-9０-９]{1,2}[）)]|[①-⑳])/u
const sentenceEnd = /[。！？；：][”’）)」』]*$/u

/**
 * Put the lines of paragraphs together, over the ends of columns and pages too. A line goes on in the
 * next where the next one's first word had no room on it, and where nothing else parts the two: an
 * indent, more room between them, or another size of font.
 */
export function joinLines(
  lines: readonly PrintedLine[],
  marginsOf: (line: PrintedLine) => Margins
): readonly PrintedParagraph[] {
  const pitch = usualPitch(lines, marginsOf)
  const hangs = hasHangingIndents(lines, marginsOf)
  const paragraphs: {readonly lines: PrintedLine[]; readonly isSpaced: boolean}[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const own = paragraphs.at(-1)
    if (before && own && goesOn(own.lines, before, line)) own.lines.push(line)
    else paragraphs.push({lines: [line], isSpaced: before !== undefined && isSpaced(before, line)})
  }
  return paragraphs

  function isSpaced(before: PrintedLine, line: PrintedLine): boolean {
    if (before.page !== line.page || before.column !== line.column || line.y <= before.y) return false
    return line.y - before.y > 1.8 * pitch * Math.max(before.size, line.size)
  }

  function goesOn(own: readonly PrintedLine[], before: PrintedLine, line: PrintedLine): boolean {
    if (before.cells.length > 2 || line.cells.length > 2) return false
    const ratio = line.size / before.size
    if (ratio < 0.85 || ratio > 1.18) return false
    const isBelow = before.page === line.page && before.column === line.column && line.y > before.y
    if (isBelow && line.y - before.y > 1.3 * pitch * line.size) return false
    const {size} = line
    const here = marginsOf(before)
    const there = marginsOf(line)
    const indents = {before: before.left - here.left, line: line.left - there.left}
    const room = {before: here.right - before.right, line: there.right - line.right}
    const needed = widthOf(firstUnit.exec(line.text)?.[0] ?? '') * size
    if (isCentred(indents.before, room.before, size) && isCentred(indents.line, room.line, size)) {
      if (label.test(line.text)) return false
      const isHeading = own.length === 1 && label.test(before.text) && !sentenceEnd.test(before.text)
      return isHeading || indents.before + room.before < needed + slack * size
    }
    if (room.before >= needed + slack * size) return false
    if (sentenceEnd.test(before.text) && label.test(line.text)) return false
    if (indents.line < nearEdge * size) return true
    // A block that is indented as a whole, and a list whose text stands apart from its numbers.
    if (own.length > 1 || hangs) {
      const isBlock = own.length > 1 && Math.abs(indents.line - indents.before) < nearEdge * size
      const isHanging = hangs && label.test(own[0]?.text ?? '') && indents.line > indents.before && indents.line < 5 * size
      return isBlock || isHanging
    }
    return false
  }
}

/** Room on both sides, the same on each. */
function isCentred(indent: number, room: number, size: number): boolean {
  return indent > size && room > size * 0.5 && Math.abs(indent - room) < size
}

/** Height from line to line within paragraphs, in units of the font's size. */
function usualPitch(lines: readonly PrintedLine[], marginsOf: (line: PrintedLine) => Margins): number {
  const pitches: number[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.page !== line.page || next.column !== line.column || next.size !== line.size) continue
    const isInside = marginsOf(line).right - line.right < 2 * line.size && next.left - marginsOf(next).left < nearEdge * line.size
    if (isInside && next.y > line.y) pitches.push((next.y - line.y) / line.size)
  }
  pitches.sort((a, b) => a - b)
  return pitches[pitches.length >> 1] ?? 2
}

/** Whether lines after full ones are the indented ones (lists), and not those after short ones (paragraphs). */
function hasHangingIndents(lines: readonly PrintedLine[], marginsOf: (line: PrintedLine) => Margins): boolean {
  let hanging = 0
  let first = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.page !== line.page || next.column !== line.column) continue
    const {left, right} = marginsOf(next)
    const indent = (next.left - left) / next.size
    if (indent < nearEdge || indent > 5) continue
    if (right - line.right < 1.5 * line.size && !sentenceEnd.test(line.text)) hanging += 1
    else first += 1
  }
  return hanging > first
}

/** The words of a paragraph, and where in them the words of each line begin. */
export function joinTexts(lines: readonly PrintedLine[]): {readonly text: string; readonly starts: readonly number[]} {
  let text = ''
  const starts: number[] = []
  for (const line of lines) {
    if (text !== '' && needsSpace(text.at(-1) ?? '', line.text.at(0) ?? '')) text += ' '
    starts.push(text.length)
    text += line.text
  }
  return {text, starts}
}

/** Latin words are parted by the end of a line; 汉字 and the digits of one number are not. */
function needsSpace(before: string, after: string): boolean {
  if (isWide(before) || isWide(after)) return false
  const isDigit = (character: string): boolean => /[0-9]/.test(character)
  if (isDigit(before) && isDigit(after)) return false
  return /[\p{L}\p{N},.;:!?)]/u.test(before) && /[\p{L}\p{N}(]/u.test(after)
}

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
const closing = ',.;:!?，。、；：？！）)〕］\\]》〉”’」』】％%…—'
const firstUnit = new RegExp(`^[${opening}]*(?:[A-Za-z0-9.·\\-—–]+%?|.)[${closing}]*`, 'u')
const label =
  /^(?:第[一二三四五六七八九十百零〇0-9]{1,5}[编章节条]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}[．、.](?![0-9])|[（(][0-9０-９]{1,2}[）)]|[①-⑳])/u
/** A label that hardly stands within a sentence, as 一、 does where a line begins with the end of 统一、. */
const plainLabel = /^(?:第[一二三四五六七八九十百零〇0-9]{1,5}[编章]|[（(]|[0-9①-⑳])/u
/** What a sentence goes on after, though a number follows. */
const unfinished = /[，、（(〔《“及和与或至第]$/u
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
  const {hangs, indents, spaces} = partingsOf(lines, marginsOf, pitch)
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
    if (isBelow && line.y - before.y > (spaces ? 1.1 : 1.3) * pitch * line.size) return false
    const {size} = line
    const here = marginsOf(before)
    const there = marginsOf(line)
    const indent = {before: before.left - here.left, line: line.left - there.left}
    const room = {before: here.right - before.right, line: there.right - line.right}
    const needed = widthOf(firstUnit.exec(line.text)?.[0] ?? '') * size
    if (isCentred(indent.before, room.before, size) && isCentred(indent.line, room.line, size)) {
      if (label.test(line.text)) return false
      const isHeading = own.length === 1 && label.test(before.text) && !sentenceEnd.test(before.text)
      return isHeading || indent.before + room.before < needed + slack * size
    }
    if (room.before >= needed + slack * size) return false
    // Where nothing else parts paragraphs, their last lines have to be told from full ones exactly.
    if (!indents && !hangs && !(spaces && isBelow)) {
      const latin = line.text.match(/^[!-~]*/u)?.[0].length ?? 0
      if (room.before >= (here.isJustified ? 0.5 * size : needed + (0.15 + latin * 0.1) * size)) return false
    }
    if (label.test(line.text)) {
      if (sentenceEnd.test(before.text)) return false
      // Where indents or room part paragraphs, a label at the edge is in the midst of one.
      const isToldByPage = indents || (spaces && isBelow)
      if (
        !isToldByPage &&
        (/[）)]$/u.test(before.text) || (plainLabel.test(line.text) && !unfinished.test(before.text)))
      )
        return false
    }
    if (indent.line < nearEdge * size) return true
    // A block that is indented as a whole, and a list whose text stands apart from its numbers.
    if (own.length > 1 || hangs) {
      const isBlock = own.length > 1 && Math.abs(indent.line - indent.before) < nearEdge * size
      const isHanging =
        hangs && label.test(own[0]?.text ?? '') && indent.line > indent.before && indent.line < 5 * size
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
    const isInside =
      marginsOf(line).right - line.right < 2 * line.size &&
      next.left - marginsOf(next).left < nearEdge * line.size
    if (isInside && next.y > line.y) pitches.push((next.y - line.y) / line.size)
  }
  pitches.sort((a, b) => a - b)
  return pitches[pitches.length >> 1] ?? 2
}

/** How a text parts its paragraphs. */
interface Partings {
  /** By indents of their first lines. */
  readonly indents: boolean
  /** By indents of all their other lines (lists). */
  readonly hangs: boolean
  /** By room above them. */
  readonly spaces: boolean
}

/** What stands after short lines, which end paragraphs, more often than not. */
function partingsOf(
  lines: readonly PrintedLine[],
  marginsOf: (line: PrintedLine) => Margins,
  pitch: number
): Partings {
  let hanging = 0
  let first = 0
  let flush = 0
  let spaced = 0
  let close = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.page !== line.page || next.column !== line.column) continue
    const {left, right} = marginsOf(next)
    const indent = (next.left - left) / next.size
    if (indent > 5) continue
    const isFull = right - line.right < 1.5 * line.size
    if (indent < nearEdge) {
      if (!isFull) flush += 1
    } else if (isFull && !sentenceEnd.test(line.text)) hanging += 1
    else first += 1
    if (isFull) continue
    if (next.y - line.y > 1.15 * pitch * next.size) spaced += 1
    else close += 1
  }
  return {indents: first > flush && first > hanging, hangs: hanging > first, spaces: spaced > close}
}

/** The words of a paragraph, and where in them the words of each line begin. */
export function joinTexts(lines: readonly {readonly text: string}[]): {
  readonly text: string
  readonly starts: readonly number[]
} {
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

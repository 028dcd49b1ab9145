import {opensPair} from '../../structure/page-table.ts'
import {countVisible} from './measure-elements.ts'
import type {Block, RenderedLine, Rendering} from './render-lines.ts'

/** The article is the innermost element that holds so much of the page's sentences. */
const articleShare = 0.9
/** So many characters outside of links are a sentence, with or without a full stop. */
const sentenceLength = 20
/** The title and the source of an article stand within so many lines above it. */
const linesAbove = 15
/** Rows of one table of metadata stand no further apart. */
const rowsApart = 6

/**
 * Which lines of a page belong to its article, with its title and the table of metadata above it; the
 * others stand around it. Nothing but how text and links are spread over the page decides.
 *
 * @param titles What the page says that its title is, in its head.
 */
export function findArticle({lines, blocks}: Rendering, titles: readonly string[]): readonly boolean[] {
  const article = findBlock(lines, blocks)
  if (!article) return lines.map(() => true)
  const {start, end} = widen(lines, article)
  const isOwn = lines.map((line, index) => index >= start && index < end && !line.isForeign)
  for (const index of linksAtEdges(lines, start, end)) isOwn[index] = false
  for (const index of titlesAbove(lines, start, titles)) isOwn[index] = true
  for (const index of metadataAbove(lines, start)) isOwn[index] = true
  return isOwn
}

function visibleLength({words}: RenderedLine): number {
  return countVisible(words)
}

/** Mostly links: navigation, lists of other articles. */
function isLinks(line: RenderedLine): boolean {
  return line.linked > 0 && line.linked >= visibleLength(line) * 0.5 && !isAnnex(line)
}

/** A link to a file below a text is an annex of it. */
function isAnnex({words, hasFile}: RenderedLine): boolean {
  return hasFile || /^附\s*件/u.test(words)
}

/** Characters of sentences in a line. */
function sentencesIn(line: RenderedLine): number {
  const unlinked = visibleLength(line) - line.linked
  if (line.isForeign || (unlinked < sentenceLength && !/[。；]/u.test(line.words))) return 0
  return Math.max(0, unlinked)
}

function findBlock(lines: readonly RenderedLine[], blocks: readonly Block[]): Block | null {
  const before = [0]
  for (const line of lines) before.push((before.at(-1) ?? 0) + sentencesIn(line))
  const all = before.at(-1) ?? 0
  if (all === 0) return null
  const whole = {start: 0, end: lines.length}
  const holds = ({start, end}: Block): boolean =>
    (before[end] ?? 0) - (before[start] ?? 0) >= all * articleShare
  // Inner blocks come first, and two that hold so much stand in one another.
  return blocks.find(holds) ?? whole
}

/** Out to the first links or foreign lines on both sides: a signature may stand below the element. */
function widen(lines: readonly RenderedLine[], {start: first, end: last}: Block): Block {
  const isClean = (line: RenderedLine | undefined): boolean =>
    line !== undefined && !line.isForeign && !isLinks(line)
  let start = first
  for (let above = 0; above < linesAbove && isClean(lines[start - 1]); start -= 1) {
    if (lines[start - 1]?.words.trim() !== '') above += 1
  }
  let end = last
  while (isClean(lines[end])) end += 1
  return {start, end}
}

/** Lines of links before the first sentence and after the last one, with the words that head them. */
function linksAtEdges(lines: readonly RenderedLine[], start: number, end: number): readonly number[] {
  const found: number[] = []
  let first = start
  while (first < end && sentencesIn(lines[first] as RenderedLine) === 0) first += 1
  for (let index = start; index < first; index += 1) {
    // The value below a key of the table of metadata may be a link.
    const isValue = opensPair(lines[index - 1]?.words ?? '')
    if (isLinks(lines[index] as RenderedLine) && !isValue) found.push(index)
  }
  let last = end
  while (last > first && sentencesIn(lines[last - 1] as RenderedLine) === 0) last -= 1
  let firstLink = last
  while (firstLink < end && !isLinks(lines[firstLink] as RenderedLine)) firstLink += 1
  if (firstLink === end) return found
  const head = lines[firstLink - 1]
  const isHeaded =
    firstLink > last &&
    head !== undefined &&
    /^.{1,12}$/u.test(head.words) &&
    !/\d|[厅局委府办]$/u.test(head.words)
  for (let index = isHeaded ? firstLink - 1 : firstLink; index < end; index += 1) {
    if (!isAnnex(lines[index] as RenderedLine)) found.push(index)
  }
  return found
}

/** Lines above that print the title which the head of the page names. */
function titlesAbove(
  lines: readonly RenderedLine[],
  start: number,
  titles: readonly string[]
): readonly number[] {
  const known = titles.map((title) => title.replace(/\s/gu, ''))
  const isTitle = (line: RenderedLine): boolean => {
    const words = line.words.replace(/\s/gu, '')
    return words.length >= 8 && !isLinks(line) && known.some((title) => title.includes(words))
  }
  return indicesOf(lines.slice(0, start), isTitle)
}

/** The rows of a table of metadata above the article; a key may stand a line above its value. */
function metadataAbove(lines: readonly RenderedLine[], start: number): readonly number[] {
  const rows = indicesOf(lines.slice(0, start), (line) => !isLinks(line) && opensPair(line.words))
  return rows.flatMap((row, index) => {
    const next = rows[index + 1]
    const end = next !== undefined && next - row <= rowsApart ? next : Math.min(row + 2, start)
    const isInTable = rows.length > 1
    return Array.from({length: isInTable ? end - row : 1}, (_, at) => row + at).filter((at) => {
      const line = lines[at]
      return line !== undefined && !isLinks(line)
    })
  })
}

function indicesOf(
  lines: readonly RenderedLine[],
  isWanted: (line: RenderedLine) => boolean
): readonly number[] {
  return lines.flatMap((line, index) => (isWanted(line) ? [index] : []))
}

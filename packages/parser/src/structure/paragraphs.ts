import {isEnglish} from '../english/language.ts'
import {foldText} from '../fold.ts'
import type {Line} from '../lines.ts'

/** A run of lines that belong together. Offsets count from 0 in UTF-16 code units. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  /** First line, an index into the lines. */
  readonly firstLine: number
  /** Last line, an index into the lines. */
  readonly lastLine: number
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean
  /** Its lines joined without a break and folded, for matching: its offsets are not the text's. */
  readonly content: string
}

const terminal = /[。！？；：:;!?…”」』）)]$/u

/**
 * The paragraphs of a text. A line is a paragraph, but where a text is broken at a fixed width (as
 * when copied from a PDF), a full line that ends in mid-sentence goes on in the next; and no line
 * ends with an opening bracket, nor begins with a closing one.
 *
 * @param furniture Lines that a printed page adds, as indexes; no paragraph holds their words.
 * @param areWhole Whether the format tells that each line is a paragraph.
 */
export function joinParagraphs(
  lines: readonly Line[],
  furniture: ReadonlySet<number> = new Set(),
  areWhole = false
): readonly Paragraph[] {
  const wrapping = areWhole
    ? null
    : findWrapping(furniture.size === 0 ? lines : lines.filter((_, index) => !furniture.has(index)))
  const paragraphs: Paragraph[] = []
  let first: number | null = null
  let content = ''
  let afterBlank = false
  let blankBefore = false
  let overPage = false
  let lastOwn = 0
  const close = (last: number): void => {
    const firstLine = first === null ? undefined : lines[first]
    const lastLine = lines[last]
    if (first !== null && firstLine && lastLine) {
      const {contentStart: start} = firstLine
      paragraphs.push({
        start,
        end: lastLine.contentEnd,
        firstLine: first,
        lastLine: last,
        afterBlank,
        content
      })
    }
    first = null
    content = ''
  }
  for (const [index, line] of lines.entries()) {
    if (furniture.has(index)) {
      overPage = true
      continue
    }
    if (line.content === '') {
      // Blank lines around the number of a page part nothing.
      if (first !== null && !overPage && !isBesideFurniture(lines, furniture, index)) close(lastOwn)
      blankBefore = true
      continue
    }
    overPage = false
    if (first === null) {
      first = index
      afterBlank = blankBefore
    }
    blankBefore = false
    content += (content !== '' && isEnglish(line.content) ? ' ' : '') + foldText(line.content)
    lastOwn = index
    const isFull = wrapping !== null && wrapping.measure(line) >= wrapping.width - 1
    const goesOn = isFull && !/[。！？]$/u.test(line.content)
    const next = lines[index + 1]?.content ?? ''
    if (!goesOn && !isCutInBrackets(line.content, next) && !isCutInSentence(line.content, next)) close(index)
  }
  if (first !== null) close(lastOwn)
  return paragraphs
}

/** Whether a break stands where none can: （ at a line's end, ）or 。 at the start of the next. */
function isCutInBrackets(content: string, next: string): boolean {
  return next !== '' && (/[（(〔《“]$/u.test(content) || /^[，。、；）〕》”]/u.test(next))
}

/** An English line that ends in mid-sentence, where the next begins small or it was full. */
function isCutInSentence(content: string, next: string): boolean {
  if (next === '' || content.length < 40 || !isEnglish(content) || !isEnglish(next)) return false
  return !/[.:;!?)”"]$/u.test(content) && /^[a-z]|^[A-Z“"(]?[a-z’-]+\s+[a-z]/u.test(next)
}

/** Whether furniture stands below, with only blank lines between. */
function isBesideFurniture(lines: readonly Line[], furniture: ReadonlySet<number>, index: number): boolean {
  if (furniture.size === 0) return false
  let below = index
  while (below < index + 3 && lines[below]?.content === '') below += 1
  return furniture.has(below)
}

interface Wrapping {
  /** Width of a line, its indent included. */
  readonly measure: (line: Line) => number
  /** Width of a full line. */
  readonly width: number
}

/**
 * How a text was broken into lines; null where its lines end where its sentences do. Broken texts
 * give themselves away by many lines of about one width that end in mid-sentence. Programs count
 * the width in characters, pages in columns, where a 汉字 takes two.
 */
function findWrapping(lines: readonly Line[]): Wrapping | null {
  const long = lines.filter(({content}) => content.length >= 12)
  const unfinished = long.filter(({content}) => !terminal.test(content))
  let best: (Wrapping & {readonly count: number}) | null = null
  for (const measure of [charactersOf, columnsOf]) {
    const counts = new Map<number, number>()
    for (const line of unfinished) counts.set(measure(line), (counts.get(measure(line)) ?? 0) + 1)
    for (const [width, exact] of counts) {
      // A full line may end one place early, so that no line begins with a comma.
      const count = exact + (counts.get(width - 1) ?? 0)
      if (count > (best?.count ?? 0)) best = {measure, width, count}
    }
  }
  return best !== null && best.count >= 8 && best.count > long.length * 0.4 ? best : null
}

function charactersOf({start, contentEnd}: Line): number {
  return contentEnd - start
}

function columnsOf(line: Line): number {
  const narrow = line.content.match(/[\u0020-\u007e]/gu)?.length ?? 0
  return charactersOf(line) * 2 - narrow
}

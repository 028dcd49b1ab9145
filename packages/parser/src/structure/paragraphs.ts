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
  /** Its lines' contents joined without a break, for matching. */
  readonly content: string
}

const terminal = /[。！？；：:;!?…”」』）)]$/u

/**
 * The paragraphs of a text. A line is a paragraph, but where a text is broken at a fixed width (as
 * when copied from a PDF), a full line that ends in mid-sentence goes on in the next.
 */
export function joinParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const width = wrapWidth(lines)
  const paragraphs: Paragraph[] = []
  let first: number | null = null
  let content = ''
  let afterBlank = false
  let blankBefore = false
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
    if (line.content === '') {
      if (first !== null) close(index - 1)
      blankBefore = true
      continue
    }
    if (first === null) {
      first = index
      afterBlank = blankBefore
    }
    blankBefore = false
    content += line.content
    const goesOn =
      width !== null && line.contentEnd - line.start >= width - 1 && !/[。！？]$/u.test(line.content)
    if (!goesOn) close(index)
  }
  if (first !== null) close(lines.length - 1)
  return paragraphs
}

/**
 * The width at which a text was broken, in UTF-16 code units from the line's start; null where its
 * lines end where its sentences do. Broken texts give themselves away by many lines of about one
 * length that end in mid-sentence.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = new Map<number, number>()
  let long = 0
  for (const line of lines) {
    if (line.content.length < 12) continue
    long += 1
    if (terminal.test(line.content)) continue
    const length = line.contentEnd - line.start
    lengths.set(length, (lengths.get(length) ?? 0) + 1)
  }
  let best: number | null = null
  let bestCount = 0
  for (const [length, count] of lengths) {
    const near = count + (lengths.get(length - 1) ?? 0) + (lengths.get(length - 2) ?? 0)
    if (near > bestCount || (near === bestCount && best !== null && length > best)) {
      best = length
      bestCount = near
    }
  }
  return best !== null && bestCount >= 8 && bestCount > long * 0.4 ? best : null
}

/** One line of a text. Offsets count from 0 in UTF-16 code units. */
export interface Line {
  /** First character of the line. */
  readonly start: number
  /** First character that is not blank; equal to `contentEnd` on a blank line. */
  readonly contentStart: number
  /** After the last character that is not blank. */
  readonly contentEnd: number
  /** The content, for matching. */
  readonly content: string
}

/** The lines of a text, blank ones included. Lines end at `\n`; a `\r` before it is blank. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const whole = text.slice(start, end)
    const content = whole.trim()
    // An all-blank line trims to nothing from either side, so its content sits at its start.
    const contentStart = content === '' ? start : start + whole.length - whole.trimStart().length
    lines.push({start, contentStart, contentEnd: contentStart + content.length, content})
    start = end + 1
  }
  return lines
}

// A table of our own: string-width counts terminal columns, looks for emoji sequences, and takes most of
// the time that a chart needs. Quotation marks and dashes are as wide as 汉字 in Chinese fonts.
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}“”‘’—…]/u

/** Estimated width in the unit of `size`: a 汉字 is one em, other letters a little over half of one. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += wide.test(character) ? 1 : isNarrow(character) ? 0.32 : 0.57
  return ems * size
}

/**
 * Break a text into lines of at most `width`. 汉字 break anywhere but before closing punctuation, other words at spaces;
 * a word that is too long by itself stays whole.
 */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of splitPieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** As few lines as `wrapText` makes, but of about the same length, so that no word is left alone. */
export function wrapEvenly(text: string, width: number, size: number): readonly string[] {
  let best = wrapText(text, width, size)
  for (let narrower = width - size / 2; narrower > width / 3; narrower -= size / 2) {
    const lines = wrapText(text, narrower, size)
    if (lines.length > best.length || lines.some((line) => textWidth(line, size) > width)) break
    best = lines
  }
  return best
}

function isNarrow(character: string): boolean {
  return " .,:;!|()[]'ijlIft/".includes(character)
}

// A run of narrow characters with the space after it, or one wide character; closing marks stick to what
// they close, and opening marks to what they open.
function splitPieces(text: string): readonly string[] {
  const wide = '[\\p{Script=Han}\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]'
  const closing = '[，。、；：？！）》」』】〕”’,.;:!?)]'
  const opening = '[（《「『【〔“‘]'
  return (
    text.match(
      new RegExp(`${opening}*(?:${wide}|(?:(?!${wide}|[ \\n]).)+)${closing}*[ \\n]*|[ \\n]+`, 'gu')
    ) ?? []
  )
}

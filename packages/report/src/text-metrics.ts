import stringWidth from 'string-width'

/** Estimated width in the unit of `size`: a 汉字 is one em, other letters a little over half of one. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += stringWidth(character) > 1 ? 1 : isNarrow(character) ? 0.32 : 0.57
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

function isNarrow(character: string): boolean {
  return " .,:;!|()[]'ijlIft/".includes(character)
}

// A run of narrow characters with the space after it, or one wide character; closing marks stick to what
// they close, and opening marks to what they open.
function splitPieces(text: string): readonly string[] {
  const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]'
  const closing = '[，。、；：？！）》」』】〕”’,.;:!?)]'
  const opening = '[（《「『【〔“‘]'
  return (
    text.match(new RegExp(`${opening}*(?:${wide}|(?:(?!${wide}|\\s).)+)${closing}*\\s*|\\s+`, 'gu')) ?? []
  )
}

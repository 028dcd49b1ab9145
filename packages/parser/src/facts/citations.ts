/** A title found in 《》. Offsets count from 0 in UTF-16 code units of the text given. */
export interface FoundCitation {
  readonly title: string
  readonly start: number
  readonly end: number
}

/** Longest title that is believed; an unclosed 《 swallows nothing beyond it. */
const longest = 200

/** The titles in 《》 of a text; what stands nested in one is part of it. */
export function findCitations(text: string): readonly FoundCitation[] {
  const found: FoundCitation[] = []
  let at = text.indexOf('《')
  while (at !== -1) {
    const end = closing(text, at)
    if (end !== null) found.push({title: text.slice(at + 1, end), start: at, end: end + 1})
    at = text.indexOf('《', (end ?? at) + 1)
  }
  return found
}

function closing(text: string, open: number): number | null {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + longest); at += 1) {
    const character = text.charAt(at)
    if (character === '《') depth += 1
    else if (character === '》') depth -= 1
    if (depth === 0) return at
  }
  return null
}

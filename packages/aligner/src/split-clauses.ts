/** A stretch of folded text between commas or stops: `text.slice(start, end)`, its mark included. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** Sentences are counted from 0; the clauses of one sentence follow each other. */
  readonly sentence: number
}

const stops = '。;!?'
const commas = ',:'
const opening = '"《〈(【['
const closing = '"》〉)】]'

/**
 * Cut the part of a folded text from `start` to `end` into clauses.
 *
 * A comma inside quotation marks or brackets does not cut; a stop always does, so that one bracket
 * left open spoils no more than its own sentence.
 */
export function splitClauses(text: string, start = 0, end: number = text.length): readonly Clause[] {
  const clauses: Clause[] = []
  const open: string[] = []
  let from = start
  let sentence = 0
  for (let at = start; at < end; at += 1) {
    // 汉字 first: nearly everything is one.
    const code = text.charCodeAt(at)
    if (code >= 0x3400 && code <= 0x9fff) continue
    const character = text.charAt(at)
    if (stops.includes(character)) {
      // What closes right after a stop belongs to the sentence: “…。”
      while (at + 1 < end && closing.includes(text.charAt(at + 1)) && open.length > 0) {
        at += 1
        open.pop()
      }
      clauses.push({start: from, end: at + 1, sentence})
      from = at + 1
      sentence += 1
      open.length = 0
    } else if (commas.includes(character)) {
      if (open.length > 0) continue
      clauses.push({start: from, end: at + 1, sentence})
      from = at + 1
    } else if (open.length > 0 && character === open.at(-1)) {
      open.pop()
    } else {
      const bracket = opening.indexOf(character)
      if (bracket >= 0) open.push(closing.charAt(bracket))
    }
  }
  if (from < end) clauses.push({start: from, end, sentence})
  return clauses
}

import type {Position} from '@gangmu/parser'

/** A half-open range of offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const stops = '。；;！!？?'
const commas = `${stops}，,：:`

/** The sentence that a position stands in, within a provision. */
export function sentenceAround(text: string, position: Position, within: Position): Stretch {
  return around(text, position, within, stops)
}

/** The clause that a position stands in; where it is all there is (到2025年，…), the clause after it as well. */
export function clauseAround(text: string, position: Position, within: Position): Stretch {
  const clause = around(text, position, within, commas)
  const isAlone = clause.end - clause.start - (position.end.offset - position.start.offset) <= 2
  if (!isAlone || stops.includes(text.charAt(clause.end))) return clause
  const next = {...position, end: {...position.end, offset: clause.end + 1}}
  return {start: clause.start, end: around(text, next, within, commas).end}
}

function around(text: string, {start, end}: Position, within: Position, marks: string): Stretch {
  let from = start.offset
  while (from > within.start.offset && !marks.includes(text.charAt(from - 1))) from -= 1
  let to = end.offset
  while (to < within.end.offset && !marks.includes(text.charAt(to))) to += 1
  return {start: from, end: to}
}

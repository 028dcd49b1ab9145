/** A stretch of folded text: `text.slice(start, end)`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** `牵头单位:` and the like; brackets around it are optional. */
const unitLabel =
  /[([]?[^()[\],;:。"]{0,4}(?:牵头|责任|配合|主管|主办|承办|协办|参与|参加|协助|落实|实施|完成)(?:单位|部门|主体):/gu

/** A bracket at the end of a text. */
const lastBracket = /\(([^()]+)\)[。;]?$/u

/** What every such label ends in: most texts have none, and to look for the whole label takes longer. */
const labelEnd = /(?:单位|部门|主体):/u

/**
 * Where a folded text names the units of a measure: `(牵头单位:…)` anywhere, to the bracket that
 * closes it; the same without brackets in the last sentence, to its end; and a last bracket that
 * holds nothing but units the parser has read there: `(区委宣传部、区司法局)`.
 *
 * Names of units say who acts, not what is done; taken as words of the measure they would draw it
 * to sections that speak of these units.
 */
export function findUnitBrackets(text: string, units: readonly string[] = []): readonly Stretch[] {
  const found = labelEnd.test(text) ? findLabelled(text) : []
  const last = units.length === 0 ? null : lastBracket.exec(text)
  const names = last?.[1]?.split(/[、,;]/u) ?? []
  if (last === null || last.index < (found.at(-1)?.end ?? 0) || !names.every((name) => units.includes(name)))
    return found
  return [...found, {start: last.index, end: text.length}]
}

function findLabelled(text: string): readonly Stretch[] {
  const lastSentence = text.lastIndexOf('。', text.length - 2) + 1
  const found: Stretch[] = []
  for (const {0: label, index} of text.matchAll(unitLabel)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    if ('(['.includes(label.charAt(0))) found.push({start: index, end: findClosing(text, index)})
    // Elsewhere such words introduce what the units have to do.
    else if (index >= lastSentence) found.push({start: index, end: text.length})
  }
  return found
}

/** After the bracket that closes the one at `start`; where none does, after its sentence. */
function findClosing(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at)
    if ('(['.includes(character)) depth += 1
    else if (')]'.includes(character)) depth -= 1
    else if (character === '。') return at
    if (depth === 0) return at + 1
  }
  return text.length
}

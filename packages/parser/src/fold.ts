/** A text for matching, and the way back. */
export interface Folded {
  readonly text: string
  /** Offset in the original of a character of `text`, or of its end. */
  readonly originOf: (offset: number) => number
}

const between = '\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’—…·《》〈〉'
const strayBlank = new RegExp(`(?<=[${between}])(?:[ \\t]*\\r?\\n[ \\t\\u3000]*| )(?=[${between}])`, 'gu')

/**
 * The text as if it had been typed clean: no line breaks and single spaces between 汉字, digits and
 * percent signs half-width.
 */
export function fold(original: string): Folded {
  const wide = original.replace(/[０-９％]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  )
  const cuts: {readonly at: number; readonly dropped: number}[] = []
  let dropped = 0
  const text = wide.replace(strayBlank, (blank: string, at: number) => {
    cuts.push({at: at - dropped, dropped: dropped + blank.length})
    dropped += blank.length
    return ''
  })
  if (cuts.length === 0) return {text, originOf: (offset) => offset}
  // A cut moves what stands after it; an end at a cut stays before it.
  return {
    text,
    originOf: (offset) => offset + (cuts.findLast(({at}) => at < offset)?.dropped ?? 0)
  }
}

/** As `fold`, for text whose offsets are not needed. */
export function foldText(text: string): string {
  return fold(text).text
}

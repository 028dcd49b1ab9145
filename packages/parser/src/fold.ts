/** A text for matching, and the way back. Offsets count from 0 in UTF-16 code units. */
export interface Folded {
  readonly text: string
  /** Where a stretch of `text` stands in the original. */
  readonly originOf: (stretch: Stretch) => Stretch
}

/** A half-open range of offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const row = '(?:责任|牵头|配合|主办|协办|主责|承办)(?:单位|部门)|完成(?:时限|时间)|时限'
const chinese = '\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’—…·'
// A line that ends in mid-sentence goes on in the next, unless that opens a row (责任单位：); a single space between 汉字 is a stray one.
const strayBreak = `(?<![。！？\\s])[ \\t\\r]*\\n\\s*(?=\\S)(?!${row})`
const straySpace = `(?<=[${chinese}]) (?=[${chinese}])`
const stray = new RegExp(`${strayBreak}|${straySpace}`, 'gu')
const strayInLine = new RegExp(straySpace, 'gu')

/**
 * The text as if it had been typed clean: no breaks in mid-sentence, no single spaces between 汉字,
 * digits and percent signs half-width.
 *
 * @param keepsBreaks Whether breaks are meant, as between the cells of a table.
 */
export function fold(original: string, keepsBreaks = false): Folded {
  if (!/[\s０-９％]/u.test(original)) return {text: original, originOf: (stretch) => stretch}
  const narrow = original.replace(/[０-９％]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  )
  const cuts: {readonly at: number; readonly dropped: number}[] = []
  let dropped = 0
  const text = narrow.replace(keepsBreaks ? strayInLine : stray, (blank: string, at: number) => {
    cuts.push({at: at - dropped, dropped: dropped + blank.length})
    dropped += blank.length
    return ''
  })
  if (cuts.length === 0) return {text, originOf: (stretch) => stretch}
  /** Characters dropped by the cuts that stand before an offset. */
  const droppedBefore = (offset: number): number => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle]?.at ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return cuts[low - 1]?.dropped ?? 0
  }
  return {
    text,
    // At a cut, a start stands after what was dropped and an end before it.
    originOf: ({start, end}) => ({start: start + droppedBefore(start + 1), end: end + droppedBefore(end)})
  }
}

/** As `fold`, for text whose offsets are not needed. */
export function foldText(text: string): string {
  return fold(text).text
}

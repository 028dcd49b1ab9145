import {parseArabicNumber, parseChineseNumber} from '../numerals.ts'

/**
 * The forms that numbers take at the head of a heading or a measure, outermost first: the order in
 * which offices nest them (党政机关公文格式, GB/T 9704: 一、（一）1.（1）, and 第X编章节条 in regulations).
 */
export const markerForms = [
  'part', // 第一编, 第一部分
  'chapter', // 第一章
  'division', // 第一节
  'article', // 第一条
  'chinese', // 一、
  'chinese-bracket', // （一）
  'decimal', // 1.1
  'arabic', // 1.
  'arabic-bracket', // （1）
  'circled', // ①
  'ordinal' // 一是, 第一，
] as const

export type MarkerForm = (typeof markerForms)[number]

/** How deep a form nests: 0 is outermost. */
export function rankOf(form: MarkerForm): number {
  return markerForms.indexOf(form)
}

/** A number at the head of a line, as printed. */
export interface Marker {
  readonly form: MarkerForm
  /** As an integer; of `1.3`, the last part. */
  readonly number: number
  /** As printed: `（三）`, `3．`. */
  readonly label: string
}

const blank = '[ \\t\\u3000\\u00a0]*'
const chinese = `[〇零一二三四五六七八九十百](?:${blank}[〇零一二三四五六七八九十百])*`
const arabic = '[0-9０-９]{1,5}'

const sticky = (source: string): RegExp => new RegExp(source, 'uy')

const patterns = {
  legal: sticky(`第${blank}(${chinese}|${arabic})${blank}(编|部分|章|节|条)(?![款项第规的至、和或])`),
  chinese: sticky(`(${chinese})${blank}(?:、|[．.](?![0-9０-９]))`),
  chineseBracket: sticky(`[（(]${blank}(${chinese})${blank}[）)]${blank}[、．.]?`),
  decimal: sticky(`([0-9]{1,3}(?:[.．][0-9]{1,3}){1,3})(?![0-9.．%％‰])[.．、]?`),
  // A year right after the full stop (`3.2022年底前…`) is the text, not a decimal.
  arabic: sticky(`(${arabic})${blank}[.．、](?![0-9０-９](?![0-9]{3}\\s*年))`),
  arabicBracket: sticky(`[（(]${blank}([0-9０-９]{1,3})${blank}[）)]|([0-9]{1,3})[）)]`),
  ordinal: sticky(`(${chinese})是(?!否|非)|第(${chinese})[，,、：:]`)
}

const symbols: readonly {from: number; to: number; first: number; form: MarkerForm}[] = [
  {from: 0x2460, to: 0x2473, first: 1, form: 'circled'}, // ① to ⑳
  {from: 0x3251, to: 0x325f, first: 21, form: 'circled'}, // ㉑ to ㉟
  {from: 0x2474, to: 0x2487, first: 1, form: 'arabic-bracket'}, // ⑴
  {from: 0x2488, to: 0x249b, first: 1, form: 'arabic'}, // ⒈
  {from: 0x3220, to: 0x3229, first: 1, form: 'chinese-bracket'} // ㈠
]

/**
 * The marker that stands at `offset`, or null. Looks at the characters alone: whether the number
 * makes sense there is for the pass that knows the sequence.
 */
export function readMarker(text: string, offset: number): Marker | null {
  const code = text.charCodeAt(offset)
  const symbol = symbols.find(({from, to}) => code >= from && code <= to)
  if (symbol) {
    return {
      form: symbol.form,
      number: code - symbol.from + symbol.first,
      label: text.charAt(offset) + (/[、．.]/u.test(text.charAt(offset + 1)) ? text.charAt(offset + 1) : '')
    }
  }
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset
    return pattern.exec(text)
  }
  const legal = match(patterns.legal)
  if (legal?.[1] && legal[2]) {
    const form = ({编: 'part', 部分: 'part', 章: 'chapter', 节: 'division', 条: 'article'} as const)[legal[2]]
    return form ? marker(form, legal[1], legal[0]) : null
  }
  const ordinal = match(patterns.ordinal)
  if (ordinal) return marker('ordinal', ordinal[1] ?? ordinal[2] ?? '', ordinal[0])
  const bracket = match(patterns.chineseBracket)
  if (bracket?.[1]) return marker('chinese-bracket', bracket[1], bracket[0])
  const plain = match(patterns.chinese)
  if (plain?.[1]) return marker('chinese', plain[1], plain[0])
  const single = match(patterns.arabic)
  if (single?.[1]) return marker('arabic', single[1], single[0])
  const decimal = match(patterns.decimal)
  if (decimal?.[1] && isHeading(text, offset + decimal[0].length)) {
    return marker('decimal', decimal[1].split(/[.．]/u).at(-1) ?? '', decimal[0])
  }
  const arabicBracket = match(patterns.arabicBracket)
  if (arabicBracket)
    return marker('arabic-bracket', arabicBracket[1] ?? arabicBracket[2] ?? '', arabicBracket[0])
  return null
}

/** `1.2 健全…` heads a line, `3.5亿元` is an amount. */
function isHeading(text: string, offset: number): boolean {
  return /^[ \t\u3000\u00a0]|^(?![万亿元个倍名人次件家项年月日度米公平千百万])[\u4e00-\u9fff]/u.test(
    text.slice(offset, offset + 1)
  )
}

function marker(form: MarkerForm, digits: string, label: string): Marker | null {
  const compact = digits.replace(/[ \t\u3000\u00a0]/gu, '')
  const number = /^[0-9０-９]+$/u.test(compact) ? parseArabicNumber(compact) : parseChineseNumber(compact)
  return number === null || number === 0 ? null : {form, number, label: label.trimEnd()}
}

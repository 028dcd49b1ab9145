import {readEnglishMarker} from '../english/markers.ts'
import {parseArabicNumber, parseChineseNumber} from '../numerals.ts'

/**
 * The forms that numbers take at the head of a heading or a measure, outermost first: the order in
 * which offices nest them (GB/T 9704: 一、（一）1.（1）; 第X编章节条 in regulations; 1 1.1 1.1.1 in
 * technical plans; I.(I)1.(1) and Chapter, Section, Article in English).
 */
export const markerForms = [
  'unnumbered', // a heading without a number, over numbers that start again
  'part', // 第一编, 第一部分
  'chapter', // 第一章
  'division', // 第一节
  'article', // 第一条
  'chinese', // 一、
  'chinese-bracket', // （一）
  'bare', // 1 总则, where 1.1 stands under it
  'arabic-comma', // 1、
  'arabic', // 1.
  'decimal-2', // 1.1
  'decimal-3', // 1.1.1
  'decimal-4', // 1.1.1.1
  'arabic-bracket', // （1）
  'circled', // ①
  'ordinal', // 一是, 一要, 第一，
  'row' // the number of a row in a table
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
  /** What stands before the number within the label: of `2.1.3`, `2.1`; else empty. */
  readonly prefix: string
}

const blank = '[ \\t\\u3000\\u00a0]*'
// A break after an opening bracket is a slip of the page.
const inside = `${blank}(?:\\r?\\n${blank})?`
const chinese = `[〇零一二三四五六七八九十百](?:${blank}[〇零一二三四五六七八九十百])*`
const digit = '[0-9０-９]'

const sticky = (source: string): RegExp => new RegExp(source, 'uy')

const patterns = {
  legal: sticky(`第${blank}(${chinese}|${digit}{1,4})${blank}(编|部分|章|节|条)(?![款项第规的至、和或])`),
  ordinal: sticky(
    `(${chinese})${blank}(?:是(?!否|非)|要(?![求素点件领害义旨闻务目]))|第${blank}(${chinese})${blank}[，,、：:]`
  ),
  chineseBracket: sticky(`[（(]${inside}(${chinese})${blank}[）)]${blank}[、．.]?`),
  chinese: sticky(`(${chinese})${blank}(?:、|[．.](?!${digit}))`),
  // A year or month right after the full stop (`3.2022年底前…`, `1.6月底前…`) is the text, not a decimal.
  arabic: sticky(
    `(${digit}{1,5})${blank}([.．﹒、])(?!${digit}(?!${digit}{3}${blank}年|${digit}?${blank}月))`
  ),
  decimal: sticky(`(${digit}{1,3}(?:[.．]${digit}{1,3}){1,3})(?!${digit}|[.．%％‰])[、]?`),
  bare: sticky(`(${digit}{1,2})(?=[ \\t\\u3000\\u00a0]|[\\u4e00-\\u9fff])`),
  arabicBracket: sticky(`[（(]${inside}(${digit}{1,3})${blank}[）)]|(${digit}{1,3})[）)]`)
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
  // What can begin a marker: digits, brackets, 汉字 numbers, 第, symbols.
  if (isDigit(code)) {
    return (
      readArabic(text, offset) ??
      readDecimal(text, offset) ??
      readBracket(text, offset) ??
      readBare(text, offset)
    )
  }
  switch (text.charAt(offset)) {
    case '第':
      return readLegal(text, offset) ?? readOrdinal(text, offset)
    case '（':
    case '(':
      return (
        read(patterns.chineseBracket, text, offset, 'chinese-bracket') ??
        readBracket(text, offset) ??
        readEnglish(text, offset)
      )
    default:
      if (code >= 0x41 && code <= 0x5a) return readEnglish(text, offset)
      if (code >= 0x2460 && code <= 0x325f) return readSymbol(text, offset, code)
      return readOrdinal(text, offset) ?? read(patterns.chinese, text, offset, 'chinese')
  }
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

function match(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

function read(pattern: RegExp, text: string, offset: number, form: MarkerForm): Marker | null {
  const found = match(pattern, text, offset)
  return found ? marker(form, found[1] ?? found[2] ?? '', found[0]) : null
}

function readLegal(text: string, offset: number): Marker | null {
  const found = match(patterns.legal, text, offset)
  if (!found?.[1] || !found[2]) return null
  const forms: Readonly<Record<string, MarkerForm>> = {
    编: 'part',
    部分: 'part',
    章: 'chapter',
    节: 'division',
    条: 'article'
  }
  return marker(forms[found[2]] ?? 'part', found[1], found[0])
}

function readOrdinal(text: string, offset: number): Marker | null {
  return read(patterns.ordinal, text, offset, 'ordinal')
}

function readArabic(text: string, offset: number): Marker | null {
  const found = match(patterns.arabic, text, offset)
  return found?.[1] ? marker(found[2] === '、' ? 'arabic-comma' : 'arabic', found[1], found[0]) : null
}

function readBracket(text: string, offset: number): Marker | null {
  return read(patterns.arabicBracket, text, offset, 'arabic-bracket')
}

/** `1.2 健全…` heads a line, `3.5亿元` is an amount. */
function readDecimal(text: string, offset: number): Marker | null {
  const found = match(patterns.decimal, text, offset)
  if (!found?.[1]) return null
  const next = text.slice(offset + found[0].length, offset + found[0].length + 2)
  if (!/^[ \t\u3000\u00a0]|^[\u4e00-\u9fff（“《]/u.test(next) || isMeasureWord(next)) return null
  const parts = found[1].split(/[.．]/u)
  const form = (['decimal-2', 'decimal-3', 'decimal-4'] as const)[parts.length - 2]
  const last = parts.at(-1) ?? ''
  return form ? marker(form, last, found[0], parts.slice(0, -1).map(parseArabicNumber).join('.')) : null
}

/** `1 总则`: a short line; an amount or a date is none. */
function readBare(text: string, offset: number): Marker | null {
  const found = match(patterns.bare, text, offset)
  if (!found?.[1]) return null
  const rest =
    /^[^\n]{0,30}/u.exec(text.slice(offset + found[0].length, offset + found[0].length + 31))?.[0] ?? ''
  const isHeading = rest.trim() !== '' && rest.length < 30 && !/[。；，,、：:]/u.test(rest)
  return isHeading && !isMeasureWord(rest.slice(0, 2)) ? marker('bare', found[1], found[0]) : null
}

/** Measure words and units that follow an amount. */
function isMeasureWord(text: string): boolean {
  return /^(?:[万亿元个倍名人次件项年月日号时分秒度米岁条款批辆台套间座所篇册起]|(?:家|平|公|千|百)(?![\u4e00-\u9fff])|小时|学时)/u.test(
    text
  )
}

/** I. counts as 一、 does, (I) as （一）, Chapter I as 第一章. */
function readEnglish(text: string, offset: number): Marker | null {
  const found = readEnglishMarker(text, offset)
  if (found === null) return null
  const form =
    found.form === 'heading' ? 'chinese' : found.form === 'bracket' ? 'chinese-bracket' : found.form
  return {form, number: found.number, label: found.label, prefix: ''}
}

function readSymbol(text: string, offset: number, code: number): Marker | null {
  const symbol = symbols.find(({from, to}) => code >= from && code <= to)
  if (!symbol) return null
  const stop = /[、．.]/u.test(text.charAt(offset + 1)) ? text.charAt(offset + 1) : ''
  return {
    form: symbol.form,
    number: code - symbol.from + symbol.first,
    label: text.charAt(offset) + stop,
    prefix: ''
  }
}

function marker(form: MarkerForm, digits: string, label: string, prefix = ''): Marker | null {
  const compact = digits.replace(/[ \t\u3000\u00a0]/gu, '')
  const number = /^[0-9０-９]+$/u.test(compact) ? parseArabicNumber(compact) : parseChineseNumber(compact)
  return number === null || number === 0 ? null : {form, number, label: label.trimEnd(), prefix}
}

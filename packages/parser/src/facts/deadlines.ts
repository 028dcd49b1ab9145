import {endOfMonth, realDay} from '../dates.ts'
import {parseChineseNumber} from '../numerals.ts'
import type {Deadline} from '../types.ts'

/** A deadline without its place in a document. Offsets count from 0 in UTF-16 code units. */
export interface FoundDeadline extends Omit<Deadline, 'position'> {
  readonly start: number
  readonly end: number
}

/** What a pattern's groups say; `current` is the one year that the document speaks of, or null. */
type Reading = (
  groups: Readonly<Record<string, string | undefined>>,
  current: number | null
) => Pick<Deadline, 'date' | 'kind'>

const year = '(?<year>20\\d{2})\\s*年'
const month = '(?<month>1[0-2]|0?[1-9])\\s*月(?:份)?'
const before = '(?:之?前|以前)'
const end = '(?:底|末)'
/** A year before a month, or nothing: 每年6月 and 20个月 name no month of a year. */
const yearOrNone = `(?:(?:${year}|[今本]年度?)\\s*|(?<![0-9.年个]))`

const byEndOfMonth: Reading = ({year: given, month: printed}, current) => {
  const known = given === undefined ? current : Number(given)
  return by(known === null ? null : endOfMonth(known, Number(printed)))
}
const byEndOfYear: Reading = ({year: given}, current) => {
  const known = given === undefined ? current : Number(given)
  return by(known === null ? null : endOfMonth(known, 12))
}

/** Earlier rules are more exact, so what they took is taken. */
const rules: readonly {readonly pattern: RegExp; readonly read: Reading}[] = [
  {
    pattern: new RegExp(`${yearOrNone}${month}\\s*(?<day>3[01]|[12]\\d|0?[1-9])\\s*日\\s*${before}`, 'gu'),
    read: ({year: given, month: printed, day}, current) => {
      const known = given === undefined ? current : Number(given)
      return by(known === null ? null : realDay(known, Number(printed), Number(day)))
    }
  },
  {pattern: new RegExp(`${year}\\s*${month}\\s*${end}\\s*${before}?`, 'gu'), read: byEndOfMonth},
  {
    pattern: new RegExp(`${yearOrNone}${month}\\s*${end}\\s*${before}`, 'gu'),
    read: byEndOfMonth
  },
  // 2022年6月前 ends with the month before.
  {
    pattern: new RegExp(`${year}\\s*${month}\\s*${before}`, 'gu'),
    read: ({year: given, month: printed}) =>
      by(
        Number(printed) === 1
          ? endOfMonth(Number(given) - 1, 12)
          : endOfMonth(Number(given), Number(printed) - 1)
      )
  },
  {
    pattern: new RegExp(
      `${year}\\s*(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)\\s*(?:${end}|内|完成)?${before}?`,
      'gu'
    ),
    read: ({year: given, quarter, half}) => {
      const last =
        half === undefined
          ? 3 * (parseChineseNumber(quarter ?? '') ?? Number(quarter))
          : half === '上'
            ? 6
            : 12
      return by(endOfMonth(Number(given), last))
    }
  },
  {
    pattern: new RegExp(`(?:到|至)?${year}\\s*年?\\s*(?:${end}\\s*${before}?|内)`, 'gu'),
    read: byEndOfYear
  },
  {
    pattern: new RegExp(
      `(?:到|至)?(?:[今本]年度?年?|(?<![去往近历当一几多每年0-9])年)${end}\\s*${before}|今年(?:以?内|${end})`,
      'gu'
    ),
    read: byEndOfYear
  },
  // 2025年前 ends with the year before.
  {
    pattern: new RegExp(`${year}\\s*${before}`, 'gu'),
    read: ({year: given}) => by(endOfMonth(Number(given) - 1, 12))
  },
  {pattern: new RegExp(`(?:到|至)${year}`, 'gu'), read: byEndOfYear},
  {
    pattern:
      /每(?:人每年|两年|半年|年度|年|季度|季|月度|月|周|日)(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?:底|末)?\s*前)?|任期内每年/gu,
    read: () => ({date: null, kind: 'every'})
  },
  {
    pattern:
      /(?:(?<![0-9])[0-9]+|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]+)\s*(?:个工作日|个月|年|天|日|小时|周)\s*(?:之|以)?内|任期内/gu,
    read: () => ({date: null, kind: 'within'})
  },
  {pattern: /长期坚持|长期执行|持续坚持/gu, read: () => ({date: null, kind: 'ongoing'})}
]

/**
 * The dates and rhythms that a text commits to, in source order and without overlap. A month without a year
 * belongs to the year of the deadline before it in the same sentence (2024年1月底前总结，2月底前上报), else to
 * `current`.
 *
 * @param current The one year that the document is about, for 年底前 and 6月底前; null where there is
 *   none, and such a deadline has no date.
 */
export function findDeadlines(text: string, current: number | null = null): readonly FoundDeadline[] {
  const matches: {readonly match: RegExpExecArray; readonly read: Reading}[] = []
  const taken = new Set<number>()
  for (const {pattern, read} of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const offsets = Array.from(match[0], (_, at) => start + at)
      if (offsets.some((offset) => taken.has(offset))) continue
      for (const offset of offsets) taken.add(offset)
      matches.push({match, read})
    }
  }
  let said: number | null = null
  let until = 0
  return matches
    .toSorted((a, b) => a.match.index - b.match.index)
    .map(({match: {0: words, index, groups = {}}, read}) => {
      if (/[。\n]/u.test(text.slice(until, index))) said = null
      // 今年 and 本年 are the year of the document, whatever was said before.
      const own = /^[今本]/u.test(words) ? current : (said ?? current)
      const found = {text: words, ...read(groups, own), start: index, end: index + words.length}
      if (groups.year !== undefined) said = Number(groups.year)
      until = found.end
      return found
    })
    .filter(isReal)
}

/** What the cell of a table under 完成时限 says: there a bare year or month is a deadline too. */
export function readDueCell(
  cell: string,
  current: number | null = null
): Pick<Deadline, 'date' | 'kind'> | null {
  const [found] = findDeadlines(cell, current)
  if (found) return {date: found.date, kind: found.kind}
  const plain = cell.replace(/\s/gu, '')
  const groups =
    /^(?:(?<year>20\d{2})年)?(?:(?<month>1[0-2]|0?[1-9])月(?:份)?)?(?:(?<day>3[01]|[12]\d|0?[1-9])日)?(?:完成)?$/u.exec(
      plain
    )?.groups
  const {year: given, month: printed, day} = groups ?? {}
  if (given !== undefined && printed !== undefined && day !== undefined)
    return by(realDay(Number(given), Number(printed), Number(day)))
  if (printed !== undefined) return byEndOfMonth(groups ?? {}, current)
  if (given !== undefined) return byEndOfYear(groups ?? {}, current)
  return /^(?:长期|持续|常态化?|全年|贯穿全年)/u.test(plain) ? {date: null, kind: 'ongoing'} : null
}

function by(date: string | null): Pick<Deadline, 'date' | 'kind'> {
  return {date, kind: 'by'}
}

/** 一日内 and the like name a span; 十年 of 〇 does not. */
function isReal({text, kind}: FoundDeadline): boolean {
  if (kind !== 'within' || text === '任期内') return true
  const digits = /^[0-9]+|^[一二两三四五六七八九十]+/u.exec(text)?.[0] ?? ''
  return Number(digits) > 0 || (parseChineseNumber(digits) ?? 0) > 0
}

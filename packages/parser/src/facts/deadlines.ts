import {endOfMonth, isoDate} from '../dates.ts'
import {parseChineseNumber} from '../numerals.ts'
import type {Deadline} from '../types.ts'

/** A deadline without its place in a document. Offsets count from 0 in UTF-16 code units. */
export interface FoundDeadline extends Omit<Deadline, 'position'> {
  readonly start: number
  readonly end: number
}

const year = '(20\\d{2})\\s*年'
const rules: readonly {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Pick<Deadline, 'date' | 'kind'>
}[] = [
  {
    pattern: new RegExp(`${year}\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*(?:之?前|以前)`, 'gu'),
    read: (match) => by(isoDate(Number(match[1]), Number(match[2]), Number(match[3])))
  },
  {
    pattern: new RegExp(`${year}\\s*(\\d{1,2})\\s*月\\s*(?:底|末)\\s*(?:之?前|以前)?`, 'gu'),
    read: (match) => by(endOfMonth(Number(match[1]), Number(match[2])))
  },
  {
    pattern: new RegExp(`${year}\\s*上半年(?:之?前)?`, 'gu'),
    read: (match) => by(endOfMonth(Number(match[1]), 6))
  },
  {
    pattern: new RegExp(`(?:到|至)?${year}\\s*年?\\s*(?:底|末)\\s*(?:之?前|以前)?`, 'gu'),
    read: (match) => by(endOfMonth(Number(match[1]), 12))
  },
  // 2025年前 ends with the year before.
  {
    pattern: new RegExp(`${year}\\s*(?:之?前|以前)`, 'gu'),
    read: (match) => by(endOfMonth(Number(match[1]) - 1, 12))
  },
  {pattern: new RegExp(`(?:到|至)${year}`, 'gu'), read: (match) => by(endOfMonth(Number(match[1]), 12))},
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

/** The dates and rhythms that a text commits to, in source order and without overlap. */
export function findDeadlines(text: string): readonly FoundDeadline[] {
  const found: FoundDeadline[] = []
  for (const {pattern, read} of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      // Earlier rules are more exact, so what they took is taken.
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({text: match[0], ...read(match), start, end})
    }
  }
  return found.filter(isReal).toSorted((a, b) => a.start - b.start)
}

function by(date: string): Pick<Deadline, 'date' | 'kind'> {
  return {date, kind: 'by'}
}

/** 一日内 and the like name a span; 十年 of 〇 does not. */
function isReal({text, kind}: FoundDeadline): boolean {
  if (kind !== 'within' || text === '任期内') return true
  const digits = /^[0-9]+|^[一二两三四五六七八九十]+/u.exec(text)?.[0] ?? ''
  return Number(digits) > 0 || (parseChineseNumber(digits) ?? 0) > 0
}

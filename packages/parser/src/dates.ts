import {parseChineseNumber} from './numerals.ts'
import type {IsoDate} from './types.ts'

const day =
  /([12]\d{3}|[〇○零一二三四五六七八九]{4})\s*[年\-/.]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月\-/.]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?/u
const wholeDay = new RegExp(`^[（(]?\\s*${day.source}\\s*[）)]?$`, 'u')

/** The day that a text consists of, and nothing else; null otherwise. */
export function readDate(text: string): IsoDate | null {
  return toIso(wholeDay.exec(text.trim()))
}

/** The last day of a month, as ISO 8601. Months count from 1. */
export function endOfMonth(year: number, month: number): IsoDate {
  return isoDate(year, month, lastDay(year, month))
}

/** A day as ISO 8601, or null for one that no calendar has, such as 6月31日. Months and days count from 1. */
export function realDay(year: number, month: number, dayOfMonth: number): IsoDate | null {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lastDay(year, month)
    ? isoDate(year, month, dayOfMonth)
    : null
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A day as ISO 8601. Months and days count from 1. */
export function isoDate(year: number, month: number, dayOfMonth: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

function toIso(match: RegExpExecArray | null): IsoDate | null {
  const [year, month, dayOfMonth] = (match ?? []).slice(1, 4).map(toNumber)
  return year && month && dayOfMonth ? realDay(year, month, dayOfMonth) : null
}

function toNumber(text: string | undefined): number {
  if (text === undefined) return 0
  return /^\d+$/u.test(text) ? Number(text) : (parseChineseNumber(text) ?? 0)
}

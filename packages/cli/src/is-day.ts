import {realDay} from '@gangmu/parser'

/** Whether a text is a day that a calendar has, as ISO 8601: 2022-05-04. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  return realDay(Number(year), Number(month), Number(day)) === text
}

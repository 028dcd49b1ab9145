const digits = '〇一二三四五六七八九'

/**
 * A Chinese number as an integer: `二十三` is 23, `一百零五` is 105, `二〇二二` is 2022.
 * null for anything that is none. Knows numbers to 999 and runs of digits.
 */
export function parseChineseNumber(text: string): number | null {
  const clean = text
    .replaceAll('零', '〇')
    .replaceAll('○', '〇')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
  if (clean === '') return null
  if (/^[〇一二三四五六七八九]+$/u.test(clean)) {
    return Number([...clean].map((digit) => digits.indexOf(digit)).join(''))
  }
  const match =
    /^(?:([一二三四五六七八九])?百)?〇?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u.exec(clean)
  if (!match) return null
  const [, hundreds, tens, ones] = match
  const value = (digit: string | undefined, present: boolean): number =>
    digit ? digits.indexOf(digit) : present ? 1 : 0
  return (
    value(hundreds, clean.includes('百')) * 100 + value(tens, clean.includes('十')) * 10 + value(ones, false)
  )
}

/** An integer from 1 to 999 as a Chinese number: 23 is `二十三`. */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) {
    throw new RangeError(`Expected an integer from 1 to 999, found ${value}`)
  }
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  const head = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const tenDigit = tens === 1 && hundreds === 0 ? '' : (digits[tens] ?? '')
  const middle = tens > 0 ? `${tenDigit}十` : hundreds > 0 && ones > 0 ? '零' : ''
  return head + middle + (ones > 0 ? digits[ones] : '')
}

/** Digits, half- or full-width, as an integer: `１２` is 12. Expects digits only. */
export function parseArabicNumber(text: string): number {
  return Number(text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)))
}

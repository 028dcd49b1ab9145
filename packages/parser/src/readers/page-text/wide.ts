const wide =
  '\\u2014\\u2018-\\u201d\\u2026\\u2460-\\u24ff\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\uffe0-\\uffe6'
const wideCharacter = new RegExp(`[${wide}]|[\\ud840-\\ud888][\\udc00-\\udfff]`, 'gu')

/** Whether a character is as wide as a 汉字 in a Chinese font. */
export function isWide(character: string): boolean {
  return /^[\ud840-\ud888]/.test(character) || wideAlone.test(character)
}
const wideAlone = new RegExp(`^[${wide}]`, 'u')

/**
 * How wide a text is about, in units of the font's size: a 汉字 has 1, and other characters half
 * of that, for want of their font.
 */
export function widthOf(text: string): number {
  const visible = text.replace(/\s/gu, '')
  const wideCount = visible.match(wideCharacter)?.length ?? 0
  return wideCount + ([...visible].length - wideCount) / 2
}

/** What a text is written in, as far as gangmu reads it. */
export type Language = 'zh' | 'en'

/** Of the letters and 汉字 of an English text, no more than this share are 汉字. */
const mostHan = 0.05

/**
 * The language of a text: English where it has Latin letters and hardly any 汉字, else Chinese. One
 * 汉字 says about as much as a word, so it weighs as much as five letters.
 */
export function languageOf(text: string): Language {
  let latin = 0
  let han = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x3400 && code <= 0x9fff) han += 5
    // The sixth bit is what tells a small letter from its capital.
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin += 1
  }
  return latin > 0 && han <= mostHan * (latin + han) ? 'en' : 'zh'
}

/** Whether a line or a title is English. */
export function isEnglish(text: string): boolean {
  return languageOf(text) === 'en'
}

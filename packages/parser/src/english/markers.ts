/** A number at the head of an English line, before it is a marker of the document. */
export interface EnglishMarker {
  /** `heading`: I.; `bracket`: (I). */
  readonly form: 'part' | 'chapter' | 'division' | 'article' | 'heading' | 'bracket'
  readonly number: number
  /** As printed, its stop included: `Chapter I`, `(IV)`, `II.`. */
  readonly label: string
}

const spelled =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const number = `[0-9]{1,3}|[IVX]{1,7}|${spelled.map((word) => `${word}|${capital(word)}|${word.toUpperCase()}`).join('|')}`
// What follows a number within a sentence (Section 3 of the Law) begins small.
const named = new RegExp(
  `(Part|Chapter|Section|Article|PART|CHAPTER|SECTION|ARTICLE)[ \\t\\u00a0]+(${number})(?![\\w-])[.:]?(?=[ \\t\\u00a0]*(?:[\\r\\n]|$|[—–-]|[A-Z“"‘']))`,
  'uy'
)
const roman = /([IVX]{1,7})[.、](?=[ \t\u00a0]*\S)/uy
const romanInBrackets = /[（(]([IVX]{1,7})[)）][.、]?/uy

/** The number that an English heading, section or article begins with at `offset`, or null. */
export function readEnglishMarker(text: string, offset: number): EnglishMarker | null {
  const name = at(named, text, offset)
  if (name !== null) return make(forms[name[1]?.toLowerCase() ?? ''] ?? 'part', name[2] ?? '', name[0])
  const heading = at(roman, text, offset)
  if (heading !== null) return make('heading', heading[1] ?? '', heading[0])
  const bracket = at(romanInBrackets, text, offset)
  return bracket === null ? null : make('bracket', bracket[1] ?? '', bracket[0])
}

const forms: Readonly<Record<string, EnglishMarker['form']>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'division',
  article: 'article'
}

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

function make(form: EnglishMarker['form'], digits: string, label: string): EnglishMarker | null {
  const value = /^[0-9]+$/u.test(digits)
    ? Number(digits)
    : (parseRoman(digits) ?? spelled.indexOf(digits.toLowerCase()) + 1)
  return value === 0 ? null : {form, number: value, label}
}

const romanDigits: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}

/** A Roman number of I, V and X as printed in headings; null where it is not well formed. */
export function parseRoman(text: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(text) || text === '') return null
  const digits = [...text].map((digit) => romanDigits[digit] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

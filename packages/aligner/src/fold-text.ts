/**
 * Text made comparable, with the way back to where each character stood.
 *
 * Half- and full-width forms, kinds of quotation marks and of dashes, letter case, and white space
 * carry no meaning here, so they are evened out: on a copy, because offsets refer to the original.
 */
export interface FoldedText {
  readonly text: string
  /** `offsets[i]` is the offset in the source of `text[i]`, in UTF-16 code units. */
  readonly offsets: readonly number[]
}

const quotes = '“”„‟«»「」『』〝〞＂'
const apostrophes = '‘’‚‛＇`´'
const dashes = '—―–‒‐‑−－─'
const tildes = '～〜∼'

/** By code unit; an empty string drops the character. */
const folds: ReadonlyMap<number, string> = new Map([
  ...[...quotes].map((character) => [character.charCodeAt(0), '"'] as const),
  ...[...apostrophes].map((character) => [character.charCodeAt(0), "'"] as const),
  ...[...dashes].map((character) => [character.charCodeAt(0), '-'] as const),
  ...[...tildes].map((character) => [character.charCodeAt(0), '~'] as const),
  [0xff61, '。'],
  [0xff64, '、'],
  // Zero-width characters, which editors leave behind.
  ...[0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff].map((code) => [code, ''] as const)
])

/**
 * Fold the part of `source` from `start` to `end` (default: all of it).
 *
 * Each code unit becomes one or none, so offsets stay exact. Spaces between Latin words go too: the
 * texts are Chinese.
 */
export function foldText(source: string, start = 0, end: number = source.length): FoldedText {
  // Stretches that stay as they are come over in one piece: a character at a time takes longer.
  let text = ''
  let kept = start
  let length = 0
  const offsets = new Array<number>(Math.max(0, end - start))
  for (let offset = start; offset < end; offset += 1) {
    const code = source.charCodeAt(offset)
    // 汉字 first: nearly everything is one.
    if (code < 0x3400 || code > 0x9fff) {
      const folded = foldCode(code)
      if (folded !== source.charAt(offset)) {
        text += source.slice(kept, offset) + folded
        kept = offset + 1
      }
      if (folded === '') continue
    }
    offsets[length] = offset
    length += 1
  }
  offsets.length = length
  return {text: text + source.slice(kept, end), offsets}
}

function foldCode(code: number): string {
  const special = folds.get(code)
  if (special !== undefined) return special
  // Of full-width forms and ASCII that is printed none is white space.
  const isPrinted = (code >= 0xff01 && code <= 0xff5e) || (code > 0x20 && code < 0x7f)
  if (!isPrinted && /\s/.test(String.fromCharCode(code))) return ''
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  return String.fromCharCode(narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow)
}

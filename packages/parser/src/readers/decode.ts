import chardet from 'chardet'
import {ReadError} from './read-error.ts'

/** Text and the encoding that its bytes were in, such as `utf-8` or `gb18030`. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** Whether the bytes themselves leave a doubt. */
  readonly guessed: boolean
}

/** Bytes that are enough to tell an encoding by. */
const sampleSize = 64 * 1024

/**
 * Bytes to text. A byte order mark decides; else valid UTF-8 is UTF-8, and anything older is told
 * by the frequency of its characters. The mark itself is no text.
 *
 * @throws {ReadError} `binary` where no encoding gives text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = encodingByMark(bytes)
  if (marked) return {text: new TextDecoder(marked).decode(bytes), encoding: marked, guessed: false}
  const utf16 = withoutMark(bytes)
  if (utf16) return {text: new TextDecoder(utf16).decode(bytes), encoding: utf16, guessed: true}
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return {text: checked(text, bytes), encoding: 'utf-8', guessed: false}
  } catch (error) {
    if (error instanceof ReadError) throw error
  }
  const encoding = detect(bytes)
  return {text: checked(new TextDecoder(encoding).decode(bytes), bytes), encoding, guessed: true}
}

/** The encoding that a byte order mark names; null where there is none. */
export function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: read so, nearly all of it is Chinese; read the other way, next to nothing. */
function withoutMark(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, sampleSize)
  const share = (encoding: string): number => {
    const text = new TextDecoder(encoding).decode(sample)
    return (text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\n\r 0-9]/gu)?.length ?? 0) / text.length
  }
  const hasBreak = (encoding: string): boolean => /[\n。，、]/u.test(new TextDecoder(encoding).decode(sample))
  return ['utf-16le', 'utf-16be'].find((encoding) => share(encoding) > 0.9 && hasBreak(encoding)) ?? null
}

/** GB18030 holds GBK and GB2312, so each of them is read as GB18030. */
function detect(bytes: Uint8Array): string {
  const match = chardet.analyse(bytes.subarray(0, sampleSize)).find(({name}) => /^(?:GB|Big5)/u.test(name))
  return match?.name === 'Big5' ? 'big5' : 'gb18030'
}

/** Text holds hardly any control or replacement characters; other bytes read as text are full of them. */
function checked(text: string, bytes: Uint8Array): string {
  const odd = text.slice(0, sampleSize).match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0
  if (odd > Math.min(text.length, sampleSize) * 0.01) throw new ReadError('binary', `${bytes.length} bytes`)
  return text
}

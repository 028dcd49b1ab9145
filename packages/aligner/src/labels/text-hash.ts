import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {foldText} from '../fold-text.ts'

/**
 * A short fingerprint of a provision's text: the first 16 hexadecimal digits of the SHA-256 of the
 * folded text, so that line breaks, blanks, width and kinds of quotation marks change nothing.
 *
 * @param text Of a measure or statement, without its label.
 */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(foldText(text).text))).slice(0, 16)
}

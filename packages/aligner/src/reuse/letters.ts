import type {PolicyDocument} from '@gangmu/parser'
import {isLetter} from '../is-letter.ts'
import {preparePassages} from '../passage.ts'

/** The letters of a measure or statement: `codes` from `start` to `end`. */
export interface LetteredProvision {
  readonly id: string
  /** Place of its document in the list given. */
  readonly document: number
  readonly start: number
  readonly end: number
}

/** All letters of several documents in one row, so that comparing needs no strings. */
export interface Letters {
  /** UTF-16 code units of the folded letters. */
  readonly codes: Uint16Array
  /** Where each letter stands in its document's text. */
  readonly offsets: Int32Array
  /** In the order of documents, and within them. */
  readonly provisions: readonly LetteredProvision[]
}

/**
 * Gather what counts as words of a plan: letters and digits of its measures and statements, folded.
 * Left out are labels, punctuation, and brackets that name units, which say who acts and not what.
 */
export function gatherLetters(documents: readonly PolicyDocument[]): Letters {
  const most = documents.reduce((sum, {text}) => sum + text.length, 0)
  const codes = new Uint16Array(most)
  const offsets = new Int32Array(most)
  const provisions: LetteredProvision[] = []
  let count = 0
  for (const [place, document] of documents.entries()) {
    for (const {id, folded, clauses} of preparePassages(document, 'ignore')) {
      const start = count
      for (const clause of clauses) {
        for (let at = clause.start; at < clause.end; at += 1) {
          const code = folded.text.charCodeAt(at)
          if (!isLetter(code) && !isSurrogate(code)) continue
          codes[count] = code
          offsets[count] = folded.offsets[at] ?? 0
          count += 1
        }
      }
      provisions.push({id, document: place, start, end: count})
    }
  }
  return {codes: codes.subarray(0, count), offsets: offsets.subarray(0, count), provisions}
}

/** These carry rare 汉字 and go along as they are. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

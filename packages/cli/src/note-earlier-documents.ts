import type {Outline} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import type {Io, Lang} from './io.ts'
import {say} from './wording.ts'

/** Say on stderr which documents are older than the outline that they are measured against. */
export function noteEarlierDocuments(
  documents: readonly PolicyDocument[],
  outline: Outline,
  lang: Lang,
  io: Io
): void {
  const outlineYear = Number(outline.issued.slice(0, 4))
  for (const {id, issuedOn, period} of documents) {
    const year = issuedOn === null ? period?.from : Number(issuedOn.slice(0, 4))
    if (year !== undefined && year < outlineYear) {
      io.stderr(`${say(lang, 'beforeOutline', id, year, outlineYear)}\n`)
    }
  }
}

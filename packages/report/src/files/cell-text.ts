import {say} from '../say.ts'
import type {Lang, MatrixCell} from '../types.ts'
import {sayInFiles} from './file-words.ts'

/** A cell of a matrix in words, for tables of text: state, measures, covered/applicable, for review. */
export function cellText({status, measures, requirements, needsReview}: MatrixCell, lang: Lang): string {
  if (status === 'not-given' || measures === null || requirements === null) return say(lang, 'not-given')
  const cell = sayInFiles(lang, 'cell-figures', {
    status: say(lang, status),
    measures,
    covered: requirements.covered,
    applicable: requirements.applicable
  })
  return needsReview === null || needsReview === 0
    ? cell
    : sayInFiles(lang, 'cell-review', {cell, n: needsReview})
}

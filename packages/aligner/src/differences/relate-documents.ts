import type {PolicyDocument} from '@gangmu/parser'
import {foldText} from '../fold-text.ts'
import type {DocumentRelation} from './types.ts'

/** From this share of both texts in common up, two texts of one title are versions of one document. */
const versionShare = 0.5

/**
 * What two documents are to each other. Only texts of one title are called draft and final, where one is marked
 * as a draft and they share at least half of their words; all others are documents in their own right.
 */
export function relateDocuments(
  a: PolicyDocument,
  b: PolicyDocument,
  shares: readonly [number, number]
): DocumentRelation {
  if (foldText(a.text).text === foldText(b.text).text) return 'same-text'
  const isOneTitle = a.title !== null && b.title !== null && foldText(a.title).text === foldText(b.title).text
  if (isOneTitle && a.status !== b.status && Math.min(...shares) >= versionShare) return 'draft-and-final'
  if (a.level !== null && b.level !== null && a.level !== b.level) return 'levels'
  const isOnePlace = (a.region ?? a.shortName) === (b.region ?? b.shortName)
  if (isOnePlace && a.period !== null && b.period !== null && a.period.from !== b.period.from) return 'years'
  return 'peers'
}

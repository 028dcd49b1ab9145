import type {LeafKind, PolicyDocument} from '@gangmu/parser'

/** A stretch of the document's own words. Offsets count from 0 in UTF-16 code units of its text. */
export interface OwnText {
  readonly kind: LeafKind
  readonly text: string
  readonly start: number
}

/** What the drafter wrote as running text: measures, statements and headings; no page, no letterhead. */
export function ownTexts(
  {text, leaves}: PolicyDocument,
  kinds: readonly LeafKind[] = ['measure', 'statement', 'heading']
): readonly OwnText[] {
  return leaves
    .filter(({kind}) => kinds.includes(kind))
    .map(({kind, position: {start, end}}) => ({
      kind,
      text: text.slice(start.offset, end.offset),
      start: start.offset
    }))
}

import type {Reuse, SharedPassage} from '@gangmu/aligner'
import type {ShownDocument, ViewContext} from '../context.ts'

/** A document's letters by whether they stand in others; shares from 0 to 1. */
export interface DocumentShares {
  readonly document: string
  readonly label: string
  readonly letters: number
  readonly common: number
  readonly regional: number
  readonly own: number
}

/** The parts, from what all share to what is one's own. */
export const shareParts = ['common', 'regional', 'own'] as const

/** One for each document, in the order shown. */
export function documentShares({documents}: ViewContext, reuse: Reuse): readonly DocumentShares[] {
  const found = new Map(reuse.documents.map((one) => [one.document, one]))
  return documents.flatMap(({id, label}) => {
    const own = found.get(id)
    if (own === undefined) return []
    const {letters, common, regional, own: rest} = own
    return [{document: id, label, letters, common, regional, own: rest}]
  })
}

/** How much of one document stands in another. */
export interface Flow {
  readonly of: string
  readonly in: string
  /** 0 to 1; null where the two were not compared, because there are too many documents. */
  readonly share: number | null
}

/** One for each two documents and each way, in the order shown. */
export function flows({documents}: ViewContext, {pairs, allPairs}: Reuse): readonly Flow[] {
  const shares = new Map(
    pairs.flatMap(({a, b, shareOfA, shareOfB}) => [
      [`${a} ${b}`, shareOfA] as const,
      [`${b} ${a}`, shareOfB] as const
    ])
  )
  const none = allPairs ? 0 : null
  return documents.flatMap(({id}) =>
    documents
      .filter((other) => other.id !== id)
      .map((other) => ({of: id, in: other.id, share: shares.get(`${id} ${other.id}`) ?? none}))
  )
}

/** Longest first. */
export function longestPassages({passages}: Reuse): readonly SharedPassage[] {
  return passages.toSorted((a, b) => b.letters - a.letters)
}

/** Words of a document in no other of them. */
export interface OwnWordsOfDocument {
  readonly provision: string
  readonly words: string
}

/** The longest stretches of each document that stand in no other, one of a provision. */
export function longestOwn(
  {id, entry}: ShownDocument,
  reuse: Reuse,
  most: number
): readonly OwnWordsOfDocument[] {
  const {provisions = []} = reuse.documents.find(({document}) => document === id) ?? {}
  return provisions
    .flatMap(({id: provision, ownWords}) => {
      const [longest] = ownWords.toSorted((a, b) => b.end - b.start - (a.end - a.start))
      return longest === undefined
        ? []
        : [{provision, words: wordsAt(entry.document.text, longest.start, longest.end)}]
    })
    .toSorted((a, b) => b.words.length - a.words.length)
    .slice(0, most)
}

/** As printed, without white space: lines break where a page happened to end. */
export function wordsAt(text: string, start: number, end: number): string {
  return text.slice(start, end).replaceAll(/\s+/gu, '')
}

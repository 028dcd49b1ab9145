import type {EnglishReader, Measure, PolicyDocument, Statement, StatementKind} from '@gangmu/parser'
import {type Stem, stemsOf} from './stems.ts'

/** One sentence of an English provision. Offsets lead into the document's text. */
export interface EnglishSentence {
  readonly stems: readonly Stem[]
  /** Places where a quotation may begin or end: after punctuation, and around noun phrases. */
  readonly borders: readonly number[]
  /** Places after a comma, semicolon, colon or dash: where a clause ends. */
  readonly clauseEnds: readonly number[]
}

/** What the English method gets to see of one provision. */
export interface EnglishPassage {
  readonly id: string
  readonly kind: 'measure' | StatementKind
  readonly sentences: readonly EnglishSentence[]
  /** Whether the first sentence is a heading. */
  readonly hasTitle: boolean
  /** Stems of the titles of its section and chapter, the nearest first. */
  readonly headings: ReadonlyArray<readonly Stem[]>
}

/** A first sentence of up to so many words, where more follows, reads as a heading. */
const longestTitle = 14

const unitBracket =
  /[（(][^()（）]{0,20}(?:lead(?:ing)?|responsible|implementing|co-?operating|participating|supporting)\s+(?:unit|department|bod|agenc|organi)[^()（）]*(?:\([^()]*\)[^()（）]*)*[)）]/giu

/** Read every measure and statement of an English document, in document order. */
export function prepareEnglishPassages(
  document: PolicyDocument,
  reader: EnglishReader,
  headings: 'use' | 'ignore'
): readonly EnglishPassage[] {
  const provisions = [...document.measures, ...document.statements].toSorted(
    (a, b) => a.position.start.offset - b.position.start.offset
  )
  return provisions.map((provision) => {
    const sentences = readSentences(document.text, provision, reader)
    const first = sentences[0]?.stems.length ?? 0
    return {
      id: provision.id,
      kind: 'label' in provision ? ('measure' as const) : provision.kind,
      sentences,
      hasTitle: sentences.length > 1 && first > 0 && first <= longestTitle,
      headings: headings === 'use' ? headingsOf(document, provision) : []
    }
  })
}

function readSentences(
  source: string,
  provision: Measure | Statement,
  reader: EnglishReader
): readonly EnglishSentence[] {
  const {start, end} = provision.position
  const from = start.offset + ('label' in provision ? provision.label.length : 0)
  // Names of units say who acts, not what is done; blanks in their place keep the offsets.
  const text = source.slice(from, end.offset).replace(unitBracket, (bracket) => ' '.repeat(bracket.length))
  const read = reader.read(text)
  const {words} = read
  const phrases = read.nounPhrases()
  const count = (words.at(-1)?.sentence ?? -1) + 1
  return Array.from({length: count}, (_, sentence) => {
    const own = words.filter((word) => word.sentence === sentence)
    const first = own[0]?.start ?? 0
    const last = own.at(-1)?.end ?? first
    const printed = text.slice(first, last)
    const clauseEnds = [...printed.matchAll(/[,;:，；：]|\s[—–-]\s|[—–]/gu)].map(
      ({index}) => from + first + index
    )
    const around = phrases.flatMap((phrase) => [
      words[phrase.first]?.start ?? 0,
      words[phrase.last]?.end ?? 0
    ])
    const borders = around.filter((place) => place >= first && place <= last).map((place) => from + place)
    return {
      stems: stemsOf(source, from + first, from + last),
      borders: [from + first, ...clauseEnds, ...borders, from + last].toSorted((a, b) => a - b),
      clauseEnds
    }
  }).filter(({stems}) => stems.length > 0)
}

/** The titles that a provision stands under: its section's, then its chapter's. */
function headingsOf(
  document: PolicyDocument,
  {position}: Measure | Statement
): ReadonlyArray<readonly Stem[]> {
  const before = <T extends {readonly position: Measure['position']}>(list: readonly T[]) =>
    list.findLast((one) => one.position.start.offset <= position.start.offset)
  const chapter = before(document.chapters)
  const section = before(document.sections)
  const isInside =
    section !== undefined &&
    (chapter === undefined || section.position.start.offset >= chapter.position.start.offset)
  return [...(isInside ? [section.title] : []), ...(chapter === undefined ? [] : [chapter.title])].map(
    (title) => stemsOf(title)
  )
}

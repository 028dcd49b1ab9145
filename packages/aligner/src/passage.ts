import type {Measure, PolicyDocument, Position, Statement, StatementKind} from '@gangmu/parser'
import {findUnitBrackets, type Stretch} from './find-unit-brackets.ts'
import {type FoldedText, foldText} from './fold-text.ts'
import {type Clause, splitClauses} from './split-clauses.ts'

/** What a method gets to see of one provision. */
export interface Passage {
  readonly id: string
  readonly kind: 'measure' | StatementKind
  /** The provision without its label; offsets lead into the document's text. */
  readonly folded: FoldedText
  /** Of the folded text, without the brackets that name units; each holds a letter or digit. */
  readonly clauses: readonly Clause[]
  /** How many of the first clauses are the heading sentence; 0 where it has none. */
  readonly titleClauses: number
  /** Folded titles of the chapter and section that it stands in; empty where headings are ignored. */
  readonly headings: readonly string[]
}

/** A first sentence up to this many characters, without a comma, reads as a heading. */
const longestTitle = 30

/** Fold and cut every measure and statement, in document order. */
export function preparePassages(document: PolicyDocument, headings: 'use' | 'ignore'): readonly Passage[] {
  const provisions = [...document.measures, ...document.statements].toSorted(
    (a, b) => a.position.start.offset - b.position.start.offset
  )
  const pieces = collectPieces(document)
  const open = headings === 'use' ? findHeadings(document, provisions) : []
  return provisions.map((provision, place) => {
    const whole = foldPieces(document.text, pieces.get(provision.id) ?? [provision.position])
    const folded = 'label' in provision ? dropLabel(whole, provision.label) : whole
    const units = Object.values('units' in provision ? provision.units : {}).flat()
    const clauses = splitWithoutUnits(
      folded.text,
      units.map((unit) => foldText(unit).text)
    )
    return {
      id: provision.id,
      kind: 'label' in provision ? 'measure' : provision.kind,
      folded,
      clauses,
      titleClauses: countTitleClauses(clauses),
      headings: open[place] ?? []
    }
  })
}

/** The stretches that make up each provision; more than one where a page number stands between. */
function collectPieces(document: PolicyDocument): ReadonlyMap<string, readonly Position[]> {
  const pieces = new Map<string, Position[]>()
  for (const leaf of document.leaves) {
    if (leaf.node === null) continue
    const known = pieces.get(leaf.node)
    if (known === undefined) pieces.set(leaf.node, [leaf.position])
    else known.push(leaf.position)
  }
  return pieces
}

function foldPieces(text: string, pieces: readonly Position[]): FoldedText {
  const folded = pieces.map(({start, end}) => foldText(text, start.offset, end.offset))
  const [only] = folded
  if (only !== undefined && folded.length === 1) return only
  return {text: folded.map((piece) => piece.text).join(''), offsets: folded.flatMap((piece) => piece.offsets)}
}

function dropLabel(folded: FoldedText, label: string): FoldedText {
  const start = foldText(label).text
  if (start === '' || !folded.text.startsWith(start)) return folded
  return {text: folded.text.slice(start.length), offsets: folded.offsets.slice(start.length)}
}

/** Clauses that say something, of all but the brackets that name units. */
function splitWithoutUnits(text: string, units: readonly string[]): readonly Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const bracket of [...findUnitBrackets(text, units), {start: text.length, end: text.length}]) {
    const sentences = (clauses.at(-1)?.sentence ?? -1) + 1
    for (const clause of splitClauses(text, start, bracket.start)) {
      if (!/[\p{L}\p{N}]/u.test(text.slice(clause.start, clause.end))) continue
      clauses.push({...clause, sentence: sentences + clause.sentence})
    }
    start = bracket.end
  }
  return clauses
}

function countTitleClauses(clauses: readonly Clause[]): number {
  const [first, second] = clauses
  if (first === undefined || second === undefined) return 0
  return first.sentence !== second.sentence && first.end - first.start <= longestTitle ? 1 : 0
}

/**
 * Folded titles of the headings that are open at each of the provisions, which stand in order.
 *
 * Headings are told by where they stand, not by number: a number may be missing or stand twice.
 */
function findHeadings(
  document: PolicyDocument,
  provisions: ReadonlyArray<Measure | Statement>
): ReadonlyArray<readonly string[]> {
  const headings = [
    ...document.chapters.map((chapter) => ({isChapter: true, ...chapter})),
    ...document.sections.map((section) => ({isChapter: false, ...section}))
  ].toSorted((a, b) => a.position.start.offset - b.position.start.offset)
  let next = 0
  let chapter: string[] = []
  let section: string[] = []
  return provisions.map(({position}) => {
    for (; next < headings.length; next += 1) {
      const heading = headings[next]
      if (heading === undefined || heading.position.start.offset >= position.start.offset) break
      const title = [foldText(heading.title).text]
      if (heading.isChapter) [chapter, section] = [title, []]
      else section = title
    }
    return [...chapter, ...section]
  })
}

/** Where the sentences of a passage stand in its folded text, without the brackets that name units. */
export function sentenceStretches({clauses}: Pick<Passage, 'clauses'>): readonly Stretch[] {
  const sentences: Array<{start: number; end: number}> = []
  let last = -1
  for (const {start, end, sentence} of clauses) {
    const open = sentences.at(-1)
    if (open !== undefined && sentence === last) open.end = end
    else sentences.push({start, end})
    last = sentence
  }
  return sentences
}

/** The folded sentences of a passage, without the brackets that name units. */
export function passageSentences(passage: Pick<Passage, 'clauses' | 'folded'>): readonly string[] {
  return sentenceStretches(passage).map(({start, end}) => passage.folded.text.slice(start, end))
}

import {
  findEnglishCitations,
  findEnglishDeadlines,
  findEnglishStrength,
  findEnglishTargets,
  findEnglishUnits
} from './english/facts.ts'
import type {EnglishReader} from './english/reader.ts'
import {type Excised, excise} from './excise.ts'
import {type FoundCitation, findCitations} from './facts/citations.ts'
import {type FoundDeadline, findDeadlines, readDueCell} from './facts/deadlines.ts'
import {findStrength} from './facts/strength.ts'
import {type FoundTarget, findTargets} from './facts/targets.ts'
import {findUnits, splitNames} from './facts/units.ts'
import {type Folded, fold, type Stretch} from './fold.ts'
import {type Layout, pageAt} from './layout.ts'
import type {Locator} from './locate.ts'
import {looksAhead} from './looks-ahead.ts'
import {numberMeasures} from './measure-ids.ts'
import {titleSentence} from './structure/heading.ts'
import {findItems} from './structure/items.ts'
import type {MarkerForm} from './structure/marker.ts'
import type {Paragraph} from './structure/paragraphs.ts'
import type {AnyPiece, ReadPart} from './structure/read-part.ts'
import type {TaskRow} from './structure/task-table.ts'
import type {Measure, Position, Statement, Target, Units} from './types.ts'

/** A piece, and the part of the text that it stands in, counted from 0. */
export type PlacedPiece = AnyPiece & {readonly part: number}

/** Share of measures that must have a title sentence for it to count as one, 0 to 1. */
const nearlyAll = 0.9

/** Forms that may number points inside a measure headed by one of them. */
const itemForms: readonly MarkerForm[] = ['chinese-bracket', 'arabic', 'arabic-bracket', 'circled', 'ordinal']

/** What holds for the whole text in which provisions are built. */
interface Surroundings {
  /** The one year that the document is about; null where there is none. */
  readonly year: number | null
  readonly holes: readonly Stretch[]
  readonly locator: Locator
  /** Reads English; null where the text is Chinese. */
  readonly english: EnglishReader | null
}

/** The words of each measure after its label, with breaks between its paragraphs only. */
function unwrap(
  text: string,
  paragraphs: readonly Paragraph[],
  measures: readonly (PlacedPiece & {type: 'measure'})[]
): readonly string[] {
  let first = 0
  return measures.map(({marker, start, end}) => {
    const from = start + marker.label.length
    // Measures stand in order, so the search goes on where the last one began.
    while (first < paragraphs.length && (paragraphs[first]?.end ?? 0) <= from) first += 1
    const words: string[] = []
    for (let index = first; (paragraphs[index]?.start ?? end) < end; index += 1) {
      const paragraph = paragraphs[index]
      if (!paragraph) break
      words.push(text.slice(Math.max(paragraph.start, from), Math.min(paragraph.end, end)))
    }
    return words.map((part) => part.replace(/(?<!\s)\s*[\r\n]\s*/gu, '')).join('\n')
  })
}

/** The measures among the pieces, with their ids, titles, items and facts. */
export function buildMeasures(
  text: string,
  paragraphs: readonly Paragraph[],
  pieces: readonly PlacedPiece[],
  id: string,
  {
    isReport,
    parts,
    layout,
    ...surroundings
  }: Surroundings & {
    readonly isReport: boolean
    readonly parts: readonly ReadPart[]
    readonly layout: Layout
  }
): readonly Measure[] {
  const {holes, locator} = surroundings
  const found = pieces.filter((piece) => piece.type === 'measure')
  const ids = numberMeasures(found, id)
  const inText = found.filter(({cells}) => cells === undefined)
  const titles = new Map(
    unwrap(text, paragraphs, inText).map((words, index) => [inText[index], titleSentence(words)])
  )
  const titled = [...titles.values()].filter((title) => title !== null).length
  // What a report says of the time to come is a target, not a result.
  const ahead = pieces.filter((piece) => piece.type === 'chapter' && looksAhead(piece.title))
  const isAhead = (chapter: number | null): boolean =>
    ahead.some((piece) => piece.type === 'chapter' && piece.marker.number === chapter)
  const hasTitles = titled > 0 && titled >= inText.length * nearlyAll
  return found.map((piece, index) => {
    const from = piece.start + piece.marker.label.length
    const words = excise(text, from, piece.end, holes)
    const title = hasTitles ? (titles.get(piece) ?? null) : null
    const forms = itemForms.filter(
      (form) => form !== 'ordinal' || parts[piece.part]?.levels?.measure !== 'ordinal'
    )
    return {
      id: ids[index] ?? id,
      ordinal: index + 1,
      number: piece.marker.number,
      label: piece.marker.label,
      chapter: piece.chapter,
      section: piece.section,
      title,
      text: words.text,
      items: findItems(text, from, piece.end, forms).map(({marker, start, end}) => ({
        label: marker.label,
        position: locator.position(start, end)
      })),
      ...factsIn(words, isReport && !isAhead(piece.chapter) ? 'result' : 'target', surroundings, piece.cells),
      ...(piece.cells === undefined ? {} : {units: unitsOfRow(piece.cells.units)}),
      strength:
        surroundings.english === null
          ? findStrength(fold(words.text).text, title)
          : findEnglishStrength(words.text, title),
      page: pageAt(layout, piece.start),
      position: locator.position(piece.start, piece.end)
    }
  })
}

/** The statements among the pieces, with their dates and numbers. */
export function buildStatements(
  text: string,
  pieces: readonly PlacedPiece[],
  id: string,
  surroundings: Surroundings
): readonly Statement[] {
  const {holes, locator} = surroundings
  return pieces
    .filter((piece) => piece.type === 'statement')
    .map((piece, index) => {
      const words = excise(text, piece.start, piece.end, holes)
      const isLookBack = piece.kind === 'background' || piece.kind === 'problems'
      const {deadlines, targets} = factsIn(words, isLookBack ? 'result' : 'target', surroundings)
      return {
        id: `${id}#s${index + 1}`,
        kind: piece.kind,
        chapter: piece.chapter,
        section: piece.section,
        text: words.text,
        deadlines,
        targets,
        position: locator.position(piece.start, piece.end)
      }
    })
}

function unitsOfRow({lead = '', responsible = '', cooperating = ''}: TaskRow['units']): Measure['units'] {
  return {
    lead: splitNames(lead),
    responsible: splitNames(responsible),
    cooperating: splitNames(cooperating)
  }
}

/** The facts that stand in a text, found on a clean copy of it, with their places in the text itself. */
function factsIn(
  {text: words, placeOf}: Excised,
  kind: Target['kind'],
  {year, locator, english}: Surroundings,
  cells?: Pick<TaskRow, 'due'>
): Pick<Measure, 'units' | 'deadlines' | 'targets' | 'citations'> {
  // English breaks between words are blanks, not strays: as many characters as before.
  const {text, originOf} = english === null ? fold(words, cells !== undefined) : inOneLine(words)
  const place = (found: Stretch): Position => {
    const {start, end} = placeOf(originOf(found))
    return locator.position(start, end)
  }
  const printed = (found: Stretch): string => {
    const {start, end} = originOf(found)
    return words.slice(start, end)
  }
  const facts = english === null ? chineseFacts(text, year) : englishFacts(text, english)
  return {
    units: facts.units,
    deadlines: withDue(facts.deadlines, text, cells?.due ?? null, year).map((found) => ({
      text: printed(found),
      date: found.date,
      kind: found.kind,
      position: place(found)
    })),
    targets: facts.targets.map((found) => ({
      text: printed(found),
      value: found.value,
      unit: found.unit,
      comparator: found.comparator,
      subject: found.subject,
      kind,
      position: place(found)
    })),
    citations: facts.citations.map((found) => ({
      title:
        english === null
          ? printed(found)
              .slice(1, -1)
              .replace(/(?<!\s)\s*\n\s*/gu, '')
          : found.title,
      position: place(found)
    }))
  }
}

/** The deadlines, with what the cell for it says where no other form of words says it. */
function withDue(
  found: readonly FoundDeadline[],
  text: string,
  due: string | null,
  year: number | null
): readonly FoundDeadline[] {
  const read = due === null ? null : readDueCell(due, year)
  const start = text.lastIndexOf(due ?? '')
  if (due === null || read === null || start === -1) return found
  const end = start + due.length
  if (found.some((other) => other.start < end && start < other.end)) return found
  return [...found, {text: due, ...read, start, end}].toSorted((a, b) => a.start - b.start)
}

/** What a text says by when, how much, by whom and under which law. */
interface Facts {
  readonly units: Units
  readonly deadlines: readonly FoundDeadline[]
  readonly targets: readonly FoundTarget[]
  readonly citations: readonly FoundCitation[]
}

function chineseFacts(text: string, year: number | null): Facts {
  return {
    units: findUnits(text),
    deadlines: findDeadlines(text, year),
    targets: findTargets(text),
    citations: findCitations(text)
  }
}

function englishFacts(text: string, english: EnglishReader): Facts {
  const read = english.read(text)
  return {
    units: findEnglishUnits(text),
    deadlines: findEnglishDeadlines(text, read),
    targets: findEnglishTargets(text, read),
    citations: findEnglishCitations(text)
  }
}

function inOneLine(words: string): Folded {
  return {text: words.replace(/\s/gu, ' '), originOf: (stretch) => stretch}
}

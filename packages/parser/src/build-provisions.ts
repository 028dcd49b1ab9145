import {type Excised, excise} from './excise.ts'
import {findCitations} from './facts/citations.ts'
import {findDeadlines} from './facts/deadlines.ts'
import {findStrength} from './facts/strength.ts'
import {findTargets} from './facts/targets.ts'
import {findUnits, splitNames} from './facts/units.ts'
import {fold, type Stretch} from './fold.ts'
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
import type {Measure, Position, Statement, Target} from './types.ts'

/** A piece, and the part of the text that it stands in, counted from 0. */
export type PlacedPiece = AnyPiece & {readonly part: number}

/** Share of measures that must have a title sentence for it to count as one, 0 to 1. */
const nearlyAll = 0.9

/** Forms that may number points inside a measure headed by one of them. */
const itemForms: readonly MarkerForm[] = ['chinese-bracket', 'arabic', 'arabic-bracket', 'circled', 'ordinal']

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
  isReport: boolean,
  parts: readonly ReadPart[],
  holes: readonly Stretch[],
  layout: Layout,
  locator: Locator
): readonly Measure[] {
  const found = pieces.filter((piece) => piece.type === 'measure')
  const ids = numberMeasures(found, id)
  const titles = unwrap(text, paragraphs, found).map(titleSentence)
  const titled = titles.filter((title) => title !== null).length
  // What a report says of the time to come is a target, not a result.
  const ahead = pieces.filter((piece) => piece.type === 'chapter' && looksAhead(piece.title))
  const isAhead = (chapter: number | null): boolean =>
    ahead.some((piece) => piece.type === 'chapter' && piece.marker.number === chapter)
  const hasTitles = titled > 0 && titled >= found.length * nearlyAll
  return found.map((piece, index) => {
    const from = piece.start + piece.marker.label.length
    const words = excise(text, from, piece.end, holes)
    const title = hasTitles ? (titles[index] ?? null) : null
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
      ...factsIn(words, isReport && !isAhead(piece.chapter) ? 'result' : 'target', locator),
      ...(piece.columns === undefined ? {} : {units: unitsOfRow(piece.columns)}),
      strength: findStrength(fold(words.text).text, title),
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
  holes: readonly Stretch[],
  locator: Locator
): readonly Statement[] {
  return pieces
    .filter((piece) => piece.type === 'statement')
    .map((piece, index) => {
      const words = excise(text, piece.start, piece.end, holes)
      const isLookBack = piece.kind === 'background' || piece.kind === 'problems'
      const {deadlines, targets} = factsIn(words, isLookBack ? 'result' : 'target', locator)
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
  locator: Locator
): Pick<Measure, 'units' | 'deadlines' | 'targets' | 'citations'> {
  const {text, originOf} = fold(words)
  const place = (found: Stretch): Position => {
    const {start, end} = placeOf(originOf(found))
    return locator.position(start, end)
  }
  const printed = (found: Stretch): string => {
    const {start, end} = originOf(found)
    return words.slice(start, end)
  }
  return {
    units: findUnits(text),
    deadlines: findDeadlines(text).map((found) => ({
      text: printed(found),
      date: found.date,
      kind: found.kind,
      position: place(found)
    })),
    targets: findTargets(text).map((found) => ({
      text: printed(found),
      value: found.value,
      unit: found.unit,
      comparator: found.comparator,
      subject: found.subject,
      kind,
      position: place(found)
    })),
    citations: findCitations(text).map((found) => ({
      title: printed(found)
        .slice(1, -1)
        .replace(/(?<!\s)\s*\n\s*/gu, ''),
      position: place(found)
    }))
  }
}

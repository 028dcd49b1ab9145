import {type Excised, excise} from './excise.ts'
import {findCitations} from './facts/citations.ts'
import {findDeadlines} from './facts/deadlines.ts'
import {shareUnits} from './facts/shared-units.ts'
import {findStrength} from './facts/strength.ts'
import {findTargets} from './facts/targets.ts'
import {findUnits, splitNames} from './facts/units.ts'
import {fold, type Stretch} from './fold.ts'
import {coverWithLeaves, type LeafDraft} from './leaves.ts'
import {type Line, splitLines} from './lines.ts'
import {createLocator, type Locator} from './locate.ts'
import {numberMeasures} from './measure-ids.ts'
import {kindOfTitle, readMetadata} from './metadata.ts'
import type {Sidecar} from './sidecar.ts'
import {findAnnexList} from './structure/annex-list.ts'
import {findContents} from './structure/contents.ts'
import {findFurniture} from './structure/furniture.ts'
import {titleSentence} from './structure/heading.ts'
import {findItems} from './structure/items.ts'
import type {MarkerForm} from './structure/marker.ts'
import {joinParagraphs, type Paragraph} from './structure/paragraphs.ts'
import {findParts} from './structure/parts.ts'
import {type AnyPiece, type ReadPart, readAnnex, readDocument} from './structure/read-part.ts'
import {splitRunTogether} from './structure/run-together.ts'
import {findTaskTables, type TaskRow} from './structure/task-table.ts'
import type {Measure, Message, PolicyDocument, Position, Source, Statement, Target} from './types.ts'

export interface ParseOptions {
  /** Id of the document; ids of measures begin with it. */
  readonly id: string
  /** What the sidecar beside the file says (default: nothing). */
  readonly sidecar?: Sidecar
  /** Where the text was read from (default: text that came from no file). */
  readonly source?: Partial<Omit<Source, 'characters'>>
  /** What the reader noticed; stands before the parser's own messages. */
  readonly messages?: readonly Message[]
}

/** Share of measures that must have a title sentence for it to count as one, 0 to 1. */
const nearlyAll = 0.9

/**
 * Parse the text of a policy document into chapters, measures, statements and facts.
 *
 * Never throws on content: what it cannot place becomes a message. Every character that is not
 * white space lies in exactly one leaf.
 *
 * @example
 *   const document = parse('一、总则\n1. 加强领导。\n', {id: 'demo'})
 *   document.measures[0]?.text // ' 加强领导。'
 */
export function parse(text: string, options: ParseOptions): PolicyDocument {
  const {id, sidecar = {}, source = {}} = options
  const lines = splitLines(text)
  const locator = createLocator(lines)
  const furniture = findFurniture(lines)
  const holes = lines.filter((_, index) => furniture.has(index)).map(holeOf)
  const paragraphs = splitRunTogether(text, joinParagraphs(lines, furniture))
  const parts = readParts(text, paragraphs)
  const [main] = parts
  const {frame} = main
  const metadata = readMetadata(frame, sidecar, id)
  const kind = metadata.kind === 'other' ? kindOfTitle(frame.noticeTitle) : metadata.kind
  const pieces = parts.flatMap((part, index) => part.pieces.map((piece) => ({...piece, part: index})))

  const measures = shareUnits(
    buildMeasures(text, paragraphs, pieces, id, kind === 'report', parts, holes, locator)
  )
  const statements = buildStatements(text, pieces, id, holes, locator)
  const ids = new Map([...measures, ...statements].map((node) => [node.position.start.offset, node.id]))
  const drafts: LeafDraft[] = pieces.map((piece) => ({
    kind: leafKindOf(piece),
    node: piece.type === 'measure' || piece.type === 'statement' ? (ids.get(piece.start) ?? null) : null,
    start: piece.start,
    end: piece.end
  }))
  return {
    schema: 1,
    id,
    ...metadata,
    source: {
      path: null,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: null,
      ...source,
      characters: text.length,
      url: sidecar.url ?? source.url ?? null,
      retrievedOn: sidecar.retrievedOn ?? source.retrievedOn ?? null
    },
    text,
    chapters: pieces.flatMap((piece) =>
      piece.type === 'chapter'
        ? [
            {
              number: piece.marker.number,
              label: piece.marker.label,
              title: piece.title,
              position: locator.position(piece.start, piece.end)
            }
          ]
        : []
    ),
    sections: pieces.flatMap((piece) =>
      piece.type === 'section'
        ? [
            {
              chapter: piece.chapter,
              number: piece.marker.number,
              label: piece.marker.label,
              title: piece.title,
              position: locator.position(piece.start, piece.end)
            }
          ]
        : []
    ),
    measures,
    statements,
    leaves: coverWithLeaves(text, drafts, holes, locator),
    messages: [...(options.messages ?? []), ...structureMessages(pieces, measures, parts, locator)]
  }
}

/** A piece, and the part of the text that it stands in, counted from 0. */
type PlacedPiece = AnyPiece & {readonly part: number}

function holeOf({contentStart, contentEnd}: Line): Stretch {
  return {start: contentStart, end: contentEnd}
}

/** The document first, then its annexes; what the page adds below is in none. */
function readParts(text: string, paragraphs: readonly Paragraph[]): readonly [ReadPart, ...ReadPart[]] {
  const contents = findContents(text, paragraphs)
  const annexes = findAnnexList(paragraphs)
  const tables = findTaskTables(paragraphs)
  const inTable = new Set(
    tables.flatMap(({first, last}) => Array.from({length: last - first + 1}, (_, at) => first + at))
  )
  const {noticeEnd, end, others} = findParts(
    text,
    paragraphs,
    (index) => contents.has(index) || inTable.has(index)
  )
  const document = readDocument(text, paragraphs.slice(0, end), noticeEnd, {
    contents,
    annexes,
    tables: tables.filter(({last}) => last < end)
  })
  const further = others
    .filter(({kind}) => kind === 'annex')
    .map((part) => {
      const within = (list: ReadonlySet<number>): ReadonlySet<number> => {
        const found = new Set<number>()
        for (let index = part.first; index < part.end; index += 1)
          if (list.has(index)) found.add(index - part.first)
        return found
      }
      return readAnnex(text, paragraphs.slice(part.first, part.end), {
        contents: within(contents),
        annexes: within(annexes),
        tables: []
      })
    })
  return [document, ...further]
}

function leafKindOf({type}: PlacedPiece): LeafDraft['kind'] {
  switch (type) {
    case 'chapter':
    case 'section':
    case 'part':
    case 'table-head':
      return 'heading'
    default:
      return type
  }
}

/** Of a report's chapter about the time to come: 下一年度推进法治政府建设的主要安排. */
const looksAhead = /^(?:下一|明年|今后|来年)|(?:打算|计划|安排|思路)$/u

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
    while ((paragraphs[first]?.end ?? end) <= from) first += 1
    const words: string[] = []
    for (let index = first; (paragraphs[index]?.start ?? end) < end; index += 1) {
      const paragraph = paragraphs[index]
      if (!paragraph) break
      words.push(text.slice(Math.max(paragraph.start, from), Math.min(paragraph.end, end)))
    }
    return words.map((part) => part.replace(/(?<!\s)\s*[\r\n]\s*/gu, '')).join('\n')
  })
}

function buildMeasures(
  text: string,
  paragraphs: readonly Paragraph[],
  pieces: readonly PlacedPiece[],
  id: string,
  isReport: boolean,
  parts: readonly ReadPart[],
  holes: readonly Stretch[],
  locator: Locator
): readonly Measure[] {
  const found = pieces.filter((piece) => piece.type === 'measure')
  const ids = numberMeasures(found, id)
  const titles = unwrap(text, paragraphs, found).map(titleSentence)
  const titled = titles.filter((title) => title !== null).length
  // What a report says of the time to come is a target, not a result.
  const ahead = pieces.filter((piece) => piece.type === 'chapter' && looksAhead.test(piece.title))
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
      page: null,
      position: locator.position(piece.start, piece.end)
    }
  })
}

function buildStatements(
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

function structureMessages(
  pieces: readonly PlacedPiece[],
  measures: readonly Measure[],
  parts: readonly ReadPart[],
  locator: Locator
): readonly Message[] {
  const messages: Message[] = []
  for (const part of parts) {
    for (const {paragraph, code, marker, expected} of part.messages) {
      const start = part.paragraphs[paragraph]?.start ?? 0
      const place = locator.position(start, start + marker.label.length)
      const {label, number} = marker
      if (code === 'numbering-repeat')
        messages.push({code, severity: 'warning', args: {label, number}, place})
      else messages.push({code, severity: 'warning', args: {label, expected, actual: number}, place})
    }
  }
  for (const piece of pieces) {
    if (piece.type !== 'measure') continue
    const {label} = piece.marker
    const levels = parts[piece.part]?.levels ?? null
    const place = locator.position(piece.start, piece.start + label.length)
    if (!piece.atLevel)
      messages.push({code: 'measure-at-other-level', severity: 'info', args: {label}, place})
    if (
      piece.chapter === null &&
      piece.columns === undefined &&
      levels?.chapter &&
      levels.chapter !== levels.measure
    ) {
      messages.push({code: 'measure-outside-chapter', severity: 'warning', args: {label}, place})
    }
  }
  messages.sort((a, b) => (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0))
  if (measures.length === 0 && parts[0]?.levels === null)
    messages.push({code: 'no-structure', severity: 'warning', args: {}})
  return messages
}

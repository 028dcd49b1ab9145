import {buildMeasures, buildStatements, type PlacedPiece} from './build-provisions.ts'
import {languageOf} from './english/language.ts'
import type {EnglishReader} from './english/reader.ts'
import {shareUnits} from './facts/shared-units.ts'
import type {Stretch} from './fold.ts'
import {type Layout, plainLayout} from './layout.ts'
import {coverWithLeaves, type LeafDraft} from './leaves.ts'
import {type Line, splitLines} from './lines.ts'
import {createLocator, type Locator} from './locate.ts'
import {type FileFacts, kindOfTitle, readMetadata} from './metadata.ts'
import type {Sidecar} from './sidecar.ts'
import {findAnnexList} from './structure/annex-list.ts'
import {findContents} from './structure/contents.ts'
import {findFurniture} from './structure/furniture.ts'
import {readMarker} from './structure/marker.ts'
import {joinParagraphs, type Paragraph} from './structure/paragraphs.ts'
import {findParts, type Part} from './structure/parts.ts'
import {type AnyPiece, type ReadPart, readAnnex, readDocument} from './structure/read-part.ts'
import {splitRunTogether} from './structure/run-together.ts'
import {findTaskTables, shiftTable} from './structure/task-table.ts'
import {structureMessages} from './structure-messages.ts'
import type {Chapter, DocumentKind, Message, Period, PolicyDocument, Source} from './types.ts'

export interface ParseOptions {
  /** Id of the document; ids of measures begin with it. */
  readonly id: string
  /** What the sidecar beside the file says (default: nothing). */
  readonly sidecar?: Sidecar
  /** What the file says beside its text, most trusted first (default: nothing). */
  readonly fileFacts?: readonly FileFacts[]
  /** What the file's format knows of the text (default: nothing). */
  readonly layout?: Layout
  /** Where the text was read from (default: text that came from no file). */
  readonly source?: Partial<Omit<Source, 'characters'>>
  /**
   * Reads the facts of an English text (`loadEnglish`); without it an English text gives units,
   * dates, numbers and strength as a Chinese one would: hardly any.
   */
  readonly english?: EnglishReader
  /** What the reader noticed; stands before the parser's own messages. */
  readonly messages?: readonly Message[]
}

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
  const {id, sidecar = {}, source = {}, layout = plainLayout} = options
  const english = options.english !== undefined && languageOf(text) === 'en' ? options.english : null
  const lines = splitLines(text)
  const locator = createLocator(lines)
  const furniture = findFurniture(lines, layout.chrome)
  const holes = lines.filter(({content}, index) => content !== '' && furniture.has(index)).map(holeOf)
  const paragraphs = splitRunTogether(text, joinParagraphs(lines, furniture, layout.hasParagraphs))
  const {parts, outside} = readParts(text, paragraphs, sidecar.kind ?? null)
  const [main] = parts
  const {frame} = main
  const metadata = readMetadata(frame, sidecar, options.fileFacts ?? [], id)
  const kind = metadata.kind === 'other' ? kindOfTitle(frame.noticeTitle) : metadata.kind
  const pieces = parts.flatMap((part, index) => part.pieces.map((piece) => ({...piece, part: index})))

  const surroundings = {year: yearOf(metadata.period), holes, locator, english}
  const measures = shareUnits(
    buildMeasures(text, paragraphs, pieces, id, {
      isReport: kind === 'report',
      parts,
      layout,
      ...surroundings
    })
  )
  const statements = buildStatements(text, pieces, id, surroundings)
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
    chapters: pieces.flatMap((piece) => (piece.type === 'chapter' ? [headingOf(piece, locator)] : [])),
    sections: pieces.flatMap((piece) =>
      piece.type === 'section' ? [{chapter: piece.chapter, ...headingOf(piece, locator)}] : []
    ),
    measures,
    statements,
    leaves: coverWithLeaves(text, drafts, holes, locator),
    messages: [
      ...(options.messages ?? []),
      ...structureMessages(pieces, measures, parts, locator),
      ...outside.map(
        ({count, start, end}): Message => ({
          code: 'numbered-text-outside',
          severity: 'warning',
          args: {count},
          place: locator.position(start, end)
        })
      )
    ]
  }
}

/** The year of a document that is about one year. */
function yearOf(period: Period | null): number | null {
  return period !== null && period.from === period.to ? period.from : null
}

function headingOf(
  {marker, title, start, end}: AnyPiece & {readonly type: 'chapter' | 'section' | 'part'},
  locator: Locator
): Chapter {
  return {number: marker.number, label: marker.label, title, position: locator.position(start, end)}
}

function holeOf({contentStart, contentEnd}: Line): Stretch {
  return {start: contentStart, end: contentEnd}
}

/** Numbered paragraphs among what the page adds. */
interface OutsideText extends Stretch {
  readonly count: number
}

/** So many numbered paragraphs are no list of links. */
const fewestOutside = 3

function findOutside(
  text: string,
  paragraphs: readonly Paragraph[],
  others: readonly Part[]
): readonly OutsideText[] {
  return others.flatMap(({kind, first, end}) => {
    const own = kind === 'page' ? paragraphs.slice(first, end) : []
    const count = own.filter(
      ({start, content}) => /[。；]/u.test(content) && readMarker(text, start) !== null
    ).length
    const last = own.at(-1)
    return own[0] && last && count >= fewestOutside ? [{count, start: own[0].start, end: last.end}] : []
  })
}

/** The document first, then its annexes; what the page adds below is in none. */
function readParts(
  text: string,
  paragraphs: readonly Paragraph[],
  kind: DocumentKind | null
): {readonly parts: readonly [ReadPart, ...ReadPart[]]; readonly outside: readonly OutsideText[]} {
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
    tables: tables.filter(({last}) => last < end),
    kind
  })
  const further = others
    .filter((part) => part.kind === 'annex')
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
        tables: tables
          .filter(({first, last}) => first >= part.first && last < part.end)
          .map((table) => shiftTable(table, -part.first)),
        kind: null
      })
    })
  return {parts: [document, ...further], outside: findOutside(text, paragraphs, others)}
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

import {findCitations} from './facts/citations.ts'
import {findDeadlines} from './facts/deadlines.ts'
import {findStrength} from './facts/strength.ts'
import {findTargets} from './facts/targets.ts'
import {findUnits, splitNames} from './facts/units.ts'
import {fold, type Stretch} from './fold.ts'
import {coverWithLeaves, type LeafDraft} from './leaves.ts'
import {splitLines} from './lines.ts'
import {createLocator, type Locator} from './locate.ts'
import {numberMeasures} from './measure-ids.ts'
import {kindOfTitle, readMetadata} from './metadata.ts'
import type {Sidecar} from './sidecar.ts'
import {findAnnexList} from './structure/annex-list.ts'
import {cutBody, type Piece} from './structure/body.ts'
import {findCandidates} from './structure/candidates.ts'
import {findContents} from './structure/contents.ts'
import {findFrame} from './structure/frame.ts'
import {headingTitle, titleSentence} from './structure/heading.ts'
import {findItems} from './structure/items.ts'
import {findLevels, type Levels} from './structure/levels.ts'
import type {Marker, MarkerForm} from './structure/marker.ts'
import {joinParagraphs, type Paragraph} from './structure/paragraphs.ts'
import {splitRunTogether} from './structure/run-together.ts'
import {type NumberedNode, nestBySequence, type SequenceMessage} from './structure/sequence.ts'
import {kindOfHeading, kindOfText} from './structure/statement-kind.ts'
import {findTaskTables, type TaskRow, type TaskTable} from './structure/task-table.ts'
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
  const paragraphs = splitRunTogether(text, joinParagraphs(lines))
  const lists = {contents: findContents(text, paragraphs), annexes: findAnnexList(paragraphs)}
  const isListed = (index: number): boolean => lists.contents.has(index) || lists.annexes.has(index)
  const tables = findTaskTables(paragraphs)
  const candidates = findCandidates(
    text,
    paragraphs,
    (index) => !isListed(index) && !tables.some(({first, last}) => index >= first && index <= last)
  )
  const tree = nestBySequence(candidates, paragraphs)
  const order = preorder(tree.roots)
  const lastProvision = order.at(-1)?.paragraph ?? -1
  const annexed = tables.filter(({first}) => first > lastProvision)
  const main = paragraphs.slice(0, annexed[0]?.first)
  const frame = findFrame(main, order[0]?.paragraph ?? main.length, lastProvision, lists)
  const metadata = readMetadata(frame, sidecar, id)
  const kind = metadata.kind === 'other' ? kindOfTitle(frame.noticeTitle) : metadata.kind
  const levels = findLevels(tree, (node) => announcesStatement(text, paragraphs, node), kind === 'report')
  const isFree = (index: number): boolean => !frame.roles.has(index)
  const pieces = [
    ...framePieces(main, frame.roles),
    ...(levels ? cutBody(text, main, tree.roots, levels, isFree) : []),
    ...annexed.flatMap((table) => tablePieces(text, paragraphs, table))
  ].toSorted((a, b) => a.start - b.start)

  const measures = buildMeasures(text, paragraphs, pieces, id, kind === 'report', levels, locator)
  const statements = buildStatements(text, pieces, id, locator)
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
    leaves: coverWithLeaves(text, drafts, locator),
    messages: [
      ...(options.messages ?? []),
      ...structureMessages(pieces, measures, paragraphs, tree.messages, levels, locator)
    ]
  }
}

/** A piece of what stands around the numbered body. */
interface FramePiece {
  readonly type: 'title' | 'metadata' | 'addressees' | 'signature' | 'chrome' | 'table-head'
  readonly start: number
  readonly end: number
}

type AnyPiece = Piece | FramePiece

function preorder(nodes: readonly NumberedNode[]): readonly NumberedNode[] {
  return nodes.flatMap((node) => [node, ...preorder(node.children)])
}

function announcesStatement(text: string, paragraphs: readonly Paragraph[], node: NumberedNode): boolean {
  const {start = 0, end = 0} = paragraphs[node.paragraph] ?? {}
  const content = text.slice(start + node.marker.label.length, Math.min(start + 60, end))
  return kindOfHeading(headingTitle(content.split(/[。：:\n]/u).find((part) => part !== '') ?? '')) !== null
}

function framePieces(
  paragraphs: readonly Paragraph[],
  roles: ReturnType<typeof findFrame>['roles']
): readonly AnyPiece[] {
  const pieces: AnyPiece[] = []
  let previous = {role: '', index: -1}
  for (const [index, role] of [...roles].toSorted(([a], [b]) => a - b)) {
    const {start = 0, end = 0, content = ''} = paragraphs[index] ?? {}
    const before = pieces.at(-1)
    // Neighbouring paragraphs of one role are one piece: a preamble of two paragraphs is one statement.
    if (before && previous.role === role && previous.index === index - 1)
      pieces[pieces.length - 1] = {...before, end}
    else if (role === 'preamble' || role === 'notice' || role === 'closing') {
      // A first paragraph may state the guiding thought itself (总体思路是：…).
      const kind = role === 'preamble' ? kindOfText(content, role) : role
      pieces.push({type: 'statement', kind, chapter: null, section: null, start, end})
    } else pieces.push({type: role, start, end})
    previous = {role, index}
  }
  return pieces
}

/** A table's rows as measures, under its own heading lines. */
function tablePieces(text: string, paragraphs: readonly Paragraph[], table: TaskTable): readonly AnyPiece[] {
  const {start = 0} = paragraphs[table.first] ?? {}
  const {end = 0} = paragraphs[table.columns] ?? {}
  const rows = table.rows.flatMap(({paragraph, number, label, units}): readonly AnyPiece[] => {
    const row = paragraphs[paragraph]
    if (!row) return []
    const marker: Marker = {form: 'row', number, label, prefix: ''}
    const place = {chapter: null, section: null, atLevel: true, columns: units}
    const labelStart = text.indexOf(label, row.start)
    const measure: AnyPiece = {type: 'measure', marker, ...place, start: labelStart, end: row.end}
    // The stroke that opens a row belongs to the frame of the table.
    return labelStart > row.start
      ? [{type: 'table-head', start: row.start, end: row.start + 1}, measure]
      : [measure]
  })
  return [{type: 'table-head', start, end}, ...rows]
}

function leafKindOf({type}: AnyPiece): LeafDraft['kind'] {
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
  measures: readonly (Piece & {type: 'measure'})[]
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
    return words.map((part) => part.replace(/\s*[\r\n]+\s*/gu, '')).join('\n')
  })
}

function buildMeasures(
  text: string,
  paragraphs: readonly Paragraph[],
  pieces: readonly AnyPiece[],
  id: string,
  isReport: boolean,
  levels: Levels | null,
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
    const words = text.slice(from, piece.end)
    const title = hasTitles ? (titles[index] ?? null) : null
    const forms = itemForms.filter((form) => form !== 'ordinal' || levels?.measure !== 'ordinal')
    return {
      id: ids[index] ?? id,
      ordinal: index + 1,
      number: piece.marker.number,
      label: piece.marker.label,
      chapter: piece.chapter,
      section: piece.section,
      title,
      text: words,
      items: findItems(text, from, piece.end, forms).map(({marker, start, end}) => ({
        label: marker.label,
        position: locator.position(start, end)
      })),
      ...factsIn(words, from, isReport && !isAhead(piece.chapter) ? 'result' : 'target', locator),
      ...(piece.columns === undefined ? {} : {units: unitsOfRow(piece.columns)}),
      strength: findStrength(fold(words).text, title),
      page: null,
      position: locator.position(piece.start, piece.end)
    }
  })
}

function buildStatements(
  text: string,
  pieces: readonly AnyPiece[],
  id: string,
  locator: Locator
): readonly Statement[] {
  return pieces
    .filter((piece) => piece.type === 'statement')
    .map((piece, index) => {
      const words = text.slice(piece.start, piece.end)
      const isLookBack = piece.kind === 'background' || piece.kind === 'problems'
      const {deadlines, targets} = factsIn(words, piece.start, isLookBack ? 'result' : 'target', locator)
      return {
        id: `${id}#s${index + 1}`,
        kind: piece.kind,
        chapter: piece.chapter,
        section: piece.section,
        text: words,
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
  words: string,
  from: number,
  kind: Target['kind'],
  locator: Locator
): Pick<Measure, 'units' | 'deadlines' | 'targets' | 'citations'> {
  const {text, originOf} = fold(words)
  const place = (found: Stretch): Position => {
    const {start, end} = originOf(found)
    return locator.position(from + start, from + end)
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
        .replace(/\s*\n\s*/gu, ''),
      position: place(found)
    }))
  }
}

function structureMessages(
  pieces: readonly AnyPiece[],
  measures: readonly Measure[],
  paragraphs: readonly Paragraph[],
  sequence: readonly SequenceMessage[],
  levels: Levels | null,
  locator: Locator
): readonly Message[] {
  const messages: Message[] = []
  for (const {paragraph, code, marker, expected} of sequence) {
    const start = paragraphs[paragraph]?.start ?? 0
    const place = locator.position(start, start + marker.label.length)
    const {label, number} = marker
    if (code === 'numbering-repeat') messages.push({code, severity: 'warning', args: {label, number}, place})
    else messages.push({code, severity: 'warning', args: {label, expected, actual: number}, place})
  }
  for (const piece of pieces) {
    if (piece.type !== 'measure') continue
    const {label} = piece.marker
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
  if (measures.length === 0 && levels === null)
    messages.push({code: 'no-structure', severity: 'warning', args: {}})
  return messages
}

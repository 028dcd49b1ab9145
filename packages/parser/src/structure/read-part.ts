import {kindOfTitle} from '../metadata.ts'
import type {DocumentKind} from '../types.ts'
import {cutBody, type Piece} from './body.ts'
import {findCandidates} from './candidates.ts'
import {type Frame, type FrameRole, findFrame} from './frame.ts'
import {headingTitle} from './heading.ts'
import {findLevels, type Levels} from './levels.ts'
import type {Marker} from './marker.ts'
import type {Paragraph} from './paragraphs.ts'
import {type NumberedNode, nestBySequence, type SequenceMessage} from './sequence.ts'
import {kindOfHeading, kindOfText} from './statement-kind.ts'
import type {TaskRow, TaskTable} from './task-table.ts'
import {chromeWords} from './titles.ts'

/** A piece of what stands around the numbered body. */
interface FramePiece {
  readonly type: 'title' | 'metadata' | 'addressees' | 'signature' | 'chrome' | 'table-head'
  readonly start: number
  readonly end: number
}

export type AnyPiece = Piece | FramePiece

/** A part of a text, cut into pieces. Paragraphs are counted within the part. */
export interface ReadPart {
  readonly paragraphs: readonly Paragraph[]
  readonly pieces: readonly AnyPiece[]
  readonly frame: Frame
  readonly levels: Levels | null
  readonly messages: readonly SequenceMessage[]
}

/** What is known of a part before it is read: above all what stands apart from its numbering. */
export interface Known {
  readonly contents: ReadonlySet<number>
  readonly annexes: ReadonlySet<number>
  readonly tables: readonly TaskTable[]
  /** What it is known to be before it is read; null where its title has to say. */
  readonly kind: DocumentKind | null
}

/** Read the document itself, with the 通知 in front of it, which ends at `noticeEnd`. */
export function readDocument(
  text: string,
  paragraphs: readonly Paragraph[],
  noticeEnd: number,
  known: Known
): ReadPart {
  return readPart(text, paragraphs, noticeEnd, known)
}

/** Titles of annexes that hold measures; forms, lists of names and the like hold none. */
const commits =
  /(?:方案|预案|计划|规划|纲要|要点|分工|分解|清单|任务|措施|举措|意见|办法|规定|细则|规则|规程|规范|行动|安排|事项|条例|制度)表?(?:[（(][^（()）]*[）)])?$/u

/** Read an annex or a further document: its title is a heading, its measures are measures. */
export function readAnnex(text: string, paragraphs: readonly Paragraph[], known: Known): ReadPart {
  const part = readPart(text, paragraphs, 0, known)
  const {frame, pieces} = part
  const hasMeasures = commits.test(frame.titleLines.join('').replace(/\s/gu, '')) || known.tables.length > 0
  const first = paragraphs[0]
  const last = paragraphs.at(-1)
  if (!first || !last) return {...part, pieces: []}
  const heading = frame.roles.get(0) === 'title' || /^附\s*件/u.test(first.content) ? 0 : -1
  const below = [...frame.roles].filter(([, role]) => role === 'title').map(([index]) => index)
  const titleEnd = Math.max(heading, ...below.filter((index) => index <= 4))
  if (!hasMeasures) {
    const rest = paragraphs[titleEnd + 1]
    return {
      ...part,
      levels: null,
      messages: [],
      pieces: [
        ...(titleEnd >= 0
          ? [{type: 'table-head' as const, start: first.start, end: paragraphs[titleEnd]?.end ?? first.end}]
          : []),
        ...(rest ? [{type: 'metadata' as const, start: rest.start, end: last.end}] : [])
      ]
    }
  }
  const headEnd = paragraphs[titleEnd]?.end ?? first.start
  return {
    ...part,
    pieces: [
      ...(titleEnd >= 0 ? [{type: 'table-head' as const, start: first.start, end: headEnd}] : []),
      ...pieces.filter(({start}) => start >= headEnd)
    ]
  }
}

function readPart(text: string, paragraphs: readonly Paragraph[], noticeEnd: number, known: Known): ReadPart {
  const {contents, annexes, tables} = known
  const inTable = new Set(tables.flatMap(({first, last}) => range(first, last)))
  const mayHead = (index: number): boolean =>
    index >= noticeEnd && !contents.has(index) && !annexes.has(index) && !inTable.has(index)
  const tree = nestBySequence(findCandidates(text, paragraphs, mayHead), paragraphs)
  const order = preorder(tree.roots)
  const lastProvision = order.at(-1)?.paragraph ?? -1
  // Tables below the last number are the document's own; one above it belongs to a measure.
  const annexed = tables
    .filter(({first}) => first > lastProvision)
    // Where the table is all there is, what stands over it is the document's title.
    .map((table, index) => (lastProvision === -1 && index === 0 ? {...table, first: table.head} : table))
  const main = annexed.length === 0 ? paragraphs : paragraphs.slice(0, annexed[0]?.first)
  const frame = findFrame(text, main, order[0]?.paragraph ?? main.length, lastProvision, noticeEnd, known)
  const kind = known.kind ?? kindOfTitle(frame.titleLines.join('') || frame.issuedTitle || frame.noticeTitle)
  const levels = findLevels(tree, (node) => announcesStatement(text, paragraphs, node), kind === 'report')
  const isFree = (index: number): boolean => !frame.roles.has(index)
  const pieces = [
    ...framePieces(main, frame.roles),
    ...(levels ? cutBody(text, main, tree.roots, levels, isFree) : []),
    ...annexed.flatMap((table) => tablePieces(text, paragraphs, table)),
    ...remarksBelow(paragraphs, annexed)
  ].toSorted((a, b) => a.start - b.start)
  return {paragraphs, pieces, frame, levels, messages: tree.messages}
}

/** Sentences below a table (注：…) are the document's; other lines there may be the page's. */
function remarksBelow(paragraphs: readonly Paragraph[], tables: readonly TaskTable[]): readonly AnyPiece[] {
  const last = tables.at(-1)?.last
  if (last === undefined) return []
  return paragraphs
    .slice(last + 1)
    .filter(({content}) => /。$/u.test(content) && !chromeWords.test(content))
    .map(({start, end}) => ({type: 'statement', kind: 'closing', chapter: null, section: null, start, end}))
}

function range(first: number, last: number): readonly number[] {
  return Array.from({length: last - first + 1}, (_, offset) => first + offset)
}

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
  roles: ReadonlyMap<number, FrameRole>
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
  const head: AnyPiece = {type: 'table-head', start, end}
  const rows = table.rows.flatMap((cells: TaskRow): readonly AnyPiece[] => {
    const row = paragraphs[cells.paragraph]
    if (!row) return []
    const {number, label} = cells
    const marker: Marker = {form: 'row', number, label, prefix: ''}
    const place = {chapter: null, section: null, atLevel: true, cells}
    const labelStart = text.indexOf(label, row.start)
    const rowEnd = paragraphs[cells.last]?.end ?? row.end
    const measure: AnyPiece = {type: 'measure', marker, ...place, start: labelStart, end: rowEnd}
    // What stands before the number, such as the stroke that opens a row, belongs to the table.
    const before = text.slice(row.start, labelStart).trimEnd()
    return before === ''
      ? [measure]
      : [{type: 'table-head', start: row.start, end: row.start + before.length}, measure]
  })
  const captions = table.captions.flatMap((index): readonly AnyPiece[] => {
    const line = paragraphs[index]
    return line ? [{type: 'table-head', start: line.start, end: line.end}] : []
  })
  return [head, ...rows, ...captions].toSorted((a, b) => a.start - b.start)
}

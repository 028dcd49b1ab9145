import {isEnglish} from '../english/language.ts'
import type {StatementKind} from '../types.ts'
import {headingLength, headingTitle} from './heading.ts'
import {findListedItems, type InlineItem} from './items.ts'
import type {Levels} from './levels.ts'
import {type Marker, type MarkerForm, rankOf} from './marker.ts'
import type {Paragraph} from './paragraphs.ts'
import type {NumberedNode} from './sequence.ts'
import {kindOfHeading, kindOfText} from './statement-kind.ts'
import type {TaskRow} from './task-table.ts'

/** A stretch of the numbered body. Offsets count from 0 in UTF-16 code units. */
export type Piece =
  | {
      readonly type: 'chapter' | 'section' | 'part'
      readonly marker: Marker
      readonly title: string
      readonly chapter: number | null
      readonly start: number
      readonly end: number
    }
  | {
      readonly type: 'measure'
      readonly marker: Marker
      readonly chapter: number | null
      readonly section: number | null
      /** What the cells of a table say, where it is a row of one. */
      readonly cells?: Pick<TaskRow, 'units' | 'due'>
      /** Whether it stands on the document's measure level; false for a section that is one itself. */
      readonly atLevel: boolean
      readonly start: number
      readonly end: number
    }
  | {
      readonly type: 'statement'
      readonly kind: StatementKind
      readonly chapter: number | null
      readonly section: number | null
      readonly start: number
      readonly end: number
    }

interface Place {
  readonly chapter: number | null
  readonly section: number | null
  /** What the headings above announce. */
  readonly kind: StatementKind | null
}

/**
 * Cut the numbered body into headings, measures and statements, in source order.
 *
 * @param isFree Whether a paragraph belongs to the body and not to what stands around it.
 */
export function cutBody(
  text: string,
  paragraphs: readonly Paragraph[],
  roots: readonly NumberedNode[],
  levels: Levels,
  isFree: (paragraph: number) => boolean
): readonly Piece[] {
  const pieces: Piece[] = []
  const inReport = levels.measure === 'ordinal'
  // The items of a report stand in running text too, so they are found in the text of their section.
  const holds = ({marker}: NumberedNode): boolean =>
    levels.containers.includes(marker.form) || (marker.form === levels.measure && !inReport)

  /** The last free paragraph before `limit`, at or after `from`. */
  const lastFree = (from: number, limit: number): number => {
    let last = from
    for (let index = from; index < limit; index += 1) if (isFree(index)) last = index
    return last
  }
  const endOf = (paragraph: number): number => paragraphs[paragraph]?.end ?? text.length

  const announcesStatement = ({marker, paragraph}: NumberedNode): boolean => {
    const {start = 0, end = 0} = paragraphs[paragraph] ?? {}
    return announces(kindOfHeading(headingTitle(firstHeading(text, start + marker.label.length, end))))
  }

  const addStatements = (start: number, firstParagraph: number, limit: number, place: Place): void => {
    let at = start
    for (let index = firstParagraph; index < limit; index += 1) {
      const paragraph = paragraphs[index]
      if (!paragraph || !isFree(index)) continue
      const from = skipBlank(text, Math.max(at, paragraph.start))
      if (from >= paragraph.end) continue
      const {chapter, section} = place
      const fallback = inReport ? 'background' : 'preamble'
      const kind = place.kind ?? kindOfText(text.slice(from, paragraph.end), fallback)
      const before = pieces.at(-1)
      // Neighbouring paragraphs of one kind are one statement.
      if (at > start && before?.type === 'statement' && before.kind === kind) {
        pieces[pieces.length - 1] = {...before, end: paragraph.end}
      } else pieces.push({type: 'statement', kind, chapter, section, start: from, end: paragraph.end})
      at = paragraph.end
    }
  }

  const addMeasure = (
    {marker, start, end}: InlineItem,
    {chapter, section}: Place,
    atLevel: boolean
  ): void => {
    pieces.push({type: 'measure', marker, chapter, section, atLevel, start, end})
  }

  const visit = (node: NumberedNode, limit: number, place: Place): void => {
    const {marker, paragraph} = node
    const start = paragraphs[paragraph]?.start ?? 0
    const whole = endOf(lastFree(paragraph, limit))
    const own = kindOfHeading(headingTitle(firstHeading(text, start + marker.label.length, whole)))
    const isChapter = marker.form === levels.chapter
    // （一）指导思想 stands where measures do, but is none itself.
    const isStatement = marker.form === levels.measure && announces(own)
    // A part, and a numbered point that only groups the items of a report, is a heading and no more.
    const isSection =
      !isChapter &&
      (levels.containers.includes(marker.form) || marker.form === 'chinese-bracket') &&
      !groupsOnly(marker.form, inReport)
    const inner: Place = isChapter
      ? {chapter: marker.number, section: null, kind: place.kind}
      : isSection
        ? {...place, section: marker.number}
        : place

    if (marker.form === levels.measure && !isStatement && place.kind === null) {
      addMeasure({marker, start, end: whole}, place, true)
      return
    }
    const children = node.children.filter(holds)
    const headEnd = endOfHeading(text, paragraphs, node, node.children[0]?.paragraph ?? limit, isFree)
    const heading = text.slice(start + marker.label.length, headEnd)
    const title = headingTitle(heading)
    const kind = kindOfHeading(title) ?? place.kind
    const firstChild = children[0]?.paragraph ?? limit
    // Numbered points under 基本原则 are principles, not measures; headings under it stand for themselves.
    const absorbs =
      kind !== null &&
      children.every((child) => !levels.containers.includes(child.marker.form) && !announcesStatement(child))
    const addHeading = (): void => {
      const type = isChapter ? 'chapter' : isSection ? 'section' : 'part'
      pieces.push({type, marker, title, chapter: isChapter ? null : place.chapter, start, end: headEnd})
    }

    if (children.length === 0 || absorbs) {
      const hasText = text.slice(headEnd, whole).trim() !== ''
      const items =
        inReport && kind === null ? findListedItems(text, skipBlank(text, headEnd), whole, 'ordinal') : []
      if (kind !== null) {
        addHeading()
        addStatements(headEnd, paragraph, limit, {...inner, kind})
      } else if (items.length > 0) {
        addHeading()
        const lead = text.slice(headEnd, items[0]?.start).trim()
        if (lead !== '') {
          const from = skipBlank(text, headEnd)
          const kindOfLead = kindOfText(lead, 'background')
          pieces.push({
            type: 'statement',
            kind: kindOfLead,
            ...spotOf(inner),
            start: from,
            end: from + lead.length
          })
        }
        for (const item of items) addMeasure(item, inner, true)
      } else if (hasText || isSentence(heading)) {
        addMeasure({marker, start, end: whole}, place, inReport)
      } else addHeading()
      return
    }
    addHeading()
    addStatements(headEnd, paragraph, firstChild, inner)
    for (const [index, child] of children.entries()) {
      visit(child, children[index + 1]?.paragraph ?? limit, {...inner, kind})
    }
  }

  const tops = topNodes(roots, holds)
  for (const [index, node] of tops.entries()) {
    visit(node, tops[index + 1]?.paragraph ?? paragraphs.length, {chapter: null, section: null, kind: null})
  }
  return pieces
}

function spotOf(place: Place): {readonly chapter: number | null; readonly section: number | null} {
  return {chapter: place.chapter, section: place.section}
}

/** The outermost nodes that hold something; points printed above the first heading are text. */
function topNodes(
  roots: readonly NumberedNode[],
  holds: (node: NumberedNode) => boolean
): readonly NumberedNode[] {
  return roots.flatMap((root) => (holds(root) ? [root] : topNodes(root.children, holds)))
}

function announces(kind: StatementKind | null): boolean {
  return kind === 'guiding' || kind === 'principles' || kind === 'objectives'
}

function groupsOnly(form: MarkerForm, inReport: boolean): boolean {
  return form === 'part' || (inReport && rankOf(form) >= rankOf('bare'))
}

function firstHeading(text: string, from: number, to: number): string {
  const words = text.slice(from, Math.min(to, from + 120))
  return words.slice(0, headingLength(words))
}

/** Where the heading ends, with the line that a broken one goes on in. */
function endOfHeading(
  text: string,
  paragraphs: readonly Paragraph[],
  node: NumberedNode,
  limit: number,
  isFree: (paragraph: number) => boolean
): number {
  const own = paragraphs[node.paragraph]
  if (!own) return 0
  const labelEnd = own.start + node.marker.label.length
  // Within a paragraph that was joined from several lines, the heading is joined too.
  const raw = text.slice(labelEnd, own.end)
  const length = own.firstLine === own.lastLine || raw.includes('。') ? headingLength(raw) : raw.length
  const end = labelEnd + length
  const next = paragraphs[node.paragraph + 1]
  const isLabelAlone = raw.trim() === ''
  const goesOn =
    end === own.end &&
    next !== undefined &&
    node.paragraph + 1 < limit &&
    isFree(node.paragraph + 1) &&
    !next.afterBlank &&
    (isLabelAlone && isEnglish(next.content)
      ? !/[.;:]$/u.test(next.content)
      : next.content.length <= 24 &&
        !/[。；：:;！？]$/u.test(own.content) &&
        !/[。；：:;！？]/u.test(next.content) &&
        (/[，、和及与]$/u.test(own.content) || (own.content.length >= 20 && !isEnglish(own.content))))
  return goesOn ? next.end : end
}

function isSentence(heading: string): boolean {
  return /[。；;]\s*$/u.test(heading) || (isEnglish(heading) && /\.\s*$/u.test(heading))
}

function skipBlank(text: string, offset: number): number {
  let at = offset
  while (at < text.length && text.charAt(at).trim() === '') at += 1
  return at
}

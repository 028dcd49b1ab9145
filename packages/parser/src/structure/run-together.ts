import {foldText} from '../fold.ts'
import {type Marker, type MarkerForm, rankOf, readMarker} from './marker.ts'
import type {Paragraph} from './paragraphs.ts'

/** Forms that head paragraphs; where they stand in running text, the breaks before them were lost. */
const structural: ReadonlySet<MarkerForm> = new Set([
  'chapter',
  'article',
  'chinese',
  'chinese-bracket',
  'arabic',
  'arabic-comma'
])
const outer: ReadonlySet<MarkerForm> = new Set(['chapter', 'article', 'chinese'])
const startAfterSentence = /(?<=[。；;！？：:）)》”\s])[第一二三四五六七八九十（(0-9０-９]/gu
/** Where words stand right before the number, it must not be a part of them: 第一、, 十二、, 3.15, 同（一）. */
const startAnywhere =
  /(?<![第其之唯统万每同按照款项条章节〇零一二三四五六七八九十百千0-9０-９.．、至到和或及与（(])[一二三四五六七八九十（(0-9０-９]/gu

interface Inside {
  readonly paragraph: number
  readonly offset: number
  readonly marker: Marker
}

/**
 * Paragraphs cut where a break before a number was lost.
 *
 * Two signs: a text in one line, where the outermost numbers count up inside a paragraph and never
 * at the head of one; and a single number missing in a sequence that stands, with its right form,
 * after a full stop in between. Other numbers inside a paragraph are points of its text.
 */
export function splitRunTogether(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const heads = paragraphs.map(({start}) => readMarker(text, start))
  const inside = findInside(text, paragraphs, startAfterSentence)
  const cuts = isRunTogether(heads, inside)
    ? inSequence(heads, inside, findInside(text, paragraphs, startAnywhere))
    : inside.filter((one) => fillsGap(one, heads))
  if (cuts.length === 0) return paragraphs
  const byParagraph = new Map<number, number[]>()
  for (const {paragraph, offset} of cuts)
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), offset])
  return paragraphs.flatMap((paragraph, index) => cut(text, paragraph, byParagraph.get(index) ?? []))
}

function findInside(text: string, paragraphs: readonly Paragraph[], start: RegExp): readonly Inside[] {
  return paragraphs.flatMap(({start: from, end}, paragraph) => {
    if (end - from < 24) return []
    return [...text.slice(from, end).matchAll(start)].flatMap((match): readonly Inside[] => {
      const offset = from + match.index
      const marker = offset > from ? readMarker(text, offset) : null
      return marker && structural.has(marker.form) ? [{paragraph, offset, marker}] : []
    })
  })
}

/** Whether the outermost numbers count 1, 2 inside paragraphs, and none of their form heads one. */
function isRunTogether(heads: readonly (Marker | null)[], inside: readonly Inside[]): boolean {
  for (const form of outer) {
    const atHead = heads.filter((marker) => marker?.form === form && marker.number > 1).length
    const numbers = inside.filter(({marker}) => marker.form === form).map(({marker}) => marker.number)
    if (
      atHead === 0 &&
      numbers.some((number, index) => number === 2 || (number === 1 && numbers[index + 1] === 2))
    ) {
      return true
    }
  }
  return false
}

/**
 * The numbers after sentences, and those after any other word that count on from them: a text that
 * lost its breaks has headings without a stop (`…健全机构职能1.推进…`).
 */
function inSequence(
  heads: readonly (Marker | null)[],
  afterSentences: readonly Inside[],
  anywhere: readonly Inside[]
): readonly Inside[] {
  const sure = new Set(afterSentences.map(({offset}) => offset))
  const atHeads = heads.flatMap((marker, paragraph): readonly Inside[] =>
    marker ? [{paragraph, offset: -1, marker}] : []
  )
  const all = [...atHeads, ...afterSentences, ...anywhere.filter(({offset}) => !sure.has(offset))]
  const last = new Map<MarkerForm, number>()
  /** Forms that may start again, since a heading above them came after their last number. */
  const fresh = new Set<MarkerForm>(structural)
  const cuts: Inside[] = []
  for (const one of all.toSorted((a, b) => a.paragraph - b.paragraph || a.offset - b.offset)) {
    const {offset, marker} = one
    const {form, number} = marker
    const goesOn = number === (last.get(form) ?? 0) + 1 || (number === 1 && fresh.has(form))
    const isHead = offset === -1
    if (!isHead && !sure.has(offset) && !goesOn) continue
    if (!isHead) cuts.push(one)
    last.set(form, number)
    fresh.delete(form)
    for (const inner of structural) if (rankOf(inner) > rankOf(form)) fresh.add(inner)
  }
  return cuts
}

/** Whether a number stands between its neighbours at the heads of paragraphs: 5, here 6, then 7. */
function fillsGap({paragraph, marker}: Inside, heads: readonly (Marker | null)[]): boolean {
  if (marker.form === 'chinese-bracket' || marker.number < 2) return false
  const before = heads.findLast((head, index) => index <= paragraph && head?.form === marker.form)
  const after = heads.find((head, index) => index > paragraph && head?.form === marker.form)
  return before?.number === marker.number - 1 && after?.number === marker.number + 1
}

function cut(text: string, paragraph: Paragraph, offsets: readonly number[]): readonly Paragraph[] {
  if (offsets.length === 0) return [paragraph]
  const starts = [paragraph.start, ...offsets]
  return starts.flatMap((start, index) => {
    const words = text.slice(start, starts[index + 1] ?? paragraph.end).trimEnd()
    if (words.trim() === '') return []
    return [
      {
        ...paragraph,
        start,
        end: start + words.length,
        afterBlank: index === 0 && paragraph.afterBlank,
        content: foldText(words)
      }
    ]
  })
}

import type {Message} from '../types.ts'
import {type Marker, type MarkerForm, rankOf} from './marker.ts'
import type {Paragraph} from './paragraphs.ts'

/** A numbered heading or provision, with what stands under it. */
export interface NumberedNode {
  readonly marker: Marker
  /** Index of the paragraph that it heads. */
  readonly paragraph: number
  readonly children: NumberedNode[]
}

/** Trouble with a number, and the paragraph it stands in. */
export interface SequenceMessage {
  readonly paragraph: number
  readonly code: Extract<Message['code'], 'numbering-gap' | 'numbering-repeat' | 'numbering-back'>
  readonly marker: Marker
  readonly expected: number
}

/** A tree of numbered nodes; its top level is `roots`. */
export interface NumberedTree {
  readonly roots: readonly NumberedNode[]
  readonly messages: readonly SequenceMessage[]
}

/** A marker at the head of a paragraph. */
export interface Candidate {
  readonly paragraph: number
  readonly marker: Marker
}

/** A jump wider than this, with nothing after it to confirm it, is no number of the sequence. */
const widestGap = 3

/** So many jumps wider than that, in numbers that only rise, are an excerpt from a longer text. */
const fewestJumps = 3

/** How many markers ahead the end of a list within a list is looked for. */
const longestList = 60

/**
 * Nest markers by form, and keep those that a sequence makes plausible.
 *
 * A form starts at 1, or where it stopped under an earlier parent (numbers that run on across
 * chapters). A gap, a repeat or a step back is kept as printed, with a message, where the next
 * marker of the form confirms it, the jump is small, or the text is an excerpt; any other marker is running text. A list
 * that counts 1, 2, 3 within an item of the same form belongs to that item.
 */
export function nestBySequence(
  candidates: readonly Candidate[],
  paragraphs: readonly Paragraph[]
): NumberedTree {
  const roots: NumberedNode[] = []
  const messages: SequenceMessage[] = []
  const open: NumberedNode[] = []
  const runningOn = new Map<MarkerForm, number>()
  const following = nextOfForm(candidates)
  const excerpted = excerptedForms(candidates)
  const displaced = new Set<NumberedNode>()
  let listUntil = -1

  for (const [index, candidate] of candidates.entries()) {
    const {marker, paragraph} = candidate
    const sibling = open.findLast((node) => node.marker.form === marker.form)
    const last = sibling?.marker.number
    const rank = rankOf(marker.form)
    const parent = open.findLast((node) => rankOf(node.marker.form) < rank)
    const running = runningOn.get(marker.form)
    const next = following[index]
    const confirmed = (next !== undefined && next === marker.number + 1) || excerpted.has(marker.form)
    let isOdd = false
    const complain = ([code, expected]: readonly [SequenceMessage['code'], number]): void => {
      messages.push({paragraph, code, marker, expected})
      isOdd = true
    }

    if (index < listUntil && rankOf(marker.form) >= rankOf(candidates[listUntil]?.marker.form ?? marker.form))
      continue
    if (last === undefined || startsUnderNewPrefix(marker, sibling?.marker)) {
      const starts = marker.number === 1 || marker.number === (running ?? 0) + 1
      if (!starts) {
        // What stands under a chapter out of order is out of order with it.
        const moved = parent !== undefined && displaced.has(parent)
        if (!confirmed && !moved && !isClose(marker.number, running)) continue
        complain(judge(marker.number, running ?? 0))
      }
    } else if (marker.number !== last + 1) {
      const end = marker.number === 1 ? endOfList(candidates, index, last) : null
      if (end !== null) {
        listUntil = end
        continue
      }
      const plausible = confirmed || isClose(marker.number, last)
      if (!plausible || !followsSentence(paragraphs, paragraph)) continue
      complain(judge(marker.number, last))
    }

    while (open.length > 0 && rankOf(open.at(-1)?.marker.form ?? marker.form) >= rank) open.pop()
    const node: NumberedNode = {marker, paragraph, children: []}
    if (isOdd) displaced.add(node)
    if (parent) parent.children.push(node)
    else roots.push(node)
    open.push(node)
    runningOn.set(marker.form, marker.number)
  }
  return {roots, messages}
}

function judge(actual: number, last: number): readonly [SequenceMessage['code'], number] {
  if (actual === last) return ['numbering-repeat', last + 1]
  return [actual > last ? 'numbering-gap' : 'numbering-back', last + 1]
}

/** Forms whose numbers rise all through the text, with wide jumps again and again: 3, 9, 14, 27. */
function excerptedForms(candidates: readonly Candidate[]): ReadonlySet<MarkerForm> {
  const last = new Map<MarkerForm, number>()
  const jumps = new Map<MarkerForm, number>()
  const fallen = new Set<MarkerForm>()
  for (const {marker} of candidates) {
    const before = last.get(marker.form)
    if (before !== undefined && marker.number <= before) fallen.add(marker.form)
    if (!isClose(marker.number, before ?? 0)) jumps.set(marker.form, (jumps.get(marker.form) ?? 0) + 1)
    last.set(marker.form, marker.number)
  }
  return new Set(
    [...jumps].filter(([form, count]) => count >= fewestJumps && !fallen.has(form)).map(([form]) => form)
  )
}

function isClose(actual: number, last: number | undefined): boolean {
  return last !== undefined && Math.abs(actual - last - 1) <= widestGap
}

/** 2.1 after 1.4 is no step back, also where no 2 is printed between them. */
function startsUnderNewPrefix(marker: Marker, sibling: Marker | undefined): boolean {
  return sibling !== undefined && marker.prefix !== sibling.prefix && marker.number === 1
}

/**
 * Where a list that starts at `index` inside item `last` ends: the index of item `last + 1`; null
 * where the outer numbers do not go on, so that it is no list within.
 */
function endOfList(candidates: readonly Candidate[], index: number, last: number): number | null {
  const form = candidates[index]?.marker.form
  if (form === undefined) return null
  let inner = 1
  for (let ahead = index + 1; ahead < Math.min(candidates.length, index + longestList); ahead += 1) {
    const marker = candidates[ahead]?.marker
    if (!marker || rankOf(marker.form) < rankOf(form)) return null
    if (marker.form !== form) continue
    if (marker.number === inner + 1) inner = marker.number
    else return marker.number === last + 1 ? ahead : null
  }
  return null
}

/** A number in mid-sentence heads nothing. */
function followsSentence(paragraphs: readonly Paragraph[], index: number): boolean {
  const before = paragraphs[index - 1]
  return before === undefined || !/[，,、\d自至到第]$/u.test(before.content)
}

/** For each candidate, the number of the next one of its form. */
function nextOfForm(candidates: readonly Candidate[]): readonly (number | undefined)[] {
  const next = new Map<MarkerForm, number>()
  const result: (number | undefined)[] = new Array(candidates.length)
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const candidate = candidates[index]
    if (!candidate) continue
    result[index] = next.get(candidate.marker.form)
    next.set(candidate.marker.form, candidate.marker.number)
  }
  return result
}

import type {Stretch} from './fold.ts'
import type {Locator} from './locate.ts'
import type {Leaf, LeafKind} from './types.ts'

/** A leaf before its place is looked up. Offsets count from 0 in UTF-16 code units. */
export interface LeafDraft {
  readonly kind: LeafKind
  readonly node: string | null
  readonly start: number
  readonly end: number
}

/**
 * Leaves in order, without overlap, that hold every character which is not white space: what no
 * draft holds (a stray mark before a number) becomes chrome, so that nothing can be lost.
 *
 * @param holes Stretches of page furniture, in order; they are chrome wherever they stand.
 */
export function coverWithLeaves(
  text: string,
  drafts: readonly LeafDraft[],
  holes: readonly Stretch[],
  locator: Locator
): readonly Leaf[] {
  const leaves: Leaf[] = []
  let at = 0
  const fill = (until: number): void => {
    const gap = text.slice(at, until)
    if (gap.trim() === '') return
    const start = at + gap.length - gap.trimStart().length
    leaves.push({kind: 'chrome', node: null, position: locator.position(start, start + gap.trim().length)})
  }
  for (const {kind, node, start, end} of splitAround(text, drafts, holes)) {
    fill(start)
    leaves.push({kind, node, position: locator.position(start, end)})
    at = end
  }
  fill(text.length)
  return leaves
}

/** The drafts without the holes in them. */
function splitAround(
  text: string,
  drafts: readonly LeafDraft[],
  holes: readonly Stretch[]
): readonly LeafDraft[] {
  if (holes.length === 0) return drafts
  let next = 0
  return drafts.flatMap((draft) => {
    while ((holes[next]?.end ?? text.length) <= draft.start && next < holes.length) next += 1
    const inside: Stretch[] = []
    for (let at = next; (holes[at]?.start ?? draft.end) < draft.end; at += 1) {
      const hole = holes[at]
      if (hole) inside.push(hole)
    }
    return stretchesBetween(draft, inside)
      .map(({start, end}) => ({...draft, ...trimmed(text, start, end)}))
      .filter(({start, end}) => end > start)
  })
}

/** What is left of a stretch without the holes in it, in order. */
export function stretchesBetween({start, end}: Stretch, holes: readonly Stretch[]): readonly Stretch[] {
  const starts = [start, ...holes.map((hole) => hole.end)]
  const ends = [...holes.map((hole) => hole.start), end]
  return starts.map((from, index) => ({start: from, end: ends[index] ?? end}))
}

function trimmed(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return {start: from, end: Math.max(from, start + words.trimEnd().length)}
}

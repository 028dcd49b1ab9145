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
 */
export function coverWithLeaves(
  text: string,
  drafts: readonly LeafDraft[],
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
  for (const {kind, node, start, end} of drafts) {
    fill(start)
    leaves.push({kind, node, position: locator.position(start, end)})
    at = end
  }
  fill(text.length)
  return leaves
}

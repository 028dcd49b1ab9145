import type {Page, PrintedLine} from './page.ts'

/** The left and right edges of the text that a line stands in, in points. */
export interface Margins {
  readonly left: number
  readonly right: number
  /** Whether full lines are stretched to the right edge. */
  readonly isJustified: boolean
}

/** So many lines tell their margins by themselves. */
const fewestLines = 12

/**
 * The margins of each line, from all lines that stand in the same column of pages of the same size.
 * Even and odd pages are told apart where their margins differ.
 */
export function findMargins(
  lines: readonly PrintedLine[],
  pages: readonly Page[]
): (line: PrintedLine) => Margins {
  const groups = new Map<string, PrintedLine[]>()
  const keyOf = ({page, column}: PrintedLine): string => {
    const {width = 0, height = 0} = pages[page] ?? {}
    return `${Math.round(width)} ${Math.round(height)} ${page % 2} ${column}`
  }
  for (const line of lines) {
    const key = keyOf(line)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const margins = new Map([...groups].map(([key, group]) => [key, marginsOf(group)]))
  const otherSide = (key: string): string =>
    key.replace(/ ([01]) (\d)$/u, (_, side, column) => ` ${1 - Number(side)} ${column}`)
  return (line) => {
    const key = keyOf(line)
    const own = margins.get(key) ?? {left: line.left, right: line.right, isJustified: false}
    const other = margins.get(otherSide(key))
    // A group of few lines may hold no full one; unless pages are mirrored, the other side tells more.
    const isSmall = (groups.get(key)?.length ?? 0) < fewestLines
    if (
      isSmall &&
      other &&
      Math.abs(other.left - own.left) < line.size &&
      Math.abs(other.right - own.right) < 30 * line.size
    )
      return {...own, left: Math.min(own.left, other.left), right: Math.max(own.right, other.right)}
    return own
  }
}

/** Of the lines of a justified text that end near the margin, so many end right at it. */
const justifiedShare = 0.85

/**
 * The edges that lines start and end at: where a text is justified, the place where nearly all full
 * lines end (marks may hang beyond it); else the outermost that more than a line or two reach.
 */
function marginsOf(lines: readonly PrintedLine[]): Margins {
  const prose = lines.filter(({cells}) => cells.length === 1)
  const used = prose.length >= 3 ? prose : lines
  const lefts = used.map(({left}) => left).toSorted((a, b) => a - b)
  const rights = used.map(({right}) => right).toSorted((a, b) => b - a)
  const outliers = Math.floor(used.length * 0.02)
  const edges = {left: lefts[outliers] ?? 0, right: rights[outliers] ?? 0}
  const counts = new Map<number, number>()
  for (const right of rights) counts.set(Math.round(right), (counts.get(Math.round(right)) ?? 0) + 1)
  const [[margin] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a)
  const near = used.filter(({right, size}) => right > margin - 2.5 * size && right < margin + 1.5 * size)
  const full = near.filter(({right}) => right > margin - 1.5)
  const isJustified = full.length >= 4 && full.length >= near.length * justifiedShare
  return isJustified ? {...edges, right: margin, isJustified} : {...edges, isJustified}
}

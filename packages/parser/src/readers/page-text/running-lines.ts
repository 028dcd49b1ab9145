import type {PrintedLine} from './page.ts'

/** So many lines at the top and at the bottom of a page may belong to the page. */
const deepest = 4
/** A running header stands on at least this many pages of a longer document. */
const leastRepeats = 3

/** `3`, `— 3 —`, `第 3 页 共 10 页`, `3 / 10`, `Page 3 of 10`: one or two numbers and what stands around them. */
const pageNumber =
  /^(?:[-—–－―─·•]{0,3}\s*([0-9０-９]{1,5})\s*[-—–－―─·•]{0,3}|第\s*([0-9０-９]{1,5})\s*页(?:\s*[,，/／|]?\s*共\s*[0-9０-９]{1,5}\s*页)?|([0-9０-９]{1,5})\s*[/／]\s*[0-9０-９]{1,5}|Page\s+([0-9]{1,5})(?:\s+of\s+[0-9]{1,5})?)$/iu

interface Candidate {
  readonly line: PrintedLine
  /** Distance from the edge of the page in lines: 0 for the outermost. */
  readonly depth: number
  readonly isTop: boolean
}

/**
 * The running headers, footers and page numbers: lines at the edges of pages that stand on page
 * after page at one height, with equal words but for their digits; and numbers that count the
 * pages. From the edge inwards, until a line of the document comes.
 *
 * @param pages Lines of each page, from top to bottom.
 */
export function findRunningLines(pages: readonly (readonly PrintedLine[])[]): ReadonlySet<PrintedLine> {
  const edges = pages.map(edgesOf)
  const repeats = countRepeats(edges.flat())
  const least = pages.length > 3 ? leastRepeats : 2
  const counting = findCounting(edges.flat())
  const found = new Set<PrintedLine>()
  /** Heights at which running lines stand, with the size of their font. */
  const heights = new Map<number, number>()
  const isRepeated = (line: PrintedLine): boolean => (repeats.get(keyOf(line)) ?? 0) >= least
  for (const {line} of edges.flat()) {
    if (isRepeated(line) || counting.has(line)) heights.set(Math.round(line.y), line.size)
  }
  /** A running header that names the chapter changes its words and keeps its place. */
  const isInPlace = (line: PrintedLine): boolean =>
    line.text.length <= 40 && !/[。；，]$/u.test(line.text) && heights.get(Math.round(line.y)) === line.size
  for (const candidates of edges) {
    for (const isTop of [true, false]) {
      for (const {line} of candidates.filter((candidate) => candidate.isTop === isTop)) {
        if (found.has(line)) continue
        const isRunning =
          isRepeated(line) || counting.has(line) || (isInPlace(line) && isApart(line, candidates, isTop))
        if (!isRunning) break
        found.add(line)
      }
    }
  }
  return withoutFirstHeads(found)
}

/** Outermost first, the top ones before the bottom ones. */
function edgesOf(lines: readonly PrintedLine[]): readonly Candidate[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y)
  const top = sorted.slice(0, deepest).map((line, depth) => ({line, depth, isTop: true}))
  const bottom = sorted
    .slice(-deepest)
    .toReversed()
    .map((line, depth) => ({line, depth, isTop: false}))
  return [...top, ...bottom]
}

/** Words but for digits and blanks, and the height in points. Bare numbers are counted, not compared. */
function keyOf({text, y}: PrintedLine): string {
  const words = text.replace(/\s+/gu, '')
  const isBare = /^[0-9０-９]+$/u.test(words)
  return `${Math.round(y / 3)} ${isBare ? words : words.replace(/[0-9０-９]+/gu, '#')}`
}

function countRepeats(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const pages = new Map<string, Set<number>>()
  for (const {line} of candidates) {
    const key = keyOf(line)
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page))
  }
  return new Map([...pages].map(([key, set]) => [key, set.size]))
}

/** The lines whose numbers count the pages: each is as far ahead of its page as on other pages. */
function findCounting(candidates: readonly Candidate[]): ReadonlySet<PrintedLine> {
  const byLead = new Map<string, PrintedLine[]>()
  const dashed: PrintedLine[] = []
  for (const {line, isTop, depth} of candidates) {
    const match = pageNumber.exec(line.text)
    const digits = match?.slice(1).find((group) => group !== undefined)
    if (digits === undefined) continue
    const number = Number(digits.normalize('NFKC'))
    const key = `${number - line.page} ${isTop}`
    byLead.set(key, [...(byLead.get(key) ?? []), line])
    if (depth === 0 && !/^[0-9０-９]+$/u.test(line.text)) dashed.push(line)
  }
  // A bare digit alone counts nothing; `— 1 —` says what it is.
  return new Set([...dashed, ...[...byLead.values()].filter((lines) => lines.length >= 2).flat()])
}

/** Whether a line stands further from its neighbour than lines of the text do from one another. */
function isApart(line: PrintedLine, candidates: readonly Candidate[], isTop: boolean): boolean {
  const own = candidates.filter((candidate) => candidate.isTop === isTop).map((candidate) => candidate.line)
  const next = own[own.indexOf(line) + 1]
  return next === undefined || Math.abs(next.y - line.y) > 2 * Math.max(line.size, next.size)
}

/** The head of a table that goes on over pages stands on each: the first time it belongs to the table. */
function withoutFirstHeads(found: Set<PrintedLine>): ReadonlySet<PrintedLine> {
  const seen = new Set<string>()
  for (const line of [...found].toSorted((a, b) => a.page - b.page)) {
    if (line.cells.length < 3 || !/序\s*号|编\s*号/u.test(line.text)) continue
    const words = line.text.replace(/\s/gu, '')
    if (!seen.has(words)) found.delete(line)
    seen.add(words)
  }
  return found
}

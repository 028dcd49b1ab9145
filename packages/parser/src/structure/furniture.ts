import type {Stretch} from '../fold.ts'
import type {Line} from '../lines.ts'
import {parseArabicNumber} from '../numerals.ts'

/** `— 3 —`, `- 3 -`, `第 3 页 共 10 页`: the number of a page on a line of its own. */
const pageNumber =
  /^(?:[-—–－―]{1,2}\s*[0-9０-９]{1,4}\s*[-—–－―]{1,2}|第\s*[0-9０-９]{1,4}\s*页(?:\s*[,，/／]?\s*共\s*[0-9０-９]{1,4}\s*页)?|Page\s+[0-9]{1,4}(?:\s+of\s+[0-9]{1,4})?)$/u

const bareNumber = /^[0-9０-９]{1,4}$/u
/** Less than this between two bare numbers is a row of a table, not a page. */
const shortestPage = {characters: 200, lines: 12}

/** A running header repeats beside at least this many page numbers. */
const leastRepeats = 3

/**
 * The lines that a printed page adds between those of the text, as indexes into the lines: page
 * numbers, and short lines that stand again beside one page number after another.
 *
 * @param chrome Whole lines that the file's format tells to be the page's, in order and apart.
 */
export function findFurniture(lines: readonly Line[], chrome: readonly Stretch[] = []): ReadonlySet<number> {
  const told = linesWithin(lines, chrome)
  return new Set([...told, ...findPrinted(lines)])
}

function linesWithin(lines: readonly Line[], chrome: readonly Stretch[]): readonly number[] {
  let next = 0
  return lines.flatMap(({contentStart}, index) => {
    while ((chrome[next]?.end ?? Number.POSITIVE_INFINITY) <= contentStart) next += 1
    return (chrome[next]?.start ?? Number.POSITIVE_INFINITY) <= contentStart ? [index] : []
  })
}

function findPrinted(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, {content}] of lines.entries()) if (pageNumber.test(content)) found.add(index)
  for (const index of findBareNumbers(lines)) found.add(index)
  if (found.size < leastRepeats) return found
  const beside = new Map<string, Set<number>>()
  for (const index of found) {
    for (const neighbour of [besides(lines, index, -1), besides(lines, index, 1)]) {
      const content = lines[neighbour ?? -1]?.content ?? ''
      if (neighbour === null || content.length > 40 || /[。；]/u.test(content) || found.has(neighbour))
        continue
      beside.set(content, (beside.get(content) ?? new Set()).add(neighbour))
    }
  }
  const headers = [...beside.values()].filter((places) => places.size >= leastRepeats)
  return new Set([...found, ...headers.flatMap((places) => [...places])])
}

/** Lines of nothing but a number, where at least three count up one by one, a page of text apart. */
function findBareNumbers(lines: readonly Line[]): readonly number[] {
  const runs: number[][] = []
  let expected: number | null = null
  let characters = 0
  let count = 0
  for (const [index, {content}] of lines.entries()) {
    if (!bareNumber.test(content)) {
      characters += content.length
      if (content !== '') count += 1
      continue
    }
    const number = parseArabicNumber(content)
    const isPage = characters >= shortestPage.characters || count >= shortestPage.lines
    if (number === expected && isPage) runs.at(-1)?.push(index)
    else runs.push([index])
    expected = number + 1
    characters = 0
    count = 0
  }
  return runs.filter(({length}) => length >= leastRepeats).flat()
}

/** The next line with something on it; at most two blank ones are passed. */
function besides(lines: readonly Line[], index: number, step: -1 | 1): number | null {
  for (let distance = 1; distance <= 3; distance += 1) {
    const content = lines[index + step * distance]?.content
    if (content === undefined) return null
    if (content !== '') return index + step * distance
  }
  return null
}

import {readMarker} from './marker.ts'
import type {Paragraph} from './paragraphs.ts'

/** A table of contents longer than this is none. */
const longest = 400

/**
 * The paragraphs of a table of contents: short numbered lines that stand again, in order, as the
 * headings of the document. With or without 目录 above it.
 */
export function findContents(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const first = paragraphs.findIndex((paragraph) => isEntry(text, paragraph))
  const found = new Set<number>()
  const start = paragraphs[first]
  if (start === undefined) return found
  // Contents come first: below numbered text, lines that stand twice are something else.
  if (paragraphs.slice(0, first).some((paragraph) => readMarker(text, paragraph.start) !== null)) return found
  const key = keyOf(start.content)
  const again = paragraphs.findIndex(
    ({content}, index) => index > first + 1 && index < first + longest && keyOf(content) === key
  )
  if (again === -1) return found
  const between = paragraphs.slice(first, again)
  const entries = between.filter((paragraph) => isEntry(text, paragraph)).length
  if (entries < 3 || entries < between.length * 0.8) return found
  for (let index = first; index < again; index += 1) {
    // The title may stand once more between the contents and the first heading.
    const paragraph = paragraphs[index]
    if (paragraph && (isEntry(text, paragraph) || index < first + entries)) found.add(index)
  }
  const above = paragraphs[first - 1]
  if (above && /^目\s*[录錄次]$/u.test(above.content)) found.add(first - 1)
  return found
}

function isEntry(text: string, {start, content}: Paragraph): boolean {
  return content.length <= 60 && !/[。；]/u.test(content) && readMarker(text, start) !== null
}

/** An entry without blanks and without the dots and page number at its end. */
function keyOf(content: string): string {
  return content.replace(/\s/gu, '').replace(/[.．…·・-]*\d*$/u, '')
}

import type {Paragraph} from './paragraphs.ts'

/** The lines that list annexes: `附件：1.任务分工表` and the entries below it. They number nothing else. */
export function findAnnexList(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, {content}] of paragraphs.entries()) {
    const isEntry = /^[0-9０-９一二三四五六七八九十]+[.．、]/u.test(content) && !/[。；]/u.test(content)
    if (/^附\s*件\s*[:：]/u.test(content) || (found.has(index - 1) && isEntry)) found.add(index)
  }
  return found
}

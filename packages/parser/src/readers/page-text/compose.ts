import type {Layout} from '../../layout.ts'
import {inReadingOrder} from './columns.ts'
import {findLines} from './lines.ts'
import {findMargins} from './margins.ts'
import type {Page, PrintedLine, TextRun} from './page.ts'
import {joinLines, joinTexts} from './paragraphs.ts'
import {findRunningLines} from './running-lines.ts'
import {findTables, type PrintedTable} from './tables.ts'
import {makeUpright} from './upright.ts'

/** The text of pages, and what they tell of it. */
export interface ComposedText {
  readonly text: string
  readonly layout: Layout
}

/**
 * Pages to text: one line for a paragraph, and one for the row of a table with tabs between its
 * cells. Running headers, footers and page numbers are lines of their own, named as chrome: those of
 * a page end come after the paragraph that runs over it, so that it stays whole; so does text that runs
 * across a page, such as a watermark. A page starts where its first words stand, in the midst of a paragraph too. Every character printed is in the text once.
 */
export function composeText(given: readonly Page[]): ComposedText {
  const upright = given.map(makeUpright)
  const pages = upright.map(({page}) => page)
  const printed = pages.map((page, index) => findLines(page, index))
  const running = findRunningLines(printed)
  const across = upright.flatMap((own, index) => own.across.map((run) => lineAcross(run, own.page, index)))
  const bodies = printed.map((own) => own.filter((line) => !running.has(line)))
  const lines = inReadingOrder(bodies, {width: pages[0]?.width ?? 0}).flat()
  const composer = new Composer(pages.length, [...running, ...across])
  const marginsOf = findMargins(lines, pages)
  for (const part of findTables(lines)) {
    if (part.type === 'table') composer.addTable(part)
    else
      for (const {lines: own, isSpaced} of joinLines(part.lines, marginsOf)) {
        const {text, starts} = joinTexts(own)
        composer.add(text, own, starts, isSpaced)
      }
  }
  return composer.finish()
}

/** From page to page, from top to bottom. */
function inOrder(lines: readonly PrintedLine[]): PrintedLine[] {
  return lines.toSorted((a, b) => a.page - b.page || a.y - b.y)
}

/** Text across a page stands below its lines, where it parts none of them. */
function lineAcross({text, size}: TextRun, {height}: Page, page: number): PrintedLine {
  return {text: text.trim(), page, column: 0, y: height, size, left: 0, right: 0, cells: [], pieces: []}
}

/** Gathers lines of text and the offsets that go with them. */
class Composer {
  #text = ''
  readonly #pageStarts: (number | null)[]
  readonly #chrome: {start: number; end: number}[] = []
  /** Of each page from top to bottom; a header before the text of its page, a footer after it. */
  readonly #running: PrintedLine[]
  #nextRunning = 0

  constructor(pageCount: number, running: readonly PrintedLine[]) {
    this.#pageStarts = Array.from({length: pageCount}, () => null)
    this.#running = inOrder(running)
  }

  addTable({rows, repeats}: PrintedTable): void {
    this.#running.splice(0, this.#running.length, ...inOrder([...this.#running, ...repeats]))
    for (const {text, line} of rows) this.add(text, [line], [0], false)
  }

  add(text: string, lines: readonly PrintedLine[], starts: readonly number[], isSpaced: boolean): void {
    const first = lines[0]
    if (!first) return
    this.#addRunning(({page, y}) => page < first.page || (page === first.page && y < first.y))
    if (isSpaced && this.#text !== '') this.#text += '\n'
    for (const [index, {page}] of lines.entries()) {
      this.#pageStarts[page] ??= this.#text.length + (starts[index] ?? 0)
    }
    this.#text += `${text}\n`
  }

  finish(): ComposedText {
    this.#addRunning(() => true)
    let next = this.#text.length
    const pageStarts = this.#pageStarts
      .toReversed()
      .map((start) => {
        next = start ?? next
        return next
      })
      .toReversed()
    if (pageStarts.length > 0) pageStarts[0] = 0
    return {text: this.#text, layout: {pageStarts, chrome: this.#chrome, hasParagraphs: true}}
  }

  #addRunning(isBefore: (line: PrintedLine) => boolean): void {
    for (
      let line = this.#running[this.#nextRunning];
      line !== undefined && isBefore(line);
      line = this.#running[this.#nextRunning]
    ) {
      this.#chrome.push({start: this.#text.length, end: this.#text.length + line.text.length})
      this.#text += `${line.text}\n`
      this.#nextRunning += 1
    }
  }
}

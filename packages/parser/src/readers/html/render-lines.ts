import {readMarker} from '../../structure/marker.ts'
import {collapseBlanks} from '../collapse-blanks.ts'
import {rowLines} from '../table-lines.ts'
import {isForeign} from './foreign.ts'
import {listNumbers} from './list-number.ts'
import {type Contents, countVisible, isSeen, measureElements} from './measure-elements.ts'
import {type HtmlDocument, type HtmlElement, type HtmlNode, isElement} from './parse-html.ts'

/** A line as a reader of the page sees it. */
export interface RenderedLine {
  readonly words: string
  /** Characters of its links, white space not counted. */
  readonly linked: number
  /** Whether one of its links leads to a file to open: an annex. */
  readonly hasFile: boolean
  /** Whether it stands in what says that it stands around the text: navigation, comments. */
  readonly isForeign: boolean
  readonly isHeading: boolean
  /** Whether it ends with a break inside a paragraph, not with the paragraph. */
  readonly isBroken: boolean
}

/** An element and the lines in it; the end is not one of them. */
export interface Block {
  readonly start: number
  readonly end: number
}

/** A page as lines, and which of them stand together. Inner blocks come before outer ones. */
export interface Rendering {
  readonly lines: readonly RenderedLine[]
  readonly blocks: readonly Block[]
}

const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)
const wide = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef‘’“”—…·]/u
const fileLink = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|rtf|zip|rar)(?:$|[?#])/iu

/** Lay a page out in lines. Text that is hidden, scripts and styles give none. */
export function renderLines(document: HtmlDocument): Rendering {
  const contents = measureElements(document)
  const all = sumOf(document.children, contents)
  const numbers = new Map<HtmlElement, ReadonlyMap<HtmlElement, string>>()
  const blocks: Block[] = []
  let lines: RenderedLine[] = []
  let isRecording = true
  let words = ''
  let linked = 0
  let hasFile = false
  /** The number of a point whose words are still to come. */
  let ahead = ''
  /** Columns of the table at hand that a cell above reaches into, and for how many rows yet. */
  let spans = new Map<number, number>()
  /** Whether any of the words stands in the page's text itself. */
  let hasOwn = false

  interface Context {
    readonly isForeign: boolean
    readonly isHeading: boolean
    readonly isLinked: boolean
    readonly isPreformatted: boolean
  }

  const endLine = ({isHeading, ...context}: Context, isBroken: boolean): void => {
    const clean = cleanWords(words)
    const isForeign = clean === '' ? context.isForeign : !hasOwn
    // Between two blocks there is nothing; a break with nothing before it is a blank line.
    if (clean !== '' || isBroken || words.includes('\u00a0'))
      lines.push({words: clean, linked, hasFile, isForeign, isHeading, isBroken})
    words = ''
    linked = 0
    hasFile = false
    hasOwn = false
  }

  const addText = (data: string, context: Context): void => {
    const plain = data.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    const text = ahead !== '' && plain.trim() !== '' ? ahead + plain.trimStart() : plain
    if (text !== plain) ahead = ''
    if (context.isLinked) linked += countVisible(text)
    hasOwn ||= !context.isForeign && text.trim() !== ''
    if (!context.isPreformatted) {
      words += text
      return
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) endLine(context, true)
      words += line
    }
  }

  const walkAll = (nodes: readonly HtmlNode[], context: Context): void => {
    for (const node of nodes) {
      if (isElement(node)) {
        if (isSeen(node)) walk(node, context)
      } else if (node.type === 'text') addText(node.data, context)
    }
  }

  const walk = (element: HtmlElement, outer: Context): void => {
    const {name, attribs, children} = element
    if (name === 'br') {
      endLine(outer, true)
      return
    }
    if (name === 'a' && fileLink.test(attribs.href ?? '')) hasFile = true
    const context: Context = {
      isForeign: outer.isForeign || isForeign(element, contents.get(element), all),
      isHeading: outer.isHeading || /^h[1-4]$/u.test(name),
      isLinked: outer.isLinked || name === 'a',
      isPreformatted: outer.isPreformatted || name === 'pre'
    }
    if (!blockTags.has(name)) {
      walkAll(children, context)
      return
    }
    endLine(outer, false)
    const start = lines.length
    if (name === 'tr') walkRow(element, context)
    else if (name === 'table') {
      const outerSpans = spans
      spans = new Map()
      walkAll(children, context)
      endLine(context, false)
      spans = outerSpans
    } else {
      if (name === 'li') ahead = numberBefore(element)
      walkAll(children, context)
      endLine(context, false)
      if (name === 'li') ahead = ''
    }
    if (isRecording) blocks.push({start, end: lines.length})
  }

  /** A row of data is a line; a row that only lays out the page is what stands in it. */
  const walkRow = (row: HtmlElement, context: Context): void => {
    const cells = row.children.filter(isElement).filter(({name}) => name === 'td' || name === 'th')
    const columns = spread(cells, spans)
    if (!isDataRow(cells, contents)) {
      walkAll(row.children, context)
      endLine(context, false)
      return
    }
    const outerLines = lines
    const wasRecording = isRecording
    isRecording = false
    const rendered = columns.map((cell) => {
      lines = []
      if (cell && isSeen(cell)) walk(cell, context)
      return lines
    })
    lines = outerLines
    isRecording = wasRecording
    const within = rendered.flat()
    for (const line of rowLines(rendered.map((cell) => cell.map((one) => one.words)))) {
      lines.push({
        words: line,
        linked: within.reduce((sum, one) => sum + one.linked, 0),
        hasFile: within.some((one) => one.hasFile),
        isForeign: context.isForeign,
        isHeading: false,
        isBroken: false
      })
    }
  }

  /** The number that a browser shows before a point of a list; text that has one keeps its own. */
  const numberBefore = (item: HtmlElement): string => {
    const list = item.parent
    if (!list || !('attribs' in list) || list.name !== 'ol') return ''
    const known = numbers.get(list) ?? listNumbers(list)
    numbers.set(list, known)
    const number = known.get(item) ?? ''
    const text = firstText(item)
    return number === '' || text === '' || readMarker(text, 0) !== null ? '' : number
  }

  const context = {isForeign: false, isHeading: false, isLinked: false, isPreformatted: false}
  walkAll(document.children, context)
  endLine(context, false)
  return {lines, blocks}
}

function sumOf(nodes: readonly HtmlNode[], contents: ReadonlyMap<HtmlElement, Contents>): Contents {
  const inner = nodes.filter(isElement).map((node) => contents.get(node))
  const sum = (key: keyof Contents): number => inner.reduce((total, one) => total + (one?.[key] ?? 0), 0)
  return {
    characters: sum('characters'),
    unlinked: sum('unlinked'),
    breaks: sum('breaks'),
    tables: sum('tables')
  }
}

/** White space as a browser shows it; a line break in the source is none beside a 汉字. */
function cleanWords(words: string): string {
  const shown = collapseBlanks(words, (before, after, hasBreak) => {
    const isAtEnd = before === '' || after === ''
    return isAtEnd || (hasBreak && (wide.test(before) || wide.test(after))) ? '' : ' '
  })
  return shown.replaceAll('\u00a0', ' ').trimEnd()
}

/** Cells reach over no more columns or rows than a real table has. */
const longestSpan = 100

/** The cells of a row by column, null where one beside or above reaches into a column. */
function spread(cells: readonly HtmlElement[], spans: Map<number, number>): readonly (HtmlElement | null)[] {
  const columns: (HtmlElement | null)[] = []
  const skipCovered = (): void => {
    for (let rows = spans.get(columns.length); rows; rows = spans.get(columns.length)) {
      spans.set(columns.length, rows - 1)
      columns.push(null)
    }
  }
  for (const cell of cells) {
    skipCovered()
    const wide = spanOf(cell.attribs.colspan)
    const high = spanOf(cell.attribs.rowspan)
    for (let at = 0; at < wide; at += 1) {
      if (high > 1) spans.set(columns.length, high - 1)
      columns.push(at === 0 ? cell : null)
    }
  }
  skipCovered()
  return columns
}

function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, longestSpan) : 1
}

/** A cell of so many lines and characters holds a text, not a value. */
const textLines = 10
const textCharacters = 600

function isDataRow(cells: readonly HtmlElement[], contents: ReadonlyMap<HtmlElement, Contents>): boolean {
  const speaking = cells.map((cell) => contents.get(cell)).filter((inner) => (inner?.characters ?? 0) > 0)
  return (
    speaking.length > 1 &&
    speaking.every(
      (inner) =>
        inner && inner.tables === 0 && (inner.breaks <= textLines || inner.characters <= textCharacters)
    )
  )
}

function firstText(element: HtmlElement): string {
  for (const child of element.children) {
    const text = isElement(child)
      ? isSeen(child)
        ? firstText(child)
        : ''
      : child.type === 'text'
        ? child.data
        : ''
    if (text.trim() !== '') return text.trim()
  }
  return ''
}

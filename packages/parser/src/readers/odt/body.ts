import {rowLines} from '../table-lines.ts'
import {pageBreak} from '../text-builder.ts'
import {elementsIn, type XmlElement} from '../xml/read-xml.ts'
import {type ListCount, type ListStyles, nextNumber} from './lists.ts'
import {hides, type Styles} from './styles.ts'

/** What the body of a document holds. */
export interface OdtBody {
  readonly lines: readonly string[]
  /** Footnotes and endnotes. */
  readonly notes: readonly string[]
  readonly insertions: number
  readonly deletions: number
}

/** Where in its lists a paragraph stands. */
interface ListPlace {
  readonly style: string
  readonly count: ListCount
  /** From 1. */
  readonly level: number
}

/** Nothing in these is text of the document. */
const silent = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:ruby-text',
  'text:sequence-decls',
  'office:forms',
  'text:index-title-template'
])

/** The lines of a body in order, with the numbers that its lists show. */
export function readBody(body: XmlElement | undefined, styles: Styles, lists: ListStyles): OdtBody {
  const notes: string[] = []
  const counts = new Map<string, ListCount>()
  const headings: ListCount = new Map()
  let last: {readonly style: string; readonly count: ListCount} | null = null
  let insertions = 0
  let deletions = 0
  /** Words that stand before the next paragraph's own: its number. */
  let ahead = ''

  const readParagraph = (paragraph: XmlElement): readonly string[] => {
    const boxes: XmlElement[] = []
    let words = ''
    const visit = (element: XmlElement): void => {
      for (const child of element.children) {
        if (typeof child === 'string') {
          // White space is written as elements; what stands in the file is its own.
          words += child.replace(/[ \t\r\n]+/gu, ' ')
          continue
        }
        switch (child.name) {
          case 'text:s':
            words += ' '.repeat(Math.min(Number(child.attributes['text:c'] ?? 1), 1000))
            break
          case 'text:tab':
            words += '\t'
            break
          case 'text:line-break':
            words += '\n'
            break
          case 'text:soft-page-break':
            words += pageBreak
            break
          case 'text:note':
            for (const note of elementsIn(child, 'text:note-body'))
              for (const line of readBlocks(elementsIn(note), null)) notes.push(line)
            break
          case 'draw:text-box':
            boxes.push(child)
            break
          case 'text:span':
            if (!hides(styles.words, child.attributes['text:style-name'])) visit(child)
            break
          default:
            if (!silent.has(child.name)) visit(child)
        }
      }
    }
    const isHidden = hides(styles.paragraphs, paragraph.attributes['text:style-name'])
    if (!isHidden) visit(paragraph)
    const line = isHidden ? '' : ahead + words
    ahead = ''
    return [line, ...boxes.flatMap((box) => readBlocks(elementsIn(box), null))]
  }

  const readHeading = (heading: XmlElement, place: ListPlace | null): readonly string[] => {
    const level = Number(heading.attributes['text:outline-level'] ?? 1)
    const isNumbered = place === null && heading.attributes['text:is-list-header'] !== 'true'
    if (isNumbered) ahead = nextNumber(lists, '', headings, level, startOf(heading))
    return readParagraph(heading)
  }

  const readList = (list: XmlElement, outer: ListPlace | null): readonly string[] => {
    const place = outer === null ? openList(list) : {...outer, level: outer.level + 1}
    const style = list.attributes['text:style-name']
    const own = style === undefined ? place : {...place, style}
    return elementsIn(list, 'text:list-item', 'text:list-header').flatMap((item) => readItem(item, own))
  }

  /** A list counts from its start, unless it says that it continues another. */
  const openList = ({attributes}: XmlElement): ListPlace => {
    const style = attributes['text:style-name'] ?? last?.style ?? ''
    const id = attributes['xml:id']
    const continued = counts.get(attributes['text:continue-list'] ?? '')
    const goesOn = attributes['text:continue-numbering'] === 'true' && last?.style === style
    const count = continued ?? (goesOn ? last?.count : undefined) ?? new Map()
    if (id !== undefined) counts.set(id, count)
    last = {style, count}
    return {style, count, level: 1}
  }

  const readItem = (item: XmlElement, place: ListPlace): readonly string[] => {
    const style = item.attributes['text:style-override'] ?? place.style
    let isFirst = item.name === 'text:list-item'
    return elementsIn(item).flatMap((child) => {
      if (child.name === 'text:list') return readList(child, {...place})
      if (isFirst && (child.name === 'text:p' || child.name === 'text:h')) {
        ahead = nextNumber(lists, style, place.count, place.level, startOf(item))
        isFirst = false
      }
      return readBlocks([child], place)
    })
  }

  const readTable = (table: XmlElement): readonly string[] =>
    elementsIn(table).flatMap((part) => {
      if (part.name !== 'table:table-row')
        return /^table:table-(?:header-)?row/u.test(part.name) ? readTable(part) : []
      return rowLines(
        elementsIn(part, 'table:table-cell', 'table:covered-table-cell').map((cell) =>
          readBlocks(elementsIn(cell), null)
        )
      )
    })

  const readBlocks = (elements: readonly XmlElement[], place: ListPlace | null): readonly string[] =>
    elements.flatMap((element) => {
      switch (element.name) {
        case 'text:p':
          return readParagraph(element)
        case 'text:h':
          return readHeading(element, place)
        case 'text:list':
          return readList(element, place)
        case 'table:table':
          return readTable(element)
        case 'text:tracked-changes':
          for (const change of elementsIn(element).flatMap((region) => elementsIn(region))) {
            if (change.name === 'text:insertion') insertions += 1
            if (change.name === 'text:deletion') deletions += 1
          }
          return []
        case 'text:soft-page-break':
          ahead += pageBreak
          return []
        default:
          return silent.has(element.name) ? [] : readBlocks(elementsIn(element), place)
      }
    })

  const lines = readBlocks(elementsIn(body), null)
  return {lines, notes, insertions, deletions}
}

function startOf({attributes}: XmlElement): number | null {
  const start = attributes['text:start-value']
  return start === undefined ? null : Number(start)
}

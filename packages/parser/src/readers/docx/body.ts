import {rowLines} from '../table-lines.ts'
import {elementAt, elementsIn, type XmlElement} from '../xml/read-xml.ts'
import {type Changes, createInlineReader, shownAlternative} from './inline.ts'
import {createNumberCounter, type ListPlace, type Numbering} from './numbering.ts'
import {isOn, settingOf} from './properties.ts'
import {type Styles, styleChain} from './styles.ts'

/** What a Word file's own tables say of its paragraphs. */
export interface WordTables {
  readonly styles: Styles
  readonly numbering: Numbering
}

/**
 * The lines of a Word file's body, with the numbers that Word shows, in the order in which it shows
 * them: a text box below the paragraph that it is anchored in, a table row by row.
 *
 * @param changes Counted on, while the body is read.
 */
export function readBody(
  body: XmlElement | undefined,
  tables: WordTables,
  changes: Changes
): readonly string[] {
  const {styles, numbering} = tables
  const counter = createNumberCounter(
    numbering,
    (style) => styleChain(styles, style).find(({list}) => list !== null)?.list ?? null
  )
  const inline = createInlineReader(styles, changes)

  /** Words whose paragraph goes on in the next: before its number, and within its text. */
  let ahead = {before: '', within: ''}

  const readParagraph = (paragraph: XmlElement): readonly string[] => {
    const properties = elementAt(paragraph, 'w:pPr')
    const style = settingOf(elementAt(properties, 'w:pStyle')) ?? styles.standard
    const {words, boxes} = inline.read(paragraph, style)
    const mark = elementAt(properties, 'w:rPr')
    const isDeleted = elementAt(mark, 'w:del') !== undefined || elementAt(mark, 'w:moveFrom') !== undefined
    const isHidden = isOn(elementAt(mark, 'w:vanish')) ?? false
    const boxLines = boxes.flatMap((box) => readBlocks(elementsIn(box)))
    if (isDeleted) changes.deletions += 1
    if (isDeleted || (isHidden && words === '')) {
      ahead = {...ahead, within: ahead.within + words}
      return boxLines
    }
    const place = placeOf(properties, style)
    const line = ahead.before + (place ? counter.next(place) : '') + ahead.within + words
    ahead = {before: '', within: ''}
    if (isHidden) {
      ahead = {before: line, within: ''}
      return boxLines
    }
    return [line, ...boxLines]
  }

  /** The list that a paragraph is in by its own word, else by its style's. */
  const placeOf = (properties: XmlElement | undefined, style: string | null): ListPlace | null => {
    const own = elementAt(properties, 'w:numPr')
    const chain = styleChain(styles, style)
    const ofStyle = chain.find(({list}) => list !== null)
    const list = settingOf(elementAt(own, 'w:numId')) ?? ofStyle?.list ?? null
    if (list === null || list === '0') return null
    const level = settingOf(elementAt(own, 'w:ilvl'))
    if (level !== null) return {list, level: Number(level)}
    const linked = chain.map(({id}) => counter.levelOfStyle(list, id)).find((found) => found !== null)
    return {list, level: linked ?? ofStyle?.level ?? 0}
  }

  const readTable = (table: XmlElement): readonly string[] =>
    partsOf(table, 'w:tr').flatMap((row) => {
      if (elementAt(row, 'w:trPr', 'w:del')) {
        changes.deletions += 1
        return []
      }
      return rowLines(
        partsOf(row, 'w:tc').flatMap((cell) => {
          const width = Number(settingOf(elementAt(cell, 'w:tcPr', 'w:gridSpan')) ?? 1)
          const covered = Array.from({length: Math.min(Math.max(width, 1), widestCell) - 1}, () => [])
          return [readBlocks(elementsIn(cell)), ...covered]
        })
      )
    })

  const readBlocks = (elements: readonly XmlElement[]): readonly string[] => {
    const lines: string[] = []
    // A call takes only so many arguments: a table may have more rows.
    const addAll = (more: readonly string[]): void => {
      for (const line of more) lines.push(line)
    }
    for (const element of elements) {
      switch (element.name) {
        case 'w:p':
          addAll(readParagraph(element))
          break
        case 'w:tbl':
          addAll(readTable(element))
          break
        case 'mc:AlternateContent':
          addAll(readBlocks(elementsIn(shownAlternative(element))))
          break
        case 'w:del':
        case 'w:moveFrom':
          changes.deletions += 1
          break
        default:
          // What holds paragraphs for a reason of its own: content controls, insertions.
          addAll(readBlocks(elementsIn(element)))
      }
    }
    return lines
  }

  const lines = readBlocks(elementsIn(body))
  return ahead.before + ahead.within === '' ? lines : [...lines, ahead.before + ahead.within]
}

/** Columns of a table that one cell may cover. */
const widestCell = 100

/** The rows of a table or the cells of a row, those in content controls too, but none of an inner table. */
function partsOf(element: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child]
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? partsOf(child, name) : []
  })
}

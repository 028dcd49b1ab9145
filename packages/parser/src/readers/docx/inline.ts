import {pageBreak} from '../text-builder.ts'
import {elementAt, elementsIn, textOf, type XmlElement} from '../xml/read-xml.ts'
import {isOn, settingOf} from './properties.ts'
import {type Styles, styleChain} from './styles.ts'

/** Changes that were tracked and neither accepted nor rejected. */
export interface Changes {
  insertions: number
  deletions: number
}

/** What stands in a paragraph. */
export interface Inline {
  /** Its visible words; a soft break is a line break. */
  readonly words: string
  /** Text boxes that are anchored in it. */
  readonly boxes: readonly XmlElement[]
}

/** Where a field stands: what it computes is no text, what it shows is. */
type FieldPart = 'code' | 'result'

/** Reads the words of paragraphs, in document order, since a field may go on over several. */
export interface InlineReader {
  readonly read: (paragraph: XmlElement, style: string | null) => Inline
}

/** The one of an alternative that is shown: a newer drawing stands beside an older one of the same text. */
export function shownAlternative(element: XmlElement): XmlElement | undefined {
  return elementAt(element, 'mc:Choice') ?? elementAt(element, 'mc:Fallback')
}

/** Nothing in these is text of the document. */
const silent = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:instrText',
  'w:delInstrText',
  'w:delText',
  'w:fldData',
  'w:rt'
])

/** @param changes Counted on, while paragraphs are read. */
export function createInlineReader(styles: Styles, changes: Changes): InlineReader {
  let fields: FieldPart[] = []

  const read = (paragraph: XmlElement, style: string | null): Inline => {
    const boxes: XmlElement[] = []
    let words = ''
    const isHiddenByStyle =
      styleChain(styles, style).find(({isHidden}) => isHidden !== null)?.isHidden ?? false
    const isHidden = (run: XmlElement): boolean => {
      const properties = elementAt(run, 'w:rPr')
      const own = isOn(elementAt(properties, 'w:vanish'))
      if (own !== null) return own
      const ofCharacters = styleChain(styles, settingOf(elementAt(properties, 'w:rStyle')))
      return ofCharacters.find(({isHidden}) => isHidden !== null)?.isHidden ?? isHiddenByStyle
    }
    const add = (text: string): void => {
      if (!fields.includes('code')) words += text
    }
    const visitAll = (elements: readonly XmlElement[]): void => {
      for (const element of elements) visit(element)
    }
    const visit = (element: XmlElement): void => {
      switch (element.name) {
        case 'w:r':
          if (!isHidden(element)) visitAll(elementsIn(element))
          break
        case 'w:t':
        case 'm:t':
          add(textOf(element))
          break
        case 'w:tab':
        case 'w:ptab':
          add('\t')
          break
        case 'w:br':
        case 'w:cr':
          add('\n')
          break
        case 'w:noBreakHyphen':
          add('-')
          break
        case 'w:sym':
          add(symbol(element))
          break
        case 'w:lastRenderedPageBreak':
          words += pageBreak
          break
        case 'w:fldChar':
          followField(element.attributes['w:fldCharType'])
          break
        case 'w:ins':
        case 'w:moveTo':
          changes.insertions += 1
          visitAll(elementsIn(element))
          break
        case 'w:del':
        case 'w:moveFrom':
          changes.deletions += 1
          break
        case 'w:txbxContent':
          boxes.push(element)
          break
        case 'mc:AlternateContent':
          visitAll(elementsIn(shownAlternative(element)))
          break
        default:
          if (!silent.has(element.name)) visitAll(elementsIn(element))
      }
    }
    visitAll(elementsIn(paragraph))
    // What a field computes ends with its paragraph; a file that never says so must not swallow the rest.
    fields = fields.map(() => 'result')
    return {words, boxes}
  }

  const followField = (type: string | undefined): void => {
    if (type === 'begin') fields.push('code')
    else if (type === 'separate') fields[fields.length - 1] = 'result'
    else fields.pop()
  }

  return {read}
}

/** A character of another font; those of picture fonts (Wingdings) have no code of their own. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : ''
}

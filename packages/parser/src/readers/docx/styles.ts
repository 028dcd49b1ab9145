import {elementAt, elementsIn, type XmlElement} from '../xml/read-xml.ts'
import {isOn, settingOf} from './properties.ts'

/** What of a style bears on text. */
export interface Style {
  readonly id: string
  readonly parent: string | null
  /** Its list, `0` for none; null where it says nothing. */
  readonly list: string | null
  /** Its level in a list, from 0; null where it says nothing. */
  readonly level: number | null
  readonly isHidden: boolean | null
}

/** The styles of a Word file (`styles.xml`). */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** Of paragraphs that name none. */
  readonly standard: string | null
}

/** Read `styles.xml`; without one there are no styles. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = elementsIn(root, 'w:style')
  const standard = elements.find(
    ({attributes}) => attributes['w:type'] === 'paragraph' && isTrue(attributes['w:default'])
  )
  return {
    byId: new Map(elements.map(readStyle).map((style) => [style.id, style])),
    standard: standard?.attributes['w:styleId'] ?? null
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

function readStyle(element: XmlElement): Style {
  const numbers = elementAt(element, 'w:pPr', 'w:numPr')
  const level = settingOf(elementAt(numbers, 'w:ilvl'))
  return {
    id: element.attributes['w:styleId'] ?? '',
    parent: settingOf(elementAt(element, 'w:basedOn')),
    list: settingOf(elementAt(numbers, 'w:numId')),
    level: level === null ? null : Number(level),
    isHidden: isOn(elementAt(element, 'w:rPr', 'w:vanish'))
  }
}

/** A style and those it is based on, nearest first. */
export function styleChain({byId}: Styles, id: string | null): readonly Style[] {
  const chain: Style[] = []
  let style = byId.get(id ?? '')
  while (style && !chain.includes(style)) {
    chain.push(style)
    style = byId.get(style.parent ?? '')
  }
  return chain
}

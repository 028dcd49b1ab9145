import type {XmlElement} from '../xml/read-xml.ts'

/** The elements right within one that have this name, whatever stands before the colon. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === name
  )
}

/** The first element on a path of names below one. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((at, name) => childrenOf(at, name)[0], element)
}

/** The name without what stands before the colon. */
export function localName({name}: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The numbers in an attribute such as `0 0 210 297`; what is none is left out. */
export function numbersIn(attribute: string | undefined): readonly number[] {
  return (attribute ?? '').split(/[\s,]+/u).flatMap((word) => {
    const number = Number(word)
    return word !== '' && Number.isFinite(number) ? [number] : []
  })
}

import {elementAt, elementsIn, type XmlElement} from '../xml/read-xml.ts'

/** What of a style bears on text. */
interface Style {
  readonly parent: string | null
  readonly isHidden: boolean | null
}

/** Styles of paragraphs and of words, by name. */
export interface Styles {
  readonly paragraphs: ReadonlyMap<string, Style>
  readonly words: ReadonlyMap<string, Style>
}

/** Read the styles of a document, those of its own before those that it shares. */
export function readStyles(...roots: readonly (XmlElement | undefined)[]): Styles {
  const elements = roots
    .flatMap((root) => [elementAt(root, 'office:styles'), elementAt(root, 'office:automatic-styles')])
    .flatMap((holder) => elementsIn(holder, 'style:style'))
  const ofFamily = (family: string): ReadonlyMap<string, Style> =>
    new Map(
      elements
        .filter(({attributes}) => attributes['style:family'] === family)
        .map((element) => [element.attributes['style:name'] ?? '', readStyle(element)])
    )
  return {paragraphs: ofFamily('paragraph'), words: ofFamily('text')}
}

function readStyle(element: XmlElement): Style {
  const {attributes} = element
  const display = elementAt(element, 'style:text-properties')?.attributes['text:display']
  return {
    parent: attributes['style:parent-style-name'] ?? null,
    isHidden: display === undefined ? null : display === 'none'
  }
}

/** Whether a style, or the nearest one that it is based on and that says so, hides its words. */
export function hides(styles: ReadonlyMap<string, Style>, name: string | undefined): boolean {
  const seen = new Set<string>()
  let at = name ?? null
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const style = styles.get(at)
    if (style && style.isHidden !== null) return style.isHidden
    at = style?.parent ?? null
  }
  return false
}

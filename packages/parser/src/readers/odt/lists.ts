import {openDocumentFormat} from '../number-formats.ts'
import {elementAt, elementsIn, type XmlElement} from '../xml/read-xml.ts'

/** One level of a list style. */
interface ListLevel {
  readonly start: number
  readonly format: string
  /** `（%2%）`: %2% stands for the number of the second level. */
  readonly text: string
  /** What follows the number. */
  readonly after: string
}

/** List styles by name; their levels count from 1. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, ListLevel>>

/** Read list styles, and the style of numbered headings under the name of an empty string. */
export function readListStyles(...roots: readonly (XmlElement | undefined)[]): ListStyles {
  const holders = roots.flatMap((root) => [
    elementAt(root, 'office:styles'),
    elementAt(root, 'office:automatic-styles')
  ])
  return new Map(
    holders.flatMap((holder) =>
      elementsIn(holder, 'text:list-style', 'text:outline-style').map((style) => [
        style.name === 'text:outline-style' ? '' : (style.attributes['style:name'] ?? ''),
        new Map(elementsIn(style).map((level) => [Number(level.attributes['text:level']), readLevel(level)]))
      ])
    )
  )
}

function readLevel({name, attributes, children}: XmlElement): ListLevel {
  const level = Number(attributes['text:level'])
  const shown = Number(attributes['text:display-levels'] ?? 1)
  const numbers = Array.from({length: shown}, (_, at) => `%${level - shown + 1 + at}%`).join('.')
  const plain = `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`
  const isNumber = /(?:number|outline-level-style)$/u.test(name)
  const alignment = elementAt(
    {name, attributes, children},
    'style:list-level-properties',
    'style:list-level-label-alignment'
  )
  const after = alignment?.attributes['text:label-followed-by'] === 'nothing' ? '' : ' '
  const format = attributes['style:num-format'] ?? ''
  return {
    start: Number(attributes['text:start-value'] ?? 1),
    format,
    // A bullet is no text.
    text: !isNumber || format === '' ? '' : (attributes['loext:num-list-format'] ?? plain),
    after
  }
}

/** The numbers of one list, by level from 1; a list that continues another has the same. */
export type ListCount = Map<number, number>

/**
 * Count on to the next point of a list at a level, and show its number.
 *
 * @param start Where the point itself says from where to count.
 */
export function nextNumber(
  styles: ListStyles,
  style: string,
  count: ListCount,
  level: number,
  start: number | null
): string {
  const levels = styles.get(style)
  const own = levels?.get(level)
  const before = count.get(level)
  count.set(level, start ?? (before === undefined ? (own?.start ?? 1) : before + 1))
  for (const deeper of [...count.keys()]) if (deeper > level) count.delete(deeper)
  if (!own || own.text === '') return ''
  const shown = own.text.replace(/%(\d+)%/gu, (_, digits: string) => {
    const at = Number(digits)
    const other = levels?.get(at)
    return other ? openDocumentFormat(other.format)(count.get(at) ?? other.start) : ''
  })
  return shown + own.after
}

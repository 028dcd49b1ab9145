import {openDocumentFormat} from '../number-formats.ts'
import {type HtmlElement, isElement} from './parse-html.ts'

const byStyle: Readonly<Record<string, string>> = {
  'cjk-ideographic': '一',
  'simp-chinese-informal': '一',
  'trad-chinese-informal': '一',
  'cjk-decimal': '一',
  'simp-chinese-formal': '壹',
  'cjk-heavenly-stem': '甲',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  decimal: '1',
  'decimal-leading-zero': '01'
}

/**
 * The numbers that a browser shows before the points of an `ol`, such as `1. `; empty where its own
 * style says that it shows none.
 */
export function listNumbers({attribs, children}: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/u.exec(attribs.style ?? '')?.[1]
  const name = style === undefined ? (attribs.type ?? '1') : byStyle[style]
  const numbers = new Map<HtmlElement, string>()
  if (name === undefined) return numbers
  const format = openDocumentFormat(name)
  let number = integerOf(attribs.start, 1) - 1
  for (const item of children) {
    if (!isElement(item) || item.name !== 'li') continue
    number = integerOf(item.attribs.value, number + 1)
    const shown = format(number)
    numbers.set(item, /^\p{Script=Han}/u.test(shown) ? `${shown}、` : `${shown}. `)
  }
  return numbers
}

function integerOf(text: string | undefined, otherwise: number): number {
  return /^-?\d{1,6}$/u.test(text?.trim() ?? '') ? Number(text) : otherwise
}

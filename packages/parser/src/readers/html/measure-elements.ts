import {type HtmlDocument, type HtmlElement, type HtmlNode, isElement} from './parse-html.ts'

/** What is in an element, at whatever depth. */
export interface Contents {
  /** Characters that are not white space. */
  readonly characters: number
  /** Those outside of links. */
  readonly unlinked: number
  /** Places where a line ends. */
  readonly breaks: number
  readonly tables: number
}

const breaking = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Elements whose text nobody sees. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
  'textarea',
  'title',
  'audio',
  'video',
  'canvas',
  'noframes',
  'datalist',
  'rt',
  'rp'
])

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu

/** Whether an element shows, as far as it says so itself. */
export function isSeen({name, attribs}: HtmlElement): boolean {
  return !unseen.has(name) && attribs.hidden === undefined && !hidingStyle.test(attribs.style ?? '')
}

/** The contents of every element that is seen, counted once. */
export function measureElements(document: HtmlDocument): ReadonlyMap<HtmlElement, Contents> {
  const found = new Map<HtmlElement, Contents>()
  const measure = (nodes: readonly HtmlNode[], isLinked: boolean): Contents => {
    const sum = {characters: 0, unlinked: 0, breaks: 0, tables: 0}
    for (const node of nodes) {
      if (isElement(node)) {
        if (!isSeen(node)) continue
        const inner = measure(node.children, isLinked || node.name === 'a')
        found.set(node, inner)
        sum.characters += inner.characters
        sum.unlinked += inner.unlinked
        sum.breaks += inner.breaks + (breaking.has(node.name) ? 1 : 0)
        sum.tables += inner.tables + (node.name === 'table' ? 1 : 0)
      } else if (node.type === 'text') {
        const characters = countVisible(node.data)
        sum.characters += characters
        if (!isLinked) sum.unlinked += characters
      }
    }
    return sum
  }
  measure(document.children, false)
  return found
}

/** Characters of a text that are not white space. */
export function countVisible(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) count += 1
  }
  return count
}

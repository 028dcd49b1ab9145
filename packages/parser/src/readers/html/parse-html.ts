import {DomHandler, Parser} from 'htmlparser2'
import {ReadError} from '../read-error.ts'
import type {ReadLimits} from '../read-result.ts'

/** The tree of a page. */
export type HtmlDocument = DomHandler['root']
export type HtmlNode = HtmlDocument['children'][number]
export type HtmlElement = Extract<HtmlNode, {readonly attribs: unknown}>

/** So much is parsed between two looks at the depth. */
const stepSize = 64 * 1024

/**
 * The tree of a page, of however broken markup: what is left open ends with what holds it.
 *
 * @throws {ReadError} `limit` where it has too many elements, or too many in one another.
 */
export function parseHtml(html: string, {maxElements, maxDepth}: ReadLimits): HtmlDocument {
  const handler = new DomHandler()
  let depth = 0
  let elements = 0
  const parser = new Parser({
    onparserinit: (own) => handler.onparserinit(own),
    onopentag: (name, attributes) => {
      depth += 1
      elements += 1
      if (depth > maxDepth) throw new ReadError('limit', `> ${maxDepth}`, 'maxDepth')
      if (elements > maxElements) throw new ReadError('limit', `> ${maxElements}`, 'maxElements')
      handler.onopentag(name, attributes)
    },
    onclosetag: () => {
      depth -= 1
      handler.onclosetag()
    },
    ontext: (text) => handler.ontext(text),
    onend: () => handler.onend()
  })
  for (let at = 0; at < html.length; at += stepSize) parser.write(html.slice(at, at + stepSize))
  parser.end()
  return handler.root
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node
}

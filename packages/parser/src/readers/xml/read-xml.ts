import {SaxesParser} from 'saxes'
import {encodingByMark} from '../decode.ts'
import {ReadError} from '../read-error.ts'
import type {ReadLimits} from '../read-result.ts'

/** An element with its attributes by name and what is in it, names as written: `w:p`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (OpenElement | string)[]
}

/**
 * The root element of an XML file. Entities of its own are refused, never expanded.
 *
 * @param part Name of the file within its zip, for errors.
 * @throws {ReadError} `damaged` where it is not well-formed, `entities`, or `limit`.
 */
export function readXml(bytes: Uint8Array, part: string, limits: ReadLimits): XmlElement {
  checkElements(bytes, limits)
  const root: OpenElement = {name: '', attributes: {}, children: []}
  const open: OpenElement[] = [root]
  const parser = new SaxesParser({xmlns: false, position: false})
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/iu.test(doctype)) throw new ReadError('entities', part)
  })
  parser.on('opentag', ({name, attributes}) => {
    if (open.length > limits.maxDepth) throw new ReadError('limit', `> ${limits.maxDepth}`, 'maxDepth')
    const element: OpenElement = {name, attributes, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string): void => void open.at(-1)?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(decodeXml(bytes)).close()
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('damaged', part)
  }
  const [first] = elementsIn(root)
  if (!first) throw new ReadError('damaged', part)
  return first
}

/** Every tag begins with `<`: counting them costs nothing, building a tree of them does. */
function checkElements(bytes: Uint8Array, {maxElements}: ReadLimits): void {
  let count = 0
  for (const byte of bytes) if (byte === 0x3c) count += 1
  // An element has two tags, or one that closes itself.
  if (count > maxElements * 2) throw new ReadError('limit', `> ${maxElements}`, 'maxElements')
}

function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/u.exec(head)?.[1]
  return new TextDecoder(encodingByMark(bytes) ?? declared ?? 'utf-8').decode(bytes)
}

/** The elements right within one, of these names (default: all). */
export function elementsIn(
  element: XmlElement | undefined,
  ...names: readonly string[]
): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name))
  )
}

/** The first element on a path of names below one. */
export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce((at, name) => elementsIn(at, name)[0], element)
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}

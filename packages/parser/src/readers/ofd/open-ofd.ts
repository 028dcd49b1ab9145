import {ReadError} from '../read-error.ts'
import type {ReadLimits} from '../read-result.ts'
import {readXml, textOf, type XmlElement} from '../xml/read-xml.ts'
import {openZip} from '../zip/open-zip.ts'
import {childAt, childrenOf, numbersIn} from './xml-names.ts'

/** A page of an OFD: what it draws, its templates first. */
export interface OfdPage {
  /** In millimetres. */
  readonly width: number
  readonly height: number
  /** Roots of the page's XML and of the templates under it. */
  readonly layers: readonly XmlElement[]
}

export interface OpenOfd {
  readonly title: string | null
  readonly pages: readonly OfdPage[]
}

const a4 = [0, 0, 210, 297]

/**
 * Open an OFD, a zip of XML: `OFD.xml` names its documents, a document its pages.
 *
 * @throws {ReadError} `damaged` where a part is missing, and what `openZip` and `readXml` say.
 */
export function openOfd(bytes: Uint8Array, limits: ReadLimits): OpenOfd {
  const zip = openZip(bytes, limits)
  const partAt = (path: string): XmlElement => {
    const part = zip.unpack(path)
    if (part === null) throw new ReadError('damaged', path)
    return readXml(part, path, limits)
  }
  const bodies = childrenOf(partAt('OFD.xml'), 'DocBody')
  if (bodies.length === 0) throw new ReadError('damaged', 'OFD.xml')
  const pages: OfdPage[] = []
  for (const body of bodies) {
    const root = pathFrom('', textOf(childAt(body, 'DocRoot')))
    const document = partAt(root)
    const common = childAt(document, 'CommonData')
    const templates = new Map(
      childrenOf(common, 'TemplatePage').map(({attributes}) => [attributes.ID, attributes.BaseLoc ?? ''])
    )
    const named = childrenOf(childAt(document, 'Pages'), 'Page')
    if (pages.length + named.length > limits.maxPages)
      throw new ReadError('limit', String(pages.length + named.length), 'maxPages')
    const loaded = new Map<string, XmlElement>()
    for (const {attributes} of named) {
      const page = partAt(pathFrom(root, attributes.BaseLoc ?? ''))
      const under = childrenOf(page, 'Template').flatMap((template) => {
        const location = templates.get(template.attributes.TemplateID)
        if (location === undefined) return []
        const path = pathFrom(root, location)
        const layer = loaded.get(path) ?? partAt(path)
        loaded.set(path, layer)
        return [layer]
      })
      const [, , width = 210, height = 297] = boxOf(page, 'Area') ?? boxOf(common, 'PageArea') ?? a4
      pages.push({width, height, layers: [...under, page]})
    }
  }
  const title = textOf(childAt(bodies[0], 'DocInfo', 'Title')).trim()
  return {title: title === '' ? null : title, pages}
}

/** Left, top, width and height, in millimetres. */
function boxOf(element: XmlElement | undefined, area: string): readonly number[] | null {
  const box = numbersIn(textOf(childAt(element, area, 'PhysicalBox')))
  return box.length === 4 ? box : null
}

/** A location is meant from the folder of the file that names it, or with a stroke from the top. */
function pathFrom(file: string, location: string): string {
  const trimmed = location.trim().replaceAll('\\', '/')
  const steps = trimmed.startsWith('/') ? [] : file.split('/').slice(0, -1)
  for (const step of trimmed.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

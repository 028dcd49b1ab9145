import {strToU8, zipSync} from 'fflate'

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Parts of a Word file, as the XML within their root elements. */
export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly header?: string
  readonly footnotes?: string
  readonly core?: string
  readonly app?: string
  /** Files that take the place of those made here, or stand beside them. */
  readonly files?: Readonly<Record<string, string>>
}

/** A Word file with these parts, as Word packs them. */
export function makeDocx({files = {}, ...parts}: DocxParts): Uint8Array {
  const within = (root: string, content: string): string =>
    `${declaration}<w:${root} ${space}>${content}</w:${root}>`
  const own: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': relations({officeDocument: 'word/document.xml'}),
    'word/document.xml': within('document', `<w:body>${parts.body}</w:body>`)
  }
  const related: Record<string, string> = {}
  const add = (kind: string, root: string, content: string | undefined): void => {
    if (content === undefined) return
    own[`word/${kind}.xml`] = within(root, content)
    related[kind] = `${kind}.xml`
  }
  add('numbering', 'numbering', parts.numbering)
  add('styles', 'styles', parts.styles)
  add('header', 'hdr', parts.header)
  add('footnotes', 'footnotes', parts.footnotes)
  own['word/_rels/document.xml.rels'] = relations(related)
  if (parts.core !== undefined)
    own['docProps/core.xml'] =
      `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`
  if (parts.app !== undefined)
    own['docProps/app.xml'] =
      `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${parts.app}</Properties>`
  const entries = Object.entries({...own, ...files}).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), {mtime: new Date(2026, 0, 1)})
}

function relations(targets: Readonly<Record<string, string>>): string {
  const each = Object.entries(targets).map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relationType}/${kind}" Target="${target}"/>`
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

/** A run of words. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph of these runs, or of words alone. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`

/** The properties of a paragraph in a list. */
export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

/** A level of a list. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** A list and its levels. */
export const abstractList = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`

/** A use of a list, with what it changes about it. */
export const list = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`

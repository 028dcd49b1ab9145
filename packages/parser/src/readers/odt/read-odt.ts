import type {Message} from '../../types.ts'
import {titleFacts} from '../file-title.ts'
import {ReadError} from '../read-error.ts'
import type {ReadLimits, ReadResult} from '../read-result.ts'
import {createTextBuilder, pageBreak} from '../text-builder.ts'
import {elementAt, elementsIn, readXml, textOf, type XmlElement} from '../xml/read-xml.ts'
import {openZip, type Zip} from '../zip/open-zip.ts'
import {readBody} from './body.ts'
import {readListStyles} from './lists.ts'
import {readStyles} from './styles.ts'

/** Reads text documents of OpenDocument, as LibreOffice writes them, with the numbers of their lists. */
export async function readOdt(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const zip = openZip(bytes, limits)
  const lost: string[] = []
  const manifest = readOr(zip, 'META-INF/manifest.xml', limits, [])
  if (elementsIn(manifest).some((entry) => elementAt(entry, 'manifest:encryption-data')))
    throw new ReadError('encrypted', 'odt')
  const contentBytes = zip.unpack('content.xml')
  if (!contentBytes) throw new ReadError('damaged', 'content.xml')
  const content = readXml(contentBytes, 'content.xml', limits)
  const common = readOr(zip, 'styles.xml', limits, lost)
  const meta = elementAt(readOr(zip, 'meta.xml', limits, lost), 'office:meta')
  const styles = readStyles(common, content)
  const lists = readListStyles(common, content)

  const body = elementAt(content, 'office:body', 'office:text')
  if (!body) throw new ReadError('binary', mimeOf(zip))
  const {lines, notes, insertions, deletions} = readBody(body, styles, lists)
  const pages = Number(elementAt(meta, 'meta:document-statistic')?.attributes['meta:page-count'])
  const isPaged = lines.join('').split(pageBreak).length === pages
  const builder = createTextBuilder()
  for (const line of lines) builder.addLine(isPaged ? line : line.replaceAll(pageBreak, ''))
  const around = elementsIn(elementAt(common, 'office:master-styles'), 'style:master-page')
    .flatMap((page) => elementsIn(page))
    .filter(({name}) => /^style:(?:header|footer)/u.test(name))
    .flatMap((part) => readBody(part, styles, lists).lines)
  for (const line of new Set([...around, ...notes].map((words) => words.replaceAll(pageBreak, '').trim())))
    if (/[^\d\s\p{P}]/u.test(line)) builder.addChrome(line)
  const changes: readonly Message[] =
    insertions + deletions === 0
      ? []
      : [{code: 'tracked-changes', severity: 'warning', args: {insertions, deletions}}]
  return {
    ...builder.build(true),
    mediaType: 'application/vnd.oasis.opendocument.text',
    encoding: 'utf-8',
    facts: titleFacts(textOf(elementAt(meta, 'dc:title'))),
    messages: [
      ...changes,
      ...lost.map((part): Message => ({code: 'part-lost', severity: 'warning', args: {part}}))
    ]
  }
}

/** A spreadsheet or a drawing says here that it is one. */
function mimeOf(zip: Zip): string {
  return new TextDecoder().decode(zip.unpack('mimetype') ?? new Uint8Array()).trim() || 'application/zip'
}

/** A part that the text can be read without; what is missing or damaged is noted as lost. */
function readOr(zip: Zip, name: string, limits: ReadLimits, lost: string[]): XmlElement | undefined {
  try {
    const bytes = zip.unpack(name)
    if (bytes) return readXml(bytes, name, limits)
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'damaged') throw error
  }
  lost.push(name)
  return undefined
}

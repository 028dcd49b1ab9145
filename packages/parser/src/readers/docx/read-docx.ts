import type {FileFacts} from '../../metadata.ts'
import type {Message} from '../../types.ts'
import {titleFacts} from '../file-title.ts'
import type {ReadLimits, ReadResult} from '../read-result.ts'
import {createTextBuilder, pageBreak} from '../text-builder.ts'
import {elementAt, elementsIn, textOf, type XmlElement} from '../xml/read-xml.ts'
import {openZip} from '../zip/open-zip.ts'
import {readBody} from './body.ts'
import type {Changes} from './inline.ts'
import {readNumbering} from './numbering.ts'
import {openPackage, type WordPackage} from './package.ts'
import {readStyles} from './styles.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Reads Word files. The numbers that Word shows but does not store are rebuilt; what was deleted with
 * changes tracked, comments and hidden text are left out; headers, footers and notes are chrome.
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const word = openPackage(openZip(bytes, limits), limits)
  const tables = {
    styles: readStyles(word.related('styles')[0]),
    numbering: readNumbering(word.related('numbering')[0])
  }
  const changes: Changes = {insertions: 0, deletions: 0}
  const builder = createTextBuilder()
  const isPaged = hasTruePages(word)
  const clean = (line: string): string => (isPaged ? line : line.replaceAll(pageBreak, ''))
  for (const line of readBody(elementAt(word.main, 'w:body'), tables, changes)) builder.addLine(clean(line))
  const around = {insertions: 0, deletions: 0}
  const outside = ['header', 'footer', 'footnotes', 'endnotes']
    .flatMap(word.related)
    .flatMap((part) => elementsIn(part, 'w:footnote', 'w:endnote').concat(isNotes(part) ? [] : [part]))
    .flatMap((part) => readBody(part, tables, around))
    .map((line) => line.replaceAll(pageBreak, '').trim())
  // A header stands in the file once for each section and kind of page; a bare page number says nothing.
  for (const line of new Set(outside)) if (/[^\d\s\p{P}]/u.test(line)) builder.addChrome(line)
  return {
    ...builder.build(true),
    mediaType: docxType,
    encoding: 'utf-8',
    facts: factsOf(word),
    messages: [...trackedChanges(changes), ...word.lost.map(partLost)]
  }
}

function isNotes({name}: XmlElement): boolean {
  return name === 'w:footnotes' || name === 'w:endnotes'
}

function factsOf(word: WordPackage): readonly FileFacts[] {
  return titleFacts(textOf(elementAt(word.loose('docProps/core.xml'), 'dc:title')))
}

function trackedChanges({insertions, deletions}: Changes): readonly Message[] {
  if (insertions + deletions === 0) return []
  return [{code: 'tracked-changes', severity: 'warning', args: {insertions, deletions}}]
}

function partLost(part: string): Message {
  return {code: 'part-lost', severity: 'warning', args: {part}}
}

/**
 * Whether the places where Word last broke pages are those of the whole document: as many as it counts
 * pages. Some programs write only a few of them, or leave old ones.
 */
function hasTruePages(word: WordPackage): boolean {
  const pages = Number(textOf(elementAt(word.loose('docProps/app.xml'), 'Pages')) || Number.NaN)
  return Number.isNaN(pages) ? true : countBreaks(word.main) + 1 === pages
}

function countBreaks(element: XmlElement): number {
  if (element.name === 'w:lastRenderedPageBreak') return 1
  return elementsIn(element).reduce((sum, child) => sum + countBreaks(child), 0)
}

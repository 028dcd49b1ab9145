import {titleFacts} from '../file-title.ts'
import {composeText} from '../page-text/compose.ts'
import {repairGlyphNames} from '../page-text/glyph-names.ts'
import type {Page, TextRun} from '../page-text/page.ts'
import {ReadError} from '../read-error.ts'
import type {ReadLimits, ReadResult} from '../read-result.ts'
import {openPdf, type PdfPage, type PdfTextItem} from './open-pdf.ts'

/**
 * The text of a PDF by where its characters stand; see `composeText`.
 *
 * @throws {ReadError} `no-text-layer` where its pages hold pictures only, and what `openPdf` says.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const {pages, title} = await readPages(bytes, limits)
  const {text, layout} = composeText(pages)
  if (text.trim() === '') throw new ReadError('no-text-layer', String(pages.length))
  return {
    text,
    mediaType: 'application/pdf',
    encoding: 'utf-16',
    facts: titleFacts(repairGlyphNames(title ?? '')),
    layout,
    messages: []
  }
}

/** What stands where on the pages of a PDF, and its title in the file's properties. */
export async function readPages(
  bytes: Uint8Array,
  limits: ReadLimits
): Promise<{readonly pages: readonly Page[]; readonly title: string | null}> {
  const {document, title, close} = await openPdf(bytes, limits)
  try {
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      pages.push(await readPage(page))
      page.cleanup()
    }
    return {pages, title}
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('damaged', `PDF: ${(error as Error).message}`)
  } finally {
    await close()
  }
}

async function readPage(page: PdfPage): Promise<Page> {
  const {width, height, transform} = page.getViewport({scale: 1})
  // Left as they are: PDF.js would unfold ligatures and ㈠ before their width is known.
  const {items} = await page.getTextContent({disableNormalization: true})
  return {width, height, runs: items.flatMap((item) => runOf(item, transform))}
}

/** What PDF.js places on the page; blanks are told by the gaps instead. */
function runOf(item: PdfTextItem, view: readonly number[]): readonly TextRun[] {
  if (item.str.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view
  const [itemA = 1, itemB = 0, itemC = 0, itemD = 0, itemX = 0, itemY = 0] = item.transform
  const size = Math.hypot(a * itemC + c * itemD, b * itemC + d * itemD) || item.height
  return [
    {
      text: repairGlyphNames(item.str),
      x: a * itemX + c * itemY + e,
      y: b * itemX + d * itemY + f,
      width: item.width,
      size,
      turn: Math.round((Math.atan2(b * itemA + d * itemB, a * itemA + c * itemB) * 180) / Math.PI)
    }
  ]
}

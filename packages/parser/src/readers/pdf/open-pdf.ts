import {InvalidPDFException, PasswordException, PDFParse} from 'pdf-parse'
import {ReadError} from '../read-error.ts'
import type {ReadLimits} from '../read-result.ts'

/** What is used of the document that pdf-parse loads (a `PDFDocumentProxy` of PDF.js). */
export interface PdfDocument {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
}

/** A page; see PDF.js, `PDFPageProxy`. */
export interface PdfPage {
  readonly getViewport: (options: {readonly scale: number}) => PdfViewport
  readonly getTextContent: (options: {
    readonly disableNormalization: boolean
  }) => Promise<{readonly items: readonly PdfTextItem[]}>
  readonly cleanup: () => boolean
}

/** The page as it is shown, turned as it says: its matrix leads from the page's own lengths. */
export interface PdfViewport {
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
}

/** Characters placed in one go; see PDF.js, `TextItem`. */
export interface PdfTextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** A PDF that is open. */
export interface OpenPdf {
  readonly document: PdfDocument
  /** Title in the file's properties; null without one. */
  readonly title: string | null
  readonly close: () => Promise<void>
}

const own = import.meta.resolve('pdfjs-dist/package.json')
// PDF.js takes paths, not URLs; on Windows a drive has no stroke before it.
const folder = (name: string): string =>
  decodeURIComponent(new URL(`${name}/`, own).pathname).replace(/^\/(?=[A-Za-z]:)/u, '')

/**
 * Open a PDF. Nothing is drawn, run, printed or fetched: only the library's own tables of characters
 * are read from its folder.
 *
 * @throws {ReadError} `encrypted` where it takes a password, `damaged` where it is none, `limit`
 *   beyond `maxPages`.
 */
export async function openPdf(bytes: Uint8Array, limits: ReadLimits): Promise<OpenPdf> {
  const parser = new PDFParse({
    // PDF.js takes the bytes over; the caller's stay its own.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    // Without these tables, characters in fonts that the file does not embed have no names.
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false
  })
  try {
    const {info, total} = await parser.getInfo()
    if (total > limits.maxPages) throw new ReadError('limit', String(total), 'maxPages')
    // pdf-parse keeps the document to itself, but has no way to ask for positions.
    const {doc} = parser as unknown as {readonly doc: PdfDocument}
    const {Title: title} = (info ?? {}) as {readonly Title?: unknown}
    return {
      document: doc,
      title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
      close: () => parser.destroy()
    }
  } catch (error) {
    await parser.destroy().catch(() => undefined)
    if (error instanceof ReadError) throw error
    if (error instanceof PasswordException) throw new ReadError('encrypted', 'PDF')
    if (error instanceof InvalidPDFException) throw new ReadError('damaged', 'PDF')
    throw new ReadError('damaged', `PDF: ${(error as Error).message}`)
  }
}

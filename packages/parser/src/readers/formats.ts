import type {Evidence} from './evidence.ts'
import type {Reader} from './read-result.ts'

/** A format that can be read. */
export interface Format {
  readonly mediaType: string
  /** Of its files, in lower case, without the dot. */
  readonly endings: readonly string[]
  /** Whether the bytes are in it, by what is in them; the ending decides only where they leave a doubt. */
  readonly isFound: (evidence: Evidence) => boolean
  /** Its reader, with its libraries: loaded when the first such file comes. */
  readonly load: () => Promise<Reader>
}

/** A page begins with its type or its first element, after remarks at most. */
const opensPage =
  /^[\s\ufeff]*(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu

/** The first format that is found in a file reads it; plain text is whatever no other claims. */
export const formats: readonly Format[] = [
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx', 'docm'],
    isFound: ({parts}) => parts.some((part) => /^word\/document\d*\.xml$/u.test(part)),
    load: async () => (await import('./docx/read-docx.ts')).readDocx
  },
  {
    mediaType: 'application/pdf',
    endings: ['pdf'],
    // Readers of PDF let some bytes stand before the signature; a text may quote it.
    isFound: ({start, ending}) =>
      start.startsWith('%PDF-') || (ending === 'pdf' && start.slice(0, 1024).includes('%PDF-')),
    load: async () => (await import('./pdf/read-pdf.ts')).readPdf
  },
  {
    mediaType: 'application/ofd',
    endings: ['ofd'],
    isFound: ({parts}) => parts.includes('OFD.xml'),
    load: async () => (await import('./ofd/read-ofd.ts')).readOfd
  },
  {
    mediaType: 'application/msword',
    endings: ['doc', 'wps'],
    isFound: ({parts}) => parts.includes('WordDocument'),
    load: async () => (await import('./doc/read-doc.ts')).readDoc
  },
  {
    mediaType: 'application/vnd.oasis.opendocument.text',
    endings: ['odt'],
    isFound: ({parts}) => parts.includes('content.xml') && parts.includes('META-INF/manifest.xml'),
    load: async () => (await import('./odt/read-odt.ts')).readOdt
  },
  {
    mediaType: 'text/html',
    endings: ['html', 'htm', 'xhtml', 'shtml', 'jhtml', 'xht'],
    isFound: ({isText, start, ending}) =>
      isText && (opensPage.test(start) || (ending.includes('htm') && /<[a-z][^>]*>/iu.test(start))),
    load: async () => (await import('./html/read-html.ts')).readHtml
  },
  {
    mediaType: 'text/plain',
    endings: ['txt', 'text'],
    isFound: ({type}) => type === null,
    load: async () => (await import('./text/read-text.ts')).readText
  }
]

import type {Stretch} from '../fold.ts'
import type {Layout} from '../layout.ts'

/** Gathers a text line by line, with what its format knows of it. */
export interface TextBuilder {
  /** Add a line of the document; breaks within it part it. */
  readonly addLine: (line: string) => void
  /** Add a line of the page or file around the document. */
  readonly addChrome: (line: string) => void
  /** Add words to the last line instead of beginning a new one. */
  readonly continueLine: (words: string) => void
  readonly build: (hasParagraphs: boolean) => {readonly text: string; readonly layout: Layout}
}

/** Stands in a line where a page begins; no text holds it. */
export const pageBreak = '\ue000\ue001'

/** A builder without any text. */
export function createTextBuilder(): TextBuilder {
  const lines: {words: string; readonly isChrome: boolean}[] = []
  return {
    addLine: (words) => void lines.push({words, isChrome: false}),
    addChrome: (words) => void lines.push({words, isChrome: true}),
    continueLine: (words) => {
      const last = lines.at(-1)
      if (last && !last.isChrome) last.words += words
      else lines.push({words, isChrome: false})
    },
    build: (hasParagraphs) => {
      const pageStarts: number[] = []
      const chrome: Stretch[] = []
      const pieces: string[] = []
      let at = 0
      for (const {words, isChrome} of lines) {
        const [first = '', ...others] = words.split(pageBreak)
        pieces.push(first)
        const start = at
        at += first.length
        for (const other of others) {
          pageStarts.push(at)
          pieces.push(other)
          at += other.length
        }
        pieces.push('\n')
        at += 1
        if (isChrome) chrome.push({start, end: at})
      }
      const starts = pageStarts.length === 0 ? [] : [0, ...pageStarts.filter((page) => page > 0)]
      return {text: pieces.join(''), layout: {pageStarts: starts, chrome, hasParagraphs}}
    }
  }
}

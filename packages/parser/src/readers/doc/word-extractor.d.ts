declare module 'word-extractor' {
  interface TextOptions {
    /** Whether curly quotes become straight ones. */
    readonly filterUnicode: boolean
  }
  interface WordText {
    getBody(options: TextOptions): string
    getHeaders(options: TextOptions & {readonly includeFooters: boolean}): string
    getFootnotes(options: TextOptions): string
    getEndnotes(options: TextOptions): string
    getTextboxes(options: TextOptions & {readonly includeHeadersAndFooters: boolean}): string
  }
  export default class WordExtractor {
    /** Takes a Buffer only. */
    extract(source: Uint8Array): Promise<WordText>
  }
}

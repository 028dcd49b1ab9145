/** Why bytes could not be read as a document. */
export type ReadErrorCode =
  /** Nothing but white space. `found` is the number of bytes. */
  | 'empty'
  /** Not text at all. `found` says what it looks like. */
  | 'binary'
  /** Larger than the limit. `found` is the size in bytes. */
  | 'too-large'
  /** A format that no reader knows. `found` is the ending or type. */
  | 'unsupported'

/** The bytes are no document that can be read; the caller puts it into words. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  /** What was found instead, such as `image/png`. */
  readonly found: string

  constructor(code: ReadErrorCode, found: string) {
    super(`${code}: ${found}`)
    this.name = 'ReadError'
    this.code = code
    this.found = found
  }
}

import type {ReadLimits} from './read-result.ts'

/** Why bytes could not be read as a document. */
export type ReadErrorCode =
  /** Nothing but white space. `found` is the number of bytes. */
  | 'empty'
  /** No document at all. `found` says what it looks like. */
  | 'binary'
  /** Beyond the limit that `limit` names. `found` is how much there is, or how much was seen. */
  | 'limit'
  /** A format that no reader knows. `found` is the ending or type. */
  | 'unsupported'
  /** Locked with a password. `found` is the format. */
  | 'encrypted'
  /** Cut short or changed in part. `found` says which part. */
  | 'damaged'
  /** Pictures of pages, without text. `found` is the number of pages. */
  | 'no-text-layer'
  /** Declares entities of its own, which can blow up when expanded. `found` says which part. */
  | 'entities'

/** The bytes are no document that can be read; the caller puts it into words. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  /** What was found instead, such as `image/png`. */
  readonly found: string
  /** Which limit was passed; null for other errors. */
  readonly limit: keyof ReadLimits | null

  constructor(code: ReadErrorCode, found: string, limit: keyof ReadLimits | null = null) {
    super(`${code}: ${limit === null ? '' : `${limit} `}${found}`)
    this.name = 'ReadError'
    this.code = code
    this.found = found
    this.limit = limit
  }
}

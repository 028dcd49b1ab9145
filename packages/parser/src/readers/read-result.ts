import type {Layout} from '../layout.ts'
import type {FileFacts} from '../metadata.ts'
import type {Message} from '../types.ts'

/** What a reader makes of a file. */
export interface ReadResult {
  readonly text: string
  readonly mediaType: string
  readonly encoding: string
  /** What the file says about the document beside its text, most trusted first. */
  readonly facts: readonly FileFacts[]
  readonly layout: Layout
  readonly messages: readonly Message[]
}

/** How much a reader takes in. Passing a limit is a `ReadError` that names it. */
export interface ReadLimits {
  /** Size of a file in bytes (default: 200 million). */
  readonly maxBytes: number
  /** Size of all that is unpacked from a file in bytes (default: 500 million). */
  readonly maxUnpackedBytes: number
  /** Size of one file unpacked from a packed one in bytes (default: 200 million). */
  readonly maxPartBytes: number
  /** Files in a packed one (default: 10,000). */
  readonly maxParts: number
  /** Elements in a file of HTML or XML (default: 3 million). */
  readonly maxElements: number
  /** Pages of a PDF or OFD (default: 5,000). */
  readonly maxPages: number
  /** Depth to which elements of HTML or XML stand in one another (default: 500). */
  readonly maxDepth: number
}

/** The limits where the caller gives none. */
export const defaultLimits: ReadLimits = {
  maxBytes: 200_000_000,
  maxUnpackedBytes: 500_000_000,
  maxPartBytes: 200_000_000,
  maxParts: 10_000,
  maxElements: 3_000_000,
  maxPages: 5_000,
  maxDepth: 500
}

/**
 * Reads the files of one format. Given the same bytes and limits, the result is the same.
 *
 * @throws {ReadError} When the bytes are damaged, locked, or pass a limit.
 */
export type Reader = (bytes: Uint8Array, limits: ReadLimits) => Promise<ReadResult>

import type {DocumentKind, GovernmentLevel, IsoDate, Period} from './types.ts'

/**
 * What stands in `<stem>.meta.json` beside a document: facts that the text itself does not say.
 * Each wins over the text, and `provenance` says so.
 */
export interface Sidecar {
  readonly title?: string | null
  readonly shortName?: string
  readonly docNumber?: string | null
  readonly issuer?: string | null
  readonly issuedOn?: IsoDate | null
  readonly publishedOn?: IsoDate | null
  readonly region?: string | null
  readonly level?: GovernmentLevel | null
  readonly kind?: DocumentKind
  readonly status?: 'final' | 'draft'
  readonly period?: Period | null
  /** Address of the page that the file was saved from. */
  readonly url?: string | null
  readonly retrievedOn?: IsoDate | null
  /** How the file came into the collection, in a sentence. */
  readonly origin?: string
  /** Of the document's bytes, in lower-case hexadecimal. */
  readonly sha256?: string
  /** What `gangmu check` should look for in this document; the parser makes nothing of it. */
  readonly check?: {
    /** By the rule's name: `off`, or another weight. */
    readonly rules?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>
  }
}

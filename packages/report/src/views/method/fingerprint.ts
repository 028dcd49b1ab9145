import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {ReportInput} from '../../types.ts'

/** One hash for the catalogue and all documents, whatever their order; lower-case hexadecimal. */
export function fingerprintOf({entries, outlineSha256}: ReportInput): string {
  const hashes = entries.map(({document: {id, source}}) => source.sha256 ?? id).toSorted()
  return bytesToHex(sha256(new TextEncoder().encode([outlineSha256, ...hashes].join('\n'))))
}

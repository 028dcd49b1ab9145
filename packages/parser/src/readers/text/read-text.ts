import {plainLayout} from '../../layout.ts'
import {decode} from '../decode.ts'
import type {ReadResult} from '../read-result.ts'

/** Reads plain text, in whatever encoding it is. */
export async function readText(bytes: Uint8Array): Promise<ReadResult> {
  const {text, encoding, messages} = decode(bytes)
  return {
    // Old Macs ended lines with a lone \r.
    text: text.includes('\n') ? text : text.replaceAll('\r', '\n'),
    mediaType: 'text/plain',
    encoding,
    facts: [],
    layout: plainLayout,
    messages
  }
}

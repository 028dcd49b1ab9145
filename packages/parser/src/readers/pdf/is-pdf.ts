/** Bytes before which the signature of a PDF may stand, as readers of PDF allow. */
const startLength = 1024

/** Whether bytes say that they are a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, startLength)).includes('%PDF-')
}

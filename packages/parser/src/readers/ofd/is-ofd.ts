export function isOfd(_bytes: Uint8Array): boolean {
  return false
}

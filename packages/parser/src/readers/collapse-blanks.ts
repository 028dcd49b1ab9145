/**
 * A text with each run of white space (of ASCII) turned into what a function says. A loop, since a
 * pattern fails on a run of some million characters.
 *
 * @param toWhat Takes the characters before and after the run, empty at an end, and whether a line breaks in it.
 */
export function collapseBlanks(
  text: string,
  toWhat: (before: string, after: string, hasBreak: boolean) => string
): string {
  const pieces: string[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    if (!isBlank(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const start = at
    let hasBreak = false
    for (; at < text.length && isBlank(text.charCodeAt(at)); at += 1)
      hasBreak ||= text.charCodeAt(at) === 0x0a
    pieces.push(text.slice(from, start), toWhat(text.charAt(start - 1), text.charAt(at), hasBreak))
    from = at
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/** Space, tab, and what ends lines and pages. */
function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)
}

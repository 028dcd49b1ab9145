import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'

/**
 * A day of the computer's own calendar: zips hold local times, and this one is written alike in every
 * time zone.
 */
const packedOn = (): Date => new Date(2000, 0, 1)

/**
 * An Office file with the same parts in the same order, all of one date, so that the same content gives the
 * same bytes.
 *
 * @param made The moment that the file states as the one it was made and changed on.
 * @param replaced Parts to write anew.
 */
export function repackOffice(
  bytes: Uint8Array,
  made: Date,
  replaced: Readonly<Record<string, string>> = {}
): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const dated = files.map(([name, content]) => {
    const part = replaced[name]
    if (part !== undefined) return [name, strToU8(part)] as const
    if (name === 'word/document.xml') return [name, strToU8(numberBookmarks(strFromU8(content)))] as const
    if (name !== 'docProps/core.xml') return [name, content] as const
    const stamp = made.toISOString().replace(/\.\d+Z$/u, 'Z')
    return [name, strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, stamp))] as const
  })
  return zipSync(Object.fromEntries(dated), {mtime: packedOn(), level: 9})
}

/** The library counts bookmarks over all files that it makes; here each file counts from 1. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, known)
    return known
  }
  return xml
    .replace(/(?<=w:(?:name|anchor)="_Toc|PAGEREF _Toc)\d+/gu, (name) => String(numberOf(name)))
    .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*?w:id=")\d+(?=")/gu, (name) => String(numberOf(name)))
}

import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'

/**
 * A day of the computer's own calendar: zips hold local times, and this one is written alike in every
 * time zone.
 */
const packedOn = new Date(2000, 0, 1)

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
    if (name !== 'docProps/core.xml') return [name, content] as const
    const stamp = made.toISOString().replace(/\.\d+Z$/u, 'Z')
    return [name, strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, stamp))] as const
  })
  return zipSync(Object.fromEntries(dated), {mtime: packedOn, level: 9})
}

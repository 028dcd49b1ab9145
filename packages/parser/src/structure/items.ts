import {type Marker, type MarkerForm, readMarker} from './marker.ts'

/** A numbered point in running text. Offsets count from 0 in UTF-16 code units. */
export interface InlineItem {
  readonly marker: Marker
  readonly start: number
  readonly end: number
}

/** What can begin a marker, at the start of a sentence or a clause. */
const startOfMarker = /(?<=^|[。；;：:！？，,\s])[0-9０-９（(①-⑳⑴-⒇⒈-⒛㈠-㈩〇一二三四五六七八九十第]/gu

/**
 * The points that a stretch of text is divided into: the first form that counts 1, 2, … in it, at
 * the start of sentences. One marker alone divides nothing.
 *
 * @param forms The forms to look for.
 */
export function findItems(
  text: string,
  start: number,
  end: number,
  forms: readonly MarkerForm[]
): readonly InlineItem[] {
  const runs = new Map<MarkerForm, {marker: Marker; start: number}[]>()
  for (const match of text.slice(start, end).matchAll(startOfMarker)) {
    const offset = start + match.index
    const marker = readMarker(text, offset)
    if (!marker || !forms.includes(marker.form)) continue
    const run = runs.get(marker.form) ?? []
    if (marker.number !== (run.at(-1)?.marker.number ?? 0) + 1) continue
    // 一是…，二是… goes on after a comma; no other form starts there.
    const afterComma = offset > start && /[，,]/u.test(text.charAt(offset - 1))
    if (afterComma && run.length === 0 && marker.form !== 'ordinal') continue
    run.push({marker, start: offset})
    runs.set(marker.form, run)
  }
  const chosen = [...runs.values()].filter((run) => run.length > 1).toSorted(byStart)[0] ?? []
  return chosen.map((item, index) => ({
    ...item,
    end: item.start + text.slice(item.start, chosen[index + 1]?.start ?? end).trimEnd().length
  }))
}

function byStart(a: readonly {start: number}[], b: readonly {start: number}[]): number {
  return (a[0]?.start ?? 0) - (b[0]?.start ?? 0)
}

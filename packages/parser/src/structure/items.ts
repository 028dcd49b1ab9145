import {type Marker, type MarkerForm, readMarker} from './marker.ts'

/** A numbered point in running text. Offsets count from 0 in UTF-16 code units. */
export interface InlineItem {
  readonly marker: Marker
  readonly start: number
  readonly end: number
}

const boundary = /[。；;：:！？\s]/u
const startsMarker = /[0-9０-９（(①-⑳⑴-⒇⒈-⒛㈠-㈩〇一二三四五六七八九十第]/u

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
  for (let offset = start; offset < end; offset += 1) {
    if (!startsMarker.test(text.charAt(offset))) continue
    if (offset > start && !boundary.test(text.charAt(offset - 1))) {
      // 一是…，二是…: after a comma only where the sequence is under way.
      if (!/[，,]/u.test(text.charAt(offset - 1))) continue
    }
    const marker = readMarker(text, offset)
    if (!marker || !forms.includes(marker.form)) continue
    const run = runs.get(marker.form) ?? []
    const last = run.at(-1)?.marker.number ?? 0
    if (marker.number !== last + 1) continue
    if (run.length === 0 && marker.form !== 'ordinal' && /[，,]/u.test(text.charAt(offset - 1))) continue
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

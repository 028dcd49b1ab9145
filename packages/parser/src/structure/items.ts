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
  // Where numbers start again in mid-line, the points of one point are counted: 一是减材料，二是减环节.
  const inner = new Map<MarkerForm, number>()
  for (const match of text.slice(start, end).matchAll(startOfMarker)) {
    const offset = start + match.index
    const marker = readMarker(text, offset)
    if (!marker || !forms.includes(marker.form)) continue
    const run = runs.get(marker.form) ?? []
    const isWithin =
      run.length > 0 &&
      !headsLine(text, start, offset) &&
      (marker.number === 1 || marker.number === (inner.get(marker.form) ?? Number.NaN) + 1)
    if (isWithin) {
      inner.set(marker.form, marker.number)
      continue
    }
    if (marker.number !== (run.at(-1)?.marker.number ?? 0) + 1) continue
    // 一是…，二是… goes on after a comma; no other form starts there.
    const afterComma = offset > start && /[，,]/u.test(text.charAt(offset - 1))
    if (afterComma && run.length === 0 && marker.form !== 'ordinal') continue
    run.push({marker, start: offset})
    runs.set(marker.form, run)
    inner.delete(marker.form)
  }
  const chosen = [...runs.values()].filter((run) => run.length > 1).toSorted(byStart)[0] ?? []
  return chosen.map((item, index) => ({
    ...item,
    end: item.start + text.slice(item.start, chosen[index + 1]?.start ?? end).trimEnd().length
  }))
}

/** A list ends where so many numbers in a row are not its next. */
const furthestNext = 60

/**
 * The points of all lists of a form in a section: each paragraph may count its own 一是, 二是 from
 * the start. Words between two lists belong to the last point of the first.
 */
export function findListedItems(
  text: string,
  start: number,
  end: number,
  form: MarkerForm
): readonly InlineItem[] {
  const points = [...text.slice(start, end).matchAll(startOfMarker)].flatMap(({index}): readonly Point[] => {
    const marker = readMarker(text, start + index)
    return marker?.form === form ? [{marker, start: start + index}] : []
  })
  const items: Point[] = []
  for (let at = 0; at < points.length; ) {
    const list = listFrom(text, start, points, at)
    const last = list.at(-1)
    if (last === undefined || list.length === 1) {
      at += 1
      continue
    }
    items.push(...list)
    // The next list begins in a paragraph of its own.
    const lineEnd = text.indexOf('\n', last.start)
    while (at < points.length && (lineEnd === -1 || (points[at]?.start ?? end) < lineEnd)) at += 1
  }
  return items.map((item, index) => ({
    ...item,
    end: item.start + text.slice(item.start, items[index + 1]?.start ?? end).trimEnd().length
  }))
}

interface Point {
  readonly marker: Marker
  readonly start: number
}

/** The list that counts 1, 2, … from the point at `first`; none where it does not begin with 1. */
function listFrom(text: string, start: number, points: readonly Point[], first: number): readonly Point[] {
  const list: Point[] = []
  let inner = 0
  let missed = 0
  for (let at = first; at < points.length && missed < furthestNext; at += 1) {
    const point = points[at]
    if (!point) break
    const {number} = point.marker
    const isWithin =
      list.length > 0 && !headsLine(text, start, point.start) && (number === 1 || number === inner + 1)
    if (isWithin && (number === 1 || inner > 0)) inner = number
    else if (number === list.length + 1) {
      list.push(point)
      inner = 0
      missed = -1
    } else if (list.length === 0) break
    missed += 1
  }
  return list
}

function headsLine(text: string, from: number, offset: number): boolean {
  let at = offset
  while (at > from && /[ \t\u3000\u00a0]/u.test(text.charAt(at - 1))) at -= 1
  return at === from || /[\r\n]/u.test(text.charAt(at - 1))
}

function byStart(a: readonly {start: number}[], b: readonly {start: number}[]): number {
  return (a[0]?.start ?? 0) - (b[0]?.start ?? 0)
}

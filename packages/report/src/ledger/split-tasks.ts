import type {Measure} from '@gangmu/parser'

/** A stretch of a measure that commits to something. Offsets are those of the document's text. */
export interface TaskStretch {
  readonly start: number
  readonly end: number
}

/** Where the names of the units begin: 责任单位 and the like, in a bracket or on a line of its own. */
const unitsAt =
  /[（(〔[【\n]\s*(?:[^。，；：:（(]{0,4})(?:牵头|责任|配合|主办|承办|协办|主责|协同|参与|落实|实施)(?:责任)?(?:单位|部门)\s*[：:]|[（(][^（()）]{2,200}(?:牵头|负责|配合)(?:落实)?[）)]\s*$/u

/** A commitment shorter than this belongs to what stands before it. */
const shortest = 6

/**
 * The commitments of a measure: its sentences, cut at 。 and ； outside quotation marks and brackets,
 * without its label, its title and the names of its units. A measure of a title alone is one task.
 */
export function splitTasks(text: string, measure: Measure): readonly TaskStretch[] {
  const {start, end} = measure.position
  const whole = text.slice(start.offset, end.offset)
  const body = measure.label.length + titleLength(whole.slice(measure.label.length), measure.title)
  const units = whole.slice(body).search(unitsAt)
  const until = units === -1 ? whole.length : body + units
  const tasks = sentences(whole, body, until)
  const found =
    tasks.length > 0 ? tasks : sentences(whole, measure.label.length, units === -1 ? whole.length : until)
  return found.map((task) => ({start: start.offset + task.start, end: start.offset + task.end}))
}

/** How much of the text the title takes, its full stop included; line breaks in it do not count. */
function titleLength(text: string, title: string | null): number {
  if (title === null) return 0
  const wanted = title.replace(/\s+/gu, '')
  let matched = 0
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/u.test(text.charAt(at))) continue
    if (matched === wanted.length) return /[。．.：:]/u.test(text.charAt(at)) ? at + 1 : at
    if (text.charAt(at) !== wanted.charAt(matched)) return 0
    matched += 1
  }
  return 0
}

function sentences(text: string, from: number, until: number): readonly TaskStretch[] {
  const found: TaskStretch[] = []
  let depth = 0
  let start = from
  const add = (end: number): void => {
    const words = text.slice(start, end)
    const first = start + words.search(/\S/u)
    const length = words.trim().replace(/[。；;\s]/gu, '').length
    const last = found.at(-1)
    if (length === 0) return
    if (length < shortest && last)
      found[found.length - 1] = {start: last.start, end: first + words.trim().length}
    else found.push({start: first, end: first + words.trim().length})
  }
  for (let at = from; at < until; at += 1) {
    const mark = text.charAt(at)
    if (/[（(“‘《〔【]/u.test(mark)) depth += 1
    else if (/[）)”’》〕】]/u.test(mark)) depth = Math.max(0, depth - 1)
    // A bracket that is never closed does not swallow the rest.
    else if (mark === '。' || (depth === 0 && /[；;]/u.test(mark))) {
      depth = 0
      add(at + 1)
      start = at + 1
    }
  }
  add(until)
  return found
}

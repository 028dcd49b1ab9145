import {parseChineseNumber} from '../numerals.ts'
import type {Target} from '../types.ts'

/** A target without its place in a document. Offsets count from 0 in UTF-16 code units. */
export interface FoundTarget extends Omit<Target, 'position' | 'kind' | 'text'> {
  readonly start: number
  readonly end: number
}

const atLeast = '不少于|不低于|不小于|至少(?:要)?[\\u4e00-\\u9fff]{0,4}?|达到|达|保持在?|超过|高于'
const atMost = '不超过|不高于|不多于|控制在|压缩至|压减至|缩短至|至多|低于'
const units =
  '学时|课时|个工作日|工作日|小时|分钟|个月|人次|件次|期|次|件|场|例|项|个|名|人|家|处|天|日|篇|万元|亿元|倍'
// A number is read from its first digit only, so that a long run of digits is read once.
const number = '(?<![0-9.])[0-9]+(?:[.．][0-9]+)?|(?<![一二两三四五六七八九十百])[一二两三四五六七八九十百]+'
const pattern = new RegExp(
  `(?<least>${atLeast})?(?<most>${atMost})?\\s{0,4}对?(?<value>${number})\\s{0,4}(?<unit>[%％]|${units})(?<after>\\s{0,4}(?:及?以上|以下|以内|之内|内))?`,
  'gu'
)
const all = /(?:实现|达到|达成|做到)(?:[^，,。；;、]{0,24})全覆盖/gu

/**
 * Numbers to reach: those with a comparator (不少于60学时, 两期以上) and shares (100%). Dates, counts
 * without a comparator and numbers of documents are none.
 */
export function findTargets(text: string): readonly FoundTarget[] {
  const found: FoundTarget[] = []
  for (const match of text.matchAll(pattern)) {
    const {least, most, value = '', unit = '', after} = match.groups ?? {}
    const isShare = /[%％]/u.test(unit)
    const compared = least !== undefined || most !== undefined || after !== undefined
    // A lone share needs the thing it is a share of; a lone count is no target.
    if (!(compared || isShare) || /[第〔[（(]/u.test(text.charAt(match.index - 1))) continue
    const parsed = readValue(value)
    if (parsed === null) continue
    const start = match.index
    const end = start + match[0].length
    found.push({
      value: parsed,
      unit: isShare ? '%' : unit,
      comparator: comparatorOf(least, most, after),
      subject: subjectOf(text, start, end, isShare),
      start,
      end
    })
  }
  for (const match of text.matchAll(all)) {
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.start < end)) continue
    const subject = match[0].replace(/^(?:实现|达到|达成|做到)/u, '').replace(/全覆盖$/u, '')
    found.push({
      value: 100,
      unit: '%',
      comparator: '=',
      subject: subject || null,
      start,
      end
    })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function comparatorOf(
  least: string | undefined,
  most: string | undefined,
  after: string | undefined
): Target['comparator'] {
  if (most !== undefined || /以下|内/u.test(after ?? '')) return '<='
  if (/以上/u.test(after ?? '') || /不少于|不低于|不小于|至少|超过|高于/u.test(least ?? '')) return '>='
  return '='
}

function readValue(text: string): number | null {
  const plain = text.replace(/[０-９．]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  )
  return /^[0-9.]+$/u.test(plain) ? Number(plain) : parseChineseNumber(plain)
}

/**
 * What is measured: for a share the words before it in its clause, for a count the words after it
 * (两期以上法治专题讲座), or else those on the other side.
 */
function subjectOf(text: string, start: number, end: number, isShare: boolean): string | null {
  const before = (/[^，,。；;：:、\s（(]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '')
    .replace(/每人每年|每年|每季度|任期内/gu, '')
    .replace(/^(?:并|且|其中|确保|实现|力争)+/u, '')
    .replace(/(?:要|应当|应|均|已|为|接受|举办|组织|开展|安排|参加)+$/u, '')
  const after = /^的?([^，,。；;：:、\s（()）]{2,40})/u.exec(text.slice(end, end + 42))?.[1] ?? ''
  const [first, second] = isShare ? [before, after] : [after, before]
  return [first, second].find((words) => words.length >= 2) ?? null
}

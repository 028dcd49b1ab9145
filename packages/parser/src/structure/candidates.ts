import {type Marker, type MarkerForm, rankOf, readMarker} from './marker.ts'
import type {Paragraph} from './paragraphs.ts'
import type {Candidate} from './sequence.ts'

/**
 * The markers at the heads of paragraphs, in order, each with the form that it has in this
 * document: offices write 1、 and 1. for one level or for two, and （1） for sections or for points,
 * so the form follows from how the markers stand to each other.
 *
 * @param isFree Whether a paragraph may head something.
 */
export function findCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  isFree: (paragraph: number) => boolean
): readonly Candidate[] {
  const found = paragraphs.flatMap(({start}, paragraph): readonly Candidate[] => {
    const marker = isFree(paragraph) ? readMarker(text, start) : null
    return marker ? [{paragraph, marker}] : []
  })
  return withUnnumberedHeadings(
    settleForms(withoutBoxes(withoutStrayNumbers(found), paragraphs)),
    paragraphs,
    isFree
  )
}

/** `1 总则` heads a chapter only where a 1.1 stands under it, or under the one before. */
function withoutStrayNumbers(candidates: readonly Candidate[]): readonly Candidate[] {
  const prefixes = new Set(
    candidates.filter(({marker}) => marker.form === 'decimal-2').map(({marker}) => marker.prefix)
  )
  let last = 0
  return candidates.filter(({marker}) => {
    if (marker.form !== 'bare') return true
    // A last chapter without sections (8 附则) goes on where they count.
    const heads = prefixes.has(String(marker.number)) || (prefixes.size > 0 && marker.number === last + 1)
    if (heads) last = marker.number
    return heads
  })
}

const boxHead = /^专\s*栏\s*[0-9０-９一二三四五六七八九十]{1,3}(?![、.．])[^。；]{0,40}$/u

/** Numbers that start again under 专栏1 count the points of that box, up to the outer number's next. */
function withoutBoxes(
  candidates: readonly Candidate[],
  paragraphs: readonly Paragraph[]
): readonly Candidate[] {
  const heads = paragraphs.flatMap(({content}, index) => (boxHead.test(content) ? [index] : []))
  if (heads.length === 0) return candidates
  const last = new Map<MarkerForm, number>()
  let box: Marker | null = null
  let head = 0
  return candidates.filter(({marker, paragraph}) => {
    let isBelowHead = false
    for (; (heads[head] ?? paragraphs.length) < paragraph; head += 1) isBelowHead = true
    const outer = last.get(marker.form)
    const opens = isBelowHead && marker.number === 1 && outer !== undefined
    const goesOn =
      !isBelowHead &&
      box !== null &&
      (rankOf(marker.form) > rankOf(box.form) ||
        (marker.form === box.form && marker.number === box.number + 1 && marker.number !== (outer ?? 0) + 1))
    if (opens || (goesOn && marker.form === box?.form)) box = marker
    if (opens || goesOn) return false
    box = null
    for (const form of last.keys()) if (rankOf(form) > rankOf(marker.form)) last.delete(form)
    last.set(marker.form, marker.number)
    return true
  })
}

/** Give 1、 and （1） the level at which they stand in this document. */
function settleForms(candidates: readonly Candidate[]): readonly Candidate[] {
  const has = (form: MarkerForm): boolean => candidates.some(({marker}) => marker.form === form)
  const nests = (outer: MarkerForm, inner: MarkerForm): boolean => standsOver(candidates, outer, inner)
  const commaIsAbove = nests('arabic-comma', 'arabic') || nests('arabic-comma', 'decimal-2')
  const renamed = new Map<MarkerForm, MarkerForm>()
  if (!commaIsAbove && (has('arabic') || has('chinese') || !nests('arabic-comma', 'arabic-bracket'))) {
    renamed.set('arabic-comma', 'arabic')
  } else if (!has('chinese') && !has('chapter')) renamed.set('arabic-comma', 'chinese')
  const bracketIsAbove =
    nests('arabic-bracket', 'arabic') ||
    (!has('arabic') && (nests('chinese', 'arabic-bracket') || nests('arabic-comma', 'arabic-bracket')))
  if (bracketIsAbove && !has('chinese-bracket')) renamed.set('arabic-bracket', 'chinese-bracket')
  if (renamed.size === 0) return candidates
  return candidates.map(({paragraph, marker}) => ({
    paragraph,
    marker: {...marker, form: renamed.get(marker.form) ?? marker.form}
  }))
}

/** Whether somewhere `inner` counts from 1 between one `outer` and the next. */
function standsOver(candidates: readonly Candidate[], outer: MarkerForm, inner: MarkerForm): boolean {
  let last: number | null = null
  let started = false
  for (const {marker} of candidates) {
    if (marker.form === outer) {
      if (last !== null && started && marker.number === last + 1) return true
      last = marker.number
      started = false
    } else if (marker.form === inner && last !== null) started ||= marker.number === 1
    else if (rankOf(marker.form) < rankOf(inner)) started = false
  }
  return false
}

/** Where the outermost numbers start again, short lines right above them are their headings. */
function withUnnumberedHeadings(
  candidates: readonly Candidate[],
  paragraphs: readonly Paragraph[],
  isFree: (paragraph: number) => boolean
): readonly Candidate[] {
  const outermost = candidates.reduce(
    (least, {marker}) => Math.min(least, rankOf(marker.form)),
    Number.POSITIVE_INFINITY
  )
  const ofForm = candidates.filter(({marker}) => rankOf(marker.form) === outermost)
  const starts = ofForm.filter(
    ({marker}, index) => marker.number === 1 && (index === 0 || (ofForm[index - 1]?.marker.number ?? 0) > 1)
  )
  const [first, ...restarts] = starts
  const taken = new Set(candidates.map(({paragraph}) => paragraph))
  const isHeading = (index: number): boolean =>
    isFree(index) && !taken.has(index) && isHeadingLine(paragraphs[index])
  const headed = restarts.filter(({paragraph}) => isHeading(paragraph - 1))
  if (first === undefined || headed.length === 0 || headed.length < restarts.length) return candidates
  const headings = [...(isHeading(first.paragraph - 1) ? [first] : []), ...headed].map(
    ({paragraph}, index): Candidate => {
      const marker: Marker = {form: 'unnumbered', number: index + 1, label: '', prefix: ''}
      return {paragraph: paragraph - 1, marker}
    }
  )
  return [...candidates, ...headings].toSorted((a, b) => a.paragraph - b.paragraph)
}

function isHeadingLine(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph !== undefined &&
    paragraph.content.length <= 30 &&
    !/[。！？；，、：:;,.]$/u.test(paragraph.content) &&
    !/(?:方案|纲要|要点|规划|计划|意见|办法|报告|通知|规定|[）)]|日)$/u.test(paragraph.content)
  )
}

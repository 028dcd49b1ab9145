import {ownTexts} from '../own-text.ts'
import type {Found, Rule} from '../types.ts'

const marks: readonly {readonly half: string; readonly full: string}[] = [
  {half: ',', full: '，'},
  {half: ';', full: '；'},
  {half: ':', full: '：'},
  {half: '?', full: '？'},
  {half: '!', full: '！'},
  // A bracket speaks for its partner.
  {half: '(', full: '（'}
]

/** More than so many of one mark are one finding: they come from the whole text, not from a slip. */
const mostSingle = 12

/** From so many full-width marks for each half-width one, full is the document's way. */
const fullPerHalf = 10

const han = /[\u4e00-\u9fff“”‘’《》、。，；：！？（）〔〕]/u

/** Marks in another width than the document's own. */
export const mixedWidth: Rule = {
  name: 'mixed-width',
  group: 'drafting',
  severity: 'info',
  title: {zh: '标点全角半角混用', en: 'Punctuation in two widths'},
  meaning: {
    zh: '同一种标点在中文里应只用一种宽度（GB/T 15834：全角）。指出较少的一种；数字和西文之间的不算。',
    en: 'A mark should have one width in Chinese text (full, by GB/T 15834). The rarer one is pointed out; marks between digits or Latin letters are left alone.'
  },
  example: {wrong: '完善制度,健全机制，', right: '完善制度，健全机制，'},
  sentences: {
    one: {
      why: {
        zh: '“{mark}”在全文 {others} 处用“{usual}”。',
        en: '“{mark}” stands here; elsewhere “{usual}” is used ({others} times).'
      },
      advice: {zh: '改为“{usual}”。', en: 'Use “{usual}”.'}
    },
    alone: {
      why: {
        zh: '此处用半角“{mark}”，全文其他标点都用全角（{others} 处）。',
        en: '“{mark}” has half width; the other marks have full width ({others} times).'
      },
      advice: {zh: '改为“{usual}”。', en: 'Use “{usual}”.'}
    },
    many: {
      why: {
        zh: '“{mark}”用了 {times} 处，“{usual}”用了 {others} 处，此处是第一处。',
        en: '“{mark}” is used {times} times and “{usual}” {others} times; this is the first.'
      },
      advice: {zh: '全文统一为全角。', en: 'Use the full width throughout.'}
    }
  },
  find: ({document}) => {
    const texts = ownTexts(document)
    const places = (mark: string): readonly number[] =>
      texts.flatMap(({text, start}) =>
        indexesOf(text, mark)
          .filter((at) => isChinese(text, at))
          .map((at) => start + at)
      )
    const counted = marks.map(({half, full}) => ({half, full, halves: places(half), fulls: places(full)}))
    const allFulls = counted.reduce((sum, {fulls}) => sum + fulls.length, 0)
    const allHalves = counted.reduce((sum, {halves}) => sum + halves.length, 0)
    return counted.flatMap(({half, full, halves, fulls}): readonly Found[] => {
      // A mark that the text has in half width alone is judged by the other marks.
      if (fulls.length === 0 && allHalves * fullPerHalf <= allFulls)
        return halves.map((at) => ({
          range: [at, at + 1] as const,
          says: 'alone',
          values: {mark: half, usual: full, others: allFulls}
        }))
      const [rare, mark, usual, others] =
        halves.length <= fulls.length
          ? [halves, half, full, fulls.length]
          : [fulls, full, half, halves.length]
      const [first] = rare
      if (first === undefined) return []
      if (rare.length > mostSingle)
        return [{range: [first, first + 1], says: 'many', values: {mark, usual, others, times: rare.length}}]
      return rare.map((at) => ({range: [at, at + 1] as const, says: 'one', values: {mark, usual, others}}))
    })
  }
}

function indexesOf(text: string, mark: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found.push(at)
  return found
}

/** Chinese on one side at least, and digits or letters not on both; no label such as `1)`. */
function isChinese(text: string, at: number): boolean {
  const [before, after] = [
    text.slice(0, at).trimEnd().at(-1) ?? '',
    text
      .slice(at + 1)
      .trimStart()
      .charAt(0)
  ]
  if (/^[\s\d一二三四五六七八九十]*$/u.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))) return false
  return han.test(before) || han.test(after)
}

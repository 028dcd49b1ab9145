import {ownTexts} from '../own-text.ts'
import type {Found, Rule} from '../types.ts'

const closers: Readonly<Record<string, string>> = {
  '》': '《',
  '〉': '〈',
  '）': '（',
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
  ']': '['
}
const openers = new Set(Object.values(closers))

/** Quotation marks and brackets without a partner. */
export const unbalancedMarks: Rule = {
  name: 'unbalanced-marks',
  group: 'drafting',
  severity: 'error',
  title: {zh: '引号、括号、书名号不配对', en: 'Quotation marks or brackets without a partner'},
  meaning: {
    zh: '每一段里的“”‘’（）《》〔〕等应成对。全角和半角括号可以相配（另由 mixed-width 指出）。',
    en: 'Quotation marks and brackets should come in pairs within a measure or statement. A full-width and a half-width bracket may be partners.'
  },
  example: {wrong: '推行“双随机、一公开监管。', right: '推行“双随机、一公开”监管。'},
  sentences: {
    unclosed: {
      why: {zh: '「{mark}」没有与它配对的后一半。', en: '“{mark}” is never closed.'},
      advice: {zh: '补上后一半，或删去它。', en: 'Close it, or delete it.'}
    },
    unopened: {
      why: {zh: '「{mark}」没有与它配对的前一半。', en: '“{mark}” was never opened.'},
      advice: {zh: '补上前一半，或删去它。', en: 'Open it, or delete it.'}
    }
  },
  find: ({document}) => ownTexts(document).flatMap(({text, start}) => inText(text, start))
}

function inText(text: string, start: number): readonly Found[] {
  const found: Found[] = []
  const open: {mark: string; at: number}[] = []
  const report = (says: string, mark: string, at: number): void => {
    found.push({range: [start + at, start + at + 1], says, values: {mark}})
  }
  for (let at = 0; at < text.length; at += 1) {
    const printed = text.charAt(at)
    const mark = printed === '(' ? '（' : printed === ')' ? '）' : printed
    if (openers.has(mark)) {
      const last = open.at(-1)
      // The same quotation mark twice without an end between: the first was never closed.
      if (last?.mark === mark && /[“‘]/u.test(mark)) {
        report('unclosed', mark, last.at)
        open.pop()
      }
      open.push({mark, at})
    } else if (mark in closers) {
      if (isLabel(text, at) || (mark === '’' && /[a-z]/iu.test(text.charAt(at - 1)))) continue
      const partner = open.findLastIndex((one) => one.mark === closers[mark])
      if (partner === -1) report('unopened', printed, at)
      else
        for (const {mark: lost, at: place} of open.splice(partner).slice(1)) report('unclosed', lost, place)
    }
  }
  for (const {mark, at} of open) report('unclosed', mark, at)
  const straight = [...text.matchAll(/"/gu)]
  const last = straight.at(-1)
  if (straight.length % 2 === 1 && last) report('unclosed', '"', last.index)
  return found.toSorted((a, b) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0))
}

/** `1)` and `一）` at the head of a line or after a full stop number it. */
function isLabel(text: string, at: number): boolean {
  return /(?:^|[\n。；;])\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-z])$/u.test(
    text.slice(Math.max(0, at - 8), at)
  )
}

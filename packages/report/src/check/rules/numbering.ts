import {parseChineseNumber} from '@gangmu/parser'
import type {Found, Rule} from '../types.ts'

/** Numbers that are left out, repeated or out of order, of chapters, sections, measures and items. */
export const numbering: Rule = {
  name: 'numbering',
  group: 'drafting',
  severity: 'error',
  title: {zh: '编号跳号、重号或倒退', en: 'Numbers left out, repeated or out of order'},
  meaning: {
    zh: '章、节、措施以及措施内（1）（2）或 1. 2. 等各项的编号应依次连续。各节重新编号的不算。',
    en: 'Chapters, sections, measures and the items inside them should be numbered one after the other. Numbering that starts anew in each section is no fault.'
  },
  example: {wrong: '一、…… 二、…… 四、……', right: '一、…… 二、…… 三、……'},
  sentences: {
    gap: {
      why: {zh: '“{label}”之前缺少编号 {expected}。', en: 'Number {expected} is missing before “{label}”.'},
      advice: {
        zh: '补上遗漏的内容，或顺次改正以下编号和引用它们的地方。',
        en: 'Add what is missing, or renumber from here on and wherever it is referred to.'
      }
    },
    repeat: {
      why: {
        zh: '编号 {number}（“{label}”）前面已经用过。',
        en: 'Number {number} (“{label}”) was used before.'
      },
      advice: {zh: '顺次改正本号和以下编号。', en: 'Renumber this one and those after it.'}
    },
    back: {
      why: {
        zh: '此处应为 {expected}，实为“{label}”，编号倒退。',
        en: 'Expected {expected} here, found a step back to “{label}”.'
      },
      advice: {zh: '核对次序，或顺次改正编号。', en: 'Check the order, or renumber.'}
    }
  },
  find: ({document}) => {
    const found: Found[] = []
    for (const message of document.messages) {
      const says =
        message.code === 'numbering-gap'
          ? 'gap'
          : message.code === 'numbering-repeat'
            ? 'repeat'
            : message.code === 'numbering-back'
              ? 'back'
              : null
      if (says === null || message.place === undefined) continue
      const {start} = message.place
      const label = 'label' in message.args ? message.args.label : ''
      found.push({
        range: [start.offset, start.offset + Math.max(1, label.length)],
        says,
        values: {...message.args}
      })
    }
    for (const {items} of document.measures) found.push(...itemFaults(items))
    return found
  }
}

function itemFaults(
  items: readonly {readonly label: string; readonly position: {readonly start: {readonly offset: number}}}[]
): readonly Found[] {
  const found: Found[] = []
  const last = new Map<string, number>()
  for (const {label, position} of items) {
    const shape = label.replace(/[0-9０-９一二三四五六七八九十]+/u, '#')
    const number = numberOf(label)
    if (number === null || !shape.includes('#')) continue
    const before = last.get(shape)
    last.set(shape, number)
    // A run of items begins with 1; anything else is a number in running text.
    if (before === undefined || number === before + 1 || number === 1) continue
    const range = [position.start.offset, position.start.offset + label.length] as const
    if (number === before) found.push({range, says: 'repeat', values: {label, number}})
    else if (number > before) found.push({range, says: 'gap', values: {label, expected: before + 1}})
    else found.push({range, says: 'back', values: {label, expected: before + 1}})
  }
  return found
}

function numberOf(label: string): number | null {
  const digits = /[0-9]+|[一二三四五六七八九十]+/u.exec(label.normalize('NFKC'))?.[0] ?? ''
  return /^[0-9]/u.test(digits) ? Number(digits) : parseChineseNumber(digits)
}

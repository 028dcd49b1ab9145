import type {Units} from '../types.ts'

/** What the labels in front of the names mean. 单位 and 部门 are used alike. */
const roles: readonly {readonly role: keyof Units; readonly words: string}[] = [
  {role: 'lead', words: '牵头|主办|主责|主要责任|第一责任'},
  {role: 'cooperating', words: '配合|协办|协同|参与|参加|协作'},
  {role: 'responsible', words: '责任|承办|落实|实施'}
]
const label = new RegExp(
  `(?:${roles.map(({words}, index) => `(?<r${index}>${words})`).join('|')})(?:单位|部门)(?:及分工)?\\s*[：:]`,
  'gu'
)

/**
 * The units that a measure names: `（牵头单位：甲、乙；责任单位：丙）`, in any bracket or on a line of
 * its own. Names are given as printed and in order; one may hold brackets, as 区委（区政府）督查室.
 */
export function findUnits(text: string): Units {
  const units: {lead: string[]; responsible: string[]; cooperating: string[]} = {
    lead: [],
    responsible: [],
    cooperating: []
  }
  const labels = [...text.matchAll(label)]
  for (const [index, match] of labels.entries()) {
    const from = match.index + match[0].length
    const until = endOfNames(text, from, labels[index + 1]?.index ?? text.length)
    const role =
      roles.find((_, position) => match.groups?.[`r${position}`] !== undefined)?.role ?? 'responsible'
    units[role].push(...splitNames(text.slice(from, until)))
  }
  return units
}

/** Names end at a bracket that they did not open, a full stop, or a line's end. */
function endOfNames(text: string, from: number, limit: number): number {
  let depth = 0
  for (let at = from; at < limit; at += 1) {
    const character = text.charAt(at)
    if (/[（(〔[【]/u.test(character)) depth += 1
    else if (/[）)〕\]】]/u.test(character)) {
      depth -= 1
      if (depth < 0) return at
    } else if (depth === 0 && /[。\n]/u.test(character)) return at
  }
  return limit
}

/** How the work is shared is no part of a name. */
const manner = /(?:按照|按|根据)(?:各自)?职责(?:分工)?.*$|分别负责$|负责$/u

/** The names in a list, at every separator that stands in no bracket. */
export function splitNames(text: string): readonly string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const character of text) {
    if (/[（(]/u.test(character)) depth += 1
    else if (/[）)]/u.test(character)) depth -= 1
    if (depth === 0 && /[、，,；;]/u.test(character)) {
      names.push(name)
      name = ''
    } else name += character
  }
  return [...names, name]
    .map((found) => found.replace(/\s+/gu, '').replace(manner, ''))
    .filter((found) => found !== '')
}

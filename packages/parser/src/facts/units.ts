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

/** Units named in a measure, with the stretch that names them. Offsets count from 0. */
export interface FoundUnits {
  readonly units: Units
  /** Of the bracket or line that names them; null where none does. */
  readonly range: {readonly start: number; readonly end: number} | null
}

/**
 * The units that a measure names: `（牵头单位：甲、乙；责任单位：丙）`, in any bracket or on a line of
 * its own. Names are given as printed and in order; one may hold brackets, as 区委（区政府）督查室.
 */
export function findUnits(text: string): FoundUnits {
  const units: {lead: string[]; responsible: string[]; cooperating: string[]} = {
    lead: [],
    responsible: [],
    cooperating: []
  }
  const labels = [...text.matchAll(label)]
  let start: number | null = null
  let end = 0
  for (const [index, match] of labels.entries()) {
    const next = labels[index + 1]
    const from = match.index + match[0].length
    const opener = match.index - 1
    start ??= /[（(〔[【]/u.test(text.charAt(opener)) ? opener : match.index
    const until = endOfNames(text, from, next?.index ?? text.length)
    const role =
      roles.find((_, position) => match.groups?.[`r${position}`] !== undefined)?.role ?? 'responsible'
    units[role].push(...splitNames(text.slice(from, until)))
    end = /[）)〕\]】]/u.test(text.charAt(until)) ? until + 1 : until
  }
  return {units, range: start === null ? null : {start, end}}
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

function splitNames(text: string): readonly string[] {
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
  return [...names, name].map((found) => found.replace(/\s+/gu, '')).filter((found) => found !== '')
}

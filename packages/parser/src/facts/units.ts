import type {Units} from '../types.ts'

/** What the labels in front of the names mean. 单位 and 部门 are used alike. */
const roles: readonly {readonly role: keyof Units; readonly words: string}[] = [
  {role: 'lead', words: '(?:牵头|主要|第一)(?:负责|责任)?|主办|主责'},
  {role: 'cooperating', words: '(?:配合|协办|协同|参与|参加|协作)(?:责任)?'},
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
  if (labels.length === 0) return findVerbedUnits(text)
  for (const [index, match] of labels.entries()) {
    const from = match.index + match[0].length
    const until = endOfNames(text, from, labels[index + 1]?.index ?? text.length)
    const role =
      roles.find((_, position) => match.groups?.[`r${position}`] !== undefined)?.role ?? 'responsible'
    const names = text.slice(from, until)
    const verbed = namesByVerb(names)
    if (verbed === null) units[role].push(...splitNames(names))
    else for (const found of verbed) units[found.role].push(...found.names)
  }
  return units
}

/** What the verbs after the names mean, in 某局牵头，某局配合. */
const verbs: readonly {readonly role: keyof Units; readonly pattern: RegExp}[] = [
  {role: 'lead', pattern: /(?:共同|分别|总)?牵头(?:负责|落实|抓总|推进)?$/u},
  {role: 'cooperating', pattern: /(?:共同)?(?:配合|参与|参加|协同|协助)(?:落实)?$/u},
  {role: 'responsible', pattern: /(?:负责(?:落实)?|落实|承担)$/u}
]
/** The last bracket of a paragraph; names hold at most one bracket inside. */
const lastBracket =
  /[（(〔【]((?:[^（()）〔〕【】\n]|[（(][^（()）\n]{0,40}[）)]){2,400})[）)〕】][。；]?\s*(?=\n|$)/gu

/** The units in brackets of the State Council's kind: （某部牵头，某部、某局等按职责分工负责）. */
function findVerbedUnits(text: string): Units {
  const units = {lead: [] as string[], responsible: [] as string[], cooperating: [] as string[]}
  for (const match of text.matchAll(lastBracket)) {
    const inside = match[1] ?? ''
    const found = namesByVerb(inside)
    if (found !== null) for (const {role, names} of found) units[role].push(...names)
    else if (/(?:^|[。；\n])\s*$/u.test(text.slice(Math.max(0, match.index - 4), match.index)))
      units.responsible.push(...bareUnits(inside))
  }
  return units
}

interface VerbedNames {
  readonly role: keyof Units
  readonly names: readonly string[]
}

/** The names in 某局牵头，某局、某局配合, by their verbs; null where the last of them has none. */
function namesByVerb(text: string): readonly VerbedNames[] | null {
  const found: VerbedNames[] = []
  let names = ''
  for (const clause of text.trim().split(/(?<=[，,；;])/u)) {
    const plain = clause
      .replace(/[，,；;]$/u, '')
      .replace(manner, (words) => (/负责/u.test(words) ? '负责' : ''))
    const verb = verbs.find(({pattern}) => pattern.test(plain))
    if (verb) {
      found.push({role: verb.role, names: splitNames(names + plain.replace(verb.pattern, ''))})
      names = ''
    } else names += clause
  }
  return names === '' && found.length > 0 ? found : null
}

const unitName =
  /^(?!以下|简称|包括|含|如|即|详见).{1,30}(?:局|委|办|部|厅|院|署|政府|办公室|办公厅|委员会|中心|单位|部门|办事处|管委会|集团|公司|街道|镇|乡)(?:[（(][^（()）]{1,20}[）)])?$/u

/** Names alone in a bracket behind the last sentence, where each is that of an office; else none. */
function bareUnits(text: string): readonly string[] {
  const names = splitNames(text)
  return names.every((name) => unitName.test(name)) ? names : []
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
const manner = /(?:等)?(?:按照|按|根据)(?:各自)?职责(?:分工)?.*$|分别负责$|负责$/u

/** 某局等有关部门 names 某局 alone. */
const andOthers = /等(?:有关|相关)?(?:单位|部门)?$/u

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
  return (
    [...names, name]
      .map((found) => found.replace(/\s+/gu, '').replace(manner, '').replace(andOthers, ''))
      // （责任单位：某局；完成时限：2021年10月）
      .filter((found) => found !== '' && !/^(?:完成)?(?:时限|时间|期限)[：:]/u.test(found))
  )
}

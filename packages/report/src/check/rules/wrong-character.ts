import {ownTexts} from '../own-text.ts'
import type {Draft, Found, Rule} from '../types.ts'
import {placesOf, wrongWords} from '../wrong-words.ts'

/** Characters that are taken for each other: alike to the eye, or to an input method. */
const confusable = [
  '格络',
  '刚钢',
  '治制',
  '建健',
  '记纪',
  '力利',
  '分份纷',
  '像象',
  '既即',
  '己已',
  '未末',
  '园圆',
  '复覆',
  '幅辐',
  '帐账',
  '弛驰',
  '竟竞',
  '密秘',
  '辩辨',
  '截裁载',
  '审申',
  '诉述',
  '决绝',
  '撤撒',
  '震振',
  '偿尝',
  '挡档',
  '徽微',
  '度渡',
  '练炼',
  '侯候',
  '晰析',
  '签鉴',
  '拨拔',
  '籍藉',
  '措错',
  '贷货',
  '陪赔培',
  '沟构购',
  '逐遂',
  '侵浸',
  '筹畴',
  '范犯',
  '馈溃',
  '职执',
  '络落',
  '政证',
  '备配',
  '环坏'
]

const othersOf = new Map<string, readonly string[]>()
for (const group of confusable) {
  for (const one of group) {
    othersOf.set(one, [...(othersOf.get(one) ?? []), ...[...group].filter((other) => other !== one)])
  }
}

/** So many characters around must stand in another text with the other character … */
const leastContext = 7

/** … and so many more than with the character printed. */
const leastLead = 4

/** How far to look to each side. */
const reach = 14

/** Characters that are most likely another one. */
export const wrongCharacter: Rule = {
  name: 'wrong-character',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '疑为错别字', en: 'Probably a wrong character'},
  meaning: {
    zh: '两种依据：常见错词表（如“钢性”；“预防犯罪”一类字面相同而不错的不算）；同一句话在纲要目录或同类文件中只差一个形近、音近字（如“扁平化和网络化管理”，别处为“网格化”）。',
    en: 'Two kinds of evidence: a short list of words often typed wrong, and the same words in the outline or in peers with one confusable character in its place.'
  },
  example: {wrong: '强化规划的“钢性”', right: '强化规划的“刚性”'},
  sentences: {
    listed: {
      why: {zh: '“{wrong}”应作“{right}”（{source}）。', en: '“{wrong}” should read “{right}” ({source}).'},
      advice: {zh: '改为“{right}”。', en: 'Write “{right}”.'}
    },
    context: {
      why: {
        zh: '{where}此处作“{right}”，只差一个字（“{wrong}”与“{other}”）。',
        en: '{where} has “{right}” here: one character differs (“{wrong}”, “{other}”).'
      },
      advice: {zh: '核对是否应为“{other}”。', en: 'Check whether “{other}” is meant.'}
    }
  },
  find: (draft) => {
    const compare = createComparison(draft)
    return ownTexts(draft.document).flatMap(({text, start}) => [
      ...inList(text, start),
      ...compare(text, start)
    ])
  }
}

function inList(text: string, start: number): readonly Found[] {
  return wrongWords.flatMap((word) => {
    const {wrong, right, source} = word
    return placesOf(word, text).map((at) => ({
      range: [start + at, start + at + wrong.length] as const,
      says: 'listed',
      values: {wrong, right, source}
    }))
  })
}

interface Reference {
  readonly name: string
  readonly text: string
}

/** Prepare to look up one-character differences in the outline and the peers. */
function createComparison({
  document,
  index: {outline},
  peers
}: Draft): (text: string, start: number) => readonly Found[] {
  const catalogue = outline.systems.flatMap(({title, sections}) => [
    title,
    ...sections.flatMap((section) => [
      section.title,
      ...section.requirements.flatMap(({statement, keyTerms}) => [statement, ...keyTerms])
    ])
  ])
  // Wordings of the outline itself that the concise statements leave out.
  const wordings = (outline.addedTerms ?? [])
    .filter(({common}) => common !== true)
    .flatMap(({terms}) => Object.values(terms).flat())
  const references: readonly Reference[] = [
    {name: outline.title, text: [...catalogue, ...wordings].join('\n')},
    ...peers.map(({document}) => ({name: document.shortName, text: document.text}))
  ]
  const places = new Map<string, (readonly [Reference, number])[]>()
  for (const reference of references) {
    for (let at = 0; at < reference.text.length; at += 1) {
      const letter = reference.text.charAt(at)
      if (!othersOf.has(letter)) continue
      const known = places.get(letter)
      if (known) known.push([reference, at])
      else places.set(letter, [[reference, at]])
    }
  }
  /** Where references have `letter` among the same neighbours, with how far the words agree. */
  const readings = (text: string, at: number, letter: string): readonly Reading[] =>
    (places.get(letter) ?? []).flatMap(([{text: other, name}, place]) => {
      let [left, right] = [0, 1]
      while (left < reach && isSame(text.charAt(at - left - 1), other.charAt(place - left - 1))) left += 1
      while (right < reach && isSame(text.charAt(at + right), other.charAt(place + right))) right += 1
      return left + right === 1 ? [] : [{letter, where: name, from: at - left, until: at + right}]
    })
  return (text, start) => {
    const found: Found[] = []
    for (let at = 0; at < text.length; at += 1) {
      const printed = text.charAt(at)
      const others = othersOf.get(printed)
      if (others === undefined) continue
      const [best, ...rest] = others
        .flatMap((other) => readings(text, at, other))
        .toSorted((a, b) => lengthOf(b) - lengthOf(a))
      // A match on one side only says what may follow, not what stands here.
      if (best === undefined || best.from === at || best.until === at + 1 || lengthOf(best) < leastContext)
        continue
      const own = readings(text, at, printed)
      const longest = Math.max(0, ...own.map(lengthOf))
      const holders = (all: readonly Reading[]): number =>
        new Set(all.filter((one) => lengthOf(one) >= leastContext).map(({where}) => where)).size
      const alike = holders([best, ...rest].filter(({letter}) => letter === best.letter))
      // Another text may have the same slip.
      const isOutnumbered = alike >= 2 && alike >= 2 * holders(own)
      if (lengthOf(best) < longest + leastLead && !isOutnumbered) continue
      if (isWord(own, at) || document.text.split(text.slice(at - 1, at + 2), 3).length > 2) continue
      const word = (letter: string): string => text.charAt(at - 1) + letter + text.charAt(at + 1)
      const right = text.slice(best.from, at) + best.letter + text.slice(at + 1, best.until)
      found.push({
        range: [start + Math.max(best.from, at - 4), start + Math.min(best.until, at + 5)],
        says: 'context',
        values: {wrong: word(printed), other: word(best.letter), right, where: best.where}
      })
    }
    return found
  }
}

/** A place of a reference that agrees with the draft around a character; offsets are the draft's. */
interface Reading {
  readonly letter: string
  readonly where: string
  readonly from: number
  readonly until: number
}

function lengthOf({from, until}: Reading): number {
  return until - from
}

/** The letter and its neighbours stand in other sentences too: a word of its own, not a slip. */
function isWord(own: readonly Reading[], at: number): boolean {
  return own.some((one) => lengthOf(one) < leastContext && one.from < at && one.until >= at + 2)
}

function isSame(a: string, b: string): boolean {
  return a !== '' && a === b && /[\u4e00-\u9fff、]/u.test(a)
}

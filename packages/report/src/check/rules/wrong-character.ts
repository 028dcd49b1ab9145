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
  const references: readonly Reference[] = [
    {name: outline.title, text: catalogue.join('\n')},
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
  /** The longest stretch around `at` that a reference has with `letter` in its place. */
  const longest = (
    text: string,
    at: number,
    letter: string
  ): {readonly from: number; readonly until: number; readonly where: string} => {
    let best = {from: at, until: at, where: ''}
    for (const [{text: other, name}, place] of places.get(letter) ?? []) {
      let [left, right] = [0, 1]
      while (left < reach && isSame(text.charAt(at - left - 1), other.charAt(place - left - 1))) left += 1
      while (right < reach && isSame(text.charAt(at + right), other.charAt(place + right))) right += 1
      if (left + right > best.until - best.from) best = {from: at - left, until: at + right, where: name}
    }
    return best
  }
  const everywhere = [...references.map((reference) => reference.text), document.text]
  /** The letter and its neighbours stand in other places too: a word of its own, not a slip. */
  const isWord = (text: string, at: number): boolean => {
    const word = text.slice(at - 1, at + 2)
    return everywhere.some((other) => other.split(word, 3).length > (other === document.text ? 2 : 1))
  }
  return (text, start) => {
    const found: Found[] = []
    for (let at = 0; at < text.length; at += 1) {
      const printed = text.charAt(at)
      const others = othersOf.get(printed)
      if (others === undefined) continue
      const own = longest(text, at, printed)
      const [best] = others
        .map((other) => ({other, ...longest(text, at, other)}))
        .toSorted((a, b) => b.until - b.from - (a.until - a.from))
      if (best === undefined) continue
      const length = best.until - best.from
      // A match on one side only says what may follow, not what stands here.
      const isInside = best.from < at && best.until > at + 1
      if (!isInside || length < leastContext || length < own.until - own.from + leastLead) continue
      if (isWord(text, at)) continue
      const word = (letter: string): string => text.charAt(at - 1) + letter + text.charAt(at + 1)
      const right = text.slice(best.from, at) + best.other + text.slice(at + 1, best.until)
      found.push({
        range: [start + Math.max(best.from, at - 4), start + Math.min(best.until, at + 5)],
        says: 'context',
        values: {wrong: word(printed), other: word(best.other), right, where: best.where}
      })
    }
    return found
  }
}

function isSame(a: string, b: string): boolean {
  return a !== '' && a === b && /[\u4e00-\u9fff、]/u.test(a)
}

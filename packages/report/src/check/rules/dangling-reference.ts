import {type PolicyDocument, parseChineseNumber} from '@gangmu/parser'
import {ownTexts} from '../own-text.ts'
import type {Found, Rule} from '../types.ts'

const digits = '[0-9０-９]+|[一二三四五六七八九十百]+'
const own = '本(?:实施)?(?:方案|纲要|意见|要点|规划|计划|办法|规定|细则|通知|文件|条例)'
const toPart = new RegExp(
  `(?<own>${own}|上述|前述|前文)?(?:的|中|之)?第[（(]?(?<number>${digits})[）)]?(?<what>部分|章|节|条|项|款)`,
  'gu'
)
const toAnnex = new RegExp(
  `(?<![一-鿿]的)附\\s?[件表](?<number>${digits})?(?![一-鿿]{0,2}(?:齐全|材料|条件))`,
  'gu'
)

/** References to parts and annexes that the document does not have. */
export const danglingReference: Rule = {
  name: 'dangling-reference',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '引用的部分不存在', en: 'Reference to a part that does not exist'},
  meaning: {
    zh: '“本方案第三部分”“第五条”“附件2”等所指的章、节、条或附件应在文件中。引用法律法规的条文（《……》第×条、××法第×条）不检查。',
    en: 'What 本方案第三部分, 第五条 or 附件2 point to should be in the document. Articles of laws are not looked at.'
  },
  example: {wrong: '按照本方案第九部分要求（全文只有八个部分）', right: '按照本方案第八部分要求'},
  sentences: {
    part: {
      why: {zh: '文件中没有第 {number} {what}。', en: 'The document has no {what} number {number}.'},
      advice: {
        zh: '改正编号，或写明所引文件的名称。',
        en: 'Correct the number, or name the document that is meant.'
      }
    },
    annex: {
      why: {
        zh: '提到“{words}”，文件中没有这个附件。',
        en: '“{words}” is mentioned, but the document has no such annex.'
      },
      advice: {
        zh: '附上附件，或改正编号。附件另存一个文件的，可以不理会。',
        en: 'Add the annex or correct its number; ignore this where the annex is a file of its own.'
      }
    }
  },
  find: ({document}) =>
    ownTexts(document).flatMap(({text, start, kind}) =>
      kind === 'heading' ? [] : inText(text, start, document)
    )
}

function inText(text: string, start: number, document: PolicyDocument): readonly Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(toPart)) {
    const {index} = match
    const {number = '', what = '', own: named} = match.groups ?? {}
    const value = toNumber(number)
    const at = start + index
    if (value === null || isLabel(text, index) || numbersOf(document, what)?.has(value)) continue
    const sentence = text.slice(
      Math.max(text.lastIndexOf('。', index), text.lastIndexOf('\n', index)) + 1,
      index
    )
    // Without 本方案 it is ours only where no other text is named before it and the word is used of texts.
    if (
      named === undefined &&
      (/[》法例定则约]|文件|全会|会议/u.test(sentence) ||
        !/^[条章]$|部分/u.test(what) ||
        !/见|按照|根据|依照|参照/u.test(sentence))
    )
      continue
    found.push({range: [at, at + match[0].length], says: 'part', values: {number: value, what}})
  }
  for (const {0: words, index, groups} of text.matchAll(toAnnex)) {
    const at = start + index
    const before = text.slice(0, index)
    if (/(?:^|\n)\s*$/u.test(before) || /《[^》]*$/u.test(before)) continue
    if (!/[见按照由以据在（(及和、，]$|(?:通过|填写|报送|填报|使用)$/u.test(before.trimEnd())) continue
    if (!hasAnnex(document, groups?.number))
      found.push({range: [at, at + words.length], says: 'annex', values: {words}})
  }
  return found
}

/** A number at the head of a line numbers the line itself. */
function isLabel(text: string, index: number): boolean {
  return /(?:^|\n)\s*$/u.test(text.slice(0, index))
}

/** Null for what is not numbered as such anywhere: then nothing can be said. */
function numbersOf(
  {chapters, sections, measures}: PolicyDocument,
  what: string
): ReadonlySet<number | null> | null {
  if (what === '部分' || what === '章') return new Set(chapters.map(({number}) => number))
  if (what === '节') return new Set(sections.map(({number}) => number))
  if (what === '款') return null
  return new Set([...measures, ...sections].map(({number}) => number))
}

function hasAnnex({text}: PolicyDocument, number: string | undefined): boolean {
  const numbers = [
    ...text.matchAll(new RegExp(`^[\\s　]*附\\s*[件表]\\s*(${digits})?\\s*(?:[：:.．、]|$|\\s)`, 'gmu'))
  ].map(([, own]) => own)
  if (numbers.length === 0) return false
  const wanted = number === undefined ? null : toNumber(number)
  const listed = [
    ...text.matchAll(new RegExp(`^[\\s　]*(?:附\\s*件\\s*[：:]\\s*)?(${digits})\\s*[.．、]`, 'gmu'))
  ].map(([, own]) => own)
  return (
    wanted === null ||
    [...numbers, ...(numbers.includes(undefined) ? listed : [])].some(
      (own) => own !== undefined && toNumber(own) === wanted
    )
  )
}

function toNumber(text: string): number | null {
  const plain = text.normalize('NFKC')
  return /^[0-9]+$/u.test(plain) ? Number(plain) : parseChineseNumber(plain)
}

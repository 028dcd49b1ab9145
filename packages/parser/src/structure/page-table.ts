import type {Paragraph} from './paragraphs.ts'
import {endsAsTitle} from './titles.ts'

const keys =
  '索引号|信息索引号|名称|标题|发布机构|发文机关|发文机构|制发机构|发文单位|公开主体|发文字号|文号|文件编号|文件字号|主题分类|主题|主题词|体裁分类|组配分类|信息分类|公文目录|服务对象|成文日期|发文日期|发布日期|生成日期|公开日期|生效日期|生效时间|失效日期|废止日期|废止时间|印发日期|发布时间|有效性|时效性|效力状态|效力状况|是否有效|有效期|公开方式|公开范围|公开形式|公开时限|公开程序|公开类别|文件下载|体裁|主题[（(]一级[）)]|统一编号|关键词|内容概述|来源|信息来源|作者|浏览次数|阅读次数|字号|字体'
    .split('|')
    .map((key) => (key.includes('[') ? key : [...key].join('[\\s\\u3000]*')))
    .join('|')
const opening = new RegExp(
  `^\\s*(?:[•·●◆■▪*-]\\s*)?[\\[【]?\\s*(${keys})\\s*(?:[\\]】]\\s*[:：]?|[:：]|\\|)\\s*`,
  'u'
)
const anyKey = new RegExp(`(?<=^|[\\s|\\]】])[\\[【]?\\s*(${keys})\\s*(?:[\\]】]\\s*[:：]?|[:：])`, 'gu')
/** A key with nothing but a blank behind it: one only among others of its kind. */
const bareOpening = new RegExp(`^\\s*(${keys})[\\s\\u3000]+(?=\\S)`, 'u')
const anyBareKey = new RegExp(`(?<=^|[\\s\\u3000])(${keys})(?=[\\s\\u3000]+\\S)`, 'gu')
/** So many lines with bare keys are a table. */
const fewestBare = 3
const wholeKey = new RegExp(`^(?:${keys})\\s*[:：]?$`, 'u')

/** The table of metadata that a page prints: its pairs by key without blanks, and its paragraphs. */
export interface PageTable {
  readonly pairs: ReadonlyMap<string, string>
  readonly paragraphs: ReadonlySet<number>
}

/** Whether a line opens with a key of such a table: 索引号：…, 发文字号. */
export function opensPair(content: string): boolean {
  return opening.test(content) || wholeKey.test(content.trim())
}

/** Read the table above `end`; a key that stands alone takes the line below as its value. */
export function readPageTable(text: string, paragraphs: readonly Paragraph[], end: number): PageTable {
  const pairs = new Map<string, string>()
  const taken = new Set<number>()
  const store = ([key = '', value = '']: readonly string[]): void => {
    const name = key.replace(/[\s　:：]/gu, '')
    if (value.trim() !== '' && !pairs.has(name)) pairs.set(name, value.trim())
  }
  let isSpaced = false
  const bare = bareRows(text, paragraphs, end)
  for (const index of bare) {
    for (const pair of pairsBetween(asPrinted(text, paragraphs[index]), anyBareKey)) store(pair)
    taken.add(index)
  }
  const isKey = (index: number): boolean => opening.test(paragraphs[index]?.content ?? '')
  for (let index = 0; index < end; index += 1) {
    const content = paragraphs[index]?.content ?? ''
    const match = opening.exec(content) ?? (taken.size > 0 ? wholeKey.exec(content) : null)
    if (!match || bare.has(index)) continue
    taken.add(index)
    if (repeatsBelow(paragraphs, index)) taken.add(index + 1)
    const found = /[|\t]/u.test(content) ? cellPairs(content) : keyedPairs(content)
    for (const pair of found) store(pair)
    const next = paragraphs[index + 1]
    // Over a blank line only a key within the table takes the line below: after the last one the
    // document begins, unless the whole table stands over blank lines.
    const takesNext =
      match[0].length === content.length &&
      next !== undefined &&
      index + 1 < end &&
      !isKey(index + 1) &&
      next.content.length < 60 &&
      (/标题|名称/u.test((match[1] ?? content).replace(/\s/gu, '')) || !opensTitle(next.content, pairs)) &&
      (!next.afterBlank || isKey(index + 2) || (isSpaced && !endsAsTitle(next.content)))
    if (takesNext) {
      isSpaced ||= next.afterBlank
      index += 1
      store([match[1] ?? '', next.content])
      taken.add(index)
    }
  }
  return {pairs, paragraphs: taken}
}

/** Whether a line is a title, or its first line: no value but that of 标题. */
function opensTitle(content: string, pairs: ReadonlyMap<string, string>): boolean {
  return /关于/u.test(content) || (pairs.get('标题') ?? pairs.get('名称') ?? '').startsWith(content)
}

/** `发文字号 | 甲政发〔2025〕33号 | 有效性 |`: keys and values by turns, in cells. */
function cellPairs(content: string): readonly (readonly string[])[] {
  const cells = content.split(/[|\t]/u).map((cell) => cell.trim())
  return cells.flatMap((cell, index) => {
    if (!wholeKey.test(cell)) return keyedPairs(cell)
    const value = cells[index + 1] ?? ''
    return wholeKey.test(value) ? [] : [[cell, value]]
  })
}

/** `索引号：… 成文日期：…`: each value ends where the next key begins. */
function keyedPairs(content: string): readonly (readonly string[])[] {
  return pairsBetween(content, anyKey)
}

function pairsBetween(content: string, key: RegExp): readonly (readonly string[])[] {
  const found = [...content.matchAll(key)]
  return found.map((match, index) => [
    match[1] ?? '',
    content.slice(match.index + match[0].length, found[index + 1]?.index ?? content.length)
  ])
}

/** Lines of a table whose cells are parted by blanks alone: `发布机构 区司法局 公开形式 网站`. */
function bareRows(text: string, paragraphs: readonly Paragraph[], end: number): ReadonlySet<number> {
  const rows = new Set<number>()
  for (let index = 0; index < end; index += 1) {
    const content = asPrinted(text, paragraphs[index])
    if (content.length <= 120 && bareOpening.test(content) && !opening.test(content)) rows.add(index)
  }
  return rows.size >= fewestBare ? rows : new Set()
}

/** The words of a paragraph with the blanks between them, which folding takes out. */
function asPrinted(text: string, paragraph: Paragraph | undefined): string {
  return text.slice(paragraph?.start ?? 0, paragraph?.end ?? 0)
}

/** 内容概述 and the like stand over the beginning of the text, which comes again as the text itself. */
function repeatsBelow(paragraphs: readonly Paragraph[], key: number): boolean {
  const opened = paragraphs[key + 1]?.content.slice(0, 16) ?? ''
  return (
    opened.length === 16 && paragraphs.slice(key + 2, key + 8).some(({content}) => content.startsWith(opened))
  )
}

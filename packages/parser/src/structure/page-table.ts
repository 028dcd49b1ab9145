import type {Paragraph} from './paragraphs.ts'
import {endsAsTitle} from './titles.ts'

const keys =
  '索引号|名称|标题|发布机构|发文机关|发文机构|制发机构|发文单位|公开主体|发文字号|文号|主题分类|主题|主题词|体裁分类|组配分类|信息分类|公文目录|服务对象|成文日期|发文日期|发布日期|生成日期|公开日期|生效日期|生效时间|失效日期|废止日期|废止时间|印发日期|发布时间|有效性|时效性|效力状态|公开方式|公开范围|公开形式|公开时限|统一编号|关键词|内容概述|来源|信息来源|作者|浏览次数|阅读次数|字号|字体'
    .split('|')
    .map((key) => [...key].join('[\\s\\u3000]*'))
    .join('|')
const opening = new RegExp(
  `^\\s*(?:[•·●◆■▪*-]\\s*)?[\\[【]?\\s*(${keys})\\s*(?:[\\]】]\\s*[:：]?|[:：]|\\|)\\s*`,
  'u'
)
const anyKey = new RegExp(`(?<=^|[\\s|\\]】])[\\[【]?\\s*(${keys})\\s*(?:[\\]】]\\s*[:：]?|[:：])`, 'gu')
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
export function readPageTable(paragraphs: readonly Paragraph[], end: number): PageTable {
  const pairs = new Map<string, string>()
  const taken = new Set<number>()
  const store = ([key = '', value = '']: readonly string[]): void => {
    const name = key.replace(/[\s　:：]/gu, '')
    if (value.trim() !== '' && !pairs.has(name)) pairs.set(name, value.trim())
  }
  let isSpaced = false
  const isKey = (index: number): boolean => opening.test(paragraphs[index]?.content ?? '')
  for (let index = 0; index < end; index += 1) {
    const content = paragraphs[index]?.content ?? ''
    const match = opening.exec(content)
    if (!match) continue
    taken.add(index)
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
  const found = [...content.matchAll(anyKey)]
  return found.map((match, index) => [
    match[1] ?? '',
    content.slice(match.index + match[0].length, found[index + 1]?.index ?? content.length)
  ])
}

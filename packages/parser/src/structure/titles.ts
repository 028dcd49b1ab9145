import {isEnglishTitle} from '../english/headings.ts'
import {isEnglish} from '../english/language.ts'
import type {Paragraph} from './paragraphs.ts'
import {isOrganisation, onlyParenthetical, readSigned} from './sign-off.ts'

/** Lines that together print a title. */
export interface TitleGroup {
  readonly paragraphs: readonly number[]
  readonly text: string
}

const titleEnd =
  /(?:通知|方案|预案|纲要|规划|计划|要点|意见|报告|办法|规定|条例|细则|决定|公告|通告|规则|制度|措施|举措|清单|函|批复|答复|决议|命令|总结|情况|指南|标准|规程|规范|章程|安排|分工|分解|分解表|分工表|事项|守则|指引|说明|准则|政策|行动|解读|讲话|致辞)$/u
const parenthetical = /[（(][^（()）]*[）)]$/u

/** Words of buttons and paths that pages print around a text. */
export const chromeWords: RegExp =
  /扫一扫|登录\s*[|｜/]?\s*注册|无障碍|长者模式|简体\s*[|｜]\s*繁体|当前位置|所在位置|您(?:当前|现在)?的?位置|首页|打印本页|打印|关闭窗口|分享到|版权所有|网站地图|网站标识码|ICP备|公网安备|上一篇|下一篇|返回顶部|联系我们|关于我们|智能问答|新媒体矩阵|微信公众号|主办单位|承办单位|技术支持|字体大小|字\s*[体号]\s*[:：]|收藏|浏览(?:次数|量)|视力保护|责任编辑|相关链接|相关文档|友情链接|下载地址/u
export const sourceLine: RegExp =
  /(?:来源|(?:发布|更新|发表)?(?:时间|日期)|作者|编辑|浏览量?|浏览次数|阅读|点击(?:数|量)?)\s*[:：]/u

/** 2019年9月19日 某某会议通过: the note of a regulation on how it came about. */
export const enactment: RegExp =
  /^[（(]?\s*(?:[12]\d{3}|[〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日[^。]{0,200}?(?:通过|批准|公布|发布|公告|修正|修订|施行)[^。；]{0,60}[）)]?。?$/u

/** Whether a line may be one of a title, whatever stands around it. */
export function isTitleLine(content: string): boolean {
  return (
    content !== '' &&
    content.length <= (isEnglish(content) ? 220 : 80) &&
    !/[。！？；：:;，,]$/u.test(content) &&
    !/。/u.test(content) &&
    !/[>＞»|｜\t]/u.test(content) &&
    !chromeWords.test(content) &&
    !sourceLine.test(content) &&
    !enactment.test(content) &&
    !/星期[一二三四五六日天]/u.test(content) &&
    readSigned(content) === null
  )
}

/** Whether a line ends as titles do: …的通知, …实施方案（试行）. */
export function endsAsTitle(content: string): boolean {
  if (isEnglish(content)) return isEnglishTitle(content)
  const plain = content
    .replace(/\s/gu, '')
    .replace(parenthetical, '')
    .replace(/[》”"]+$/u, '')
  return titleEnd.test(plain) && !isCutInQuotation(content)
}

/** 贯彻落实《法治政府建设实施纲要: the title goes on below, where 》 closes what it cites. */
function isCutInQuotation(content: string): boolean {
  return content.lastIndexOf('《') > content.lastIndexOf('》')
}

/** Runs of lines above `end` that together read as a title, such as 关于印发…的通知 over two lines. */
export function findTitleGroups(
  paragraphs: readonly Paragraph[],
  end: number,
  isFree: (paragraph: number) => boolean
): readonly TitleGroup[] {
  const titles: TitleGroup[] = []
  const contentOf = (index: number): string => paragraphs[index]?.content ?? ''
  const isLine = (index: number): boolean => index < end && isFree(index) && isTitleLine(contentOf(index))
  let taken = -1
  for (let index = 0; index < end; index += 1) {
    if (!isLine(index) || !endsAsTitle(contentOf(index))) continue
    let first = index
    while (
      first - 1 > taken &&
      isLine(first - 1) &&
      !endsAsTitle(contentOf(first - 1)) &&
      goesOn(contentOf(first - 1), paragraphs[first])
    )
      first -= 1
    let last = index
    if (isLine(last + 1) && endsTitleOf(contentOf(last), paragraphs[last + 1])) last += 1
    while (isLine(last + 1) && onlyParenthetical.test(contentOf(last + 1))) last += 1
    const group = groupOf(paragraphs, first, last)
    // 政策 or 通知 alone is a path on the page.
    if (group.text.length > 4) titles.push(group)
    taken = last
    index = last
  }
  return titles
}

/** The lines from `first` to `last` as one title. */
export function groupOf(paragraphs: readonly Paragraph[], first: number, last: number): TitleGroup {
  const indices = Array.from({length: last - first + 1}, (_, offset) => first + offset)
  const text = joinLines(indices.map((line) => paragraphs[line]?.content ?? ''))
  return {paragraphs: indices, text}
}

/** The lines of a title as one: Chinese without blanks, English with one between words. */
export function joinLines(lines: readonly string[]): string {
  const text = lines.join(' ')
  return isEnglish(text) ? text.replace(/\s+/gu, ' ').trim() : text.replace(/\s/gu, '')
}

/** 某某县法治政府建设规划 / 实施方案: a last line that names no more than the kind of document. */
function endsTitleOf(above: string, below: Paragraph | undefined): boolean {
  return (
    below !== undefined &&
    !below.afterBlank &&
    above.length >= 8 &&
    !/(?:通知|公告|通告|决定|函|批复|令)$/u.test(above) &&
    /^[\u4e00-\u9fff]{4,6}$/u.test(below.content) &&
    endsAsTitle(below.content)
  )
}

/** A remark opens no title; a name does so right above it, or before 关于, 印发 and the like. */
function goesOn(above: string, below: Paragraph | undefined): boolean {
  if (onlyParenthetical.test(above)) return false
  if (!isOrganisation(above) || !below?.afterBlank) return true
  return /^(?:[^。]{0,30}关于|印发|转发|批转|公布|发布)/u.test(below.content)
}

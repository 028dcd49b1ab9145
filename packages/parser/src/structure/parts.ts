import {rankOf, readMarker} from './marker.ts'
import type {Paragraph} from './paragraphs.ts'
import {onlyParenthetical, remarkPattern, signOffAt} from './sign-off.ts'
import {endsAsTitle, isTitleLine} from './titles.ts'

/** What a text consists of. Paragraphs by index; ends are exclusive. */
export interface Parts {
  /** End of the 通知 that issues the document; 0 where none stands in front of it. */
  readonly noticeEnd: number
  /** End of the document itself. */
  readonly end: number
  /** What follows: annexes and further documents, and whatever the page adds. */
  readonly others: readonly Part[]
}

export interface Part {
  readonly kind: 'annex' | 'page'
  readonly first: number
  readonly end: number
}

/** 附件1 alone on its line heads an annex; 附件：某表 lists one. */
const annexHead = /^附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[:：.．、]?$/u

const annexTitle = /^附\s*件\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[:：.．、\s]\s*[^。；]{2,}$/u

/** Lines that open what a page adds below a text: links, comments, buttons. */
const pageHead =
  /^(?:[[【]?\s*(?:相关(?:链接|阅读|文章|新闻|文件|稿件|报道|内容|信息|政策|附件|推荐|解读)|延伸阅读|推荐阅读|热门推荐|猜你喜欢|政策解读$|解读$|(?:网友|最新|全部|热门|精彩|用户|我要)?(?:评论|留言)|发表评论|我来说两句|网友跟帖|上一篇|下一篇|上一条|下一条|分享到|责任编辑|打印(?:本页|$)|关闭(?:窗口|本页|$)|扫一扫|版权所有|版权声明|免责声明|网站标识码|附件下载|主办单位\s*[:：].*承办单位|返回顶部|打印.{0,6}关闭))/u

/**
 * Cut a text into the document, the 通知 in front of it and what follows it. Cuts are made below a
 * signature, at 附件, at a further title over numbers that start again, and at the page's own lines.
 *
 * @param isListed Whether a paragraph belongs to a table of contents or of tasks.
 */
export function findParts(
  text: string,
  paragraphs: readonly Paragraph[],
  isListed: (paragraph: number) => boolean
): Parts {
  const cuts = findCuts(text, paragraphs, isListed)
  const parts = cuts.map((first, index) => {
    const end = cuts[index + 1] ?? paragraphs.length
    return {first, end, ...describe(text, paragraphs, first, end, isListed)}
  })
  const [front, ...rest] = parts
  const wrapped = front?.isIssuing ? rest.findIndex(({says}) => says) : -1
  const own = wrapped === -1 ? front : rest[wrapped]
  const others = rest.slice(wrapped + 1).map(({first, end, says, isTitled}): Part => {
    const isAnnex = annexHead.test(paragraphs[first]?.content ?? '') || (says && isTitled)
    return {kind: isAnnex ? 'annex' : 'page', first, end}
  })
  return {noticeEnd: wrapped === -1 ? 0 : (own?.first ?? 0), end: own?.end ?? 0, others}
}

/** Where the parts begin. */
function findCuts(
  text: string,
  paragraphs: readonly Paragraph[],
  isListed: (paragraph: number) => boolean
): readonly number[] {
  const cuts = [0]
  const further = findFurtherTitles(text, paragraphs, isListed)
  let hasText = false
  let hasMarker = false
  let hasNumbers = false
  let isBelow = false
  for (let index = 0; index < paragraphs.length; index += 1) {
    const {content = '', start = 0} = paragraphs[index] ?? {}
    const from = cuts.at(-1) ?? 0
    if (isListed(index)) continue
    if (isBelow && !isRemark(content)) {
      cuts.push(index)
      isBelow = false
      hasText = false
    } else if (hasText && (headsAnnex(paragraphs, index) || further.has(index))) {
      cuts.push(index)
      hasText = false
    } else if (hasNumbers && content.length <= 60 && pageHead.test(content)) {
      cuts.push(index)
      // Whatever the page adds, signed or not, is one part.
      break
    }
    hasText ||= /[。；：:]/u.test(content)
    hasMarker ||= readMarker(text, start) !== null
    hasNumbers ||= hasMarker && /[。；]/u.test(content)
    isBelow ||= hasText && (signOffAt(paragraphs, index, from)?.isSigned ?? false)
  }
  return cuts
}

/** 附件 alone, or 附件1：某规程 with its text below; lines of 附件1, 附件2 one after another are a list. */
function headsAnnex(paragraphs: readonly Paragraph[], index: number): boolean {
  const content = paragraphs[index]?.content ?? ''
  if (annexHead.test(content)) return true
  if (content.length > 60 || !annexTitle.test(content)) return false
  const beside = [paragraphs[index - 1]?.content ?? '', paragraphs[index + 1]?.content ?? '']
  return (
    beside.every((other) => !annexTitle.test(other)) &&
    (signOffAt(paragraphs, index + 1, index) ?? signOffAt(paragraphs, index + 2, index)) === null
  )
}

function isRemark(content: string): boolean {
  return onlyParenthetical.test(content) || remarkPattern.test(content)
}

/** Titles within a text over outermost numbers that start again: one 通知 may issue two documents. */
function findFurtherTitles(
  text: string,
  paragraphs: readonly Paragraph[],
  isListed: (paragraph: number) => boolean
): ReadonlySet<number> {
  const marks = paragraphs.map(({start}, index) => (isListed(index) ? null : readMarker(text, start)))
  const outermost = marks.reduce(
    (least, mark) => Math.min(least, mark && mark.form !== 'bare' ? rankOf(mark.form) : least),
    Number.POSITIVE_INFINITY
  )
  const found = new Set<number>()
  let last = 0
  let title: number | null = null
  for (const [index, mark] of marks.entries()) {
    const content = paragraphs[index]?.content ?? ''
    if (mark && rankOf(mark.form) === outermost) {
      if (mark.number === 1 && last > 1 && title !== null) found.add(title)
      last = mark.number
      title = null
    } else if (mark) title = null
    else if (isTitleLine(content) && endsAsTitle(content)) title = startOfTitle(paragraphs, marks, index)
  }
  return found
}

/** A title of two lines ends in the second. */
function startOfTitle(paragraphs: readonly Paragraph[], marks: readonly unknown[], index: number): number {
  const above = paragraphs[index - 1]?.content ?? ''
  return marks[index - 1] === null && above.length <= 30 && isTitleLine(above) && !endsAsTitle(above)
    ? index - 1
    : index
}

interface Description {
  /** Whether it says that it issues something. */
  readonly isIssuing: boolean
  /** Whether it holds more than lines of a page: sentences, numbers, a table. */
  readonly says: boolean
  /** Whether it begins as an annex or a document does. */
  readonly isTitled: boolean
}

function describe(
  text: string,
  paragraphs: readonly Paragraph[],
  first: number,
  end: number,
  isListed: (paragraph: number) => boolean
): Description {
  let numbers = 0
  let sentences = 0
  let isIssuing = false
  let isTitled = false
  let isTable = false
  for (let index = first; index < end; index += 1) {
    const {content = '', start = 0} = paragraphs[index] ?? {}
    if (index < first + 4)
      isTitled ||=
        annexHead.test(content) || annexTitle.test(content) || (isTitleLine(content) && endsAsTitle(content))
    if (readMarker(text, start) !== null) numbers += 1
    if (/。/u.test(content) && content.length > 12) sentences += 1
    isIssuing ||= saysThatItIssues(content)
    isTable ||= isListed(index)
  }
  const isPage = pageHead.test(paragraphs[first]?.content ?? '')
  return {isIssuing, isTitled, says: !isPage && (numbers >= 2 || sentences >= 1 || isTable)}
}

/** 现将…印发给你们, 现予公布, 现公开征求意见: what follows is issued by this, or laid out by it. */
export function saysThatItIssues(content: string): boolean {
  return (
    /[。；：:]/u.test(content) &&
    /印发给|现(?:予|给予)?以?(?:印发|公布|发布)|予以(?:印发|公布|发布)|现将.{0,80}(?:印发|转发|公布)|现转发|转发给|批转给|现(?:将|就|予以|面?向).{0,80}征求.{0,16}意见|现公开征求/u.test(
      content
    )
  )
}

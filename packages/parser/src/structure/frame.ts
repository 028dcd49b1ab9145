import {readDate} from '../dates.ts'
import type {Paragraph} from './paragraphs.ts'
import {isClosing} from './statement-kind.ts'

/** What a paragraph outside the numbered body is. */
export type FrameRole =
  | 'title'
  | 'metadata'
  | 'addressees'
  | 'notice'
  | 'signature'
  | 'preamble'
  | 'closing'
  | 'chrome'

/** The parts around the numbered body, as a role for each paragraph, and the facts they print. */
export interface Frame {
  /** By index of the paragraph; paragraphs of the body have none. */
  readonly roles: ReadonlyMap<number, FrameRole>
  /** The document's own title, line by line; empty where none is printed. */
  readonly titleLines: readonly string[]
  /** The title of the 通知 that wraps the document, or null. */
  readonly noticeTitle: string | null
  /** What a wrapping 通知 says that it issues, for a document that prints no title of its own. */
  readonly issuedTitle: string | null
  readonly docNumber: string | null
  readonly addressees: readonly string[]
  /** The names over the date, each line on its own. */
  readonly signatureIssuers: readonly string[]
  readonly signatureDate: string | null
  /** The table of metadata that a page prints, by its key without blanks. */
  readonly table: ReadonlyMap<string, string>
}

const tableKeys =
  '索引号|名称|标题|发布机构|发文机关|发文机构|制发机构|公开主体|发文字号|文号|主题分类|主题|主题词|体裁分类|组配分类|信息分类|服务对象|成文日期|发文日期|发布日期|生成日期|公开日期|生效日期|失效日期|废止日期|印发日期|发布时间|有效性|时效性|效力状态|公开方式|公开范围|公开形式|公开时限|统一编号|关键词|来源|信息来源|作者|浏览次数|阅读次数|字号|字体'
    .split('|')
    .map((key) => [...key].join('\\s*'))
    .join('|')
const keyPattern = new RegExp(`^\\s*[\\[【]?\\s*(${tableKeys})\\s*(?:[\\]】]\\s*[:：]?|[:：]|\\|)\\s*`, 'u')
const pairPattern = new RegExp(`[\\[【]\\s*(${tableKeys})\\s*[\\]】]\\s*[:：]?\\s*([^\\[【]*)`, 'gu')
const wholeKeyPattern = new RegExp(`^(?:${tableKeys})$`, 'u')
const docNumberPattern =
  /^[\u4e00-\u9fff（）()]{1,16}\s*[〔[［（(【]\s*[12]\d{3}\s*[〕\]］）)】]\s*第?\s*\d{1,5}\s*号$/u
const remarkPattern =
  /^[（(]\s*(?:此件|本件|联系人|信息公开|公开属性|主动公开)[^）)]*[）)]$|^(?:抄送|主送|分送|抄报|公开方式|公开属性|信息公开选项)\s*[:：]|印发$|^附件?\s*[:：]/u
const addresseesPattern = /^(?:各|市|区|县|省|州|旗|自治|有关|机关|中央|国务院|全).{1,200}[:：]$/u
const titleEnd =
  /(?:通知|方案|预案|纲要|规划|计划|要点|意见|报告|办法|规定|条例|细则|决定|公告|通告|规则|制度|措施|清单|函|批复|总结|情况|指南|标准|规程|章程|安排|分工|守则|指引|说明)$/u
const parenthetical = /[（(][^（()）]*[）)]$/u
const onlyParenthetical = /^[（(][^（()）]*[）)]$/u
const chromeWords =
  /扫一扫|无障碍|长者模式|简体\s*[|｜]\s*繁体|当前位置|您(?:当前|现在)?的?位置|首页|打印本页|打印|关闭窗口|分享到|版权所有|网站地图|网站标识码|ICP备|公网安备|上一篇|下一篇|返回顶部|联系我们|关于我们|智能问答|新媒体矩阵|微信公众号|主办单位|承办单位|技术支持|字体大小|收藏|浏览次数|责任编辑|相关链接|友情链接/u
const organisation =
  /(?:政府|办公室|办公厅|委员会|委|局|厅|部|院|中心|人大|政协|法院|检察院|街道办事处|管委会|领导小组|小组)(?:\s+.+)?$/u

/**
 * Tell apart what stands around the numbered body: navigation, the table of metadata, the 通知 that
 * wraps the document, its title, the preamble before the first number, and after the last one the
 * closing, the signature and whatever the page adds.
 *
 * @param bodyStart Paragraph of the first number; the count of paragraphs where there is none.
 * @param lastProvision Paragraph that the last number heads; -1 where there is none.
 * @param lists Paragraphs that list contents or annexes.
 */
export function findFrame(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  lastProvision: number,
  lists: {readonly contents: ReadonlySet<number>; readonly annexes: ReadonlySet<number>}
): Frame {
  const roles = new Map<number, FrameRole>([...lists.contents].map((index) => [index, 'metadata']))
  const table = readTable(paragraphs, bodyStart, roles)
  const docNumber = readDocNumber(paragraphs, bodyStart, roles)
  const {title, notice, wrapEnd} = findTitles(paragraphs, bodyStart, roles)
  const head = readHead(
    paragraphs,
    bodyStart,
    {titleStart: title?.paragraphs[0] ?? null, notice, wrapEnd},
    roles
  )
  const tail = readTail(paragraphs, lastProvision, lists.annexes, roles)
  const isSigned = tail.issuers.length > 0 || tail.date !== null
  return {
    roles,
    titleLines: (title?.paragraphs ?? []).map((index) => paragraphs[index]?.content ?? ''),
    noticeTitle: notice?.text ?? table.get('标题') ?? null,
    issuedTitle: wrapEnd > 0 ? head.issuedTitle : null,
    docNumber: docNumber ?? table.get('发文字号') ?? table.get('文号') ?? null,
    addressees: head.addressees,
    signatureIssuers: isSigned ? tail.issuers : head.issuers,
    signatureDate: tail.date ?? head.date,
    table
  }
}

/** 发文字号 on a line of its own; numbers that the text cites are none. */
function readDocNumber(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  roles: Map<number, FrameRole>
): string | null {
  let found: string | null = null
  for (const [index, {content}] of paragraphs.slice(0, bodyStart).entries()) {
    if (roles.has(index)) continue
    if (docNumberPattern.test(content)) {
      found ??= content.replace(/\s/gu, '')
      roles.set(index, 'metadata')
    } else if (remarkPattern.test(content)) roles.set(index, 'metadata')
  }
  return found
}

interface Head {
  readonly addressees: readonly string[]
  readonly issuers: readonly string[]
  readonly date: string | null
  /** What the wrapping 通知 says that it issues; null where it does not say. */
  readonly issuedTitle: string | null
}

/** The paragraphs before the body that no table and no title took. */
function readHead(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  around: {readonly titleStart: number | null; readonly notice: TitleGroup | null; readonly wrapEnd: number},
  roles: Map<number, FrameRole>
): Head {
  const {titleStart, notice, wrapEnd} = around
  const top = Math.min(notice?.paragraphs[0] ?? bodyStart, titleStart ?? bodyStart)
  const isTitled = notice !== null || titleStart !== null
  const addressees: string[] = []
  const issuers: string[] = []
  let date: string | null = null
  let issuedTitle: string | null = null
  for (let index = 0; index < bodyStart; index += 1) {
    const content = paragraphs[index]?.content ?? ''
    if (roles.has(index)) continue
    const isWrapped = index < wrapEnd
    const signed = readSigned(content)
    if (isAddressees(content)) {
      addressees.push(...splitAddressees(content))
      roles.set(index, 'addressees')
    } else if (signed !== null) {
      date ??= signed.date
      if (isWrapped) {
        roles.set(index, 'signature')
        if (signed.issuer === null) takeIssuers(paragraphs, index, 0, roles, issuers)
        else issuers.push(signed.issuer)
      } else roles.set(index, 'metadata')
    } else if (isWrapped && isSentence(content)) {
      issuedTitle ??= /《((?:[^《》]|《[^》]*》)+)》/u.exec(content)?.[1] ?? null
      roles.set(index, 'notice')
    } else if (sourceLine.test(content) && content.length < 80) roles.set(index, 'metadata')
    else if (chromeWords.test(content) && content.length < 60) roles.set(index, 'chrome')
    // Above the first title stands the page; a sentence there is the document's all the same.
    else if (index < top && isTitled && !isSentence(content)) roles.set(index, 'chrome')
    else roles.set(index, isWrapped ? 'notice' : 'preamble')
  }
  return {addressees, issuers, date, issuedTitle}
}

const sourceLine = /(?:来源|发布时间|发布日期|发表日期|更新时间|作者)\s*[:：]/u

function isSentence(content: string): boolean {
  return /[。；]/u.test(content)
}

function isAddressees(content: string): boolean {
  return (
    addresseesPattern.test(content) ||
    (/^[\u4e00-\u9fff].{3,200}[:：]$/u.test(content) &&
      /(?:人民政府|各部门|委员会|单位|机构|街道|办事处|委办局)/u.test(content) &&
      /[，,、]/u.test(content) &&
      !/如下|规定|要求|通知/u.test(content))
  )
}

/** Read the rows of a table of metadata; a key that stands alone takes the next line as its value. */
function readTable(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  roles: Map<number, FrameRole>
): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  const store = (key: string | undefined, value: string | undefined): void => {
    const name = (key ?? '').replace(/\s/gu, '')
    const found = (value ?? '').trim()
    if (found !== '' && !table.has(name)) table.set(name, found)
  }
  const isKey = (index: number): boolean => keyPattern.test(paragraphs[index]?.content ?? '')
  for (let index = 0; index < bodyStart; index += 1) {
    const content = paragraphs[index]?.content ?? ''
    const match = keyPattern.exec(content)
    if (!match) continue
    roles.set(index, 'metadata')
    const pairs = content.includes('|') ? cellPairs(content) : [...content.matchAll(pairPattern)]
    if (pairs.length > 0) for (const pair of pairs) store(pair[1], pair[2])
    else if (match[0].length < content.length) store(match[1], content.slice(match[0].length))
    // Only a key within the table takes the line below: after the last key the document begins.
    else if (
      !isKey(index + 1) &&
      index + 1 < bodyStart &&
      (paragraphs[index + 1]?.content.length ?? 0) < 60
    ) {
      index += 1
      store(match[1], paragraphs[index]?.content)
      roles.set(index, 'metadata')
    }
  }
  return table
}

/** `发文字号 | 金政发〔2025〕33号 | 有效性 |`: keys and values by turns. */
function cellPairs(content: string): readonly (readonly string[])[] {
  const cells = content.split('|').map((cell) => cell.trim())
  return cells.flatMap((cell, index) =>
    wholeKeyPattern.test(cell) ? [['', cell, cells[index + 1] ?? '']] : []
  )
}

interface TitleGroup {
  readonly paragraphs: readonly number[]
  readonly text: string
}

interface Titles {
  /** The document's own; null where none is printed. */
  readonly title: TitleGroup | null
  /** Of the 通知 that wraps the document; null where none is printed. */
  readonly notice: TitleGroup | null
  /** Paragraph after the wrapping 通知; 0 where there is none. */
  readonly wrapEnd: number
}

/** Find the titles and mark their paragraphs: the document's own, and that of a 通知 around it. */
function findTitles(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  roles: Map<number, FrameRole>
): Titles {
  const groups = findTitleGroups(paragraphs, bodyStart, roles)
  const issuing = paragraphs.findIndex(({content}, index) => index < bodyStart && isIssuing(content))
  const before = groups.filter(({paragraphs: [first = 0]}) => issuing === -1 || first < issuing)
  const after = groups.filter((group) => !before.includes(group))
  const isNotice = ({text}: TitleGroup): boolean => /(?:通知|公告|通告|函|决定|批复)$/u.test(text)
  // What a 通知 issues follows its body, under a title of its own or, at times, without one.
  const signed =
    issuing === -1
      ? -1
      : paragraphs.findIndex(
          ({content}, index) => index > issuing && index < bodyStart && readSigned(content) !== null
        )
  const own = after.at(-1) ?? null
  const isWrapped = issuing !== -1 && (own !== null || signed !== -1)
  // Above a first sentence the last title is the document's: what stands higher is the page's.
  const firstSentence = paragraphs.findIndex(({content}) => content.length > 30 && isSentence(content))
  const unwrapped =
    groups.findLast(({paragraphs: [first = 0]}) => firstSentence === -1 || first < firstSentence) ??
    groups[0] ??
    null
  const title = isWrapped ? own : unwrapped
  const notice = isWrapped ? (before.findLast(isNotice) ?? null) : null
  for (const group of groups) {
    const role = group === title ? 'title' : 'metadata'
    for (const index of group.paragraphs) roles.set(index, role)
  }
  const wrapEnd = isWrapped ? (own?.paragraphs[0] ?? signed + 1) : 0
  return {title, notice, wrapEnd}
}

function isIssuing(content: string): boolean {
  return isSentence(content) && /印发给|现予?以?印发|予以印发|现将.{0,80}印发|现转发|转发给/u.test(content)
}

/** Runs of lines that together read as a title, such as 关于印发…的通知 over two lines. */
function findTitleGroups(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  roles: ReadonlyMap<number, FrameRole>
): readonly TitleGroup[] {
  const titles: TitleGroup[] = []
  const isTitleLine = (index: number): boolean => {
    const content = paragraphs[index]?.content ?? ''
    return (
      content !== '' &&
      index < bodyStart &&
      !roles.has(index) &&
      content.length <= 80 &&
      !/[。！？；：:;，,]$/u.test(content) &&
      !/。/u.test(content) &&
      !chromeWords.test(content) &&
      !sourceLine.test(content) &&
      !/[>＞|｜]/u.test(content) &&
      readSigned(content) === null
    )
  }
  const ends = (index: number): boolean => {
    const plain = (paragraphs[index]?.content ?? '').replace(/\s/gu, '')
    return titleEnd.test(plain.replace(parenthetical, '').replace(/[》”"]+$/u, ''))
  }
  let taken = -1
  for (let index = 0; index < bodyStart; index += 1) {
    if (!isTitleLine(index) || !ends(index)) continue
    let first = index
    while (
      first - 1 > taken &&
      isTitleLine(first - 1) &&
      !ends(first - 1) &&
      !looksSigned(paragraphs, first - 1)
    )
      first -= 1
    let last = index
    while (isTitleLine(last + 1) && onlyParenthetical.test(paragraphs[last + 1]?.content ?? '')) last += 1
    const indices = Array.from({length: last - first + 1}, (_, offset) => first + offset)
    titles.push({
      paragraphs: indices,
      text: indices
        .map((line) => paragraphs[line]?.content ?? '')
        .join('')
        .replace(/\s/gu, '')
    })
    taken = last
    index = last
  }
  return titles
}

/** A name over a date is a signature, however much it looks like the start of a title. */
function looksSigned(paragraphs: readonly Paragraph[], index: number): boolean {
  return (
    isOrganisation(paragraphs[index]?.content ?? '') &&
    readSigned(paragraphs[index + 1]?.content ?? '') !== null
  )
}

function isOrganisation(content: string): boolean {
  return content.length <= 60 && organisation.test(content)
}

interface Signed {
  readonly issuer: string | null
  readonly date: string
}

/** A date on a line of its own, or after the name that signs; null for anything else. */
function readSigned(content: string): Signed | null {
  if (content.length > 80) return null
  const alone = content.length <= 24 ? readDate(content) : null
  if (alone !== null) return {issuer: null, date: alone}
  const [, issuer, day] =
    /^([^\d。，,；：:]{4,50}?)\s*((?:[12]\d{3}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年.+)$/u.exec(
      content
    ) ?? []
  const date = readDate(day ?? '')
  return date !== null && issuer !== undefined && isOrganisation(issuer)
    ? {issuer: issuer.trim().replace(/\s+/gu, ' '), date}
    : null
}

/** The names over a date, not above `from`; marks them as signature and returns how many lines they take. */
function takeIssuers(
  paragraphs: readonly Paragraph[],
  dateIndex: number,
  from: number,
  roles: Map<number, FrameRole>,
  issuers: string[]
): number {
  let taken = 0
  while (dateIndex - taken - 1 >= from && taken < 6) {
    const index = dateIndex - taken - 1
    const content = paragraphs[index]?.content ?? ''
    const named = isOrganisation(content) && !/[。；，：,;:]/u.test(content)
    if (!named || roles.get(index) === 'title' || roles.get(index) === 'metadata') break
    roles.set(index, 'signature')
    issuers.unshift(namesIn(content))
    taken += 1
  }
  return taken
}

/** Names that share a line stand apart by more than one space. */
function namesIn(content: string): string {
  return content
    .split(/\s{2,}/u)
    .map((name) => name.replace(/\s/gu, ''))
    .join(' ')
}

/**
 * From the end upwards: what the page adds, remarks, date and names, and the closing. The first
 * paragraph that is none of these belongs to the last provision, and so does all above it.
 */
function readTail(
  paragraphs: readonly Paragraph[],
  lastProvision: number,
  annexes: ReadonlySet<number>,
  roles: Map<number, FrameRole>
): {readonly issuers: string[]; readonly date: string | null} {
  const issuers: string[] = []
  let date: string | null = null
  if (lastProvision < 0) return {issuers, date}
  const after = lastProvision + 1
  let index = paragraphs.length - 1
  for (const start = startOfPage(paragraphs, after); index >= start; index -= 1) roles.set(index, 'chrome')
  for (; index >= after; index -= 1) {
    const content = paragraphs[index]?.content ?? ''
    const signed: Signed | null = date === null ? readSigned(content) : null
    if (signed !== null) {
      date = signed.date
      roles.set(index, 'signature')
      if (signed.issuer === null) index -= takeIssuers(paragraphs, index, after, roles, issuers)
      else issuers.push(signed.issuer)
    } else if (remarkPattern.test(content) || annexes.has(index)) roles.set(index, 'metadata')
    else if (isClosing(content)) roles.set(index, 'closing')
    else break
  }
  return {issuers, date}
}

/** The first sign of the page below the last sentence or date: from there on all is the page's. */
function startOfPage(paragraphs: readonly Paragraph[], after: number): number {
  const lastOwn = paragraphs.findLastIndex(
    ({content}) => readSigned(content) !== null || (/[。！？；）)”》]$/u.test(content) && content.length > 30)
  )
  const found = paragraphs.findIndex(
    ({content}, index) => index >= after && index > lastOwn && chromeWords.test(content)
  )
  return found === -1 ? paragraphs.length : found
}

/** 各委局、各街镇、各单位： three; 各镇党委、人民政府, one. */
function splitAddressees(content: string): readonly string[] {
  return content
    .replace(/[:：]$/u, '')
    .split(/[，,；;]|、(?=各|有关|驻)/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

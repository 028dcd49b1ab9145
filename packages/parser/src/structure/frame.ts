import {readPageTable} from './page-table.ts'
import type {Paragraph} from './paragraphs.ts'
import {saysThatItIssues} from './parts.ts'
import {onlyParenthetical, readSigned, remarkPattern, type SignOff, signOffAt} from './sign-off.ts'
import {isClosing} from './statement-kind.ts'
import {
  chromeWords,
  enactment,
  findTitleGroups,
  groupOf,
  isTitleLine,
  sourceLine,
  type TitleGroup
} from './titles.ts'

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
  /** The names over the date, each line on its own; those of a wrapping 通知 before the document's. */
  readonly signatureIssuers: readonly string[]
  readonly signatureDate: string | null
  /** The day of the note under the title of a regulation: 2019年9月19日某某会议通过. */
  readonly enactedOn: string | null
  /** The table of metadata that a page prints, by its key without blanks. */
  readonly table: ReadonlyMap<string, string>
}

const year = '[〔[［（(【„]\\s*[12]\\d{3}\\s*[〕\\]］）)】‟]'
const docNumber = `[\\u4e00-\\u9fff（）()]{1,16}\\s*${year}\\s*第?\\s*\\d{1,5}\\s*号`
const order = '[\\u4e00-\\u9fff]{2,24}令\\s*第\\s*[\\d〇○零一二三四五六七八九十百]{1,5}\\s*号'
const wholeDocNumber = new RegExp(`^[（(]?(?:${docNumber}|${order})[）)]?$`, 'u')
const docNumberInTitle = new RegExp(
  `^(${docNumber})(?=[\\s《]|[\\u4e00-\\u9fff]*关于)|[（(](${docNumber})[）)]$`,
  'u'
)
const orderInNote = new RegExp(`日\\s*(${order})`, 'u')
const addresseesPattern = /^(?:各|市|区|县|省|州|旗|自治|有关|机关|中央|国务院|全).{1,2000}[:：]$/u

/**
 * Tell apart what stands around the numbered body: navigation, the table of metadata, the 通知 that
 * wraps the document, its title, the preamble before the first number, and after the last one the
 * closing, the signature and whatever the page adds.
 *
 * @param bodyStart Paragraph of the first number; the count of paragraphs where there is none.
 * @param lastProvision Paragraph that the last number heads; -1 where there is none.
 * @param noticeEnd Paragraph after the 通知 that wraps the document; 0 where none is signed.
 * @param lists Paragraphs that list contents or annexes.
 */
export function findFrame(
  text: string,
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  lastProvision: number,
  noticeEnd: number,
  lists: {readonly contents: ReadonlySet<number>; readonly annexes: ReadonlySet<number>}
): Frame {
  const roles = new Map<number, FrameRole>()
  for (const index of lists.contents) if (index < paragraphs.length) roles.set(index, 'metadata')
  const table = readPageTable(text, paragraphs, bodyStart)
  for (const index of table.paragraphs) roles.set(index, 'metadata')
  const printedNumber = readDocNumber(paragraphs, bodyStart, roles)
  const {title, notice, wrapEnd} = findTitles(paragraphs, bodyStart, noticeEnd, roles)
  const top = title?.paragraphs.at(-1) ?? notice?.paragraphs.at(-1) ?? wrapEnd - 1
  const after = Math.max(lastProvision, top, wrapEnd - 1) + 1
  const tail = readTail(paragraphs, after, lastProvision >= 0, lists.annexes, roles)
  const head = readHead(
    paragraphs,
    bodyStart,
    {titleStart: title?.paragraphs[0] ?? null, notice, wrapEnd},
    roles
  )
  const titles = [notice?.text, title?.text, ...head.titleLike].map((text) =>
    docNumberInTitle.exec(text ?? '')
  )
  const numberInTitle = titles.find((match) => match !== null)
  const signed = head.signOff ?? tail
  return {
    roles,
    titleLines: (title?.paragraphs ?? []).map((index) => paragraphs[index]?.content ?? ''),
    noticeTitle: notice?.text ?? table.pairs.get('标题') ?? null,
    issuedTitle: wrapEnd > 0 ? head.issuedTitle : null,
    docNumber:
      printedNumber ?? numberInTable(table.pairs) ?? numberInTitle?.[1] ?? numberInTitle?.[2] ?? head.order,
    addressees: head.addressees,
    signatureIssuers: signed?.issuers ?? [],
    signatureDate: signed?.date ?? null,
    enactedOn: head.enactedOn,
    table: table.pairs
  }
}

/** 发文字号 on a line of its own, or 某某令 and 第82号 on two; numbers that the text cites are none. */
function readDocNumber(
  paragraphs: readonly Paragraph[],
  bodyStart: number,
  roles: Map<number, FrameRole>
): string | null {
  let found: string | null = null
  for (let index = 0; index < bodyStart; index += 1) {
    const content = paragraphs[index]?.content ?? ''
    if (roles.has(index)) continue
    const two = content.length <= 30 ? content + (paragraphs[index + 1]?.content ?? '') : ''
    if (wholeDocNumber.test(content)) {
      found ??= content.replace(/\s/gu, '').replace(/^[（(](.*)[）)]$/u, '$1')
      roles.set(index, 'metadata')
    } else if (index + 1 < bodyStart && content.endsWith('令') && wholeDocNumber.test(two)) {
      found ??= two.replace(/\s/gu, '')
      roles.set(index, 'metadata')
      roles.set(index + 1, 'metadata')
    } else if (remarkPattern.test(content)) roles.set(index, 'metadata')
  }
  return found
}

/** 发文字号 of the page's table; 无 or a dash is none. */
function numberInTable(pairs: ReadonlyMap<string, string>): string | null {
  const values = ['发文字号', '文号', '文件编号', '文件字号'].map((key) => pairs.get(key) ?? '')
  return values.find((value) => /[\d〇○一二三四五六七八九十]\s*号/u.test(value))?.replace(/\s/gu, '') ?? null
}

interface Head {
  readonly addressees: readonly string[]
  readonly signOff: SignOff | null
  /** What the wrapping 通知 says that it issues; null where it does not say. */
  readonly issuedTitle: string | null
  readonly enactedOn: string | null
  /** The number of the order that the note under the title names. */
  readonly order: string | null
  /** Lines of the page that may print the document's number beside its title. */
  readonly titleLike: readonly string[]
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
  const titleLike: string[] = []
  let signOff: SignOff | null = null
  let issuedTitle: string | null = null
  let enactedOn: string | null = null
  let order: string | null = null
  let hasText = false
  // Where nothing follows that it could issue, a 通知 is all there is.
  const isNoticeAlone =
    wrapEnd === 0 &&
    bodyStart === paragraphs.length &&
    paragraphs.some(({content}) => saysThatItIssues(content))
  for (let index = 0; index < wrapEnd; index += 1) {
    const found = roles.has(index) ? null : signOffAt(paragraphs, index, 0)
    if (found === null) continue
    signOff ??= found
    for (const line of found.lines) if (!roles.has(line)) roles.set(line, 'signature')
  }
  for (let index = 0; index < bodyStart; index += 1) {
    const content = paragraphs[index]?.content ?? ''
    if (docNumberInTitle.test(content)) titleLike.push(content)
    if (roles.has(index)) continue
    const isWrapped = index < wrapEnd || isNoticeAlone
    const isText = isSentence(content)
    if (isAddressees(content) || (!hasText && index > top && isTitled && namesSomeone(content))) {
      if (addressees.length === 0) addressees.push(...splitAddressees(content))
      roles.set(index, 'addressees')
    } else if (readSigned(content) !== null) roles.set(index, 'metadata')
    else if (!hasText && index > top && enactment.test(content)) {
      enactedOn ??= firstDay(content)
      order ??= orderInNote.exec(content)?.[1]?.replace(/\s/gu, '') ?? null
      roles.set(index, 'metadata')
    } else if (isWrapped && isText) {
      if (saysThatItIssues(content)) issuedTitle ??= firstCited(content)
      roles.set(index, 'notice')
    } else if (sourceLine.test(content) && content.length < 80) roles.set(index, 'metadata')
    else if (chromeWords.test(content) && content.length < 60) roles.set(index, 'chrome')
    else if (hasText && !isText && onlyParenthetical.test(content)) roles.set(index, 'metadata')
    // Above the first title stands the page; a sentence there is the document's all the same.
    else if (index < top && isTitled && !isText) roles.set(index, 'chrome')
    else roles.set(index, isWrapped ? 'notice' : 'preamble')
    hasText ||= isText && (roles.get(index) === 'notice' || roles.get(index) === 'preamble')
  }
  return {addressees, signOff, issuedTitle, enactedOn, order, titleLike}
}

function firstCited(content: string): string | null {
  return /《((?:[^《》]|《[^《》]{0,80}》)+)》/u.exec(content)?.[1] ?? null
}

function isSentence(content: string): boolean {
  return /[。；]/u.test(content)
}

/** The day that a note under a title begins with. */
function firstDay(content: string): string | null {
  const [, day] = /^[（(]?\s*(\S{4,12}?日)/u.exec(content) ?? []
  return day === undefined ? null : (readSigned(day)?.date ?? null)
}

function isAddressees(content: string): boolean {
  return (
    (addresseesPattern.test(content) && !/如下[:：]$|。/u.test(content)) ||
    (/^[\u4e00-\u9fff].{3,2000}[:：]$/u.test(content) &&
      /(?:人民政府|各部门|委员会|单位|机构|街道|办事处|委办局)/u.test(content) &&
      /[，,、]/u.test(content) &&
      !/如下|规定|要求|通知|。/u.test(content))
  )
}

/** 国务院：, 某某委员：: whoever a letter opens with, right below its title. */
function namesSomeone(content: string): boolean {
  return (
    content.length <= 30 &&
    /^[\u4e00-\u9fff、，,]+[:：]$/u.test(content) &&
    !/如下|决定|规定|通知|前言|说明/u.test(content) &&
    !chromeWords.test(content) &&
    !sourceLine.test(content)
  )
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
  noticeEnd: number,
  roles: Map<number, FrameRole>
): Titles {
  const issuing = paragraphs.findIndex(({content}, index) => index < bodyStart && saysThatItIssues(content))
  const groups = findTitleGroups(paragraphs, bodyStart, (index) => !roles.has(index))
  const border = noticeEnd > 0 ? noticeEnd : issuing === -1 ? Number.POSITIVE_INFINITY : issuing
  const before = groups.filter(({paragraphs: [first = 0]}) => first < border)
  const after = groups.filter(({paragraphs: [first = 0]}) => first >= border)
  const isNotice = ({text}: TitleGroup): boolean =>
    /(?:通知|公告|通告|函|决定|批复|令)(?:[（(].*[）)])?$/u.test(text)
  // Below a signature the first lines are a title, however they end.
  const own = after.at(-1) ?? (noticeEnd > 0 ? topLines(paragraphs, noticeEnd, bodyStart, roles) : null)
  const isWrapped = noticeEnd > 0 || own !== null
  // Above a first sentence the last title is the document's: what stands higher is the page's.
  const firstSentence = paragraphs.findIndex(({content}) => content.length > 30 && isSentence(content))
  const unwrapped =
    groups.findLast(({paragraphs: [first = 0]}) => firstSentence === -1 || first < firstSentence) ??
    groups[0] ??
    null
  const title = isWrapped ? own : unwrapped
  const notice = isWrapped ? (before.findLast(isNotice) ?? before.at(-1) ?? null) : null
  for (const group of [...groups, ...(title ? [title] : [])]) {
    const role = group === title ? 'title' : 'metadata'
    for (const index of group.paragraphs) roles.set(index, role)
  }
  const wrapEnd = isWrapped ? Math.max(noticeEnd, own?.paragraphs[0] ?? 0) : 0
  return {title, notice, wrapEnd}
}

/** The lines from `first` on that may be a title, up to the first that is none. */
function topLines(
  paragraphs: readonly Paragraph[],
  first: number,
  end: number,
  roles: ReadonlyMap<number, FrameRole>
): TitleGroup | null {
  let from = first
  while (from < end && (roles.has(from) || /^附\s*件.{0,3}$/u.test(paragraphs[from]?.content ?? '')))
    from += 1
  let last = from - 1
  while (
    last + 1 < end &&
    last < from + 2 &&
    !roles.has(last + 1) &&
    isTitleLine(paragraphs[last + 1]?.content ?? '')
  )
    last += 1
  return last >= from ? groupOf(paragraphs, from, last) : null
}

/**
 * From the end upwards: what the page adds, remarks, date and names, and the closing. The first
 * paragraph that is none of these belongs to the last provision, and so does all above it.
 *
 * @param isNumbered Whether numbered provisions stand above; else the closing is part of the text.
 */
function readTail(
  paragraphs: readonly Paragraph[],
  after: number,
  isNumbered: boolean,
  annexes: ReadonlySet<number>,
  roles: Map<number, FrameRole>
): SignOff | null {
  let signOff: SignOff | null = null
  let index = paragraphs.length - 1
  for (const start = startOfPage(paragraphs, after); index >= start; index -= 1) roles.set(index, 'chrome')
  for (; index >= after; index -= 1) {
    const content = paragraphs[index]?.content ?? ''
    const signed: SignOff | null = signOff === null ? signOffAt(paragraphs, index, after) : null
    if (signed !== null) {
      signOff = signed
      for (const line of signed.lines) roles.set(line, 'signature')
    } else if (roles.get(index) === 'signature') continue
    else if (remarkPattern.test(content) || annexes.has(index) || isRemark(paragraphs, index))
      roles.set(index, 'metadata')
    else if (sourceLine.test(content) && content.length < 60 && signOff === null) roles.set(index, 'metadata')
    else if (isNumbered && isClosing(content)) roles.set(index, 'closing')
    else break
  }
  return signOff
}

/** A line in brackets beside a date is a remark; below a sentence it may name the units of a measure. */
function isRemark(paragraphs: readonly Paragraph[], index: number): boolean {
  if (!onlyParenthetical.test(paragraphs[index]?.content ?? '')) return false
  return [index - 1, index + 1].some((beside) => readSigned(paragraphs[beside]?.content ?? '') !== null)
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

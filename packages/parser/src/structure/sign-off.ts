import {readDate} from '../dates.ts'
import type {Paragraph} from './paragraphs.ts'

/** The names and the date that end a document. Paragraphs by index, both ends included. */
export interface SignOff {
  /** The first of the names; the date where none stands over it. */
  readonly first: number
  /** The last line: the date, or a remark between it and the names. */
  readonly last: number
  /** Paragraphs of names and date; a remark between them is none. */
  readonly lines: readonly number[]
  /** Each line of names on its own; a person who signs is none. */
  readonly issuers: readonly string[]
  /** Whether anybody signs: an office, or a person by office. */
  readonly isSigned: boolean
  readonly date: string
}

/** A whole line in brackets, as remarks stand: （此件公开发布）. */
export const onlyParenthetical: RegExp = /^[（(][^（()）]*[）)]$/u

/** What offices add below a signature. */
export const remarkPattern: RegExp =
  /^[（(]\s*(?:此件|本件|联系人|信息公开|公开属性|主动公开)[^）)]*[）)]$|^(?:抄送|主送|分送|抄报|公开方式|公开属性|信息公开选项|主题词|联系人|联系电话)\s*[:：]|印发$|^附件?\s*[:：]/u

const organisation =
  /(?:政府|办公室|办公厅|委员会|党委|[市区县省州旗团工地]委|发展改革委|委|局|厅|部|院|中心|人大|常委会|政协|法院|检察院|街道办事处|管委会|领导小组|小组|总署|银行|集团|公司|联合会|总工会)(?:\s+.+)?$/u

/** 省长 or 自治区主席 某某: a person signs by office. */
const person =
  /^(?:代?(?:总理|省长|市长|区长|县长|州长|旗长|部长|局长|署长|(?:自治区)?主席))\s*[\u4e00-\u9fff·]{0,12}$/u

export function isOrganisation(content: string): boolean {
  return content.length <= 60 && organisation.test(content) && !/[。；，：,;:]/u.test(content)
}

export interface Signed {
  readonly issuer: string | null
  readonly date: string
}

/** A date on a line of its own, or after the name that signs; null for anything else. */
export function readSigned(content: string): Signed | null {
  if (content.length > 80) return null
  const alone = content.length <= 24 ? readDate(content) : null
  if (alone !== null) return {issuer: null, date: alone}
  const [, issuer, day] =
    /^([^\d。，,；：:]{3,50}?)\s*((?:[12]\d{3}|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})\s*年.+)$/u.exec(
      content
    ) ?? []
  const date = readDate(day ?? '')
  return date !== null && issuer !== undefined && isOrganisation(issuer)
    ? {issuer: namesIn(issuer.trim()), date}
    : null
}

/**
 * The sign-off whose date stands at `index`, with the names over it; null where no date stands
 * there. Nothing above `from` belongs to it.
 */
export function signOffAt(paragraphs: readonly Paragraph[], index: number, from: number): SignOff | null {
  const signed = readSigned(paragraphs[index]?.content ?? '')
  if (signed === null) return null
  if (signed.issuer !== null)
    return {
      first: index,
      last: index,
      lines: [index],
      issuers: [signed.issuer],
      isSigned: true,
      date: signed.date
    }
  const issuers: string[] = []
  const lines = [index]
  for (let above = index - 1; above >= from && index - above <= 7; above -= 1) {
    const content = paragraphs[above]?.content ?? ''
    if (isOrganisation(content)) issuers.unshift(namesIn(content))
    else if (issuers.length === 0 && onlyParenthetical.test(content)) continue
    else if (!person.test(content.replace(/\s/gu, ''))) break
    lines.unshift(above)
  }
  return {
    first: lines[0] ?? index,
    last: index,
    lines,
    issuers,
    isSigned: lines.length > 1,
    date: signed.date
  }
}

/**
 * Names that share a line stand apart by more than one space, or an office ends and another begins:
 * 甲市委办公室甲市人民政府办公室.
 */
function namesIn(content: string): string {
  return content
    .split(/\s{2,}|\t/u)
    .flatMap((name) => name.replace(/\s/gu, '').split(betweenOffices))
    .join(' ')
}

const betweenOffices =
  /(?<=办公[厅室])(?=[\u4e00-\u9fff]{2,20}(?:办公[厅室]|人民政府)$)|(?<=委员会|[省市区县州旗]委)(?=[\u4e00-\u9fff]{2,20}人民政府$)/u

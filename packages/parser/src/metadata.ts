import {readDate} from './dates.ts'
import {kindOfEnglishTitle, periodOfEnglishTitle, placeInEnglishTitle} from './english/headings.ts'
import {isEnglish} from './english/language.ts'
import type {Sidecar} from './sidecar.ts'
import type {Frame} from './structure/frame.ts'
import {isOrganisation} from './structure/sign-off.ts'
import {joinLines} from './structure/titles.ts'
import type {
  DocumentKind,
  FactName,
  FactOrigin,
  GovernmentLevel,
  IsoDate,
  Period,
  PolicyDocument
} from './types.ts'

/** The facts about a document as a whole. */
export type Metadata = Pick<
  PolicyDocument,
  | 'title'
  | 'shortName'
  | 'docNumber'
  | 'issuer'
  | 'issuedOn'
  | 'publishedOn'
  | 'region'
  | 'level'
  | 'kind'
  | 'status'
  | 'period'
  | 'addressees'
  | 'signature'
  | 'provenance'
>

/** What a title says that a document is. */
export function kindOfTitle(title: string | null): DocumentKind {
  if (isEnglish(title ?? '')) return kindOfEnglishTitle(title ?? '') ?? 'other'
  const plain = (title ?? '').replace(/[（(][^（()）]*[）)]/gu, '').trim()
  if (/要点$/u.test(plain)) return 'workpoints'
  if (/(?:报告|总结|情况)$/u.test(plain)) return 'report'
  if (/纲要$/u.test(plain)) return 'outline'
  if (/(?:方案|预案|规划|计划|意见|行动|安排|措施)$/u.test(plain)) return 'plan'
  if (/(?:条例|办法|规定|细则|规则|规程|章程)$/u.test(plain)) return 'regulation'
  if (/(?:通知|公告|通告|函|批复|答复)$/u.test(plain)) return 'notice'
  return 'other'
}

/** What a file says about the document it holds, beside its text. */
export interface FileFacts {
  /** `html-meta`: the tags of a government site's page; `file-properties`: those of a word processor. */
  readonly origin: 'html-meta' | 'file-properties'
  readonly title?: string
  readonly docNumber?: string
  readonly issuer?: string
  readonly issuedOn?: IsoDate
  readonly publishedOn?: IsoDate
}

/**
 * Gather the facts: from the sidecar, else from the text and the table that the page prints, else
 * from the file.
 *
 * @param file What the file says, most trusted first.
 */
export function readMetadata(
  frame: Frame,
  sidecar: Sidecar,
  file: readonly FileFacts[],
  id: string
): Metadata {
  const inFile = (
    name: 'title' | 'docNumber' | 'issuer' | 'issuedOn' | 'publishedOn'
  ): readonly (readonly [FactOrigin, string | undefined])[] =>
    file.map((facts) => [facts.origin, facts[name]])
  const provenance: Partial<Record<FactName, FactOrigin>> = {}
  /** The first source that knows a fact; a sidecar's null is an answer too. */
  const choose = <Value>(
    name: FactName,
    given: Value | undefined,
    ...found: readonly (readonly [FactOrigin, Value | null | undefined])[]
  ): Value | null => {
    if (given !== undefined) {
      provenance[name] = 'sidecar'
      return given
    }
    for (const [origin, value] of found) {
      if (value === null || value === undefined || value === '') continue
      provenance[name] = origin
      return value
    }
    return null
  }

  const printed = joinLines(frame.titleLines)
  const title = choose(
    'title',
    sidecar.title,
    ['text', withoutDraft(printed)],
    ['text', frame.issuedTitle],
    ['meta', frame.table.get('名称')],
    ...inFile('title')
  )
  const signatureIssuer = frame.signatureIssuers.join(' ') || null
  const issuer = choose(
    'issuer',
    sidecar.issuer,
    ['text', signatureIssuer],
    ['meta', issuerOfTable(frame)],
    ['text', issuerInTitle(frame.noticeTitle) ?? issuerInTitle(printed) ?? issuerOfOrder(frame.docNumber)],
    ...inFile('issuer')
  )
  const issuedOn = choose(
    'issuedOn',
    sidecar.issuedOn,
    ['meta', dateOf(frame, '成文日期')],
    ['text', frame.signatureDate],
    ['text', frame.enactedOn],
    ['meta', dateOf(frame, '发文日期', '印发日期')],
    ...inFile('issuedOn')
  )
  const publishedOn = choose(
    'publishedOn',
    sidecar.publishedOn,
    ['meta', dateOf(frame, '发布日期', '发布时间', '公开日期')],
    ...inFile('publishedOn')
  )
  const docNumber = choose('docNumber', sidecar.docNumber, ['text', frame.docNumber], ...inFile('docNumber'))
  const place = isEnglish(title ?? '') ? placeInEnglishTitle(title ?? '') : null
  const region = choose(
    'region',
    sidecar.region,
    ['text', place?.name],
    ['text', regionOf(issuer, title, frame.noticeTitle)]
  )
  const level = choose<GovernmentLevel | null>(
    'level',
    sidecar.level,
    ['text', place?.level],
    [provenance.region ?? 'text', levelOf(region)],
    ['text', levelOfAddressees(region, frame.addressees)],
    ['text', nationalOf(issuer, printed)]
  )
  const kind = choose<DocumentKind>('kind', sidecar.kind, ['text', kindOfTitle(title)]) ?? 'other'
  const status =
    choose<'final' | 'draft'>('status', sidecar.status, ['text', isDraft(printed) ? 'draft' : 'final']) ??
    'final'
  const period = choose('period', sidecar.period, ['text', periodOf(title)])
  const shortName =
    choose('shortName', sidecar.shortName, [provenance.region ?? 'text', shorten(region)]) ??
    title?.slice(0, 16) ??
    id
  const hasSignature = signatureIssuer !== null || frame.signatureDate !== null
  return {
    title,
    shortName,
    docNumber,
    issuer,
    issuedOn,
    publishedOn,
    region,
    level,
    kind,
    status,
    period,
    addressees: frame.addressees,
    signature: hasSignature ? {issuer: signatureIssuer, date: frame.signatureDate} : null,
    provenance
  }
}

const draft = /\s*[（(](?:[^（()）]*(?:征求意见|草案|送审|讨论|审议|[Dd]raft)[^（()）]*)[）)]/gu

function isDraft(title: string): boolean {
  return title.search(draft) !== -1
}

function withoutDraft(title: string): string {
  return title.replace(draft, '')
}

function issuerOfTable(frame: Frame): string | undefined {
  return ['发文机关', '发文机构', '制发机构', '发布机构', '公开主体']
    .map((key) => frame.table.get(key))
    .find(Boolean)
}

function dateOf(frame: Frame, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const date =
      readDate((frame.table.get(key) ?? '').slice(0, 12)) ??
      readDate((frame.table.get(key) ?? '').slice(0, 10))
    if (date !== null) return date
  }
  return null
}

/** 甲市人民政府关于…: who issues stands before 关于 or 印发. */
function issuerInTitle(title: string | null): string | null {
  const [, name] =
    /^([\u4e00-\u9fff、]{3,40}?)(?:关于|印发|转发)/u.exec((title ?? '').replace(/\s/gu, '')) ?? []
  return name !== undefined && isOrganisation(name) ? name : null
}

/** 甲市人民政府令第82号 is an order of 甲市人民政府. */
function issuerOfOrder(docNumber: string | null): string | null {
  const [, name] = /^(.{4,24}?)令第/u.exec(docNumber ?? '') ?? []
  return name !== undefined && isOrganisation(name) ? name : null
}

const regionPattern =
  /^(?:中共)?(?:[12]\d{3}年(?:度)?)?(?<upper>(?:[\u4e00-\u9fff]{2,3}(?:省|自治区))?(?:[\u4e00-\u9fff]{1,6}?(?:市|自治州|地区|盟))?)(?<county>(?:[\u4e00-\u9fff]{1,8}?(?:新区|自治县|自治旗|区|县|旗))?)(?<town>(?:[\u4e00-\u9fff]{1,6}?(?:街道|镇|乡)(?=人民政府|党|办事处|关于|[12]\d{3}|法治|$))?)/u
/** Words that stand between a region and a place that the title speaks about. */
const noName = /促进|推进|推动|加强|加快|关于|支持|实施|保护|规范|深化|进一步|建设|管理|创建|[和与及的各全]/u

/** The longest place name that one of the names begins with, such as 重庆市綦江区. */
function regionOf(...names: readonly (string | null)[]): string | null {
  const found = names
    .map((name) => {
      const {
        upper = '',
        county = '',
        town = ''
      } = regionPattern.exec((name ?? '').replace(/\s/gu, ''))?.groups ?? {}
      if (noName.test(county)) return upper
      return upper + county + (noName.test(town) ? '' : town)
    })
    .filter((name) => name !== '' && !/法治|政府|建设|示范|管理|办公/u.test(name))
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null
}

const municipalities = /^(?:北京|天津|上海|重庆)市$/u

/** As far as the name says: 某市 alone may be a prefecture or a county, so it gives null. */
function levelOf(region: string | null): GovernmentLevel | null {
  const name = region ?? ''
  if (/(?:街道|镇|乡)$/u.test(name)) return 'township'
  if (/(?:[^治]区|县|旗)$/u.test(name) && !/地区$/u.test(name)) return 'county'
  if (municipalities.test(name) || /(?:省|自治区)$/u.test(name)) return 'province'
  if (/(?:自治州|地区|盟)$/u.test(name) || /(?:省|自治区).+市$/u.test(name)) return 'city'
  return null
}

/** 某市 that writes to its counties is no county itself. */
function levelOfAddressees(region: string | null, addressees: readonly string[]): GovernmentLevel | null {
  const counties = /^各[^乡镇街]{0,12}[县区][^乡镇街]{0,12}(?:人民政府|党委|管委会)/u
  return /市$/u.test(region ?? '') && addressees.some((name) => counties.test(name)) ? 'city' : null
}

/** 国务院 and the ministries speak for the whole country. */
function nationalOf(...names: readonly (string | null)[]): GovernmentLevel | null {
  const national =
    /^(?:国务院|中共中央|全国人民代表大会|中华人民共和国|国家[\u4e00-\u9fff]{2,12}(?:委|局|委员会)(?=\s|$|关于|等))/u
  return names.some((name) => national.test(name ?? '')) ? 'national' : null
}

function shorten(region: string | null): string | null {
  if (region === null) return null
  const last = /(?:省|自治区|市|自治州|地区|盟)(?=.)(?!.*(?:省|自治区|市|自治州|地区|盟).)(.+)$/u.exec(
    region
  )?.[1]
  return last ?? region
}

function periodOf(title: string | null): Period | null {
  if (isEnglish(title ?? '')) return periodOfEnglishTitle(title ?? '')
  const range = /(20\d{2})\s*年?\s*[—–－\-~～至到]{1,2}\s*(20\d{2})\s*年/u.exec(title ?? '')
  if (range) return {from: Number(range[1]), to: Number(range[2])}
  const single = /(20\d{2})\s*年/u.exec(title ?? '')
  return single ? {from: Number(single[1]), to: Number(single[1])} : null
}

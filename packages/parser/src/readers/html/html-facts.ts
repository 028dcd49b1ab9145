import type {CheerioAPI} from 'cheerio/slim'
import {readDate} from '../../dates.ts'
import {type FileFacts, kindOfTitle} from '../../metadata.ts'
import {isOrganisation} from '../../structure/sign-off.ts'

/** What the head of a page says about its article. */
export interface PageHead {
  readonly facts: readonly FileFacts[]
  /** What it calls the article, as a whole and in the title of the window. */
  readonly titles: readonly string[]
}

/** Names of the tags, in lower case; government sites write them by a common rule (ArticleTitle, PubDate …). */
const tags = {
  title: ['articletitle', 'title', 'og:title', 'dc.title'],
  publishedOn: ['pubdate', 'publishdate', 'pub_date', 'article:published_time', 'dc.date'],
  issuer: ['issuer', 'publisher', 'contentsource', 'source', 'author'],
  docNumber: ['docnumber', 'filenum', 'filenumber', 'wenhao', 'fwzh']
} as const

/** Read the tags of a page's head. */
export function readHead($: CheerioAPI): PageHead {
  const contents = new Map<string, string>()
  $('meta').each((_, {attribs}) => {
    const name = (attribs.name ?? attribs.property ?? '').trim().toLowerCase()
    const content = (attribs.content ?? '').replace(/\s+/gu, ' ').trim()
    if (content !== '' && !contents.has(name)) contents.set(name, content)
  })
  const find = (names: readonly string[], isGood: (content: string) => boolean): string | undefined =>
    names.map((name) => contents.get(name)).find((content) => content !== undefined && isGood(content))
  const windowTitle = $('title').first().text().replace(/\s+/gu, ' ').trim()
  const title = find(tags.title, (content) => /[\u4e00-\u9fff]{4}/u.test(content))
  const published = find(tags.publishedOn, (content) => dayOf(content) !== null)
  const issuer = find(tags.issuer, isOrganisation)
  const docNumber = find(tags.docNumber, (content) => /\d+\s*号$/u.test(content))
  const publishedOn = published === undefined ? null : dayOf(published)
  const facts: FileFacts = {
    origin: 'html-meta',
    ...(title === undefined ? {} : {title}),
    ...(docNumber === undefined ? {} : {docNumber}),
    ...(issuer === undefined ? {} : {issuer}),
    ...(publishedOn === null ? {} : {publishedOn})
  }
  // The title of the window names the site too, so that it counts only where it begins as a document's.
  const [own = ''] = windowTitle.split(/\s*[_|｜]\s*|\s+[-–—]\s+|[-–—]{2,}|-(?=[^-]*$)/u)
  const ofWindow: readonly FileFacts[] =
    own.length > 8 && kindOfTitle(own) !== 'other' ? [{origin: 'html-meta', title: own}] : []
  const titles = [title, windowTitle].filter((name) => name !== undefined && name !== '')
  return {facts: [...(Object.keys(facts).length > 1 ? [facts] : []), ...ofWindow], titles: titles as string[]}
}

/** 2022-05-30 10:22:00 */
function dayOf(content: string): string | null {
  return readDate(content) ?? readDate(content.slice(0, 10)) ?? readDate(content.replace(/[T\s].*$/u, ''))
}

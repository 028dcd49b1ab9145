import type {Contents} from './measure-elements.ts'
import type {HtmlElement} from './parse-html.ts'

const foreignTags = new Set(['nav', 'footer', 'aside', 'button'])

/** Words by which web designers everywhere name what stands around a text. */
const foreignName =
  /(?:^|[^a-z])(?:nav|menu|foot(?!note)|copyright|bread|crumb|side-?bar|aside|b?d?share|jiathis|comment|pinglun|relat(?!iv)|recommend|friend|login|toolbar|top-?bar|banner|qr-?code|wechat|weixin|fenxiang|daohang|dibu|pager|pagination)/u

/**
 * Whether an element says by its tag or name that it stands around the text of a page. One that holds
 * most of the page's text is believed by what it holds.
 *
 * @param all What is in the whole page.
 */
export function isForeign(element: HtmlElement, contents: Contents | undefined, all: Contents): boolean {
  const {name, attribs} = element
  if (name === 'body' || name === 'html') return false
  const names = `${attribs.id ?? ''} ${attribs.class ?? ''}`
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
  if (!foreignTags.has(name) && !foreignName.test(names)) return false
  return (contents?.unlinked ?? 0) < all.unlinked * 0.5
}

import {load} from 'cheerio/slim'
import type {Message} from '../../types.ts'
import {decode} from '../decode.ts'
import type {ReadLimits, ReadResult} from '../read-result.ts'
import {createTextBuilder} from '../text-builder.ts'
import {findArticle} from './find-article.ts'
import {readHead} from './html-facts.ts'
import {parseHtml} from './parse-html.ts'
import {type RenderedLine, renderLines} from './render-lines.ts'

/** Reads a web page: its article is the text, all else that it shows is chrome. */
export async function readHtml(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const {text: html, encoding, messages} = decode(bytes, declaredCharset(bytes))
  const document = parseHtml(html, limits)
  const {facts, titles} = readHead(load(document))
  const rendering = renderLines(document)
  const isOwn = findArticle(rendering, titles)
  const own = rendering.lines.filter((_, index) => isOwn[index])
  const builder = createTextBuilder()
  for (const [index, {words}] of rendering.lines.entries()) {
    if (isOwn[index]) builder.addLine(words)
    else if (words.trim() !== '') builder.addChrome(words)
  }
  // Lines of a text that was pasted with breaks may be broken in mid-sentence.
  const broken = own.filter(({isBroken, words}) => isBroken && words !== '').length
  const hasParagraphs = broken < own.filter(({words}) => words !== '').length * 0.5
  return {
    ...builder.build(hasParagraphs),
    mediaType: 'text/html',
    encoding,
    facts,
    messages: [...messages, ...numberedOutside(rendering.lines.filter((_, index) => !isOwn[index]))]
  }
}

/** The charset that the head of a page declares; null where it declares none. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '')
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? null
}

/** So many numbered sentences around an article are no list of links. */
const fewestOutside = 3

function numberedOutside(lines: readonly RenderedLine[]): readonly Message[] {
  const count = lines.filter(
    ({words, linked}) =>
      linked === 0 &&
      words.length > 30 &&
      /[。；]/u.test(words) &&
      /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u.test(words)
  ).length
  return count < fewestOutside ? [] : [{code: 'numbered-text-outside', severity: 'warning', args: {count}}]
}

import type {Message} from '../types.ts'
import {ReadError} from './read-error.ts'

/** Text, the encoding that its bytes were in, such as `utf-8` or `gb18030`, and what was odd about it. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly messages: readonly Message[]
}

/** Bytes that are enough to tell an encoding by. */
const sampleSize = 64 * 1024

/**
 * Bytes to text. A byte order mark decides; else what reads as UTF-8, but for a few broken places, is
 * UTF-8; and anything older is told by which encoding gives the more common characters. The mark
 * itself is no text.
 *
 * @param declared The encoding that the file names itself; null where it names none. The bytes are
 *   believed before it, and a message says where they differ.
 * @throws {ReadError} `binary` where no encoding gives text.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = encodingByMark(bytes)
  if (marked) return decoded(bytes, marked, false, declared)
  const utf16 = withoutMark(bytes)
  if (utf16) return decoded(bytes, utf16, true, declared)
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', false, declared)
  return decoded(bytes, olderEncoding(bytes), true, declared)
}

/** The encoding that a byte order mark names; null where there is none. */
export function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function decoded(bytes: Uint8Array, encoding: string, isGuess: boolean, declared: string | null): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const replaced = text.match(/\ufffd/gu)?.length ?? 0
  const odd = text.slice(0, sampleSize).match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0
  // Text holds hardly any control or replacement characters; other bytes read as text are full of them.
  if (odd > Math.min(text.length, sampleSize) * 0.01) throw new ReadError('binary', `${bytes.length} bytes`)
  const messages: Message[] = []
  const named = declared === null ? null : familyOf(declared)
  if (named !== null && named !== familyOf(encoding) && !isAscii(bytes)) {
    messages.push({code: 'charset-differs', severity: 'info', args: {declared: declared ?? '', encoding}})
  } else if (isGuess && named === null) {
    messages.push({code: 'encoding-guessed', severity: 'info', args: {encoding}})
  }
  if (replaced > 0)
    messages.push({code: 'broken-characters', severity: 'warning', args: {encoding, count: replaced}})
  return {text, encoding, messages}
}

/** GB18030 holds GBK and GB2312, so each of them is read as GB18030. */
function familyOf(encoding: string): string {
  const name = encoding.toLowerCase().replace(/[^a-z0-9]/gu, '')
  if (/^(?:gb|xgbk|cp936|ms936|windows936|euccn|hz)/u.test(name)) return 'gb18030'
  if (/^(?:big5|cnbig5|xxbig5|csbig5)/u.test(name)) return 'big5'
  return name.startsWith('utf16') || name === 'unicode' ? 'utf16' : name
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

/** UTF-16 without a mark: read so, nearly all of it is Chinese; read the other way, next to nothing. */
function withoutMark(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, sampleSize)
  const share = (encoding: string): number => {
    const text = new TextDecoder(encoding).decode(sample)
    return (text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\n\r 0-9]/gu)?.length ?? 0) / text.length
  }
  const hasBreak = (encoding: string): boolean => /[\n。，、]/u.test(new TextDecoder(encoding).decode(sample))
  return ['utf-16le', 'utf-16be'].find((encoding) => share(encoding) > 0.9 && hasBreak(encoding)) ?? null
}

/** So many whole characters outweigh a broken one: older encodings hardly ever read as UTF-8 by chance. */
const wholePerBroken = 20

/** A place or two that was cut or overwritten does not make UTF-8 another encoding. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    let whole = 0
    let broken = 0
    for (const character of new TextDecoder('utf-8').decode(bytes)) {
      if (character === '\ufffd') broken += 1
      else if (character >= '\u0080') whole += 1
    }
    return whole >= broken * wholePerBroken
  }
}

/** The most common characters of official Chinese, in both scripts: a fifth of any text or more. */
const common = new Set(
  '的一和法行政在是不了有人中大为上个国以要时来用生到作地于出分对成会可主发年动同工能下过子面方后定学所民得经十三之进等部度家电力里如水化高自二理起小物现实加都两体制机当使点从业本去把性好应开它合还因由其些然前外天四日那社义事平形相全表间样与关各重新线内数正心反你明看原又利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严督依為個國時來於對會發動過後學經進電現實應開還體當業無軍與關長條結義問間種變' +
    '責職務強證據權領導執監督辦機構規劃標準檢查參與負責單位區縣級鄉鎮黨員幹部設計員處際總統計劃選舉議員轉變廣東濟貿資產業，。、；：（）“”《》'
)

/** The older encoding whose reading has the larger share of common characters. */
function olderEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleSize)
  const shareOfCommon = (encoding: string): number => {
    let hits = 0
    let all = 0
    for (const character of new TextDecoder(encoding).decode(sample)) {
      if (character < '\u0080') continue
      all += 1
      if (common.has(character)) hits += 1
    }
    return hits / Math.max(1, all)
  }
  return shareOfCommon('big5') > shareOfCommon('gb18030') ? 'big5' : 'gb18030'
}

import fs from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ReadError, read} from '../src/index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('text comes out as it is, with its encoding', async () => {
  expect(await read(bytes('一、甲\n'), 'plan.txt')).toEqual({
    text: '一、甲\n',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    facts: [],
    layout: {pageStarts: [], chrome: [], hasParagraphs: false},
    messages: []
  })
})

test('lines of old Macs, that end in \\r alone, are lines', async () => {
  expect((await read(bytes('一、甲\r1.乙。\r'), 'plan.txt')).text).toBe('一、甲\n1.乙。\n')
})

test('UTF-16 without a mark is told by its characters, and said to be a guess', async () => {
  for (const littleEndian of [true, false]) {
    const text = '一、依法全面履行政府职能\n1.推进改革，优化服务。\n'
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
    const result = await read(new Uint8Array(view.buffer), 'plan.txt')
    expect(result.text).toBe(text)
    expect(result.encoding).toBe(littleEndian ? 'utf-16le' : 'utf-16be')
    expect(result.messages.map(({code}) => code)).toEqual(['encoding-guessed'])
  }
})

test('Big5 is told from GB18030', async () => {
  // 一、依法行政。推動法治政府建設，加強監督。 in Big5, a few times over.
  const line = 'a440a142a8ccaa6ba6e6ac46a143b1c0b0caaa6baa76ac46a9b2abd8b35da141a55bb16abacab7fea143'
  const data = Uint8Array.from(`${line}0a`.repeat(6).match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))
  const {text, encoding} = await read(data, 'plan.txt')
  expect(encoding).toBe('big5')
  expect(text.startsWith('一、依法行政。推動法治政府建設')).toBe(true)
})

test('a file beyond the limit is refused by the limit', async () => {
  const error = await read(bytes('一、甲'), 'plan.txt', {maxBytes: 4}).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ReadError)
  expect(error).toMatchObject({code: 'limit', limit: 'maxBytes', found: '9'})
})

/** Text in an encoding of two bytes a character, as programs before UTF-8 wrote it; null where it has none. */
function encoder(encoding: 'gbk' | 'big5'): (text: string) => Uint8Array | null {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [lead, trail])
    }
  }
  return (text) => {
    const found = [...text].map((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character)
    )
    return found.every((code) => code !== undefined) ? Uint8Array.from(found.flat()) : null
  }
}

const plan = fs
  .readFileSync(new URL('../../../corpus/weibin-plan-2022.txt', import.meta.url), 'utf8')
  .replace(/\s/gu, '')
const traditional =
  '為深入推進依法行政，加強法治政府建設，各機關應當依照權限辦理，落實責任，強化監督檢查，並於年底前將執行情況報告上級單位。市政會議通過之計畫，由主管機關負責實施，定期公布進度，接受人民與議會之監督。'

test('a few words are enough to tell GBK from Big5, wherever a text begins and ends', async () => {
  const [gbk, big5] = [encoder('gbk'), encoder('big5')]
  const tell = async (text: string, encode: (text: string) => Uint8Array | null) => {
    const file = encode(text)
    return file === null ? null : read(file, 'plan.txt')
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(plan.length - 40), fc.integer({min: 8, max: 40}), async (start, length) => {
      const words = plan.slice(start, start + length)
      const result = await tell(words, gbk)
      if (result && /[^\0-\x7f]{4}/u.test(words))
        expect([result.encoding, result.text]).toEqual(['gb18030', words])
    }),
    {numRuns: 300}
  )
  for (let start = 0; start + 10 <= traditional.length; start += 1) {
    const words = traditional.slice(start, start + 10)
    expect(await tell(words, big5)).toMatchObject({encoding: 'big5', text: words})
  }
})

test('a broken place does not make UTF-8 another encoding, and is said', async () => {
  const whole = bytes(plan.slice(0, 400))
  for (const at of [0, 100, whole.length - 1]) {
    const broken = whole.slice()
    broken[at] = 0xff
    const {encoding, text, messages} = await read(broken, 'plan.txt')
    expect(encoding).toBe('utf-8')
    expect(text).toContain(plan.slice(50, 150).slice(at === 100 ? 30 : 0))
    expect(messages.map(({code}) => code)).toEqual(['broken-characters'])
  }
})

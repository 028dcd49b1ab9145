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

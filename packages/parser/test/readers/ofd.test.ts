import {describe, expect, test} from 'vitest'
import {writeOfd, zipXml} from '../../../../scripts/hand-ofd.mjs'
import {parse, ReadError, type ReadLimits, read} from '../../src/index.ts'

// OFDs are written by hand here, after the standard: none made by an office program was at hand.
const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const root = `<ofd:OFD ${namespace}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
const documentOf = (pages: string): string =>
  `<ofd:Document ${namespace}><ofd:Pages>${pages}</ofd:Pages></ofd:Document>`
const onePage = documentOf('<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>')

/** An OFD of one page that draws this. */
function ofdOf(content: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipXml({
    'OFD.xml': root,
    'Doc_0/Document.xml': onePage,
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page ${namespace}><ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...files
  })
}

const object = (attributes: string, code: string): string =>
  `<ofd:TextObject ${attributes}>${code}</ofd:TextObject>`

async function textOf(content: string): Promise<string> {
  return (await read(ofdOf(content), 'plan.ofd')).text
}

async function errorOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadError> {
  const error = await read(bytes, 'plan.ofd', limits).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ReadError)
  return error as ReadError
}

describe('where characters stand', () => {
  test('steps between characters, one by one and counted, part words where they are wide', async () => {
    const steps = '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5 10 5">依法行政张三</ofd:TextCode>'
    expect(await textOf(object('Boundary="20 20 100 6" Size="5"', steps))).toBe('依法行政 张三\n')
    const names = '<ofd:TextCode X="0" Y="5" DeltaX="5 7.5 5">张三李四</ofd:TextCode>'
    expect(await textOf(object('Boundary="20 20 100 6" Size="5"', names))).toBe('张三 李四\n')
  })

  test('a matrix stretches and moves the text of its object', async () => {
    const first = object(
      'Boundary="20 20 9 6" Size="1" CTM="5 0 0 5 0 0"',
      '<ofd:TextCode X="0" Y="1">一、</ofd:TextCode>'
    )
    const second = object(
      'Boundary="0 0 9 6" Size="5" CTM="1 0 0 1 30 20"',
      '<ofd:TextCode X="0" Y="5">总则</ofd:TextCode>'
    )
    expect(await textOf(second + first)).toBe('一、总则\n')
  })

  test('text in blocks, and escaped characters, are read; hidden text and watermarks part nothing', async () => {
    const block = `<ofd:PageBlock>${object('Boundary="20 40 90 6" Size="5"', '<ofd:TextCode X="0" Y="5">A&amp;B&#x4e2d;</ofd:TextCode>')}</ofd:PageBlock>`
    const mark = object(
      'Boundary="0 0 210 297" Size="20" CTM="0.7 -0.7 0.7 0.7 50 200"',
      '<ofd:TextCode X="0" Y="0">内部资料</ofd:TextCode>'
    )
    const hidden = object(
      'Boundary="20 60 90 6" Size="5" Visible="false"',
      '<ofd:TextCode X="0" Y="5">无</ofd:TextCode>'
    )
    const {text, layout} = await read(ofdOf(mark + block + hidden), 'plan.ofd')
    expect(text).toBe('A&B中\n内部资料\n')
    expect(layout.chrome.map(({start, end}) => text.slice(start, end))).toEqual(['内部资料'])
  })
})

test('a template stands on every page, as chrome; measures know their pages', async () => {
  const pages = [1, 2, 3].map((number) => ({
    marks: [
      {
        text: `${number}．推进第${number}项工作${'，落实责任'.repeat(number)}。`,
        x: 102,
        y: 700 - number * 30,
        size: 16
      }
    ]
  }))
  const template = [{text: '甲区人民政府公报', x: 70, y: 810, size: 9}]
  const {text, layout, facts} = await read(
    writeOfd(pages, {title: '甲区法治政府建设方案', template}),
    'plan.ofd'
  )
  expect(layout.chrome.map(({start, end}) => text.slice(start, end))).toEqual(
    Array(3).fill('甲区人民政府公报')
  )
  expect(facts).toEqual([{origin: 'file-properties', title: '甲区法治政府建设方案'}])
  expect(parse(text, {id: 'x', layout}).measures.map(({page}) => page)).toEqual([1, 2, 3])
})

describe('bad input', () => {
  test('pages of pictures need OCR first', async () => {
    const picture = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="1"/>'
    expect(await errorOf(ofdOf(picture))).toMatchObject({code: 'no-text-layer', found: '1'})
  })

  test('a part that is missing, cut short or no XML is named', async () => {
    const missing = zipXml({'OFD.xml': root, 'Doc_0/Document.xml': onePage})
    expect(await errorOf(missing)).toMatchObject({code: 'damaged', found: 'Doc_0/Pages/Page_0/Content.xml'})
    const cut = ofdOf('', {'Doc_0/Document.xml': onePage.slice(0, 90)})
    expect(await errorOf(cut)).toMatchObject({code: 'damaged', found: 'Doc_0/Document.xml'})
    const whole = ofdOf(object('Size="5"', '<ofd:TextCode>甲</ofd:TextCode>'))
    expect((await errorOf(whole.subarray(0, whole.length - 40))).code).toBe('damaged')
  })

  test('entities of its own are refused, not expanded', async () => {
    const bomb = '<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const files = {'Doc_0/Document.xml': `${bomb}${onePage.replace('Page_0', '&b;')}`}
    expect(await errorOf(ofdOf('', files))).toMatchObject({code: 'entities', found: 'Doc_0/Document.xml'})
  })

  test('what unpacks beyond a limit is refused by the limit while it unpacks', async () => {
    const bomb = ofdOf(`<ofd:Big>${' '.repeat(3_000_000)}</ofd:Big>`)
    expect(bomb.length).toBeLessThan(10_000)
    expect(await errorOf(bomb, {maxPartBytes: 1_000_000})).toMatchObject({
      code: 'limit',
      limit: 'maxPartBytes'
    })
    expect(await errorOf(bomb, {maxUnpackedBytes: 1_000_000})).toMatchObject({
      code: 'limit',
      limit: 'maxUnpackedBytes'
    })
  })

  test('pages beyond the limit, one of them named again and again, are refused by the limit', async () => {
    const many = documentOf('<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(50))
    const bytes = ofdOf('', {'Doc_0/Document.xml': many})
    expect(await errorOf(bytes, {maxPages: 49})).toMatchObject({
      code: 'limit',
      limit: 'maxPages',
      found: '50'
    })
  })

  test('steps that count to a billion are cut to the text', async () => {
    const steps = '<ofd:TextCode X="0" Y="5" DeltaX="g 1000000000 5">依法</ofd:TextCode>'
    expect(await textOf(object('Boundary="20 20 100 6" Size="5"', steps))).toBe('依法\n')
  })
})

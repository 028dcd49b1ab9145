import {indexOutline} from '@gangmu/aligner'
import {strFromU8, unzipSync} from 'fflate'
import {DOMParser} from 'linkedom'
import {expect, test} from 'vitest'
import {renderQdc, renderQdpx} from '../../src/index.ts'
import {entryOf} from '../check/drafts.ts'
import {outline} from '../fixtures.ts'

const index = indexOutline(outline)
// A character outside the basic plane, Windows line ends and markup, so that every way to count differs.
const text =
  '城南区方案 & <要点>\r\n\r\n一、体系\r\n\r\n1.推进𠮷祥街道“谁执法谁普法”普法责任制，\r\n加强以案释法。\r\n2.全面实行政府权责清单制度。\r\n'
const entry = entryOf(text, 'chengnan')
const bytes = renderQdpx([entry], index)
const files = unzipSync(bytes)
const project = new DOMParser().parseFromString(
  strFromU8(files['project.qde'] ?? new Uint8Array()),
  'text/xml'
)
const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u

test('positions read back as code points give the words that were coded', () => {
  const [source] = [...project.querySelectorAll('TextSource')]
  const path = source?.getAttribute('plainTextPath')?.replace('internal://', 'sources/') ?? ''
  const plain = [...strFromU8(files[path] ?? new Uint8Array())]
  const names = new Map(
    [...project.querySelectorAll('Code')].map((code) => [
      code.getAttribute('guid'),
      code.getAttribute('name') ?? ''
    ])
  )
  const segments = [...project.querySelectorAll('PlainTextSelection')].map((selection) => {
    const [start, end] = ['startPosition', 'endPosition'].map((name) => Number(selection.getAttribute(name)))
    const code = names.get(selection.querySelector('CodeRef')?.getAttribute('targetGUID') ?? '') ?? ''
    return {words: plain.slice(start, end).join(''), code: code.split(' ')[0]}
  })
  const expected = entry.alignment.alignments.flatMap(({id, primary, requirements}) => {
    const measure = entry.document.measures.find((one) => one.id === id)
    if (measure === undefined) return []
    const {start, end} = measure.position
    const slice = (from: number, to: number): string => text.slice(from, to).replaceAll('\r\n', '\n')
    return [
      {words: slice(start.offset, end.offset), code: String(primary.section)},
      ...requirements.flatMap((link) =>
        link.evidence.map((one) => ({words: slice(one.start, one.end), code: link.id}))
      )
    ]
  })
  expect(expected.some(({words}) => words.includes('𠮷'))).toBe(true)
  expect(expected.some(({code}) => code === '16.4')).toBe(true)
  expect(segments).toEqual(expected)
})

test('the codebook is the outline as a tree, every part with a GUID of its own', () => {
  const codes = [...project.querySelectorAll('Code')]
  expect(codes).toHaveLength(10 + 35 + 167)
  const depth = (code: Element | null): number =>
    code?.nodeName === 'Code' ? 1 + depth(code.parentElement) : 0
  expect(codes.map((code) => depth(code)).filter((one) => one === 3)).toHaveLength(167)
  const guids = [...project.querySelectorAll('[guid]')].map((one) => one.getAttribute('guid') ?? '')
  expect(new Set(guids).size).toBe(guids.length)
  for (const guid of guids) expect(guid).toMatch(guidPattern)
  const users = new Set([...project.querySelectorAll('User')].map((user) => user.getAttribute('guid')))
  for (const one of [...project.querySelectorAll('[creatingUser]')])
    expect(users).toContain(one.getAttribute('creatingUser'))
})

/** What the schema of REFI-QDA (Project.xsd, 18 March 2019) allows: children in this order, attributes that must be there. */
const schema: Readonly<Record<string, readonly [children: string, attributes: string]>> = {
  Project: ['Users CodeBook Sources', 'name'],
  Users: ['User', ''],
  User: ['', 'guid'],
  CodeBook: ['Codes', ''],
  Codes: ['Code', ''],
  Code: ['Description Code', 'guid name isCodable'],
  Description: ['', ''],
  Sources: ['TextSource', ''],
  TextSource: ['PlainTextSelection', 'guid plainTextPath'],
  PlainTextSelection: ['Coding', 'guid startPosition endPosition'],
  Coding: ['CodeRef', 'guid'],
  CodeRef: ['', 'targetGUID']
}

test('elements stand in the order of the schema, with the attributes that it asks for', () => {
  const elements = [...project.querySelectorAll('*')]
  expect(elements.length).toBeGreaterThan(200)
  for (const element of elements) {
    const [children = '', attributes = ''] = schema[element.nodeName] ?? []
    const order = children.split(' ')
    const places = [...element.children].map(({nodeName}) => order.indexOf(nodeName))
    expect([element.nodeName, places]).toEqual([element.nodeName, places.toSorted((a, b) => a - b)])
    expect(places).not.toContain(-1)
    for (const name of attributes.split(' ').filter(Boolean))
      expect([element.nodeName, name, element.getAttribute(name)]).not.toContain(null)
  }
  expect(project.documentElement?.getAttribute('xmlns')).toBe('urn:QDA-XML:project:1.0')
  for (const code of project.querySelectorAll('Code'))
    expect(code.getAttribute('color')).toMatch(/^#[0-9a-f]{6}$/u)
})

test('no two codes and no two sources have one name, and a source can be a file of that name', () => {
  const codes = [...project.querySelectorAll('Code')].map((code) => code.getAttribute('name'))
  expect(new Set(codes).size).toBe(codes.length)
  const named = [entry, entryOf(text, 'chengnan-final')].map(({document, alignment}) => ({
    document: {...document, title: '城南区方案 <要点>'},
    alignment
  }))
  const again = renderQdpx(named, index)
  const xml = strFromU8(unzipSync(again)['project.qde'] ?? new Uint8Array())
  const sources = [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('TextSource')]
  expect(sources.map((one) => one.getAttribute('name'))).toEqual([
    '城南区方案 要点 (chengnan)',
    '城南区方案 要点 (chengnan-final)'
  ])
})

test('a text has no mark of byte order and no Windows line ends, which programs count in different ways', () => {
  const [, plain = new Uint8Array()] =
    Object.entries(files).find(([name]) => name.startsWith('sources/')) ?? []
  expect([...plain.slice(0, 3)]).not.toEqual([0xef, 0xbb, 0xbf])
  expect(strFromU8(plain)).not.toContain('\r\n')
})

test('the codebook alone has the same codes', () => {
  const codebook = new DOMParser().parseFromString(renderQdc(index, {lang: 'en'}), 'text/xml')
  expect(codebook.documentElement?.getAttribute('xmlns')).toBe('urn:QDA-XML:codebook:1.0')
  expect([...codebook.querySelectorAll('Code')].map((code) => code.getAttribute('guid'))).toEqual(
    [...project.querySelectorAll('Code')].map((code) => code.getAttribute('guid'))
  )
})

test('the same documents give the same bytes', () => {
  expect(renderQdpx([entry], index)).toEqual(bytes)
})

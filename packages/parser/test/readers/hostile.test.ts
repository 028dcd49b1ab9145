import fs from 'node:fs'
import {utils as ole, write as writeOle} from 'cfb'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {type ReadLimits, read} from '../../src/index.ts'
import {abstractList, inList, level, list, makeDocx, paragraph} from './make-docx.ts'

const made = new URL('made/', import.meta.url)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const body = paragraph('一、总则') + paragraph('1.推进改革。')
const refusal = async (
  file: Uint8Array,
  name: string,
  limits: Partial<ReadLimits> = {}
): Promise<unknown> => {
  const error = await read(file, name, limits).then(
    () => null,
    (thrown: unknown) => thrown
  )
  return error instanceof Error && 'code' in error && 'found' in error && 'limit' in error
    ? {code: error.code, found: error.found, limit: error.limit}
    : error
}

/** An OLE file with these streams. */
function makeOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = ole.cfb_new()
  for (const [name, content] of Object.entries(streams)) ole.cfb_add(file, `/${name}`, content)
  return new Uint8Array(writeOle(file, {type: 'buffer'}) as Uint8Array)
}

/** The sizes that headers claim, made small: what is unpacked must be counted. */
function lieAboutSizes(zip: Uint8Array): Uint8Array {
  const lying = zip.slice()
  const view = new DataView(lying.buffer)
  for (let at = 0; at + 46 < lying.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true)
  }
  return lying
}

test('a zip bomb is stopped while it unpacks, whatever its headers say', async () => {
  const bomb = zipSync({'word/document.xml': new Uint8Array(60_000_000)}, {level: 9})
  expect(bomb.length).toBeLessThan(100_000)
  const stopped = {code: 'limit', found: '> 1000000', limit: 'maxPartBytes'}
  expect(await refusal(bomb, 'plan.docx', {maxPartBytes: 1_000_000})).toEqual(stopped)
  expect(await refusal(lieAboutSizes(bomb), 'plan.docx', {maxPartBytes: 1_000_000})).toEqual(stopped)
  const inAll = {code: 'limit', found: '> 1000', limit: 'maxUnpackedBytes'}
  expect(await refusal(makeDocx({body}), 'plan.docx', {maxUnpackedBytes: 1000})).toEqual(inAll)
  const many = zipSync(Object.fromEntries(Array.from({length: 200}, (_, at) => [`${at}`, new Uint8Array(1)])))
  expect(await refusal(many, 'plan.docx', {maxParts: 100})).toEqual({
    code: 'limit',
    found: '200',
    limit: 'maxParts'
  })
})

test('XML with entities of its own is refused, and none is ever expanded', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
  const outside = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document/>`
  for (const document of [laughs, outside]) {
    const file = makeDocx({body, files: {'word/document.xml': document}})
    expect(await refusal(file, 'plan.docx')).toEqual({
      code: 'entities',
      found: 'word/document.xml',
      limit: null
    })
  }
})

test('elements too many, or too deep in one another, are refused by the limit', async () => {
  const deep = makeDocx({
    body: `${'<w:sdt><w:sdtContent>'.repeat(400)}${'</w:sdtContent></w:sdt>'.repeat(400)}`
  })
  expect(await refusal(deep, 'plan.docx')).toEqual({code: 'limit', found: '> 500', limit: 'maxDepth'})
  const many = makeDocx({body: '<w:p/>'.repeat(5000)})
  expect(await refusal(many, 'plan.docx', {maxElements: 1000})).toMatchObject({limit: 'maxElements'})
})

test('locked files are named as such', async () => {
  const locked = makeOle({EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(200)})
  expect(await refusal(locked, 'plan.docx')).toEqual({code: 'encrypted', found: 'docx', limit: null})

  const doc = new Uint8Array(fs.readFileSync(new URL('binhai-workpoints-2020.doc', made)))
  const head = doc.findIndex((byte, at) => at % 512 === 0 && byte === 0xec && doc[at + 1] === 0xa5)
  doc[head + 0x0b] = (doc[head + 0x0b] ?? 0) | 0x01
  expect(await refusal(doc, 'plan.doc')).toEqual({code: 'encrypted', found: 'doc', limit: null})

  const odt = unzipSync(fs.readFileSync(new URL('binhai-workpoints-2020.odt', made)))
  const manifest = new TextDecoder().decode(odt['META-INF/manifest.xml'])
  const key = manifest.replace(
    /<manifest:file-entry([^>]*content\.xml[^>]*)\/>/u,
    '<manifest:file-entry$1><manifest:encryption-data/></manifest:file-entry>'
  )
  const mimetype = odt.mimetype ?? new Uint8Array()
  const packed = zipSync({mimetype: [mimetype, {level: 0}], ...odt, 'META-INF/manifest.xml': strToU8(key)})
  expect(await refusal(packed, 'plan.odt')).toEqual({code: 'encrypted', found: 'odt', limit: null})

  const zip = makeDocx({body})
  const view = new DataView(zip.buffer)
  for (let at = 0; at + 46 < zip.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) zip[at + 8] = 1
  expect(await refusal(zip, 'plan.docx')).toMatchObject({code: 'encrypted'})
})

test('a damaged file is named with the part that is damaged', async () => {
  const whole = makeDocx({body})
  expect(await refusal(whole.subarray(0, whole.length - 300), 'plan.docx')).toMatchObject({
    code: 'damaged',
    found: 'zip'
  })
  const stored = zipSync({'word/document.xml': strToU8('<w:document><w:body/></w:document>')}, {level: 0})
  const at = stored.indexOf(0x62)
  stored[at] = 0x63
  expect(await refusal(stored, 'plan.docx')).toMatchObject({code: 'damaged', found: 'word/document.xml'})
  const broken = makeDocx({body, files: {'word/document.xml': '<w:document><w:body><w:p></w:body>'}})
  expect(await refusal(broken, 'plan.docx')).toMatchObject({code: 'damaged', found: 'word/document.xml'})
  const doc = fs.readFileSync(new URL('binhai-workpoints-2020.doc', made))
  expect(await refusal(doc.subarray(0, 4000), 'plan.doc')).toMatchObject({
    code: expect.stringMatching(/damaged|binary/u)
  })
})

test('any cut or change of a file gives a text or a refusal, never another error', async () => {
  const files: readonly (readonly [string, Uint8Array])[] = ['docx', 'doc', 'odt'].map((ending) => [
    `plan.${ending}`,
    new Uint8Array(fs.readFileSync(new URL(`numbered.${ending}`, made)))
  ])
  for (const [name, file] of files) {
    for (let step = 1; step < 60; step += 1) {
      const changed = file.slice(0, step % 3 === 0 ? Math.floor((file.length * step) / 60) : file.length)
      for (let at = step * 7; at < changed.length; at += 613) changed[at] = (at * 31 + step) & 0xff
      const outcome = await read(changed, name).then(
        () => 'text',
        (error: unknown) => (error instanceof Error ? error.name : 'thrown')
      )
      expect(['text', 'ReadError']).toContain(outcome)
    }
  }
})

test('a broken relation and a damaged part cost only themselves, and are said', async () => {
  const numbering = abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0)
  const one = paragraph('推进改革。', inList(1))
  const rels = 'word/_rels/document.xml.rels'
  const elsewhere = `<Relationships><Relationship Id="r" Type="x/styles" Target="nowhere/styles.xml"/><Relationship Id="s" Type="x/numbering" Target="numbering.xml"/></Relationships>`
  const moved = await read(makeDocx({body: one, numbering, files: {[rels]: elsewhere}}), 'plan.docx')
  expect(moved.text).toBe('1. 推进改革。\n')
  expect(moved.messages).toEqual([
    {code: 'part-lost', severity: 'warning', args: {part: 'word/nowhere/styles.xml'}}
  ])
  // The relations themselves lost: parts are found under their usual names.
  expect((await read(makeDocx({body: one, numbering, files: {[rels]: '<oops'}}), 'plan.docx')).text).toBe(
    '1. 推进改革。\n'
  )
  const damaged = await read(
    makeDocx({body: one, numbering, files: {'word/numbering.xml': '<oops'}}),
    'plan.docx'
  )
  expect(damaged.text).toBe('推进改革。\n')
  expect(damaged.messages.map(({code}) => code)).toEqual(['part-lost'])
})

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82])
test.each([
  ['an image', png, 'image/png'],
  ['a spreadsheet', zipSync({'xl/workbook.xml': new Uint8Array(1)}), 'spreadsheetml'],
  ['RTF', bytes('{\\rtf1\\ansi \\u19968?}'), 'application/rtf'],
  ['XML of another kind', bytes('<?xml version="1.0"?><w:wordDocument/>'), 'application/xml'],
  [
    'a web archive',
    bytes('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n--a'),
    'multipart/related'
  ],
  ['any zip', zipSync({'a.txt': new Uint8Array(1)}), 'application/zip'],
  ['an old spreadsheet', makeOle({Workbook: new Uint8Array(5000)}), 'application/x-cfb']
])('%s under the name of a Word file is refused as what it is', async (_, file, found) => {
  expect(await refusal(file, 'plan.docx')).toMatchObject({
    code: 'binary',
    found: expect.stringContaining(found)
  })
})

test('a file under the ending of another format is read as what it is, and that is said', async () => {
  const page = bytes('<html><body><p>一、总则。</p></body></html>')
  for (const [file, name, mediaType] of [
    [makeDocx({body}), 'plan.doc', 'wordprocessingml'],
    [page, 'plan.doc', 'text/html'],
    [bytes('一、总则\n1.推进改革。'), 'plan.docx', 'text/plain'],
    [new Uint8Array(fs.readFileSync(new URL('numbered.odt', made))), 'plan.txt', 'opendocument']
  ] as const) {
    const result = await read(file, name)
    expect(result.mediaType).toContain(mediaType)
    expect(result.messages[0]).toMatchObject({code: 'other-format', args: {ending: name.slice(5)}})
  }
})

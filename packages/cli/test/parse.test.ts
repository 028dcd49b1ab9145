import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {PolicyDocument} from '@gangmu/parser'
import {strToU8, zipSync} from 'fflate'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), {recursive: true})
  fs.writeFileSync(file, content)
  return file
}
const documentsOf = (stdout: string): readonly PolicyDocument[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const lines = (text: string): readonly string[] => text.trimEnd().split('\n')
const plan = '一、履行职能\n1.推进改革。\n2.优化服务。\n'

test('parse gives one document a line, with the counts of the five documents', async () => {
  const {code, stdout, stderr} = await gangmu(['parse', 'corpus'])
  expect(code).toBe(0)
  expect(stderr).toBe('')
  expect(
    documentsOf(stdout).map(({id, chapters, sections, measures}) => [
      id,
      chapters.length,
      sections.length,
      measures.length
    ])
  ).toEqual([
    ['binhai-workpoints-2020', 7, 0, 27],
    ['hedong-outline-2022', 11, 0, 37],
    ['hedong-report-2021', 5, 10, 35],
    ['qijiang-plan-2022', 10, 33, 85],
    ['weibin-plan-2022', 10, 34, 91]
  ])
})

test('the text of each measure is the slice that its position names, less its label', async () => {
  const {stdout} = await gangmu(['parse', 'corpus/*.txt'])
  for (const {text, measures} of documentsOf(stdout)) {
    for (const {label, text: words, position} of measures) {
      expect(text.slice(position.start.offset, position.end.offset)).toBe(label + words)
    }
  }
})

test.each([
  ['a file that is not there', 'no-such-file.txt', /no-such-file\.txt/u],
  ['a glob that nothing matches', 'none/*.txt', /none\/\*\.txt/u]
])('%s gives one line that names it, and exit code 2', async (_, given, expected) => {
  const {code, stdout, stderr} = await gangmu(['parse', given])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(lines(stderr)).toHaveLength(1)
  expect(stderr).toMatch(expected)
})

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82])
const zeros = new Uint8Array(200)
const word = (document: string): Uint8Array =>
  zipSync({'word/document.xml': strToU8(document)}, {mtime: new Date(2026, 0, 1)})
/** A container of Office 97 whose directory names one stream. */
const oleWith = (stream: string): Uint8Array => {
  const file = new Uint8Array(2048)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.set(Buffer.from(`${stream}\0`, 'utf16le'), 512)
  file.set([stream.length * 2 + 2, 0, 2], 512 + 64)
  return file
}
test.each([
  ['an empty file', 'empty.txt', '', /empty|空/u],
  ['white space only', 'blank.txt', ' \n　\n', /空/u],
  ['an image under a text name', 'image.txt', png, /image\/png/u],
  ['bytes that are no text', 'zeros.txt', zeros, /不是文本/u],
  ['a format that no reader knows', 'plan.xyz', 'text', /\.xyz/u],
  ['an image under the name of a Word file', 'image.docx', png, /image\/png/u],
  ['a Word file cut short', 'cut.docx', word('<w:document/>').subarray(0, 60), /已损坏：zip/u],
  [
    'a Word file with a broken part',
    'broken.docx',
    word('<w:document><w:p>'),
    /已损坏：word\/document\.xml/u
  ],
  ['a Word file that is locked', 'locked.docx', oleWith('EncryptedPackage'), /已加密（docx）/u],
  [
    'a Word file with entities of its own',
    'laughs.docx',
    word('<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
    /XML 实体/u
  ],
  ['a Word file without a word', 'blank.docx', word('<w:document><w:body/></w:document>'), /空/u],
  [
    'a zip that unpacks beyond the limit',
    'bomb.docx',
    word(`<a>${' '.repeat(201_000_000)}</a>`),
    /maxPartBytes.*200000000/u
  ],
  ['a Word 97 file cut short', 'cut.doc', oleWith('WordDocument'), /已损坏：doc/u],
  ['a sidecar that is no JSON', 'odd.txt', plan, /odd\.meta\.json/u]
])('%s gives one line that says what it is, and exit code 2', async (_, name, content, expected) => {
  put('odd.meta.json', '{"title": ')
  const {code, stdout, stderr} = await gangmu(['parse', put(name, content)])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(lines(stderr)).toHaveLength(1)
  expect(stderr).toContain(name.replace(/\.txt$/u, ''))
  expect(stderr).toMatch(expected)
})

test('a folder without documents is named, and exit code 2', async () => {
  put('sub/notes.md', 'text')
  const {code, stderr} = await gangmu(['parse', path.join(folder, 'sub')])
  expect(code).toBe(2)
  expect(lines(stderr)).toHaveLength(1)
  expect(stderr).toContain('sub')
})

test('one unreadable file among many is reported and skipped; the others are not lost', async () => {
  const good = put('good.txt', plan)
  const bad = put('bad.txt', '')
  const failures = path.join(folder, 'failures.csv')
  const {code, stdout, stderr} = await gangmu(['parse', bad, good, '--failures', failures])
  expect(code).toBe(2)
  expect(documentsOf(stdout).map(({id}) => id)).toEqual(['good'])
  expect(stderr).toContain('bad.txt')
  expect(fs.readFileSync(failures, 'utf8')).toMatch(/^\ufeffpath,reason\r\n.*bad\.txt.*\r\n$/u)
})

test('the same text given twice is pointed out, and both are kept', async () => {
  const {code, stdout, stderr} = await gangmu(['parse', put('a/plan.txt', plan), put('b/plan.txt', plan)])
  expect(code).toBe(0)
  expect(documentsOf(stdout).map(({id}) => id)).toEqual(['a-plan', 'b-plan'])
  expect(lines(stderr)).toHaveLength(1)
  expect(stderr).toContain(path.join('b', 'plan.txt'))
})

test('older encodings are read right, and said', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(plan, 'utf16le')])
  const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from(plan)])
  // 一、履行职能 and two measures in GB18030, as government sites of the 2000s saved them.
  const gb = Buffer.from(
    'd2bba1a2c2c4d0d0d6b0c4dc0a312ecdc6bdf8b8c4b8efa1a30a322ed3c5bbafb7fecef1a1a30a',
    'hex'
  )
  const {stdout} = await gangmu(['parse', put('1.txt', utf16), put('2.txt', utf8), put('3.txt', gb)])
  const documents = documentsOf(stdout)
  expect(documents.map(({source}) => source.encoding)).toEqual(['utf-16le', 'utf-8', 'gb18030'])
  for (const {text} of documents) expect(text).toBe(plan)
  expect(documents.map(({messages}) => messages.map(({code}) => code))).toEqual([
    [],
    [],
    ['encoding-guessed']
  ])
})

test.each([
  ['{"title": {}}', /title/u],
  ['{"kind": 5}', /kind/u],
  ['{"level": "district"}', /level/u],
  ['{"issuedOn": "yesterday"}', /issuedOn/u],
  ['{"period": "2021"}', /period/u],
  ['{"titel": "方案"}', /titel/u],
  ['[]', /object/u]
])('a sidecar that says %s is refused by the name of what is wrong', async (content, expected) => {
  const file = put('w.txt', plan)
  put('w.meta.json', content)
  const {code, stdout, stderr} = await gangmu(['parse', file])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(lines(stderr)).toHaveLength(1)
  expect(stderr).toContain('w.meta.json')
  expect(stderr).toMatch(expected)
})

test('a sidecar with a byte order mark is read', async () => {
  const file = put('w.txt', plan)
  put('w.meta.json', '\ufeff{"title": "乙区方案"}')
  expect(documentsOf((await gangmu(['parse', file])).stdout)[0]?.title).toBe('乙区方案')
})

test('ids are unique, however files are laid out', async () => {
  const files = ['a/w.txt', 'x/a/w.txt', 'd/w.txt', 'd/w.text', 'e/v.txt'].map((name, at) =>
    put(name, `${plan}3.第${at}份。\n`)
  )
  const {code, stdout} = await gangmu(['parse', ...files, path.join(folder, 'a/../a/w.txt')])
  expect(code).toBe(0)
  const ids = documentsOf(stdout).map(({id}) => id)
  expect(ids).toHaveLength(5)
  expect(new Set(ids).size).toBe(5)
  expect(ids[1]).toBe('x-a-w')
  expect(ids[4]).toBe('v')
})

test('a glob takes documents only, and an empty path names nothing', async () => {
  put('g/one.txt', plan)
  put('g/notes.md', 'text')
  const {code, stdout} = await gangmu(['parse', `${folder}/g/*`])
  expect([code, documentsOf(stdout).length]).toEqual([0, 1])
  expect((await gangmu(['parse', ''])).code).toBe(2)
})

test('standard input is read as -, and takes an id', async () => {
  const {stdout} = await gangmu(['parse', '-', '--id', 'draft'], {stdin: plan})
  expect(documentsOf(stdout).map(({id, source}) => [id, source.path])).toEqual([['draft', '-']])
})

test('a terminal gets the tree, in the language asked for', async () => {
  const file = 'corpus/binhai-workpoints-2020.txt'
  const zh = await gangmu(['parse', file], {isTerminal: true})
  expect(zh.stdout).toContain('7 章 · 0 节 · 27 条措施 · 2 段表述')
  expect(zh.stdout).toContain('（一）全面推进重点领域攻坚改革')
  const en = await gangmu(['parse', file, '--lang', 'en'], {isTerminal: true})
  expect(en.stdout).toContain('7 chapters · 0 sections · 27 measures · 2 statements')
})

test('csv has one measure a row, and no cell that could run as a formula', async () => {
  const {stdout} = await gangmu(['parse', put('f.txt', '一、甲\n1.=SUM(A1)\n2.@x,"y"\n'), '--format', 'csv'])
  expect(stdout.startsWith('\ufeffdocument,')).toBe(true)
  expect(stdout.trimEnd().split('\r\n')).toHaveLength(3)
  expect(stdout).toContain(",'=SUM(A1),")
  expect(stdout).toContain(`"'@x,""y"""`)
})

test.each([
  [['parse'], /paths/u],
  [['parse', 'corpus', '--formt', 'json'], /--formt.*--format/u],
  [['parse', 'corpus', '--format', 'xml'], /tree, json, jsonl, csv.*xml/u],
  [['pars', 'corpus'], /pars.*parse/u],
  [['parse', 'corpus', '--id', 'x'], /--id/u]
])('%j is a usage error in one line, and exit code 2', async (argv, expected) => {
  const {code, stdout, stderr} = await gangmu(argv)
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(lines(stderr)).toHaveLength(1)
  expect(stderr).toMatch(expected)
  expect(stderr).toMatch(/[\u4e00-\u9fff]/u)
})

test('a file that may not be read is named', async () => {
  const file = put('secret.txt', plan)
  fs.chmodSync(file, 0)
  // Root reads anything, so only an ordinary user can see this.
  const canReadAnyway = process.getuid?.() === 0
  const {code, stderr} = await gangmu(['parse', file])
  expect(code).toBe(canReadAnyway ? 0 : 2)
  expect(stderr.includes('secret.txt')).toBe(!canReadAnyway)
})

test('the corpus is parsed the same wherever the command runs from', async () => {
  const here = await gangmu(['parse', 'corpus/weibin-plan-2022.txt'])
  const there = await gangmu(['parse', path.join(root, 'corpus/weibin-plan-2022.txt')], {cwd: folder})
  const strip = (stdout: string): unknown => ({...JSON.parse(stdout), source: null})
  expect(strip(there.stdout)).toEqual(strip(here.stdout))
})

test('a folder of every format is read, one broken file among them skipped, each with what it is', async () => {
  const made = path.join(root, 'packages/parser/test/readers/made')
  for (const ending of ['docx', 'doc', 'odt']) {
    fs.copyFileSync(path.join(made, `weibin-plan-2022.${ending}`), path.join(folder, `${ending}.${ending}`))
  }
  put(
    'page.html',
    '<html><body><div>首页</div><p>一、总则</p><p>1.推进改革，优化服务，强化监督。</p></body></html>'
  )
  put('plan.txt', plan)
  put('broken.docx', word('<oops'))
  const {code, stdout, stderr} = await gangmu(['parse', folder])
  expect(code).toBe(2)
  expect(stderr).toContain('broken.docx')
  const documents = documentsOf(stdout)
  expect(documents.map(({id, measures}) => [id, measures.length])).toEqual([
    ['doc', 91],
    ['docx', 91],
    ['odt', 91],
    ['page', 1],
    ['plan', 2]
  ])
  expect(documents.map(({source}) => source.mediaType.replace(/^.*[/.]/u, ''))).toEqual([
    'msword',
    'document',
    'text',
    'html',
    'plain'
  ])
})

test('errors of reading are said in English too', async () => {
  const {stderr} = await gangmu(['parse', put('locked.docx', oleWith('EncryptedPackage')), '--lang', 'en'])
  expect(stderr).toMatch(/locked\.docx is encrypted \(docx\): open it with its password/u)
  const bomb = await gangmu(['parse', put('deep.html', `<p>${'<div>'.repeat(600)}`), '--lang', 'en'])
  expect(bomb.stderr).toMatch(/limit maxDepth: expected at most 500 elements in one another, found > 500/u)
})

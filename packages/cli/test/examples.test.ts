import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {textHash} from '@gangmu/aligner'
import {parse} from '@gangmu/parser'
import {strToU8, zipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

/** Every command: the examples of its help are run as they stand, one after the other. */
const commands = [
  'parse',
  'align',
  'report',
  'compare',
  'check',
  'ledger',
  'review',
  'review export',
  'review import',
  'review merge',
  'evaluate'
]

const readmes = ['README.md', 'README.zh-CN.md', 'packages/cli/README.md']

/** What readers are to put in for themselves. */
const placeholders: readonly (readonly [RegExp, string])[] = [
  [/\b(?:FILE|DRAFT)\b|文件/gu, 'plan.txt'],
  [/\bPATHS\b/gu, 'corpus/weibin-plan-2022.txt']
]

const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8')

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu '))
  const at = (name: string): string => path.join(folder, name)
  fs.cpSync(path.join(root, 'corpus'), at('corpus'), {recursive: true})
  // The documents that examples speak of as the reader's own.
  const plan = read('corpus/weibin-plan-2022.txt')
  fs.mkdirSync(at('my-plans'))
  for (const name of ['plan.txt', 'my-plans/one.txt']) fs.writeFileSync(at(name), plan)
  fs.writeFileSync(at('my-plans/two.txt'), read('corpus/hedong-outline-2022.txt'))
  for (const name of ['plan.docx', 'draft.docx', 'district.docx']) fs.writeFileSync(at(name), docx(plan))
  for (const name of ['a.pdf', 'city.pdf']) {
    fs.copyFileSync(path.join(root, 'test/printed/binhai-workpoints-2020.writer-official.pdf'), at(name))
  }
  const lines = plan.split('\n').map((line) => `<p>${line}</p>`)
  fs.writeFileSync(at('b.html'), `<!doctype html><meta charset="utf-8"><body>${lines.join('\n')}</body>`)
  const [measure] = parse(plan, {id: 'weibin-plan-2022'}).measures
  const hash = textHash(measure?.text ?? '')
  fs.writeFileSync(at('decisions.csv'), `id,textHash,primary,coder\n${measure?.id},${hash},4,Li\n`)
})
afterAll(() => fs.rmSync(folder, {recursive: true}))

function docx(text: string): Uint8Array {
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${w}"><w:body>${paragraphs.join('')}</w:body></w:document>`
    )
  })
}

/** The commands that a README prints, in code blocks and in running text. */
function commandsIn(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gmu)].flatMap(([, block = '']) =>
    block.split('\n').map((line) => line.replace(/^\$ /u, '').replace(/ +# .*/u, ''))
  )
  const spans = [...markdown.replace(/^```[\s\S]*?^```/gmu, '').matchAll(/`([^`]+)`/gu)].map(
    ([, span = '']) => span.replace(/\s+/gu, ' ')
  )
  return [...blocks, ...spans].filter((line) => /^(?:npx )?gangmu [a-z]/u.test(line))
}

const done = new Set<string>()

/** Run a line as a shell would; a pipe from `cat` is standard input, what is after > is left to the shell. */
async function run(printed: string): Promise<void> {
  const line = placeholders.reduce((text, [pattern, name]) => text.replace(pattern, name), printed.trim())
  const [, piped, command = ''] = /^(?:cat (\S+) \| )?(?:npx )?(gangmu .*)$/u.exec(line) ?? []
  const [program, ...argv] = command.replace(/ > .*/u, '').split(/\s+/u)
  expect(program).toBe('gangmu')
  // The slow ones in one language: the other has tests of its own.
  const key = command.replace(/^(gangmu (?:evaluate|report) .*?) ?--lang en/u, '$1').trim()
  if (done.has(key)) return
  done.add(key)
  const stdin = piped === undefined ? {} : {stdin: fs.readFileSync(path.join(folder, piped))}
  const {code, stderr} = await gangmu(argv, {cwd: folder, ...stdin})
  expect([line, code, stderr]).toEqual([line, 0, expect.any(String)])
}

describe.each(commands)('%s --help', (command) => {
  test.each(['zh', 'en'])(
    'every example in %s runs',
    async (lang) => {
      const {stdout, code} = await gangmu([...command.split(' '), '--help', '--lang', lang])
      expect(code).toBe(0)
      const examples =
        stdout
          .split(/示例：|Examples:/u)[1]
          ?.trim()
          .split('\n') ?? []
      expect(examples.length).toBeGreaterThan(1)
      for (const example of examples) await run(example)
    },
    240_000
  )
})

test.each(readmes)(
  'every command in %s runs',
  async (name) => {
    const found = commandsIn(read(name))
    expect(found.length).toBeGreaterThan(7)
    for (const line of found) await run(line)
  },
  240_000
)

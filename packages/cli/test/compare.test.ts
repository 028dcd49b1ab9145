import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Comparison} from '@gangmu/aligner'
import {Ajv} from 'ajv'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

const hedong = 'corpus/hedong-outline-2022.txt'
const qijiang = 'corpus/qijiang-plan-2022.txt'
const weibin = 'corpus/weibin-plan-2022.txt'

test('compare says first how many requirements stand in one only, then what differs, in either language', async () => {
  const zh = await gangmu(['compare', hedong, qijiang])
  expect(zh.code).toBe(0)
  expect(zh.stderr).toBe('')
  expect(zh.stdout.split('\n')[4]).toMatch(/^要求（项）：仅河东区有 \d+ · 仅綦江区有 \d+/u)
  // 出庭应诉率: 100 % in one, 90 % and more in the other.
  expect(zh.stdout).toMatch(
    /\[指标不同\] 23\.1 .*\n {4}河东区：保持100% #26 \d+:\d+ “.*”\n {4}綦江区：达90%以上 #48/u
  )
  const en = await gangmu(['compare', hedong, qijiang, '--lang', 'en'])
  expect(en.stdout.split('\n')[4]).toMatch(/^Requirements: only 河东区 \d+/u)
  expect(en.stdout).toMatch(/\[target\] 23\.1 [A-Z][^\p{Script=Han}]+\n/u)
})

test('the JSON follows its schema, and every quotation stands in its document where it says', async () => {
  const {stdout} = await gangmu(['compare', hedong, weibin, '--format', 'json'])
  const comparison: Comparison = JSON.parse(stdout)
  const schema = JSON.parse(
    fs.readFileSync(path.join(root, 'packages/aligner/schema/comparison.schema.json'), 'utf8')
  )
  const validate = new Ajv({allErrors: true, allowUnionTypes: true}).compile(schema)
  validate(comparison)
  expect(validate.errors ?? []).toEqual([])
  const {differences, reuse} = comparison
  expect(differences.requirements).toHaveLength(167)
  const texts = {
    a: fs.readFileSync(path.join(root, hedong), 'utf8'),
    b: fs.readFileSync(path.join(root, weibin), 'utf8')
  }
  let quotes = 0
  for (const requirement of differences.requirements) {
    for (const side of ['a', 'b'] as const) {
      for (const {quote, start, end, line, column} of requirement[side].evidence) {
        expect(texts[side].slice(start, end)).toBe(quote)
        const before = texts[side].slice(0, start).split('\n')
        expect([before.length, (before.at(-1) ?? '').length + 1]).toEqual([line, column])
        quotes += 1
      }
    }
  }
  expect(quotes).toBeGreaterThan(200)
  const letters = (text: string): string => text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '').toLowerCase()
  for (const {kind, a, b} of reuse.passages) {
    if (kind !== 'verbatim') continue
    expect(letters(texts.a.slice(a.start, a.end))).toBe(letters(texts.b.slice(b.start, b.end)))
  }
})

test('a plan beside its own later text is a draft beside a final, told measure by measure', async () => {
  const final = path.join(folder, 'final.txt')
  const text = fs.readFileSync(path.join(root, weibin), 'utf8')
  fs.writeFileSync(
    final,
    text.replace('（征求意见稿）', '').replace('推进编制资源向基层倾斜', '推进编制资源向一线倾斜')
  )
  const {stdout} = await gangmu(['compare', weibin, final])
  expect(stdout).toContain('同一文件的征求意见稿和正式稿')
  expect(stdout).toMatch(/改动的措施\n {4}征求意见稿：#3 .*\n {4}正式稿：#3 .*\n.*\[基层\]\{一线\}/u)
})

test('equal texts under two names are pointed out', async () => {
  const copy = path.join(folder, 'copy.txt')
  fs.copyFileSync(path.join(root, qijiang), copy)
  const {code, stdout, stderr} = await gangmu(['compare', qijiang, copy])
  expect(code).toBe(0)
  expect(stderr).toContain('文字完全相同')
  expect(stdout).toContain('两份文件文字相同')
})

test.each([
  ['one file twice', [qijiang, `./${qijiang}`], /同一个文件/u],
  ['a folder', ['corpus', qijiang], /两份文件/u],
  ['a file that is not there', [qijiang, 'none.txt'], /none\.txt/u],
  ['one path', [qijiang], /缺少参数/u],
  ['a format that is none', [qijiang, weibin, '--format', 'pdf'], /text, md, html, json/u]
])('%s gives one line and exit code 2', async (_, args, expected) => {
  const {code, stdout, stderr} = await gangmu(['compare', ...args])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(expected)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('an empty file among the two gives one line and no output', async () => {
  const empty = path.join(folder, 'empty.txt')
  fs.writeFileSync(empty, ' \n')
  const {code, stdout, stderr} = await gangmu(['compare', empty, qijiang])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('empty.txt')
})

test('a document older than the outline is pointed out', async () => {
  const {stderr} = await gangmu(['compare', 'corpus/binhai-workpoints-2020.txt', hedong, '--format', 'md'])
  expect(stderr).toMatch(/binhai-workpoints-2020.*2020.*2021/u)
})

test.each(['zh', 'en'])('the examples of --help run (%s)', async (lang) => {
  const {stdout} = await gangmu(['compare', '--help', '--lang', lang])
  const examples = [...stdout.matchAll(/^ {2}gangmu (compare [^>\n]*)/gmu)].map(([, line = '']) =>
    line.trim()
  )
  expect(examples.length).toBeGreaterThanOrEqual(2)
  for (const example of examples) {
    const outcome = await gangmu(example.split(' '))
    expect(outcome.code, example).toBe(0)
    expect(outcome.stdout.length).toBeGreaterThan(1000)
  }
})

test("the README's example is what the command prints", async () => {
  const readme = fs.readFileSync(path.join(root, 'packages/cli/README.md'), 'utf8')
  const [, command = '', printed = ''] = /\$ npx gangmu (compare .*)\n([\s\S]*?)```/u.exec(readme) ?? []
  const {stdout} = await gangmu(command.split(' '))
  const blocks = printed.split('…').filter((block) => block.trim() !== '')
  expect(blocks).not.toEqual([])
  for (const block of blocks) expect(stdout).toContain(block)
})

test('two runs print the same bytes', async () => {
  const run = () => gangmu(['compare', hedong, weibin, '--format', 'html'])
  expect((await run()).stdout).toBe((await run()).stdout)
})

test("this year's work points beside last year's show what changed in a measure, word by word", async () => {
  const last = fs.readFileSync(path.join(root, 'corpus/binhai-workpoints-2020.txt'), 'utf8')
  fs.writeFileSync(path.join(folder, 'last.txt'), last)
  fs.writeFileSync(
    path.join(folder, 'this.txt'),
    last.replaceAll('2020', '2021').replace('20项攻坚任务', '30项攻坚任务')
  )
  const argv = ['compare', 'last.txt', 'this.txt', '--segmenter', 'node-rs-jieba']
  const {stdout} = await gangmu(argv, {cwd: folder})
  expect(stdout).toContain('针对不同年份')
  expect(stdout).toMatch(/\[20[^\]]*\]\{30[^}]*\}/u)
})

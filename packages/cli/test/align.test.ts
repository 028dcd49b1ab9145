import {createHash} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {DocumentAlignment} from '@gangmu/aligner'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

const file = 'corpus/hedong-outline-2022.txt'

test('align gives one alignment a line, and two runs print the same bytes', async () => {
  const first = await gangmu(['align', file, '--headings', 'ignore'])
  expect(first.code).toBe(0)
  const alignment: DocumentAlignment = JSON.parse(first.stdout)
  expect(alignment.document).toBe('hedong-outline-2022')
  expect(alignment.method.headings).toBe('ignore')
  expect(alignment.alignments).toHaveLength(37 + 3)
  expect(alignment.coverage.requirements).toHaveLength(167)
  const second = await gangmu(['align', file, '--headings', 'ignore'])
  expect(second.stdout).toBe(first.stdout)
})

test('align says that a document is older than the outline', async () => {
  const {code, stderr} = await gangmu(['align', 'corpus/binhai-workpoints-2020.txt'])
  expect(code).toBe(0)
  expect(stderr).toMatch(/binhai-workpoints-2020.*2020.*2021/u)
})

test('align shows a table on a terminal, in the language asked for', async () => {
  const zh = await gangmu(['align', file], {isTerminal: true})
  expect(zh.stdout).toContain('推进政府机构职能优化协同高效')
  const en = await gangmu(['align', file, '--lang', 'en'], {isTerminal: true})
  expect(en.stdout).toContain('Optimise, coordinate and streamline government functions')
})

test('the segmenter can be chosen, and stands in the result', async () => {
  const {stdout} = await gangmu(['align', file, '--segmenter', 'node-rs-jieba'])
  expect((JSON.parse(stdout) as DocumentAlignment).method.segmenter).toContain('@node-rs/jieba')
})

test.each([
  ['a catalogue that is not there', 'none.json', undefined, /none\.json/u],
  ['a catalogue that is no JSON', 'odd.json', '{', /odd\.json/u],
  ['a catalogue of another shape', 'shape.json', '{"id": 1}', /shape\.json/u]
])('%s gives one line that names it, and exit code 2', async (_, name, content, expected) => {
  const outline = path.join(folder, name)
  if (content !== undefined) fs.writeFileSync(outline, content)
  const {code, stdout, stderr} = await gangmu(['align', file, '--outline', outline])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(expected)
})

test('a plan can be the outline: the result names it and its bytes, and the report has its size', async () => {
  const city = 'corpus/binhai-workpoints-2020.txt'
  const {code, stdout, stderr} = await gangmu(['align', file, '--outline', city])
  expect(code).toBe(0)
  expect(stderr).toMatch(/8 个体系、28 节、81 项要求/u)
  const {outline, coverage}: DocumentAlignment = JSON.parse(stdout)
  const sha256 = createHash('sha256')
    .update(fs.readFileSync(path.join(root, city)))
    .digest('hex')
  expect(outline).toEqual({id: 'binhai-workpoints-2020', sha256})
  expect(coverage.requirements).toHaveLength(81)
  const out = path.join(folder, 'out')
  expect((await gangmu(['report', file, '--outline', city, '--out', out])).code).toBe(0)
  expect(fs.readFileSync(path.join(out, 'matrix-sections.svg'), 'utf8')).toContain('28 节')
  expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('要求逐句取自该文件')
  expect(fs.readFileSync(path.join(out, 'matrix.csv'), 'utf8')).toContain('打造自贸试验区升级版')
})

test.each([
  ['a path that names nothing', 'nope', undefined, /--outline .*nope/u],
  ['a folder', 'corpus', undefined, /--outline .*corpus/u],
  ['a text without numbers', 'prose.txt', '今天天气很好。', /prose\.txt 没有可作对照的结构/u],
  ['an empty file', 'empty.txt', '', /empty\.txt/u]
])('%s as the outline gives one line, and exit code 2', async (_, name, content, expected) => {
  const outline = name === 'corpus' ? name : path.join(folder, name)
  if (content !== undefined) fs.writeFileSync(outline, content)
  const {code, stdout, stderr} = await gangmu(['align', file, '--outline', outline])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(expected)
})

interface Run {
  readonly methods: readonly {
    readonly method: string
    readonly pooled: {
      readonly measures: number
      readonly sectionAccuracy: {readonly value: number}
      readonly systemAccuracy: {readonly value: number}
      readonly recallAtThree: {readonly value: number}
      readonly requirements: {readonly f1: number}
    }
  }[]
}

test('evaluate scores the method and the baselines in one run; ours is below none of them', async () => {
  const {code, stdout} = await gangmu(['evaluate'])
  expect(code).toBe(0)
  const {methods}: Run = JSON.parse(stdout)
  expect(methods.map(({method}) => method)).toEqual([
    'combined',
    'char-ngram-tfidf',
    'word-tfidf',
    'key-terms',
    'combined-as-delivered'
  ])
  const [ours, ...baselines] = methods.map(({pooled}) => pooled)
  for (const baseline of baselines) {
    expect(ours?.measures).toBe(128)
    expect(ours?.sectionAccuracy.value).toBeGreaterThanOrEqual(baseline.sectionAccuracy.value)
    expect(ours?.systemAccuracy.value).toBeGreaterThanOrEqual(baseline.systemAccuracy.value)
    expect(ours?.recallAtThree.value).toBeGreaterThanOrEqual(baseline.recallAtThree.value)
    expect(ours?.requirements.f1).toBeGreaterThanOrEqual(baseline.requirements.f1)
  }
})

test('evaluate compares two coders', async () => {
  const [a, b] = ['a', 'b'].map((coder) => `corpus/gold/alignment-dev-coder-${coder}.json`)
  const compare = ['evaluate', '--gold', a ?? '', '--coder', b ?? '']
  const {pooled, by, parts} = JSON.parse((await gangmu(compare)).stdout)
  expect(pooled.primary).toMatchObject({right: 127, n: 128})
  expect([by, parts.length]).toEqual(['system', 11])
  const {stdout} = await gangmu([...compare, '--by', 'requirement'], {isTerminal: true})
  // Confusions come first, and of the requirements those that the coders differed on.
  expect(stdout.indexOf('混淆')).toBeLessThan(stdout.indexOf('κ'))
  const [, first = ''] = stdout.slice(stdout.indexOf('逐项要求')).split('\n').slice(1)
  expect(first).toMatch(/^\d+\.\d+\*? +128 /u)
  expect((await gangmu(['evaluate', '--coder', b ?? ''])).stderr).toMatch(/--gold/u)
})

test('evaluate says that a document has no labels', async () => {
  const {code, stderr} = await gangmu(['evaluate', 'corpus/qijiang-plan-2022.txt'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/qijiang-plan-2022/u)
})

test('report writes the whole folder, prints the summary, and writes into its own folder again', async () => {
  const out = path.join(folder, '报告 1')
  const {code, stdout} = await gangmu(['report', 'corpus', '--out', out])
  expect(code).toBe(0)
  expect(stdout).toContain('275 条措施')
  expect(stdout.trimEnd().endsWith(path.join(out, 'index.html'))).toBe(true)
  const names = fs.readdirSync(out).toSorted()
  expect(names).toContain('matrix-systems.svg')
  const stale = path.join(out, 'matrix.csv')
  const before = fs.readFileSync(stale)
  expect((await gangmu(['report', 'corpus', '--out', out])).code).toBe(0)
  expect(fs.readdirSync(out).toSorted()).toEqual(names)
  expect(fs.readFileSync(stale)).toEqual(before)
})

test("report leaves anyone else's folder alone", async () => {
  fs.writeFileSync(path.join(folder, 'thesis.doc'), 'mine')
  const {code, stdout, stderr} = await gangmu(['report', 'corpus', '--out', folder])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(fs.readdirSync(folder)).toEqual(['thesis.doc'])
})

test('report refuses a file as its folder', async () => {
  const {code, stderr} = await gangmu(['report', 'corpus', '--out', path.join(root, 'package.json')])
  expect(code).toBe(2)
  expect(stderr).toContain('package.json')
})

test('a title with a script in it stays text in every file of the report', async () => {
  const plan = path.join(folder, 'plan.txt')
  fs.writeFileSync(plan, '</script><script>alert(1)</script>方案\n一、履行职能\n1.落实权责清单制度。\n')
  const out = path.join(folder, 'out')
  await gangmu(['report', plan, '--out', out])
  for (const name of fs.readdirSync(out)) {
    if (!/\.(?:html|svg)$/u.test(name)) continue
    expect(fs.readFileSync(path.join(out, name), 'utf8')).not.toContain('<script>alert')
  }
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

const plan = `城南区法治政府建设实施方案（2021—2025年）

为推进法治政府建设，制定本方案。

一、健全政府机构职能体系

1.落实权责清单制度。及时动态调整并向社会公布。（责任单位：区委编办）

3.加强重点领域执法,开展集中专项整治。（责任单位：区司法局、区政府办公室）

4.完善行政执法程序。2021年年底前完成。（责任单位：区司法局、区政府办）

5.强化规划“钢性。（责任单位：区政府办）
`

interface Checked {
  readonly findings: readonly {
    readonly rule: string
    readonly place: string
    readonly words: string
    readonly requirement: string | null
  }[]
  readonly peers: readonly {readonly document: string}[]
  readonly method: {readonly name: string; readonly headings: string}
  readonly summary: {readonly requirements: {readonly covered: number; readonly missing: number}}
}

function write(name: string, content: string): string {
  fs.writeFileSync(path.join(folder, name), content)
  return name
}

// Without peers and with the segmenter that loads fast: the text is what is tested here.
const quick = ['--peers', 'draft.txt', '--segmenter', 'node-rs-jieba']

const faults = async (...argv: readonly string[]): Promise<readonly string[]> => {
  const {stdout} = await gangmu(['check', ...argv, ...quick, '--format', 'json'], {cwd: folder})
  return (JSON.parse(stdout) as Checked).findings
    .filter(({rule}) => !rule.includes('requirement'))
    .map(({rule, place}) => `${rule} ${place}`)
}

test('check finds every fault that was put into a draft, each at its place', async () => {
  write('draft.txt', plan)
  expect(await faults('draft.txt', '--as-of', '2022-03-01')).toEqual([
    'numbering draft.txt:9:1',
    'unbalanced-marks draft.txt:13:7',
    'unit-spellings draft.txt:9:32',
    'deadline-past draft.txt:11:12',
    'wrong-character draft.txt:13:8',
    'mixed-width draft.txt:9:11'
  ])
})

test('the exit code follows --fail-on', async () => {
  write('draft.txt', plan)
  const clean = write(
    'clean.txt',
    plan.replace('3.', '2.').replace('4.', '3.').replace('5.', '4.').replace('“', '')
  )
  const code = async (...argv: readonly string[]): Promise<number> =>
    (await gangmu(['check', ...argv, ...quick], {cwd: folder})).code
  expect(await code('draft.txt')).toBe(1)
  expect(await code('draft.txt', '--fail-on', 'none')).toBe(0)
  expect(await code(clean)).toBe(0)
  expect(await code(clean, '--fail-on', 'warning')).toBe(1)
})

test('a unit that is not on the list is pointed out, with the name that was meant', async () => {
  write('draft.txt', plan)
  write('units.txt', '区委编办\n区司法局\n区政府办\n')
  const {stdout} = await gangmu(
    ['check', 'draft.txt', '--units', 'units.txt', ...quick, '--format', 'text'],
    {
      cwd: folder
    }
  )
  expect(stdout).toMatch(/draft\.txt:9:\d+ .*\[unlisted-unit\]/u)
  expect(stdout).toContain('名单上没有“区政府办公室”，相近的是“区政府办”')
})

test('rules are switched off in the config, and in the sidecar of one draft', async () => {
  write('draft.txt', plan)
  write('gangmu.config.json', '{"check": {"rules": {"mixed-width": "off"}}}')
  expect((await faults('draft.txt')).some((line) => line.startsWith('mixed-width'))).toBe(false)
  write('draft.meta.json', '{"check": {"rules": {"numbering": "off"}}}')
  expect((await faults('draft.txt')).some((line) => line.startsWith('numbering'))).toBe(false)
})

test.each([
  [
    'a rule that does not exist',
    {config: '{"check": {"rules": {"mixed-widht": "off"}}}'},
    [],
    /mixed-widht.*mixed-width/u
  ],
  ['a config with another field', {config: '{"checks": {}}'}, [], /gangmu\.config\.json.*checks/u],
  [
    'a weight that does not exist',
    {config: '{"check": {"rules": {"numbering": "fatal"}}}'},
    [],
    /numbering.*off.*fatal/u
  ],
  ['a day that does not exist', {}, ['--as-of', '2022-02-30'], /--as-of.*2022-02-30/u],
  [
    'Word comments for what is no Word file',
    {},
    ['--format', 'docx', '--out', 'x.docx'],
    /docx.*draft\.txt/u
  ],
  ['a list of units that is not there', {}, ['--units', 'none.txt'], /none\.txt/u],
  ['a peer that is not there', {}, ['--peers', 'none.txt'], /none\.txt/u]
])('%s is one line on stderr, and exit code 2', async (_, {config}: {config?: string}, argv, expected) => {
  write('draft.txt', plan)
  if (config !== undefined) write('gangmu.config.json', config)
  const {code, stdout, stderr} = await gangmu(['check', 'draft.txt', ...argv], {cwd: folder})
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(expected)
})

test('--labels, --headings and English drafts count as they do in align', async () => {
  write('draft.txt', plan)
  const check = async (...argv: readonly string[]): Promise<Checked> =>
    JSON.parse((await gangmu(['check', ...argv, '--segmenter', 'node-rs-jieba'], {cwd: folder})).stdout)
  const missing = ({findings}: Checked): boolean =>
    findings.some(({rule, requirement}) => rule === 'missing-requirement' && requirement === '22.1')
  expect(missing(await check('draft.txt'))).toBe(true)
  const {stdout} = await gangmu(['align', 'draft.txt', '--format', 'csv', '--segmenter', 'node-rs-jieba'], {
    cwd: folder
  })
  const hash = /^draft,draft#5,.*,([0-9a-f]+)$/mu.exec(stdout)?.[1] ?? ''
  write('labels.csv', `id,textHash,primary,requirements,coder\ndraft#5,${hash},22,22.1:equivalent,Li\n`)
  expect(missing(await check('draft.txt', '--labels', 'labels.csv'))).toBe(false)
  expect((await check('draft.txt', '--headings', 'ignore')).method.headings).toBe('ignore')

  const english = fs.readFileSync(path.join(root, 'corpus/english/qijiang-plan-2022.en.txt'), 'utf8')
  const checked = await check(write('english.txt', english))
  expect(checked.method.name).toBe('english-terms')
  expect(checked.summary.requirements.covered).toBeGreaterThan(20)
})

test('peers are the plans of the corpus; a text mostly copied from the draft is none', async () => {
  const final = fs.readFileSync(path.join(root, 'corpus/qijiang-plan-2022.txt'), 'utf8')
  write('draft.txt', final.replaceAll('加强', '强化'))
  const peers = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const given = ['check', 'draft.txt', '--format', 'json', '--segmenter', 'node-rs-jieba', ...argv]
    const {stdout} = await gangmu(given, {cwd: folder})
    return (JSON.parse(stdout) as Checked).peers.map(({document}) => document)
  }
  expect(await peers()).toEqual(['hedong-outline-2022', 'weibin-plan-2022'])
  write('final.txt', final)
  expect(await peers('--peers', 'final.txt', path.join(root, 'corpus/weibin-plan-2022.txt'))).toEqual([
    'weibin-plan-2022'
  ])
})

test('one peer among several that cannot be read is skipped, and the exit code says so', async () => {
  write('draft.txt', plan)
  write('empty.txt', '')
  write('other.txt', plan.replaceAll('城南', '城北'))
  const argv = ['check', 'draft.txt', '--peers', 'empty.txt', 'other.txt', '--fail-on', 'none']
  const {code, stdout, stderr} = await gangmu([...argv, '--segmenter', 'node-rs-jieba'], {cwd: folder})
  expect(code).toBe(2)
  expect(stderr).toContain('empty.txt')
  expect((JSON.parse(stdout) as Checked).peers.map(({document}) => document)).toEqual(['other'])
})

test('the page shows hostile text as text', async () => {
  write('draft.txt', plan.replace('强化规划“', '强化规划“<img src=x>'))
  const {stdout} = await gangmu(['check', 'draft.txt', '--format', 'html', ...quick], {cwd: folder})
  expect(stdout).toContain('&lt;img src')
  expect(stdout).not.toContain('<img')
})

test('two runs print the same bytes, and --lang en leaves no Chinese sentence of ours', async () => {
  write('draft.txt', plan)
  const argv = ['check', 'draft.txt', '--lang', 'en', '--format', 'text', ...quick]
  const first = await gangmu(argv, {cwd: folder})
  expect((await gangmu(argv, {cwd: folder})).stdout).toBe(first.stdout)
  expect(first.stdout).not.toMatch(/错误|建议|未见|他处|起草/u)
  expect(first.stdout).toMatch(
    /Nothing serves “[A-Z][^“”\p{Script=Han}]+” \(\d+\.\d+, \d+ [A-Z][^\p{Script=Han}]+\)/u
  )
})

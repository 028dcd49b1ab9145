import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
  const measures = [
    '落实“谁执法谁普法”普法责任制。',
    '全面实行政府权责清单制度。',
    '定期开展应急演练。',
    '=推进政务公开，开展政府开放日活动。'
  ]
  fs.writeFileSync(
    path.join(folder, 'plan.txt'),
    `城南区实施方案\n\n一、体系\n\n${measures.map((text, at) => `${at + 1}.${text}\n`).join('')}`
  )
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

const run = (...argv: readonly string[]) => gangmu(['review', ...argv], {cwd: folder})
const evaluate = (...argv: readonly string[]) => gangmu(['evaluate', ...argv], {cwd: folder})
const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8')
const edit = (name: string, change: (text: string) => string): void =>
  fs.writeFileSync(path.join(folder, name), change(read(name)))
const quick = ['--segmenter', 'node-rs-jieba']

test('a round of coding: export, import, merge, resolve', async () => {
  const exported = await run(
    'export',
    'plan.txt',
    '--coders',
    'Li',
    'Wang',
    '--assisted',
    '--format',
    'csv',
    '--out',
    'round',
    ...quick
  )
  expect(exported.code).toBe(0)
  // Wang sees another section in the second measure.
  edit('round/Wang.csv', (text) => text.replace('4 推进政府机构职能优化协同高效', '5 深入推进“放管服”改革'))
  for (const coder of ['Li', 'Wang']) {
    const {code} = await run(
      'import',
      `round/${coder}.csv`,
      '--documents',
      'plan.txt',
      '--date',
      '2022-11-30',
      '--out',
      `${coder}.json`
    )
    expect(code).toBe(0)
  }
  const compared = await evaluate('--gold', 'Li.json', '--coder', 'Wang.json', '--by', 'section')
  expect(compared.code).toBe(0)
  expect(JSON.parse(compared.stdout)).toMatchObject({
    coders: ['Li', 'Wang'],
    confusions: [{sections: [4, 5], n: 1, measures: ['plan#2']}],
    pooled: {measures: 4, primary: {right: 3, n: 4}}
  })
  // Li kept what the method had filled in, so the method is right throughout.
  const scored = await evaluate('plan.txt', '--gold', 'Li.json', '--method', 'combined', ...quick)
  expect(JSON.parse(scored.stdout).methods[0].pooled).toMatchObject({
    measures: 4,
    sectionAccuracy: {right: 4, n: 4}
  })
  const documents = ['--documents', 'plan.txt', ...quick]
  const merged = await run(
    'merge',
    'Li.json',
    'Wang.json',
    '--out',
    'labels.json',
    '--disagreements',
    'resolve.xlsx',
    ...documents
  )
  expect(merged.code).toBe(1)
  expect(merged.stdout).toMatch(/plan#2 .*主要对应节/u)
  expect(
    JSON.parse(read('labels.json')).labels.map(({id, coder}: {id: string; coder: string}) => `${id} ${coder}`)
  ).toEqual(['plan#1 Li + Wang', 'plan#3 Li + Wang', 'plan#4 Li + Wang'])
  const blank = await run(
    'import',
    'resolve.xlsx',
    '--documents',
    'plan.txt',
    '--coder',
    'Zhao',
    '--out',
    'resolved.json'
  )
  expect(blank.code).toBe(0)
  fs.writeFileSync(
    path.join(folder, 'resolved.json'),
    JSON.stringify({outline: 'outline-2021-2025', labels: JSON.parse(read('Li.json')).labels.slice(1, 2)})
  )
  const resolved = await run(
    'merge',
    'Li.json',
    'Wang.json',
    '--resolved',
    'resolved.json',
    '--out',
    'labels.json'
  )
  expect(resolved.code).toBe(0)
  expect(JSON.parse(read('labels.json')).labels).toHaveLength(4)
})

test('faults of a sheet name file and cell, and nothing is written', async () => {
  await run(
    'export',
    'plan.txt',
    '--coders',
    'Li',
    '--assisted',
    '--format',
    'csv',
    '--out',
    'round',
    ...quick
  )
  edit('round/Li.csv', (text) => text.replace('plan#2', 'plan#9').replace('16 创新行政执法方式', '99 不存在'))
  const {code, stderr} = await run('import', 'round/Li.csv', '--documents', 'plan.txt', '--out', 'Li.json')
  expect(code).toBe(2)
  expect(stderr).toMatch(/round\/Li\.csv C2：没有这一节：“99 不存在”/u)
  expect(stderr).toMatch(/round\/Li\.csv [A-Z]+3：文件中没有这个标识：“plan#9”/u)
  expect(fs.existsSync(path.join(folder, 'Li.json'))).toBe(false)
})

test.each([
  ['no sheet', ['import', 'plan.txt', '--documents', 'plan.txt', '--out', 'x.json'], /plan\.txt/u],
  ['one label file alone', ['merge', 'a.json', '--out', 'x.json'], /至少/u],
  ['a sample of nothing', ['export', 'plan.txt', '--sample', '0', '--out', 'round'], /--sample.*0/u],
  [
    'a sample of half a measure',
    ['export', 'plan.txt', '--sample', '1.5', '--out', 'round'],
    /--sample.*1\.5/u
  ],
  ['a command that does not exist', ['exprot', 'plan.txt'], /exprot.*export/u]
])('%s is refused', async (_, argv, expected) => {
  const {code, stderr} = await run(...argv)
  expect(code).toBe(2)
  expect(stderr).toMatch(expected)
  expect(fs.readdirSync(folder)).toEqual(['plan.txt'])
})

test('the project for other tools is the same in two runs', async () => {
  const make = async (name: string): Promise<Buffer> => {
    expect((await run('export', 'plan.txt', '--out', name, ...quick)).code).toBe(0)
    return fs.readFileSync(path.join(folder, name))
  }
  expect((await make('a.qdpx')).equals(await make('b.qdpx'))).toBe(true)
})

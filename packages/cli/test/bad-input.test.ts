import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {gangmu} from './command.ts'

const plan = `城南区法治政府建设实施方案（2021—2025年）

一、健全政府机构职能体系

1.落实权责清单制度。及时动态调整并向社会公布。（责任单位：区委编办）

2.完善行政执法程序。2022年年底前完成。（责任单位：区司法局）
`

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
  const write = (name: string, content: string | Uint8Array): void =>
    fs.writeFileSync(path.join(folder, name), content)
  write('plan.txt', plan)
  write('other.txt', plan.replaceAll('城南', '城北'))
  write('empty.txt', '')
  write('blank.txt', ' \n　\n')
  write('binary.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0]))
  write('prose.txt', '今天天气很好。\n我们去公园。\n')
  write('bad.json', '{"x": 1}')
  fs.mkdirSync(path.join(folder, 'folder'))
  fs.mkdirSync(path.join(folder, 'two'))
  for (const name of ['plan.txt', 'other.txt']) {
    fs.copyFileSync(path.join(folder, name), path.join(folder, 'two', name))
  }
})
afterAll(() => fs.rmSync(folder, {recursive: true}))

const quick = ['--segmenter', 'node-rs-jieba']

/** Each is refused: exit code 2, nothing on stdout, nothing written, and a line that names what is at fault. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['check none.txt', /none\.txt/u],
  ['check empty.txt', /empty\.txt/u],
  ['check blank.txt', /blank\.txt/u],
  ['check binary.txt', /binary\.txt/u],
  ['check folder', /folder/u],
  ['check two', /2/u],
  ['check', /--rules/u],
  ['check plan.txt --units empty.txt', /empty\.txt/u],
  ['check plan.txt --labels bad.json', /bad\.json/u],
  ['check plan.txt --labels none.csv', /none\.csv/u],
  ['check plan.txt --outline bad.json', /bad\.json/u],
  ['check plan.txt --outline empty.txt', /empty\.txt/u],
  ['check plan.txt --peers folder', /folder/u],
  ['check plan.txt --out folder --format json', /folder/u],
  ['check plan.txt --out page.htlm', /page\.htlm.*html/u],
  ['compare plan.txt', /参数 b/u],
  ['compare plan.txt plan.txt', /plan\.txt/u],
  ['compare plan.txt none.txt', /none\.txt/u],
  ['compare plan.txt empty.txt', /empty\.txt/u],
  ['compare plan.txt two', /3/u],
  ['compare plan.txt other.txt --labels bad.json', /bad\.json/u],
  ['ledger none.txt', /none\.txt/u],
  ['ledger empty.txt', /empty\.txt/u],
  ['ledger plan.txt --format xlsx', /--out/u],
  ['ledger plan.txt --out folder --format md', /folder/u],
  ['ledger plan.txt --out ledger.doc', /ledger\.doc.*xlsx/u],
  ['ledger plan.txt --out plan.txt/ledger.md', /plan\.txt/u],
  ['review export none.txt --out round', /none\.txt/u],
  ['review export prose.txt --out round', /措施/u],
  ['review export plan.txt --out plan.txt', /plan\.txt/u],
  ['review export plan.txt --out round --sample 0', /--sample.*0/u],
  ['review export plan.txt --out round --sample 5 --seed x', /--seed.*x/u],
  ['review import none.xlsx --documents plan.txt --out l.json', /none\.xlsx/u],
  ['review import bad.json --documents plan.txt --out l.json', /bad\.json/u],
  ['review import plan.txt --documents plan.txt --out l.json --date 2022-13-01', /--date.*2022-13-01/u],
  ['review merge bad.json bad.json --out m.json', /bad\.json/u],
  ['review merge none.json none.json --out m.json', /none\.json/u],
  ['review merge bad.json --out m.json', /review merge/u],
  ['evaluate plan.txt', /plan/u],
  ['evaluate empty.txt', /empty\.txt/u],
  ['evaluate --gold none.json', /none\.json/u],
  ['evaluate --gold bad.json', /bad\.json/u],
  ['evaluate --coder none.json', /--gold/u],
  ['evaluate --method nope', /--method.*nope/u]
]

test.each(refused)('%s', async (line, expected) => {
  const before = fs.readdirSync(folder, {recursive: true}).toSorted()
  const takesSegmenter = !/import|merge/u.test(line)
  const argv = [...line.split(' '), ...(takesSegmenter ? quick : [])]
  const {code, stdout, stderr} = await gangmu(argv, {cwd: folder})
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(expected)
  expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  expect(stderr).not.toMatch(/内部错误|undefined/u)
  expect(fs.readdirSync(folder, {recursive: true}).toSorted()).toEqual(before)
})

test.each(['check prose.txt --fail-on none', 'compare prose.txt plan.txt', 'ledger prose.txt'])(
  '%s: a text without structure is no error',
  async (line) => {
    const {code, stdout} = await gangmu([...line.split(' '), ...quick], {cwd: folder})
    expect(code).toBe(0)
    expect(stdout).not.toBe('')
  }
)

test('one unreadable file among several costs the others nothing, and is told by the exit code', async () => {
  const argv = ['ledger', 'plan.txt', 'empty.txt', '--failures', 'failed.csv', ...quick]
  const {code, stdout, stderr} = await gangmu(argv, {cwd: folder})
  expect(code).toBe(2)
  expect(stdout).toContain('落实权责清单制度')
  expect(stderr).toContain('empty.txt')
  expect(fs.readFileSync(path.join(folder, 'failed.csv'), 'utf8')).toContain('empty.txt')
})

test('--out says the format by its ending', async () => {
  const argv = ['check', 'plan.txt', '--fail-on', 'none', '--out', 'page.html', ...quick]
  expect((await gangmu(argv, {cwd: folder})).code).toBe(0)
  expect(fs.readFileSync(path.join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/u)
})

import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

const pages = [
  [],
  ['parse'],
  ['align'],
  ['report'],
  ['compare'],
  ['check'],
  ['ledger'],
  ['review'],
  ['review', 'export'],
  ['review', 'import'],
  ['review', 'merge'],
  ['evaluate']
]

test.each(pages.map((page) => [page.join(' ') || 'gangmu', page] as const))(
  'the help of %s is in one language',
  async (_, page) => {
    const zh = await gangmu([...page, '--help'])
    expect(zh.code).toBe(0)
    expect(zh.stdout).not.toMatch(/Usage|Options|Arguments|Commands|options|choices|default/u)
    expect(zh.stdout).toMatch(/^用法： gangmu/u)
    const en = await gangmu([...page, '--help', '--lang', 'en'])
    expect(en.stdout).not.toMatch(/\p{Script=Han}/u)
  }
)

test('the version is that of the package', async () => {
  const {version} = JSON.parse(fs.readFileSync(path.join(root, 'packages/cli/package.json'), 'utf8'))
  expect((await gangmu(['--version'])).stdout.trim()).toBe(version)
})

test.each([
  ['a command', ['chekc', 'x'], 'check'],
  ['a sub-command', ['review', 'exprot', 'x'], 'export'],
  ['an option', ['check', '--fromat', 'json', 'x'], '--format'],
  ['a choice', ['check', '--format', 'jsno', 'x'], 'json'],
  ['a view', ['report', 'corpus', '--out', 'no-such-folder', '--only', 'matrx'], 'matrix']
])('a slip in %s gets the word that was meant, in one line', async (_, argv, meant) => {
  const zh = await gangmu(argv)
  expect([zh.code, zh.stdout]).toEqual([2, ''])
  expect(zh.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(zh.stderr).toContain(`是否想用 ${meant}？`)
  const en = await gangmu([...argv, '--lang', 'en'])
  expect(en.stderr).toMatch(new RegExp(`did you mean ${meant}\\?`, 'iu'))
  expect(en.stderr).not.toMatch(/\p{Script=Han}/u)
})

test.each([
  [['align'], /缺少参数 paths.*gangmu align --help/u],
  [['check', 'a', 'b'], /参数过多.*gangmu check --help/u],
  [['report', 'corpus'], /缺少选项 --out.*gangmu report --help/u],
  [['check', 'x', '--labels'], /选项 --labels.*缺少取值/u],
  [['review', 'merge', 'a.json'], /缺少选项 --out.*gangmu review merge --help/u]
])('%j: what is missing is said in Chinese', async (argv, expected) => {
  const {code, stderr} = await gangmu(argv)
  expect(code).toBe(2)
  expect(stderr).toMatch(expected)
})

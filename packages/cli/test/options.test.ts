import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

const plan = 'corpus/hedong-outline-2022.txt'

test('--lang stands before the command as well as after it', async () => {
  const before = await gangmu(['--lang', 'en', 'parse', 'nothing-here.txt'])
  const after = await gangmu(['parse', 'nothing-here.txt', '--lang', 'en'])
  expect(before).toEqual(after)
  expect(before.stderr).toMatch(/^Cannot find nothing-here\.txt/u)
})

test.each([
  ['an empty --id', ['parse', plan, '--id', '']],
  ['an empty --out', ['report', plan, '--out', '']]
])('%s is refused in one line', async (_, argv) => {
  const {code, stdout, stderr} = await gangmu(argv)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('a folder below a file is refused before the work, and nothing is written', async () => {
  fs.writeFileSync(path.join(folder, 'w.txt'), 'x')
  const {code, stdout, stderr} = await gangmu(['report', plan, '--out', path.join(folder, 'w.txt/sub')])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('w.txt')
  expect(fs.readdirSync(folder)).toEqual(['w.txt'])
})

test.runIf(fs.existsSync('/proc'))(
  'a place where no folder can be made is an error, not a wait',
  async () => {
    const {code, stderr} = await gangmu(['report', plan, '--out', '/proc/gangmu', '--lang', 'en'])
    expect(code).toBe(2)
    expect(stderr).toContain('Cannot write /proc/gangmu')
  }
)

import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {run} from '@gangmu/cli'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')
const python = '/usr/bin/python3'
const hasPandas = spawnSync(python, ['-c', 'import pandas']).status === 0
let folder = ''

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu 数据 '))
  const io = {
    stdout: () => {},
    stderr: () => {},
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    cwd: root
  }
  expect(await run(['report', 'corpus', '--out', path.join(folder, 'out')], io)).toBe(0)
}, 60_000)

afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

test.runIf(hasPandas)('the line of pandas in the README counts what report.json counts', () => {
  const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8')
  const [, line = ''] = /```python\n([\s\S]*?)```/u.exec(readme) ?? []
  expect(line).toContain("pd.read_csv('out/data/")
  const code = `${line}\nprint(table.to_json())`
  const {stdout, stderr} = spawnSync(python, ['-c', code], {cwd: folder, encoding: 'utf8'})
  expect(stderr).toBe('')
  const counted = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  const {views} = JSON.parse(fs.readFileSync(path.join(folder, 'out/report.json'), 'utf8'))
  for (const {document, cells} of views.matrix.systems.rows) {
    const covered = cells.reduce(
      (sum: number, cell: {requirements: {covered: number}}) => sum + cell.requirements.covered,
      0
    )
    expect(counted.covered[document]).toBe(covered)
  }
})

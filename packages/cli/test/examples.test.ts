import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

/** The commands whose examples are run as they stand, one after the other, in a folder with the corpus in it. */
const commands = ['check', 'ledger', 'review', 'review export', 'review import', 'review merge', 'evaluate']

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu '))
  fs.cpSync(path.join(root, 'corpus'), path.join(folder, 'corpus'), {recursive: true})
})
afterAll(() => fs.rmSync(folder, {recursive: true}))

describe.each(commands)('%s --help', (command) => {
  test.each(['zh', 'en'])('every example in %s runs', async (lang) => {
    const {stdout, code} = await gangmu([...command.split(' '), '--help', '--lang', lang])
    expect(code).toBe(0)
    const examples =
      stdout
        .split(/示例：|Examples:/u)[1]
        ?.trim()
        .split('\n') ?? []
    expect(examples.length).toBeGreaterThan(1)
    for (const line of examples) {
      // A shell takes what is after > for itself.
      const [program, ...argv] = line.replace(/ > .*/u, '').trim().split(/\s+/u)
      expect(program).toBe('gangmu')
      const result = await gangmu(argv, {cwd: folder})
      expect([line, result.code, result.stderr]).toEqual([line, 0, expect.any(String)])
    }
  })
})

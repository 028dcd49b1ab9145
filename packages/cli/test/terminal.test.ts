import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {plain} from '@gangmu/report'
import {expect, test} from 'vitest'
import {createTerminal, paintFor} from '../src/terminal.ts'
import {root} from './command.ts'

test.each([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['NO_COLOR', true, {NO_COLOR: '1'}, false],
  ['an empty NO_COLOR', true, {NO_COLOR: ''}, true],
  ['FORCE_COLOR in a pipe', false, {FORCE_COLOR: '1'}, true],
  ['FORCE_COLOR=0 on a terminal', true, {FORCE_COLOR: '0'}, false],
  ['NO_COLOR against FORCE_COLOR', true, {NO_COLOR: '1', FORCE_COLOR: '1'}, false],
  ['a terminal that cannot', true, {TERM: 'dumb'}, false]
])('%s: colours or none', (_, isTTY, environment, expected) => {
  expect(paintFor({isTTY}, environment)('error', '错误') !== '错误').toBe(expected)
  expect(paintFor({isTTY}, environment)('error', '')).toBe('')
})

test('progress makes way for messages and results, and is gone at the end', () => {
  const written: string[] = []
  const stream = {isTTY: true, write: (text: string) => written.push(text)}
  const {progress, stderr} = createTerminal(stream, stream, {})
  progress?.('1/3')
  progress?.('2/3')
  stderr('a note\n')
  progress?.('')
  expect(written).toEqual(['\r\u001b[K1/3', '\r\u001b[K2/3', '\r\u001b[K', 'a note\n'])
})

test('a pipe gets neither progress nor colours', () => {
  const stream = {write: () => true}
  const terminal = createTerminal(stream, stream, {})
  expect(terminal.progress).toBeUndefined()
  expect(terminal.paint).toBe(plain)
  expect(terminal.isTerminal).toBe(false)
})

const program = path.join(root, 'packages/cli/bin/gangmu.js')
const isBuilt = fs.existsSync(path.join(root, 'packages/cli/dist/bin.js'))
const hasPty = spawnSync('script', ['--version']).status === 0

// `script` of util-linux gives a program a terminal.
test.runIf(isBuilt && hasPty)(
  'on a terminal there is colour and progress, in a pipe there is neither',
  () => {
    const command = `'${process.execPath}' '${program}' check corpus/qijiang-plan-2022.txt --segmenter node-rs-jieba`
    const run = (line: string, environment = {}): string =>
      spawnSync('script', ['-qec', line, os.devNull], {
        cwd: root,
        encoding: 'utf8',
        env: {PATH: process.env.PATH, TERM: 'xterm', ...environment}
      }).stdout
    const shown = run(command)
    expect(shown).toContain('\u001b[33m警告\u001b[39m')
    expect(shown).toContain('\r\u001b[K读取 1/')
    expect(run(command, {NO_COLOR: '1'})).not.toContain('\u001b[33m')
    // Only what goes to the file: progress stays on the terminal.
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), '纲目 ')), 'out.json')
    run(`${command} > '${file}'`)
    const piped = fs.readFileSync(file, 'utf8')
    fs.rmSync(path.dirname(file), {recursive: true})
    expect(piped).not.toContain('\u001b')
    expect(JSON.parse(piped)).toHaveProperty('findings')
  }
)

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {findBrowser, requireBrowser} from '../scripts/browser.mjs'
import {countTests} from '../scripts/check.mjs'
import {requireNode} from '../scripts/setup.mjs'
import {installFingerprint, readStamp, writeStamp} from '../scripts/stamp.mjs'
import {findNodeHeaders, findProgram, findToolchain} from '../scripts/toolchain.mjs'

let folder = ''

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu 纲目 '))
})

afterEach(() => {
  fs.rmSync(folder, {recursive: true, force: true})
})

function write(file: string, content: string, mode = 0o644): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), {recursive: true})
  fs.writeFileSync(path.join(folder, file), content, {mode})
}

describe.runIf(process.platform !== 'win32')('findToolchain', () => {
  test('an empty PATH has nothing to compile with', () => {
    expect(findToolchain({PATH: ''})).toEqual({found: [], missing: ['python3', 'make', 'c++']})
  })

  test('clang and gmake will do, in a folder with spaces and 汉字', () => {
    for (const name of ['python', 'gmake', 'clang++']) write(`bin/${name}`, '', 0o755)
    const {found, missing} = findToolchain({PATH: `:${path.join(folder, 'bin')}`})
    expect(missing).toEqual([])
    expect(found.map((file) => path.basename(file))).toEqual(['python', 'gmake', 'clang++'])
  })

  test('a file that cannot be run, or a folder, is no compiler', () => {
    write('bin/c++', '')
    write('bin/g++/readme', '')
    expect(findProgram('c++', {PATH: path.join(folder, 'bin')})).toBeNull()
    expect(findToolchain({PATH: path.join(folder, 'bin')}).missing).toContain('c++')
  })

  test('CXX names the compiler, with arguments', () => {
    write('tools/my-c++', '', 0o755)
    const {missing} = findToolchain({PATH: path.join(folder, 'tools'), CXX: 'my-c++ -O1'})
    expect(missing).toEqual(['python3', 'make'])
  })
})

test('headers of another Node are passed over', () => {
  const [major] = process.versions.node.split('.')
  for (const [name, version] of [
    ['old', '4'],
    ['right', major]
  ]) {
    write(`${name}/include/node/node.h`, '')
    write(`${name}/include/node/node_version.h`, `#define NODE_MAJOR_VERSION ${version}\n`)
  }
  const [old, right] = ['old', 'right'].map((name) => path.join(folder, name))
  expect(findNodeHeaders([undefined, 'undefined', old])).toBeNull()
  expect(findNodeHeaders(['', old, right])).toBe(right)
})

describe('installFingerprint', () => {
  const manifest = {name: 'a', dependencies: {d3: 'catalog:'}}

  beforeEach(() => {
    write('pnpm-lock.yaml', 'lock')
    write('pnpm-workspace.yaml', 'workspace')
    write('package.json', '{}')
    write('packages/a/package.json', JSON.stringify(manifest))
  })

  test('a new script or description installs nothing', () => {
    const before = installFingerprint(folder)
    write('packages/a/package.json', JSON.stringify({...manifest, description: 'new', scripts: {x: 'y'}}))
    expect(installFingerprint(folder)).toBe(before)
  })

  test.each([
    ['another lock file', 'pnpm-lock.yaml', 'lock 2'],
    ['another workspace', 'pnpm-workspace.yaml', 'workspace 2'],
    ['another dependency', 'packages/a/package.json', '{"name": "a", "dependencies": {"d4": "catalog:"}}'],
    ['another package', 'packages/b/package.json', '{"name": "b"}']
  ])('%s does', (_, file, content) => {
    const before = installFingerprint(folder)
    write(file, content)
    expect(installFingerprint(folder)).not.toBe(before)
  })
})

test('a stamp comes back as written; a damaged one counts as none', () => {
  expect(readStamp(folder, 'x')).toEqual({})
  writeStamp(folder, 'x', {built: 'hash'})
  expect(readStamp(folder, 'x')).toEqual({built: 'hash'})
  write('node_modules/.gangmu/x.json', '{"built":')
  expect(readStamp(folder, 'x')).toEqual({})
})

test.each(['18.20.8', '20.18.3', '4.0.0'])('Node %s is refused in one line', (version) => {
  expect(() => requireNode(version)).toThrow(new RegExp(`found ${version}[^\n]*$`))
})

test.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('Node %s is accepted', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})

test('GANGMU_CHROMIUM is the only choice where it is set', async () => {
  const env = {...process.env, GANGMU_CHROMIUM: path.join(folder, 'none')}
  expect(findBrowser(env)).toBeNull()
  await expect(requireBrowser(env)).rejects.toThrow(/GANGMU_CHROMIUM[^\n]*$/)
})

describe('countTests', () => {
  const file = {name: 'a.test.ts', status: 'passed', assertionResults: [{}]}
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [file]
  }

  test('passed tests are counted', () => {
    expect(countTests(report, 0, '')).toEqual({passed: 3, failed: 0, output: ''})
  })

  test('a skipped test is a failed one', () => {
    expect(countTests({...report, numPendingTests: 1, numTodoTests: 1}, 0, '').failed).toBe(2)
  })

  test('a file that cannot be loaded is a failure', () => {
    const broken = {name: 'b.test.ts', status: 'failed', assertionResults: []}
    expect(countTests({...report, testResults: [file, broken]}, 1, '').failed).toBe(1)
  })

  test('an error outside every test is a failure', () => {
    expect(countTests(report, 1, '').failed).toBe(1)
  })
})

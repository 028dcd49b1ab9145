import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '纲目 '))
  fs.copyFileSync(path.join(root, 'corpus/weibin-plan-2022.txt'), path.join(folder, 'plan.txt'))
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

const write = (name: string, content: unknown): void =>
  fs.writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

test('a config sets the defaults of every command; what is typed wins', async () => {
  write('gangmu.config.json', {
    lang: 'en',
    segmenter: 'node-rs-jieba',
    parse: {format: 'csv'},
    align: {headings: 'ignore', format: 'json'},
    ledger: {format: 'csv', out: 'tasks.csv'}
  })
  const parsed = await gangmu(['parse', 'plan.txt'], {cwd: folder})
  expect(parsed.stdout).toMatch(/^﻿?document,/u)
  expect((await gangmu(['parse', 'plan.txt', '--format', 'tree'], {cwd: folder})).stdout).toContain(
    'chapters'
  )
  expect((await gangmu(['parse', 'none.txt'], {cwd: folder})).stderr).toContain('Cannot find none.txt')
  expect((await gangmu(['parse', 'none.txt', '--lang', 'zh'], {cwd: folder})).stderr).toContain('找不到')
  const [alignment] = JSON.parse((await gangmu(['align', 'plan.txt'], {cwd: folder})).stdout)
  expect(alignment.method.headings).toBe('ignore')
  expect(alignment.method.segmenter).toMatch(/node-rs/u)
  const ledger = await gangmu(['ledger', 'plan.txt'], {cwd: folder})
  expect([ledger.code, ledger.stdout]).toEqual([0, ''])
  expect(fs.existsSync(path.join(folder, 'tasks.csv'))).toBe(true)
})

test('paths start from the folder of the config that is named', async () => {
  fs.mkdirSync(path.join(folder, 'project'))
  write('project/units.txt', '区司法局\n')
  write('project/our.json', {
    check: {units: 'units.txt', peers: ['../plan.txt'], rules: {'unlisted-unit': 'error'}}
  })
  write(
    'draft.txt',
    '城南区法治政府建设实施方案（2021—2025年）\n\n一、职能\n\n1.落实清单。（责任单位：区财政局）\n\n2.规范执法。（责任单位：区司法局）\n'
  )
  const argv = ['check', 'draft.txt', '--segmenter', 'node-rs-jieba', '--config', 'project/our.json']
  const {code, stdout} = await gangmu(argv, {cwd: folder})
  expect(code).toBe(1)
  const {findings, peers} = JSON.parse(stdout)
  expect(findings[0]).toMatchObject({rule: 'unlisted-unit', words: '区财政局', severity: 'error'})
  expect(peers).toEqual([{document: 'plan', path: 'plan.txt'}])
})

test('coders of a config are files beside it, and as many as are listed', async () => {
  fs.mkdirSync(path.join(folder, 'project'))
  for (const coder of ['a', 'b']) {
    const name = `alignment-dev-coder-${coder}.json`
    fs.copyFileSync(path.join(root, 'corpus/gold', name), path.join(folder, 'project', `${coder}.json`))
  }
  write('project/our.json', {evaluate: {gold: 'a.json', coder: ['b.json']}})
  const {code, stdout} = await gangmu(['evaluate', '--config', 'project/our.json'], {cwd: folder})
  expect([code, JSON.parse(stdout).coders]).toEqual([0, ['a', 'b']])
})

test.each([
  ['an unknown field', {chekc: {}}, /chekc.*check/u],
  ['an unknown option of a command', {align: {heading: 'use'}}, /align.*heading.*headings/u],
  ['an unknown option of a sub-command', {review: {export: {sampl: '5'}}}, /review\.export.*sampl.*sample/u],
  ['a value that may not be chosen', {compare: {format: 'htm'}}, /compare\.format.*htm.*html/u],
  ['a text for a list', {check: {peers: 'plans'}}, /check\.peers.*plans/u],
  ['a number for a text', {report: {title: 5}}, /report\.title.*5/u],
  ['a text for yes or no', {check: {all: 'yes'}}, /check\.all.*true.*false/u],
  ['another language', {lang: 'fr'}, /lang.*zh, en/u],
  ['a list at the top', [], /gangmu\.config\.json/u],
  ['no JSON', '{"check":', /gangmu\.config\.json/u]
])('%s is one line that names the place, and exit code 2', async (_, content, expected) => {
  write('gangmu.config.json', content)
  for (const lang of ['zh', 'en']) {
    const {code, stdout, stderr} = await gangmu(['parse', 'plan.txt', '--lang', lang], {cwd: folder})
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(expected)
  }
})

test('a config that is named has to be there; help is there for a broken one', async () => {
  expect(await gangmu(['parse', 'plan.txt', '--config', 'none.json'], {cwd: folder})).toMatchObject({code: 2})
  write('gangmu.config.json', '{')
  expect(await gangmu(['parse', '--help'], {cwd: folder})).toMatchObject({code: 0})
})

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly definitions?: Readonly<Record<string, Schema>>
}

const commands = [
  'parse',
  'align',
  'report',
  'compare',
  'check',
  'ledger',
  'review export',
  'review import',
  'review merge',
  'evaluate'
]

test.each(commands)('the schema knows the options of %s and no others', async (command) => {
  const words = command.split(' ')
  const {stdout} = await gangmu([...words, '--help'])
  const ofCall = ['lang', 'config', 'debug', 'id', 'rules', 'help']
  const options = [...stdout.matchAll(/^ +(?:-h, )?--([a-z-]+)/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => !ofCall.includes(name))
    .map((name) => name.replace(/-([a-z])/gu, (__, letter: string) => letter.toUpperCase()))
  const schema: Schema = JSON.parse(
    fs.readFileSync(path.join(root, 'packages/cli/schema/config.schema.json'), 'utf8')
  )
  const resolve = (node: Schema): Schema =>
    node.$ref === undefined ? node : (schema.definitions?.[node.$ref.split('/').at(-1) ?? ''] ?? {})
  const section = words.reduce((node, name) => resolve(node.properties?.[name] ?? {}), schema)
  const known = Object.keys(section.properties ?? {}).filter(
    (name) => !(command === 'check' && name === 'rules')
  )
  expect(known.toSorted()).toEqual(options.toSorted())
})

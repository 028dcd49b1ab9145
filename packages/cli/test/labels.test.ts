import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {DocumentAlignment} from '@gangmu/aligner'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readCsv} from '../src/read-csv.ts'
import {gangmu, root} from './command.ts'

const plan = 'corpus/hedong-outline-2022.txt'
let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '裁定 '))
})
afterEach(() => fs.rmSync(folder, {recursive: true}))

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, content)
  return file
}

/** Fingerprints as people get them: from the table of the alignment. */
async function hashes(file = plan): Promise<ReadonlyMap<string, string>> {
  const {stdout} = await gangmu(['align', file, '--segmenter', 'node-rs-jieba', '--format', 'csv'])
  return new Map(readCsv(stdout).map(({cells}) => [cells.id ?? '', cells.textHash ?? '']))
}

async function alignment(labels: string, file = plan) {
  const {code, stdout, stderr} = await gangmu([
    'align',
    file,
    '--segmenter',
    'node-rs-jieba',
    '--labels',
    labels
  ])
  return {
    code,
    stdout,
    stderr,
    result: (stdout === '' ? null : JSON.parse(stdout)) as DocumentAlignment | null
  }
}

test('decisions in CSV with a byte order mark, and in JSON, give the same', async () => {
  const known = await hashes()
  const id = 'hedong-outline-2022#1'
  const csv = `\ufeffid,textHash,primary,secondary,requirements,local,coder,date,note\r\n${id},${known.get(id)},33,"32 34",33.2:narrower,,王五,2022-10-01,"示范, 不是考核"\r\n`
  const json = {
    labels: [
      {
        id,
        textHash: known.get(id),
        primary: 33,
        secondary: [32, 34],
        requirements: ['33.2:narrower'],
        coder: '王五'
      }
    ]
  }
  const first = await alignment(write('d.csv', csv))
  const second = await alignment(write('d.json', JSON.stringify(json)))
  expect(first.code).toBe(0)
  expect(second.stdout).toBe(first.stdout)
  expect(first.result?.alignments.find((one) => one.id === id)).toMatchObject({
    id,
    primary: {system: 10, section: 33, confidence: 1},
    requirements: [{id: '33.2', confidence: 1, relation: 'narrower'}],
    decidedBy: '王五',
    review: false
  })
})

test('a changed measure asks again on stderr', async () => {
  const known = await hashes()
  const id = 'hedong-outline-2022#2'
  const labels = write('d.csv', `id,textHash,primary,coder\n${id},${known.get(id)},33,王五\n`)
  const text = fs.readFileSync(path.join(root, plan), 'utf8')
  const edited = write('hedong-outline-2022.txt', text.replace('每年召开述法大会', '每两年召开述法大会'))
  const {code, stderr, result} = await alignment(labels, edited)
  expect(code).toBe(0)
  expect(stderr).toMatch(/请重新裁定：hedong-outline-2022#2 .*王五.*line 2/u)
  expect(result?.alignments.find((one) => one.id === id)).toMatchObject({decidedBy: 'method', review: true})
})

test('the report counts the decisions', async () => {
  const known = await hashes()
  const id = 'hedong-outline-2022#1'
  const labels = write('d.csv', `id;textHash;primary;coder\n${id};${known.get(id)};none;王五\n`)
  const out = path.join(folder, 'out')
  expect(
    (await gangmu(['report', plan, '--segmenter', 'node-rs-jieba', '--labels', labels, '--out', out])).code
  ).toBe(0)
  const {views} = JSON.parse(fs.readFileSync(path.join(out, 'report.json'), 'utf8'))
  const {alignments} = JSON.parse(
    (await gangmu(['align', plan, '--segmenter', 'node-rs-jieba'])).stdout
  ) as DocumentAlignment
  const unplaced = alignments.filter(({id: one, primary}) => !one.includes('#s') && primary.section === null)
  expect(views.matrix.systems.rows[0].unplaced).toBe(unplaced.length + 1)
})

const head = 'id,textHash,primary,requirements,coder'
const hash = '0123456789abcdef'

test.each([
  ['an unknown id', `${head}\nhedong-outline-2022#99,${hash},3,,A\n`, /line 2.*hedong-outline-2022#99/u],
  ['an unknown section', `${head}\nhedong-outline-2022#1,${hash},36,,A\n`, /line 2, primary/u],
  [
    'an unknown requirement',
    `${head}\nhedong-outline-2022#1,${hash},3,3.9,A\n`,
    /line 2, requirements.*3\.9/u
  ],
  [
    'a double',
    `${head}\nhedong-outline-2022#1,${hash},3,,A\nhedong-outline-2022#1,${hash},4,,B\n`,
    /line 2 and line 3/u
  ],
  ['no coder column', `id,textHash\nhedong-outline-2022#1,${hash}\n`, /column "coder"/u],
  ['an open quotation mark', `${head}\n"hedong-outline-2022#1,${hash},3,,A\n`, /标注文件/u],
  ['other documents only', `${head}\nweibin#1,${hash},3,,A\n`, /weibin/u],
  ['an empty file', '', /标注文件/u]
])('%s in the decisions gives one line that names it, and exit code 2', async (_, content, expected) => {
  const {code, stdout, stderr} = await alignment(write('d.csv', content))
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(expected)
})

test('decisions that are no JSON, or not there, give one line', async () => {
  for (const file of [write('d.json', '{'), path.join(folder, 'none.csv')]) {
    const {code, stderr} = await alignment(file)
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  }
})

test('CSV in the encoding of an old spreadsheet is read, quoted lines and all', () => {
  expect(readCsv('\ufeffa,b\r\n"1\n2","x ""y"""\r\n\r\n,\r\n3,\r\n')).toEqual([
    {line: 3, cells: {a: '1\n2', b: 'x "y"'}},
    {line: 6, cells: {a: '3', b: ''}}
  ])
  expect(() => readCsv('a,a\n1,2\n')).toThrow(/"a" in column 2/u)
  expect(() => readCsv('a,b\n1,2,3\n')).toThrow(/2 cells in line 2, found 3/u)
})

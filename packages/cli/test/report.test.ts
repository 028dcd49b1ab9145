import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {gangmu, root} from './command.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu report '))
})
afterEach(() => fs.rmSync(folder, {recursive: true, force: true}))

test('the figures of accuracy that reports show are those that evaluate prints', async () => {
  const file = path.join(root, 'packages/cli/figures/accuracy.json')
  const kept = JSON.parse(fs.readFileSync(file, 'utf8'))
  const {code, stdout} = await gangmu(['evaluate', '--method', 'combined', '--format', 'json'])
  expect(code).toBe(0)
  const now = JSON.parse(stdout)
  // Another segmenter gives slightly other figures; the file says which one it was measured with.
  if (now.segmenter !== kept.segmenter) return
  expect(
    now,
    'run: npx gangmu evaluate --method combined --format json > packages/cli/figures/accuracy.json'
  ).toEqual(kept)
})

test('the method of a report shows the accuracy with n, and the thresholds', async () => {
  const out = path.join(folder, 'out')
  await gangmu(['report', 'corpus/weibin-plan-2022.txt', '--out', out, '--only', 'method', '--lang', 'en'])
  const {method} = JSON.parse(fs.readFileSync(path.join(out, 'report.json'), 'utf8')).views
  const [{pooled}] = method.accuracy.methods
  const page = fs.readFileSync(path.join(out, 'index.html'), 'utf8')
  expect(page).toContain(
    `<th scope="row">combined · pooled</th><td>${pooled.measures}</td><td>${pooled.sectionAccuracy.value.toFixed(3)}</td>`
  )
  expect(page).toContain(`below ${method.thresholds.reviewSectionBelow}: a person should decide`)
})

test('an English report names the requirements in English', async () => {
  const out = path.join(folder, 'out')
  await gangmu(['report', 'corpus/weibin-plan-2022.txt', '--out', out, '--lang', 'en'])
  const page = fs.readFileSync(path.join(out, 'index.html'), 'utf8')
  const names = [...page.matchAll(/<th scope="row"><span class="number">\d+\.\d+<\/span>([^<]*)/g)].map(
    ([, name]) => name ?? ''
  )
  expect(names).toHaveLength(167)
  expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([])
  expect(fs.readFileSync(path.join(out, 'matrix-requirements.svg'), 'utf8')).toContain('case files')
})

test('views and orders that there are not: one line that says which there are, exit 2, nothing written', async () => {
  const out = path.join(folder, 'out')
  for (const [option, value, known] of [
    ['--only', 'heatmap', 'checklist'],
    ['--order', 'size', 'weibin-plan-2022']
  ] as const) {
    const {code, stdout, stderr} = await gangmu([
      'report',
      'corpus/weibin-plan-2022.txt',
      '--out',
      out,
      option,
      value
    ])
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1])
    expect(stderr).toContain(value)
    expect(stderr).toContain(known)
    expect(fs.existsSync(out)).toBe(false)
  }
})

test('documents come in the order asked for, all side by side where asked', async () => {
  const out = path.join(folder, 'out')
  await gangmu([
    'report',
    'corpus',
    '--out',
    out,
    '--order',
    'weibin-plan-2022',
    '--beside',
    'all',
    '--title',
    '五份文件'
  ])
  const {views} = JSON.parse(fs.readFileSync(path.join(out, 'report.json'), 'utf8'))
  const rows: readonly {document: string; apart: readonly string[]}[] = views.matrix.systems.rows
  expect(rows[0]?.document).toBe('weibin-plan-2022')
  expect(rows.every(({apart}) => apart.length === 0)).toBe(true)
  expect(fs.readFileSync(path.join(out, 'strength.svg'), 'utf8')).toContain('五份文件')
})

import {execFile} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {
  codesFromCoderLabels,
  compareCoders,
  createAligner,
  findOwnWords,
  findReuse,
  indexOutline,
  loadNodejieba,
  loadNodeRsJieba,
  parseCoderLabels,
  parseGold,
  poolScores,
  scoreDocument
} from '@gangmu/aligner'
import {coverageMatrix, tidyTables} from '@gangmu/report'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {parseCorpus, readOutline} from './corpus.ts'

const root = path.join(import.meta.dirname, '..')
const names = ['certainty', 'coverage', 'reuse', 'targets']
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu-notebooks-test-'))

// The command fails where a cell fails or anything outside the build is asked for; nothing in the repository changes.
beforeAll(async () => {
  const script = path.join(root, 'scripts/notebooks.mjs')
  await promisify(execFile)(process.execPath, [script, '--out', out], {cwd: root})
}, 120_000)

afterAll(() => fs.rmSync(out, {recursive: true, force: true}))

const {outline, sha256} = readOutline()
const index = indexOutline(outline)
const nodejieba = await loadNodejieba(outline).catch(() => null)
const segmenter = nodejieba ?? (await loadNodeRsJieba(outline))
const documents = await parseCorpus()
const align = createAligner(outline, {sha256, segmenter})
const entries = documents.map((document) => ({document, alignment: align(document)}))
const four = ['hedong-outline-2022', 'qijiang-plan-2022', 'weibin-plan-2022', 'binhai-workpoints-2020']
const input = {
  outline,
  outlineSha256: sha256,
  entries: four.flatMap((id) => entries.filter(({document}) => document.id === id))
}

const read = (folder: string, name: string): string =>
  fs.readFileSync(path.join(folder, `${name}.html`), 'utf8')

/** What a reader sees: one line for each piece of text, the code left out. */
function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/u, '')
    .replaceAll(/<(pre|style)\b[\s\S]*?<\/\1>/gu, '')
    .replaceAll(/<[^>]+>/gu, '\n')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n\s*/gu, '\n')
}

/** The cells of the table whose caption begins so, row by row, without the header. */
function tableOf(html: string, caption: string): readonly (readonly string[])[] {
  const figure = html.split('<figure>').find((part) => part.includes(`<figcaption>${caption}`)) ?? ''
  return figure.split('<tr>').flatMap((row) => {
    const cells = [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/gu)].map(([, cell]) =>
      (cell ?? '').replaceAll('&gt;', '>')
    )
    return cells.length === 0 ? [] : [cells]
  })
}

const digits = (value: number | null, count: number): string => (value === null ? '–' : value.toFixed(count))

test.each(names)('%s is kept as it comes out now', (name) => {
  const kept = read(path.join(root, 'notebooks/rendered'), name)
  // Without a compiler another segmenter cuts the words, and a few figures differ.
  if (nodejieba === null) expect(kept).toContain('<h1>')
  else expect(textOf(kept)).toBe(textOf(read(out, name)))
})

test.each(names)('%s stands alone: no script, nothing to load, small enough to send', (name) => {
  for (const html of [read(out, name), read(path.join(root, 'notebooks/rendered'), name)]) {
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed)\b|@import|url\(|\son\w+=/iu)
    expect(html).not.toContain('observablehq--error')
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000)
    // Each chart has its table, each caption its English, and the end says what is not shown.
    expect(html.match(/<table>/gu)?.length).toBeGreaterThan(1)
    expect(html.match(/<figcaption>/gu)?.length).toBe(
      html.match(/<span lang="en">(?:Figure|Table) \d/gu)?.length
    )
    expect(html).toContain('What this does not show')
  }
})

test('coverage: totals, cells and gaps are those of the packages', () => {
  const html = read(out, 'coverage')
  const matrix = coverageMatrix(input, 'systems')
  const totals = matrix.rows.map(({label, measures, cells}) => {
    const sum = (key: 'applicable' | 'covered' | 'partial' | 'missing'): number =>
      cells.reduce((total, {requirements}) => total + (requirements?.[key] ?? 0), 0)
    const counts = [sum('applicable'), sum('covered'), sum('partial'), sum('missing')]
    return [label, measures, ...counts, digits((100 * sum('covered')) / sum('applicable'), 1)].map(String)
  })
  expect(tableOf(html, '表 1')).toEqual(totals)
  const drawn = textOf(html).split('\n')
  const inChart = matrix.rows.flatMap(({cells}) =>
    cells.map(({requirements}) => `${requirements?.covered}/${requirements?.applicable}`)
  )
  const place = drawn.indexOf(inChart[0] ?? '')
  expect(drawn.slice(place, place + inChart.length)).toEqual(inChart)
  const gaps = input.entries
    .slice(0, 3)
    .flatMap(({alignment}) =>
      alignment.coverage.requirements.filter(({status}) => status === 'missing').map(({id}) => id)
    )
  expect(tableOf(html, '表 2').map(([, id]) => id)).toEqual(gaps)
})

test('targets: counts of targets and deadlines are those of the tables', () => {
  const html = read(out, 'targets')
  const tables = tidyTables(input)
  const rowsOf = (name: string) => {
    const table = tables.find((one) => one.name === name)
    const at = (column: string) => table?.columns.findIndex((one) => one.name === column) ?? -1
    return (table?.rows ?? []).map((row) => ({
      document: row[at('document')],
      kind: row[at('kind')],
      text: row[at('text')],
      date: row[at('date')]
    }))
  }
  const targets = rowsOf('targets').filter(({kind}) => kind === 'target')
  const listed = tableOf(html, '表 1').flat().join('；')
  expect(listed.match(/#[\d.]+/gu)?.length).toBe(targets.length)
  for (const {text} of targets) expect(listed).toContain(text)
  const deadlines = rowsOf('deadlines')
  const counts = input.entries.map(({document}) => {
    const own = deadlines.filter((row) => row.document === document.id)
    const kinds = ['by', 'every', 'within', 'ongoing'].map(
      (kind) => own.filter((row) => row.kind === kind).length
    )
    return [document.shortName, ...kinds, own.filter(({date}) => date !== null).length].map(String)
  })
  expect(tableOf(html, '表 2')).toEqual(counts)
})

test('reuse: shares, pairs and own words are those of the packages', () => {
  const html = read(out, 'reuse')
  const reuse = findReuse(documents)
  expect(tableOf(html, '表 1').map((row) => row.slice(3))).toEqual(
    reuse.documents.map(({letters, common, regional, own}) => [
      String(letters),
      ...[common, regional, own].map((share) => digits(100 * share, 1))
    ])
  )
  expect(
    tableOf(html, '表 2')
      .map((row) => row.slice(2, 4).join())
      .sort()
  ).toEqual(
    reuse.pairs
      .map(({shareOfA, shareOfB}) => [shareOfA, shareOfB].map((share) => digits(100 * share, 1)).join())
      .sort()
  )
  const own = findOwnWords(documents, segmenter).documents.flatMap(({terms}) =>
    terms.slice(0, 6).map(({term, z}) => [term, digits(z, 2)])
  )
  expect(tableOf(html, '表 4').map((row) => [row[1], row.at(-1)])).toEqual(own)
})

test('certainty: agreement and scores are those of the packages', () => {
  const html = read(out, 'certainty')
  const label = (file: string): unknown =>
    JSON.parse(fs.readFileSync(path.join(root, 'corpus/gold', `${file}.json`), 'utf8'))
  const gold = parseGold(label('alignment-dev'))
  const hidden = createAligner(outline, {sha256, segmenter, headings: 'ignore'})
  const pooled = poolScores(
    documents
      .filter(({id}) => id in gold.documents)
      .map((document) => scoreDocument(document, hidden(document), gold, index))
  )
  expect(html).toContain(
    `方法的主节正确 ${pooled.sectionAccuracy.right}/${pooled.measures}，要求 F1 ${digits(pooled.requirements.f1, 3)}；判为缺的要求 P ${digits(pooled.missing.precision, 3)}、R ${digits(pooled.missing.recall, 3)}。`
  )
  const coders = compareCoders(
    ['a', 'b'].map((coder) => codesFromCoderLabels(parseCoderLabels(label(`alignment-dev-coder-${coder}`)))),
    index
  )
  expect(
    tableOf(html, '表 1')
      .slice(0, 3)
      .map((row) => row.slice(2))
  ).toEqual(
    [...coders.documents, coders.pooled].map(({measures, primary, kappa, sections, requirements}) => [
      String(measures),
      digits(100 * (primary.value ?? 0), 1),
      ...[kappa, sections.f1, requirements.f1].map((value) => digits(value, 3))
    ])
  )
  // At the threshold in use the notebook's own sweep has to find what `evaluate` finds.
  expect(
    tableOf(html, '表 3')
      .find(([least]) => least === '0.15')
      ?.slice(-2)
  ).toEqual([pooled.requirements.precision, pooled.requirements.recall].map((value) => digits(value, 3)))
})

test('certainty: the order follows from who judges, as the text says', () => {
  const rows = tableOf(read(out, 'certainty'), '表 4')
  const orderOf = (judge: string): string => rows.find(([name]) => name?.startsWith(judge))?.at(-1) ?? ''
  expect(orderOf('方法，看标题')).toMatch(/^卫滨 >/u)
  expect(orderOf('编码员 A')).toMatch(/^綦江 > 河东 > 卫滨/u)
  expect(orderOf('编码员 B')).toMatch(/^綦江 > 河东 > 卫滨/u)
})

import {indexOutline, parseLabels} from '@gangmu/aligner'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  mergeLabels,
  type ReviewLabel,
  readReviewSheet,
  readXlsx,
  renderLabels,
  renderReviewXlsx,
  reviewSheets,
  selectMeasures,
  toReviewLabel
} from '../../src/index.ts'
import {entryOf} from '../check/drafts.ts'
import {outline} from '../fixtures.ts'

const index = indexOutline(outline)
const measures = [
  '落实“谁执法谁普法”普法责任制。',
  '全面实行政府权责清单制度，\n及时动态调整。',
  '=加强行政执法监督，推行行政执法监督员制度。',
  '定期开展应急演练。',
  '推进政务公开。',
  '举办灯会。'
]
const plan = (own: readonly string[]): string =>
  `城南区实施方案\n\n一、体系\n\n${own.map((text, at) => `${at + 1}.${text}`).join('\n')}\n`
const entry = entryOf(plan(measures), 'chengnan')
const documents = [entry.document]

const sheetOf = async (mode: 'blind' | 'assisted', ids = entry.document.measures.map(({id}) => id)) =>
  (await readXlsx(await renderReviewXlsx(reviewSheets([entry], index, {coder: 'Li', mode, ids}))))[0]?.rows ??
  []

const column = (rows: Awaited<ReturnType<typeof sheetOf>>, header: string): number =>
  rows[0]?.indexOf(header) ?? -1

/** The sheet with some cells filled in: by row (1 is the first measure) and header. */
const fill = (
  rows: Awaited<ReturnType<typeof sheetOf>>,
  cells: readonly (readonly [number, string, string | null])[]
): Awaited<ReturnType<typeof sheetOf>> =>
  rows.map((row, at) =>
    row.map((value, place) => {
      const given = cells.find(([line, header]) => line === at && column(rows, header) === place)
      return given === undefined ? value : given[2]
    })
  )

test('a blind sheet shows none of the method’s codes, an assisted one all of them', async () => {
  const blind = await sheetOf('blind')
  expect(blind).toHaveLength(1 + measures.length)
  const codes = (rows: typeof blind): readonly unknown[] =>
    rows
      .slice(1)
      .map((row) =>
        row.slice(column(rows, '主要对应节'), column(rows, '备注')).filter((value) => value !== null)
      )
  expect(codes(blind).flat()).toEqual([])
  const assisted = codes(await sheetOf('assisted'))
  entry.document.measures.forEach(({id}, at) => {
    const one = entry.alignment.alignments.find((aligned) => aligned.id === id)
    expect(JSON.stringify(assisted[at])).toContain(`"${one?.primary.section ?? 0} `)
    for (const {id: requirement} of one?.requirements ?? [])
      expect(JSON.stringify(assisted[at])).toContain(`"${requirement} `)
  })
})

test('the codebook tells in the coder’s language what belongs to each section', async () => {
  const sheets = {lang: 'en', coder: 'Li', mode: 'blind', ids: []} as const
  const workbook = await readXlsx(await renderReviewXlsx(reviewSheets([entry], index, sheets)))
  const rows = workbook[1]?.rows ?? []
  for (const {section} of index.sections) {
    const row = rows.find(([code]) => code === `${section.number} ${section.englishTitle}`)
    expect(section.englishDefinition ?? '').not.toBe('')
    expect(row?.at(-1)).toBe(section.englishDefinition)
  }
})

test('what coders fill in comes back without loss', async () => {
  const rows = fill(await sheetOf('blind'), [
    [1, '主要对应节', '16 创新行政执法方式'],
    [1, '兼及节1', '34 全面加强依法行政能力建设'],
    [1, '对应要求1', '16.4 …'],
    [1, '备注', '=见上级文件'],
    [1, '日期', '2022-11-30'],
    [6, '主要对应节', '0 没有一节合适'],
    [6, '地方创新', '是']
  ])
  const {labels, faults, notCoded} = readReviewSheet(rows, {documents, index})
  expect(faults).toEqual([])
  expect(notCoded).toBe(4)
  expect(labels).toMatchObject([
    {
      id: 'chengnan#1',
      primary: 16,
      secondary: [34],
      requirements: ['16.4'],
      local: false,
      coder: 'Li',
      date: '2022-11-30',
      note: '=见上级文件'
    },
    {id: 'chengnan#6', primary: 0, secondary: [], requirements: [], local: true, date: null, note: null}
  ])
  const file = {outline: outline.id, labels}
  const read = (json: string) => parseLabels(JSON.parse(json), index).map(toReviewLabel)
  expect(read(renderLabels(file))).toEqual(labels)
  const related = labels.slice(0, 1).map((label) => ({...label, requirements: ['16.4:narrower']}))
  expect(read(renderLabels({...file, labels: related}))).toEqual(related)
  const open = renderLabels(file).replace('"primary": 16', '"primary": null')
  expect(() => read(open)).toThrow('labels[0] (chengnan#1)')
})

test.each([
  ['an unknown id', 2, '标识', 'chengnan#99', 'unknown-id'],
  ['a fingerprint of another text', 2, '原文指纹', '0000000000000000', 'changed-text'],
  ['a text edited in the sheet', 2, '原文', '全面实行清单。', 'edited-text'],
  ['a double', 2, '标识', 'chengnan#1', 'double'],
  ['a section that the outline does not have', 2, '主要对应节', '36 其他', 'unknown-section'],
  ['a requirement that the outline does not have', 2, '对应要求2', '16.99', 'unknown-requirement'],
  ['neither yes nor no', 2, '地方创新', '也许', 'not-yes-or-no'],
  ['a day in another form', 2, '日期', '11月30日', 'not-a-day'],
  ['no coder', 2, '编码员', null, 'no-coder']
])('%s is a fault with its cell', async (_, line, header, value, code) => {
  const rows = fill(
    await sheetOf('blind'),
    [
      [line, '主要对应节', '4 推进政府机构职能优化协同高效'],
      [line, header, value]
    ].toReversed() as [number, string, string | null][]
  )
  const {faults, labels} = readReviewSheet(rows, {documents, index})
  const fault = faults.find((one) => one.code === code)
  expect(fault?.cell).toMatch(/^[A-Z]{1,2}3$/u)
  expect(labels.some(({id}) => id === 'chengnan#2')).toBe(false)
})

test('a text that changed after the export is told from one that did not', async () => {
  const rows = fill(await sheetOf('blind'), [
    [1, '主要对应节', '16 …'],
    [2, '主要对应节', '4 …']
  ])
  const changed = entryOf(plan(measures.with(0, '落实普法责任制。')), 'chengnan')
  const {faults, labels} = readReviewSheet(rows, {documents: [changed.document], index})
  expect(faults.map(({code, cell}) => `${code} ${cell.slice(-1)}`)).toEqual(['changed-text 2'])
  expect(labels.map(({id}) => id)).toEqual(['chengnan#2'])
})

test('a sample has the size asked for, is stratified, and the same for the same seed', () => {
  const many = entryOf(plan(Array.from({length: 60}, (_, at) => measures[at % 6] ?? '')), 'many')
  const ids = many.document.measures.map(({id}) => id)
  fc.assert(
    fc.property(fc.integer({min: 1, max: 80}), fc.nat(), (sample, seed) => {
      const chosen = selectMeasures([many], {sample, seed})
      expect(chosen).toHaveLength(Math.min(sample, 60))
      expect(chosen).toEqual(ids.filter((id) => chosen.includes(id)))
      expect(selectMeasures([many], {sample, seed})).toEqual(chosen)
    })
  )
  const systemOf = (id: string) => many.alignment.alignments.find((one) => one.id === id)?.primary.system ?? 0
  const count = (list: readonly string[], system: number): number =>
    list.filter((id) => systemOf(id) === system).length
  const chosen = selectMeasures([many], {sample: 30, seed: 7})
  for (const system of new Set(ids.map(systemOf))) {
    expect(Math.abs(count(chosen, system) - count(ids, system) / 2)).toBeLessThanOrEqual(1)
  }
  expect(selectMeasures([many], {sample: 30, seed: 8})).not.toEqual(chosen)
})

test('merging keeps what coders agree on, lists the rest, and takes what was resolved', () => {
  const label = (id: string, coder: string, more: Partial<ReviewLabel> = {}): ReviewLabel => ({
    id,
    textHash: 'a'.repeat(16),
    primary: 4,
    secondary: [],
    requirements: ['4.5', '4.4'],
    local: false,
    coder,
    date: null,
    note: null,
    ...more
  })
  const a = [label('d#1', 'Li'), label('d#2', 'Li'), label('d#3', 'Li'), label('d#4', 'Li')]
  const b = [
    label('d#1', 'Wang', {requirements: ['4.4', '4.5'], note: '不确定'}),
    label('d#2', 'Wang', {primary: 5, local: true}),
    label('d#3', 'Wang', {requirements: ['4.4']})
  ]
  const merged = mergeLabels([a, b])
  expect(merged.labels).toMatchObject([{id: 'd#1', coder: 'Li + Wang', note: '不确定'}])
  expect(merged.disagreements.map(({id, fields}) => [id, fields])).toEqual([
    ['d#2', ['primary', 'local']],
    ['d#3', ['requirements']]
  ])
  expect(merged.incomplete).toEqual(['d#4'])
  const resolved = mergeLabels([a, b], [label('d#2', 'Zhao', {primary: 5})])
  expect(resolved.labels.map(({id, coder}) => [id, coder])).toEqual([
    ['d#1', 'Li + Wang'],
    ['d#2', 'Zhao']
  ])
  expect(resolved.disagreements.map(({id}) => id)).toEqual(['d#3'])
})

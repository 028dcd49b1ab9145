import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildLedger, renderLedgerCsv, renderLedgerMarkdown, renderLedgerXlsx} from '../../src/index.ts'
import {readXlsx} from '../../src/xlsx.ts'
import {entryOf} from '../check/drafts.ts'
import {outline} from '../fixtures.ts'

const text = `城南区法治政府建设实施方案（2021—2025年）

一、健全行政执法工作体系

1.加强行政执法监督。2024年年底前基本建成行政执法协调监督工作体系。推行行政执法监督员制度；畅通“投诉；举报”渠道。（牵头单位：区司法局；责任单位：区政府办、各街道）

2.加强队伍建设。执法人员每人每年接受不少于60学时的业务培训。（牵头单位：区司法局；责任单位：区政府办公室）

3.=落实“谁执法谁普法”普法责任制。
`
const ledger = buildLedger([entryOf(text, 'chengnan')], outline)

test('a measure is split at its commitments, without its label, title and units', () => {
  expect(ledger.tasks.map(({id, text: words, line}) => [id, words, line])).toEqual([
    ['chengnan#1.1', '加强行政执法监督。', 5],
    ['chengnan#1.2', '2024年年底前基本建成行政执法协调监督工作体系。', 5],
    ['chengnan#1.3', '推行行政执法监督员制度；', 5],
    ['chengnan#1.4', '畅通“投诉；举报”渠道。', 5],
    ['chengnan#2.1', '加强队伍建设。', 7],
    ['chengnan#2.2', '执法人员每人每年接受不少于60学时的业务培训。', 7],
    ['chengnan#3.1', '=落实“谁执法谁普法”普法责任制。', 9]
  ])
})

test('a task has the deadline, the target and the requirements of its own words', () => {
  const [, built] = ledger.tasks
  expect(built?.deadlines.map(({date}) => date)).toEqual(['2024-12-31'])
  expect(built?.requirements).toContain('26.1')
  expect(built?.system?.number).toBe(8)
  expect(ledger.tasks[2]?.deadlines).toEqual([])
  expect(ledger.tasks[5]?.targets.map(({value, unit}) => `${value}${unit}`)).toEqual(['60学时'])
})

test('a unit has one list, however it is spelled; names of many units come last', () => {
  expect(ledger.units.map(({name, tasks}) => [name, tasks.length])).toEqual([
    ['区司法局', 6],
    ['区政府办', 6],
    ['各街道', 4]
  ])
})

test('the workbook has a sheet for all tasks and one for each unit, with real dates', async () => {
  const bytes = await renderLedgerXlsx(ledger)
  const sheets = await readXlsx(bytes)
  expect(sheets.map(({name}) => name)).toEqual(['全部任务', '区司法局', '区政府办', '各街道'])
  const [all, justice] = sheets
  expect(all?.rows).toHaveLength(1 + ledger.tasks.length)
  const column = (name: string): number => all?.rows[0]?.indexOf(name) ?? -1
  expect(all?.rows[2]?.[column('完成时限')]).toBe('2024-12-31')
  expect(all?.rows[7]?.[column('任务')]).toBe('=落实“谁执法谁普法”普法责任制。')
  expect(justice?.rows[1]?.[justice.rows[0]?.indexOf('角色') ?? -1]).toBe('牵头')
  expect(await renderLedgerXlsx(ledger)).toEqual(bytes)
})

test('CSV and Markdown hold every task', () => {
  const csv = renderLedgerCsv(ledger)
  const markdown = renderLedgerMarkdown(ledger, {lang: 'en'})
  for (const task of ledger.tasks.slice(0, 6)) {
    expect(csv).toContain(task.text)
    expect(markdown).toContain(task.text)
  }
  expect(csv).toContain("'=落实")
  expect(markdown).toContain('7 tasks of 3 measures for 3 units.')
})

test('no words of a measure are lost or stand twice', () => {
  const sentence = fc.constantFrom(
    '健全监督机制。',
    '开展培训；',
    '落实“一次办；马上办”要求。',
    '完善（含村、社区）体系。'
  )
  fc.assert(
    fc.property(fc.array(sentence, {minLength: 1, maxLength: 6}), (sentences) => {
      const body = sentences.join('')
      const {tasks} = buildLedger([entryOf(`一、体系\n1.优化机构。\n2.加强执法。\n3.${body}\n`)], outline)
      const own = tasks.filter(({measure}) => measure.number === 3)
      expect(own.map((task) => task.text).join('')).toBe(body)
    }),
    {numRuns: 30}
  )
})

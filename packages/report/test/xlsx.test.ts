import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {cellName, formatXlsx, nameSheets, readXlsx, type Sheet} from '../src/xlsx.ts'

const sheet: Sheet = {
  name: '表',
  columns: [
    {header: '文字', width: 20},
    {header: '数', width: 8, kind: 'number'},
    {header: '日期', width: 12, kind: 'date'},
    {header: '占比', width: 8, kind: 'share'},
    {header: '选', width: 8, choices: ['是', '否']},
    {header: '码', width: 8, choices: {sheet: '代码', column: 1}}
  ],
  rows: [
    ['=1+1', 3, '2022-12-31', 0.5, '是', null],
    ['@SUM(A1)\u0000\u000b', null, null, null, null, '甲']
  ]
}
const codes: Sheet = {name: '代码', columns: [{header: '码', width: 8}], rows: [['甲'], ['乙']]}

test('what is written is read back, formulas as text', async () => {
  const [first, second] = await readXlsx(await formatXlsx([sheet, codes]))
  expect(first?.rows).toEqual([
    ['文字', '数', '日期', '占比', '选', '码'],
    ['=1+1', 3, '2022-12-31', 0.5, '是', null],
    ['@SUM(A1)', null, null, null, null, '甲']
  ])
  expect(second?.name).toBe('代码')
})

test('the header stays in view, the table has a filter, cells have lists to choose from', async () => {
  const files = unzipSync(await formatXlsx([sheet, codes]))
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).toContain('state="frozen"')
  expect(xml).toContain('<autoFilter ref="A1:F3"')
  expect(xml).toContain('&quot;是,否&quot;')
  expect(xml).toMatch(/(?:'|&apos;)代码(?:'|&apos;)!\$A\$2:\$A\$3/u)
  expect(xml).not.toContain('<f>')
})

test('a wide table is printed over several pages, each with the columns that stay in view', async () => {
  const wide = {
    ...codes,
    frozenColumns: 1,
    columns: Array.from({length: 20}, () => ({header: '列', width: 30}))
  }
  const files = unzipSync(await formatXlsx([wide]))
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('fitToWidth="3"')
  expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/\$A:\$A,.*\$1:\$1/u)
})

test('the same table gives the same bytes', async () => {
  expect(await formatXlsx([sheet, codes])).toEqual(await formatXlsx([sheet, codes]))
})

test('names of sheets are made to fit', () => {
  const long = '单'.repeat(40)
  expect(nameSheets(['a/b', 'A b', "'x'", long, long, ''])).toEqual([
    'a b',
    'A b~2',
    'x',
    '单'.repeat(31),
    `${'单'.repeat(29)}~2`,
    '-'
  ])
})

test.each([
  [1, 1, 'A1'],
  [12, 26, 'Z12'],
  [3, 27, 'AA3'],
  [3, 52, 'AZ3']
])('row %i, column %i is %s', (row, column, name) => expect(cellName(row, column)).toBe(name))

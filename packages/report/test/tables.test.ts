import {createHash} from 'node:crypto'
import {findReuse} from '@gangmu/aligner'
import {parquetReadObjects} from 'hyparquet'
import {expect, test} from 'vitest'
import {renderData, tidyTables} from '../src/index.ts'
import {readCsv, sketch, report as some, west} from './fixtures.ts'

/** Says word for word, and two months later, what the west says in its second measure. */
const likeWest = sketch('chengdong-plan-2022', '城东区', {issuedOn: '2022-02-20'}, [
  {text: '𠮷祥先行。', section: null},
  {text: west.document.measures[1]?.text ?? '', section: 22}
])
const withoutReuse = {...some, entries: [...some.entries, likeWest]}
const documents = withoutReuse.entries.map(({document}) => document)
const report = {...withoutReuse, reuse: findReuse(documents)}
const tables = tidyTables(report)
const files = new Map(renderData(report).map(({path, content}) => [path, content]))
const textOf = (path: string): string => String(files.get(path))
const rowsOf = (name: string): readonly Record<string, unknown>[] => {
  const {columns = [], rows = []} = tables.find((table) => table.name === name) ?? {}
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? null]))
  )
}

test.each(tables.map((table) => [table.name, table] as const))(
  '%s: CSV and Parquet hold the same rows',
  async (name, {columns, rows}) => {
    const csv = readCsv(textOf(`data/${name}.csv`))
    expect(csv).toHaveLength(rows.length)
    for (const [index, row] of rows.entries()) {
      const cells = columns.map((column) => csv[index]?.[column.name])
      // An apostrophe in front of what a spreadsheet would run is the one difference.
      expect(cells.map((cell) => cell?.replace(/^'/u, ''))).toEqual(row.map((cell) => String(cell ?? '')))
    }
    const bytes = files.get(`data/${name}.parquet`) as Uint8Array
    const file = bytes.slice().buffer
    const read = rows.length === 0 ? [] : await parquetReadObjects({file})
    expect(read).toEqual(rowsOf(name))
  }
)

test.each(tables.map((table) => [table.name, table] as const))(
  '%s: every column is explained in both languages and holds what its type says',
  (_, {columns, rows}) => {
    for (const [index, {type, title, description}] of columns.entries()) {
      for (const words of [title, description]) expect([words.zh, words.en].every(Boolean)).toBe(true)
      for (const row of rows) {
        const cell = row[index]
        if (cell === null) continue
        if (type === 'integer') expect(Number.isInteger(cell)).toBe(true)
        else if (type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
        else expect(typeof cell).toBe(type)
      }
    }
  }
)

test('the tables count what the alignments count', () => {
  for (const {document, alignment} of report.entries) {
    const own = (name: string) => rowsOf(name).filter((row) => row.document === document.id)
    expect(own('measures')).toHaveLength(document.measures.length)
    expect(own('coverage').map((row) => [row.requirement, row.status])).toEqual(
      alignment.coverage.requirements.map(({id, status}) => [id, status])
    )
    for (const row of own('alignments')) {
      const {start, end} = row as {readonly start: number; readonly end: number}
      expect(row.quote).toBe(document.text.slice(start, end))
    }
  }
})

test('shared passages lead to the words in both documents', () => {
  const passages = rowsOf('passages')
  expect(passages.map(({document_a, document_b}) => [document_a, document_b])).toEqual(
    report.reuse.passages.map(({a, b}) => [a.document, b.document])
  )
  expect(passages).toMatchObject([
    {
      provision_a: 'chengxi-outline-2021#2',
      provision_b: 'chengdong-plan-2022#2',
      kind: 'verbatim',
      likeness: 1,
      earlier: 'chengxi-outline-2021'
    }
  ])
  for (const row of passages) {
    for (const side of ['a', 'b']) {
      const text = documents.find(({id}) => id === row[`document_${side}`])?.text ?? ''
      const [start, end] = [Number(row[`start_${side}`]), Number(row[`end_${side}`])]
      expect(row[`quote_${side}`]).toBe(text.slice(start, end))
      expect(row[`line_${side}`]).toBe(text.slice(0, start).split('\n').length)
    }
  }
})

test('passages not looked for are no empty table, and a selection is called one', () => {
  expect(tidyTables(withoutReuse).map(({name}) => name)).not.toContain('passages')
  expect(textOf('data/codebook.md')).not.toMatch(/selection/u)
  const selected = new Map(
    renderData({...report, reuse: {...report.reuse, allPairs: false}}).map(({path, content}) => [
      path,
      content
    ])
  )
  expect(String(selected.get('data/codebook.md'))).toMatch(/不是全部.*a selection and not all/u)
  expect(String(selected.get('data/datapackage.json'))).toMatch(/a selection and not all/u)
})

test('the data package states size and hash of each file, and every column', () => {
  const {resources} = JSON.parse(textOf('data/datapackage.json'))
  expect(resources.map((resource: {name: string}) => resource.name)).toEqual(tables.map(({name}) => name))
  for (const [index, {path, bytes, hash, schema}] of resources.entries()) {
    const content = Buffer.from(textOf(`data/${path}`))
    expect(bytes).toBe(content.length)
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
    expect(schema.fields.map((field: {name: string}) => field.name)).toEqual(
      tables[index]?.columns.map(({name}) => name)
    )
  }
})

test('the codebook names every table and column', () => {
  const words = textOf('data/codebook.md')
  for (const {name, columns} of tables) {
    expect(words).toContain(`## ${name}: `)
    for (const column of columns) expect(words).toContain(`| \`${column.name}\` | ${column.type} |`)
  }
})

// The files of a report, opened by the programs that people open them with, and compared with its JSON.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {run} from '@gangmu/cli'
import {read} from '@gangmu/parser'
import {readXlsx} from '@gangmu/report'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hasCompanion} from '../scripts/companions.mjs'

interface Cell {
  readonly measures: number
  readonly requirements: {readonly covered: number; readonly applicable: number}
}

interface Matrix {
  readonly columns: readonly {readonly number: number}[]
  readonly rows: readonly {readonly document: string; readonly cells: readonly Cell[]}[]
}

const root = path.join(import.meta.dirname, '..')
const python = '/usr/bin/python3'
let folder = ''
let matrix: {readonly systems: Matrix; readonly sections: Matrix}

type SheetValue = Awaited<ReturnType<typeof readXlsx>>[number]['rows'][number][number]

/** Tests that need a program: left out where it is not, since a skipped test counts as failed. */
function describeWith(program: string, tests: () => void): void {
  if (hasCompanion(program)) describe(program, tests)
}

const fileOf = (name: string): string => path.join(folder, 'out', name)

async function makeReport(out: string): Promise<void> {
  const io = {
    stdout: () => {},
    stderr: () => {},
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    cwd: root
  }
  expect(await run(['report', 'corpus', '--out', out], io)).toBe(0)
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu 数据 '))
  await makeReport(path.join(folder, 'out'))
  matrix = JSON.parse(fs.readFileSync(fileOf('report.json'), 'utf8')).views.matrix
}, 120_000)

afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

/** The example of one language in a README. */
function exampleIn(readme: string, language: string): string {
  const text = fs.readFileSync(path.join(root, readme), 'utf8')
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'u').exec(text)?.[1] ?? ''
}

function runProgram(program: string, args: readonly string[]): string {
  const {stdout, stderr, status} = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8'}
  })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const coveredOf = (document: string): number =>
  matrix.systems.rows
    .find((row) => row.document === document)
    ?.cells.reduce((sum, {requirements}) => sum + requirements.covered, 0) ?? Number.NaN

const documents = (): readonly string[] => matrix.systems.rows.map(({document}) => document)

describeWith('pandas', () => {
  test.each(['README.md', 'README.zh-CN.md'])('the line in %s counts what report.json counts', (readme) => {
    const line = exampleIn(readme, 'python')
    expect(line).toContain("pd.read_csv('out/data/")
    const {covered} = JSON.parse(runProgram(python, ['-c', `${line}\nprint(table.to_json())`]))
    expect(covered).toEqual(Object.fromEntries(documents().map((id) => [id, coveredOf(id)])))
  })
})

describeWith('R', () => {
  test.each(['README.md', 'README.zh-CN.md'])('the line in %s counts what report.json counts', (readme) => {
    const line = exampleIn(readme, 'r')
    expect(line).toContain("read.csv('out/data/")
    const counted = runProgram('Rscript', [
      '--vanilla',
      '-e',
      `counts <- ${line}`,
      '-e',
      'write.csv(as.data.frame(counts))'
    ])
    const covered = [...counted.matchAll(/"\d+","([^"]+)","covered",(\d+)/gu)]
    expect(Object.fromEntries(covered.map(([, id, count]) => [id, Number(count)]))).toEqual(
      Object.fromEntries(documents().map((id) => [id, coveredOf(id)]))
    )
  })

  test('reads numbers as numbers and 汉字 as they are', () => {
    const code = `
      rows <- read.csv('out/data/measures.csv', fileEncoding = 'UTF-8-BOM')
      cat(class(rows$ordinal), class(rows$confidence), class(rows$text), nrow(rows), names(rows)[1], '')
      cat(rows$title[rows$measure == 'qijiang-plan-2022#1'], nchar(rows$text[1]))`
    const [measures = []] = [csvRows(fs.readFileSync(fileOf('data/measures.csv'), 'utf8'))]
    const header = (measures[0] ?? []).map(({text}) => text)
    const at = (name: string): number => header.indexOf(name)
    const first = measures.find((row) => row[at('measure')]?.text === 'qijiang-plan-2022#1')
    expect(runProgram('Rscript', ['--vanilla', '-e', code])).toBe(
      `integer numeric character ${measures.length - 1} document ${first?.[at('title')]?.text} ${[...(measures[1]?.[at('text')]?.text ?? '')].length}`
    )
  })
})

describeWith('LibreOffice', () => {
  /** Convert with a profile of its own, so that no open window is in the way. */
  const convert = (file: string, filter: string): void => {
    const profile = pathToFileURL(path.join(folder, 'profile')).href
    const {status, stderr} = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        fileOf(file)
      ],
      {encoding: 'utf8'}
    )
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/Error/u)])
  }

  test('every cell of every sheet is what the workbook was given, numbers as numbers, days as days', async () => {
    // Comma, quotes, UTF-8, from the first line; texts quoted, values not as shown; all sheets (-1).
    convert('report.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1')
    const sheets = await readXlsx(fs.readFileSync(fileOf('report.xlsx')))
    expect(sheets.length).toBeGreaterThan(10)
    for (const {name, rows} of sheets) {
      const read = csvRows(fs.readFileSync(path.join(folder, `report-${name}.csv`), 'utf8'))
      expect([name, read.length]).toEqual([name, rows.length])
      const wrong = rows.flatMap((row, line) =>
        row.flatMap((value, column) =>
          isSame(read[line]?.[column], value) ? [] : [[name, line, column, value]]
        )
      )
      expect(wrong).toEqual([])
    }
    for (const [by, name] of [
      ['systems', '体系'],
      ['sections', '节']
    ] as const) {
      const counts = csvRows(fs.readFileSync(path.join(folder, `report-${name}·措施数.csv`), 'utf8'))
      for (const {document, cells} of matrix[by].rows) {
        const row = counts.find((one) => one.at(-1)?.text === document) ?? []
        expect(row.slice(3, 3 + cells.length).map(({text}) => Number(text))).toEqual(
          cells.map(({measures}) => measures)
        )
      }
    }
  }, 60_000)

  test('every word of the Word comparison is there, with the figures of every document and system', () => {
    convert('comparison.docx', 'txt:Text (encoded):UTF8')
    const text = fs.readFileSync(path.join(folder, 'comparison.txt'), 'utf8').replace(/\s/gu, '')
    const xml = strFromU8(
      unzipSync(fs.readFileSync(fileOf('comparison.docx')))['word/document.xml'] ?? new Uint8Array()
    )
    const paragraphs = xml.split('</w:p>').map((paragraph) => textIn(paragraph, 'w:t').replace(/\s/gu, ''))
    expect(paragraphs.length).toBeGreaterThan(300)
    expect(paragraphs.filter((words) => !text.includes(words))).toEqual([])
    for (const {cells} of matrix.systems.rows) {
      for (const {measures, requirements} of cells)
        expect(text).toContain(`措施${measures}；要求${requirements.covered}/${requirements.applicable}`)
    }
  }, 60_000)
})

test('charts as PDF have every letter of the SVG, and the figures of report.json', async () => {
  const charts = fs.readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.pdf'))
  expect(charts.length).toBeGreaterThan(10)
  for (const chart of charts) {
    const {text} = await read(fs.readFileSync(fileOf(chart)), chart)
    const svg = fs.readFileSync(fileOf(chart.replace('.pdf', '.svg')), 'utf8')
    expect([chart, lettersOf(text)]).toEqual([chart, lettersOf(textIn(svg, 'text'))])
  }
  for (const by of ['systems', 'sections'] as const) {
    const {text} = await read(fs.readFileSync(fileOf(`matrix-${by}.pdf`)), 'chart')
    // Names break into lines; what is to be reviewed stands between the figures.
    const printed = text.replace(/ \?\d+/gu, '').replace(/\s/gu, '')
    const {columns, rows} = matrix[by]
    let from = 0
    for (const [at, {number}] of columns.entries()) {
      const figures = rows
        .flatMap(({cells}) => cells[at] ?? [])
        .map(({measures, requirements: {covered, applicable}}) =>
          applicable === 0 ? `${measures}—` : `${measures}${covered}/${applicable}`
        )
        .join('')
      const found = printed.indexOf(figures, from)
      expect([by, number, found > 0]).toEqual([by, number, true])
      from = found + figures.length
    }
  }
}, 60_000)

test('the same input gives the same bytes, in another folder and time zone', async () => {
  const again = path.join(folder, 'again')
  const {TZ} = process.env
  process.env.TZ = TZ === 'America/New_York' ? 'Asia/Shanghai' : 'America/New_York'
  try {
    await makeReport(again)
  } finally {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  }
  const names = (top: string): readonly string[] =>
    fs
      .readdirSync(top, {recursive: true, encoding: 'utf8'})
      .filter((name) => fs.statSync(path.join(top, name)).isFile())
  expect(names(again)).toEqual(names(path.join(folder, 'out')))
  const other = names(again).filter(
    (name) => !fs.readFileSync(path.join(again, name)).equals(fs.readFileSync(fileOf(name)))
  )
  expect(other).toEqual([])
}, 180_000)

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** The words in elements of one name, markup within them left out. */
function textIn(markup: string, element: string): string {
  return [...markup.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, 'gu'))]
    .map(([, words = '']) => words.replace(/<[^>]*>/gu, ''))
    .join('')
    .replace(/&(?:#(\d+)|(\w+));/gu, (_, code, name) =>
      code === undefined ? (entities[name] ?? '') : String.fromCodePoint(Number(code))
    )
}

/** Letters and digits in any order: lines and columns of a PDF are found by place. */
function lettersOf(text: string): string {
  return [...text.replace(/\s/gu, '')].toSorted().join('')
}

interface CsvCell {
  readonly text: string
  readonly isQuoted: boolean
}

/** Rows of CSV, with what was quoted told from what was not; a byte order mark is left out. */
function csvRows(csv: string): readonly (readonly CsvCell[])[] {
  const rows: CsvCell[][] = [[]]
  for (const [, quoted, plain, end] of csv
    .replace(/^\uFEFF/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push({text: quoted?.replaceAll('""', '"') ?? plain ?? '', isQuoted: quoted !== undefined})
    if (end?.endsWith('\n')) rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

/** Whether LibreOffice took a value for what it is: text stands quoted, numbers and days do not. */
function isSame(read: CsvCell | undefined, value: SheetValue): boolean {
  const {text = '', isQuoted = false} = read ?? {}
  if (value === null || value === '') return text === ''
  if (typeof value !== 'number')
    return text === String(value) && (isQuoted || /^\d{4}-\d{2}-\d{2}$/u.test(text))
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
  return !isQuoted && Math.abs(number - value) < 1e-12
}

import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {coverageMatrix, readXlsx, renderFiles} from '../src/index.ts'
import {report} from './fixtures.ts'

const made = new Date('2022-09-07T00:00:00Z')
const filesIn = async (lang: 'zh' | 'en') =>
  new Map((await renderFiles(report, {lang, made})).map(({path, content}) => [path, content]))
const zh = await filesIn('zh')
const sheets = new Map(
  (await readXlsx(zh.get('report.xlsx') as Uint8Array)).map(({name, rows}) => [name, rows])
)

/** The words of a Word file, cell by cell and paragraph by paragraph. */
function wordsOf(docx: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  return xml
    .split(/<\/w:p>/u)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
        .map(([, text = '']) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
        .join('')
    )
}

test.each([
  ['systems', '体系'],
  ['sections', '节']
] as const)('every cell of the workbook’s matrices by %s is that of the figures', (by, name) => {
  const {rows} = coverageMatrix(report, by)
  for (const [place, row] of rows.entries()) {
    const figuresOf = (sheet: string) =>
      sheets.get(`${name}·${sheet}`)?.[place + 1]?.slice(3, 3 + row.cells.length)
    expect(sheets.get(`${name}·措施数`)?.[place + 1]?.[0]).toBe(row.label)
    for (const [at, cell] of row.cells.entries()) {
      const [count, presence, share] = ['措施数', '有无', '覆盖率'].map((sheet) => figuresOf(sheet)?.[at])
      if (cell.status === 'not-given') {
        expect([count, presence, share]).toEqual(['未提供', '未提供', '未提供'])
        continue
      }
      expect(count).toBe(cell.measures)
      if (cell.status === 'not-applicable') continue
      expect(presence).toBe(cell.status === 'missing' ? 0 : 1)
      expect(share).toBe(cell.share)
    }
  }
})

test('the workbook has one row for each measure and requirement, as the documents have them', () => {
  const measures = report.entries.reduce((sum, {document}) => sum + document.measures.length, 0)
  const requirements = report.outline.systems.flatMap(({sections}) =>
    sections.flatMap((section) => section.requirements)
  )
  expect((sheets.get('措施') ?? []).length).toBe(measures + 1)
  expect((sheets.get('要求清单') ?? []).slice(1).map((row) => row[2])).toEqual(requirements.map(({id}) => id))
})

test('the Word comparison and the Markdown print the figures of every system and document', () => {
  const words = wordsOf(zh.get('comparison.docx') as Uint8Array)
  const markdown = String(zh.get('report.md'))
  for (const row of coverageMatrix(report, 'systems').rows) {
    if (row.document === null) continue
    for (const {measures, requirements} of row.cells) {
      const figures = `措施 ${measures}；要求 ${requirements?.covered}/${requirements?.applicable}`
      expect(words.some((cell) => cell.includes(figures))).toBe(true)
      expect(markdown).toContain(figures)
    }
  }
})

test('the Word comparison has headings for every system and section, and a table of contents', () => {
  const xml = strFromU8(
    unzipSync(zh.get('comparison.docx') as Uint8Array)['word/document.xml'] ?? new Uint8Array()
  )
  const words = wordsOf(zh.get('comparison.docx') as Uint8Array)
  for (const {title, sections} of report.outline.systems)
    for (const heading of [title, ...sections.map((section) => section.title)])
      expect(words.some((line) => line.endsWith(heading))).toBe(true)
  expect(xml).toMatch(/TOC/u)
  expect(xml).toContain('w:orient="landscape"')
  expect(xml).toContain('<w:tblHeader')
})

test('text that could be a formula stays text in the workbook, and the same input gives the same bytes', async () => {
  const cells = [...sheets.values()].flat(2)
  expect(cells.some((cell) => typeof cell === 'string' && cell.startsWith('=1+1'))).toBe(true)
  expect(await filesIn('zh')).toEqual(zh)
  expect((await filesIn('en')).get('report.md')).not.toEqual(zh.get('report.md'))
})

import fs from 'node:fs'
import {describe, expect, test, vi} from 'vitest'
import {type HandPage, type Mark, writePdf} from '../../../../scripts/hand-pdf.mjs'
import {parse, ReadError, type ReadLimits, read} from '../../src/index.ts'

/** A page with these lines of 三号, 28 characters wide, from the top. */
function pageOf(lines: readonly (string | Partial<Mark>)[], footer?: string): HandPage {
  const marks = lines.map((line, index): Mark => {
    const mark = typeof line === 'string' ? {text: line} : line
    return {text: '', x: 70, y: 770 - index * 28, size: 16, ...mark}
  })
  return {marks: footer === undefined ? marks : [...marks, {text: footer, x: 280, y: 40, size: 14}]}
}

async function textOf(pages: readonly HandPage[]): Promise<string> {
  return (await read(writePdf(pages), 'plan.pdf')).text
}

async function errorOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadError> {
  const error = await read(bytes, 'plan.pdf', limits).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ReadError)
  return error as ReadError
}

const indented = {x: 70 + 32}
const full = '深入推进依法行政，加快建设法治政府，全面提高治理能力水平'

describe('paragraphs', () => {
  test('a line that reaches the margin goes on in the next, a short one does not', async () => {
    const lines = [{...indented, text: full.slice(2)}, full, '到此为止。', {...indented, text: '另起一段。'}]
    expect(await textOf([pageOf(lines)])).toBe(`${full.slice(2)}${full}到此为止。\n另起一段。\n`)
  })

  test('a paragraph stays whole over the end of a page; the number of the page comes after it', async () => {
    const result = await read(
      writePdf([
        pageOf([{...indented, text: full.slice(2)}, full], '— 1 —'),
        pageOf(['到此为止。', {...indented, text: '另起一段。'}], '— 2 —')
      ]),
      'plan.pdf'
    )
    expect(result.text.replaceAll(' ', '')).toBe(`${full.slice(2)}${full}到此为止。\n—1—\n另起一段。\n—2—\n`)
    const {pageStarts, chrome} = result.layout
    expect(pageStarts.map((start) => result.text.slice(start, start + 4))).toEqual([
      full.slice(2, 6),
      '到此为止'
    ])
    expect(chrome.map(({start, end}) => result.text.slice(start, end).replaceAll(' ', ''))).toEqual([
      '—1—',
      '—2—'
    ])
  })

  test('a number that a line ends with, and Latin words, come out as written', async () => {
    const text = '每年开展培训不少于'.padStart(26, '一')
    const lines = [
      {...indented, text: `${text.slice(1)}60`},
      '学时。落实',
      {...indented, text: 'The legal system works.'}
    ]
    expect(await textOf([pageOf([...lines, full, full])])).toContain('不少于60学时。')
    expect(await textOf([pageOf(lines)])).toContain('The legal system works.')
  })

  test('a heading centred over two lines is one', async () => {
    const heading = ['第二章 健全行政决策制度体系不断提升', '行政决策公信力和执行力']
    const centred = heading.map((text) => ({text, x: 70 + (448 - text.length * 16) / 2}))
    expect(
      await textOf([pageOf([full, full, ...centred, {...indented, text: full.slice(2)}, full])])
    ).toContain(`${heading.join('')}\n`)
  })
})

test('spaces between stretched 汉字 are none, those that were typed are', async () => {
  const stretched = {...indented, text: '依法行政', tracking: 3}
  const typed = [
    {text: '张三', x: 70, y: 600},
    {text: '李四', x: 70 + 32 + 16, y: 600}
  ]
  expect(await textOf([pageOf([full, full, stretched, ...typed])])).toMatch(/\n依法行政\n\n张三 李四\n$/u)
})

test('bold that is printed twice is read once', async () => {
  const twice = [
    {text: '一、总体要求', y: 700},
    {text: '一、总体要求', x: 70.3, y: 700}
  ]
  expect(await textOf([pageOf(twice)])).toBe('一、总体要求\n')
})

test('a footnote mark stands where it is printed', async () => {
  const marked = [
    {text: '健全制度', y: 700},
    {text: '1', x: 70 + 64, y: 707, size: 8},
    {text: '体系。', x: 70 + 68, y: 700}
  ]
  expect(await textOf([pageOf(marked)])).toBe('健全制度1体系。\n')
})

test('a running header that alternates, and bare page numbers, are chrome; a number in the text is not', async () => {
  const pages = [1, 2, 3, 4, 5, 6].map((number): HandPage => {
    const {marks = []} = pageOf([
      {...indented, text: '一二三四五六'.slice(number - 1)},
      {...indented, text: '甲乙丙丁戊己'.slice(number - 1)},
      {...indented, text: `${number}`.repeat(4)}
    ])
    const header = {text: number % 2 === 0 ? '綦江区人民政府公报' : '2022年第3期', x: 70, y: 815, size: 9}
    return {marks: [header, ...marks, {text: String(number), x: number % 2 === 0 ? 70 : 500, y: 40, size: 9}]}
  })
  const {text, layout} = await read(writePdf(pages), 'plan.pdf')
  const chrome = layout.chrome.map(({start, end}) => text.slice(start, end))
  expect(chrome).toHaveLength(12)
  expect(chrome.filter((line) => /^(?:綦江区人民政府公报|2022年第3期|[1-6])$/u.test(line))).toHaveLength(12)
  const document = parse(text, {id: 'x', layout})
  expect(document.leaves.filter(({kind}) => kind === 'chrome').length).toBeGreaterThan(0)
})

describe('a table of tasks', () => {
  const cell = (text: string, x: number, y: number): Mark => ({text, x, y, size: 10})
  const head = [cell('序号', 60, 700), cell('主要任务', 160, 700), cell('牵头单位', 400, 700)]

  test('rows of several lines are one line each, whether numbers stand above or halfway down', async () => {
    const rows = (number: number): readonly Mark[] => [
      ...head,
      cell('1', 66, number === 0 ? 680 : 673),
      cell('健全依法行政制度体系并加强重', 100, 680),
      cell('点领域立法调研', 100, 666),
      cell('区司法局', 400, number === 0 ? 680 : 673),
      cell('2', 66, number === 0 ? 646 : 632),
      cell('全面推行权责清单制度并且向社', 100, 646),
      cell('会公布清单并根据法律法规和职', 100, 632),
      cell('能变化动态调整', 100, 618),
      cell('区委编办', 400, number === 0 ? 646 : 632)
    ]
    for (const style of [0, 1]) {
      const {text, layout} = await read(writePdf([{marks: rows(style)}]), 'plan.pdf')
      expect(text).toBe(
        '序号\t主要任务\t牵头单位\n' +
          '1\t健全依法行政制度体系并加强重点领域立法调研\t区司法局\n' +
          '2\t全面推行权责清单制度并且向社会公布清单并根据法律法规和职能变化动态调整\t区委编办\n'
      )
      expect(parse(text, {id: 'x', layout}).measures.map(({units}) => units.lead)).toEqual([
        ['区司法局'],
        ['区委编办']
      ])
    }
  })
})

test('the title among the properties is a fact, the name that a program gave is none', async () => {
  const page = pageOf(['一、总体要求'])
  const title = '甲区法治政府建设实施方案'
  expect((await read(writePdf([page], {title}), 'a.pdf')).facts).toEqual([{origin: 'file-properties', title}])
  for (const name of ['Microsoft Word - 法治政府建设方案.doc', '法治政府建设方案.wps', 'untitled']) {
    expect((await read(writePdf([page], {title: name}), 'a.pdf')).facts).toEqual([])
  }
})

describe('bad input', () => {
  test('pages of pictures need OCR first', async () => {
    expect(await errorOf(writePdf([{hasPicture: true}, {hasPicture: true}]))).toMatchObject({
      code: 'no-text-layer',
      found: '2'
    })
  })

  test('a PDF that takes a password is refused as such', async () => {
    // Made by PDFKit 0.20.2 with a user password.
    const bytes = fs.readFileSync(new URL('made/encrypted.pdf', import.meta.url))
    expect(await errorOf(bytes)).toMatchObject({code: 'encrypted', found: 'PDF'})
  })

  test('a PDF cut short gives its words or is called damaged, wherever it is cut', async () => {
    const whole = writePdf([pageOf([full])])
    for (const share of [0.01, 0.2, 0.5, 0.9, 0.99]) {
      const result = await read(whole.subarray(0, Math.ceil(whole.length * share)), 'plan.pdf').catch(
        (error) => error
      )
      if (result instanceof ReadError) expect(['damaged', 'no-text-layer']).toContain(result.code)
      else expect(result.text).toBe(`${full}\n`)
    }
  })

  test('ten thousand pages are refused by the limit, a thousand of nothing for want of text', async () => {
    const empty = (count: number): Uint8Array => writePdf(Array.from({length: count}, () => ({})))
    expect(await errorOf(empty(10_000))).toMatchObject({code: 'limit', limit: 'maxPages', found: '10000'})
    expect(await errorOf(empty(1000))).toMatchObject({code: 'no-text-layer', found: '1000'})
  })

  test('a PDF under another name is read as what it is, and so is a text named as PDF', async () => {
    const pdf = await read(writePdf([pageOf(['一、总体要求'])]), 'plan.txt')
    expect(pdf).toMatchObject({text: '一、总体要求\n', mediaType: 'application/pdf'})
    expect(pdf.messages.map(({code}) => code)).toEqual(['other-format'])
    const text = await read(new TextEncoder().encode('一、总体要求\n'), 'plan.pdf')
    expect(text).toMatchObject({text: '一、总体要求\n', mediaType: 'text/plain'})
    expect(text.messages.map(({code}) => code)).toEqual(['other-format'])
  })

  test('nothing is printed, and the bytes given stay as they are', async () => {
    const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'))
    const logs = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    const bytes = writePdf([pageOf([full])])
    const copy = bytes.slice()
    await read(bytes, 'plan.pdf')
    await errorOf(bytes.subarray(0, 300))
    for (const spy of [...spies, ...logs]) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    expect(bytes).toEqual(copy)
  })
})

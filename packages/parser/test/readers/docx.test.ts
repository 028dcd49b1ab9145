import {expect, test} from 'vitest'
import {parse, read} from '../../src/index.ts'
import {abstractList, type DocxParts, inList, level, list, makeDocx, paragraph, run} from './make-docx.ts'

/** The lines of a file, without blank ones. */
async function linesOf(parts: DocxParts): Promise<readonly string[]> {
  const {text} = await read(makeDocx(parts), 'plan.docx')
  return text.split('\n').filter((line) => line !== '')
}

/** As an office numbers a plan: 第一章, 一、, （一）, 1., （1）, ①, with the suffixes that its template has. */
const official = abstractList(
  0,
  level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
  level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'),
  level(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>'),
  level(3, 'decimalEnclosedCircle', '%4', '<w:suff w:val="nothing"/>')
)

test('numbers that Word shows but does not store are in the text, and make measures', async () => {
  const body = [
    paragraph('甲区法治政府建设实施方案'),
    paragraph('履行职能', inList(1, 0)),
    paragraph('深化改革', inList(1, 1)),
    paragraph('推进“放管服”改革。', inList(1, 2)),
    paragraph('优化服务。', inList(1, 2)),
    paragraph('完善制度', inList(1, 1)),
    paragraph('健全机制。', inList(1, 2)),
    paragraph('公开目录；', inList(1, 3)),
    paragraph('定期评估。', inList(1, 3)),
    paragraph('强化监督', inList(1, 0)),
    paragraph('接受监督', inList(1, 1)),
    paragraph('落实责任。', inList(1, 2))
  ].join('')
  const parts = {body, numbering: official + list(1, 0)}
  expect(await linesOf(parts)).toEqual([
    '甲区法治政府建设实施方案',
    '一、履行职能',
    '（一）深化改革',
    '1.推进“放管服”改革。',
    '2.优化服务。',
    '（二）完善制度',
    '1.健全机制。',
    '①公开目录；',
    '②定期评估。',
    '二、强化监督',
    '（一）接受监督',
    '1.落实责任。'
  ])
  const {text, layout} = await read(makeDocx(parts), 'plan.docx')
  const {chapters, measures} = parse(text, {id: 'x', layout})
  expect(chapters.map(({label}) => label)).toEqual(['一、', '二、'])
  expect(measures.map(({id}) => id)).toEqual(['x#1.1.1', 'x#1.1.2', 'x#1.2.1', 'x#2.1.1'])
})

test('lists restart, go on and start anew as Word has them', async () => {
  const own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
  const fifth = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
  const other = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1条')}</w:lvlOverride>`
  const numbering =
    abstractList(0, level(0, 'decimal', '%1.', '<w:suff w:val="space"/>')) +
    list(1, 0) +
    list(2, 0) +
    list(3, 0, own) +
    list(4, 0, fifth) +
    list(5, 0, other)
  const body = [1, 1, 2, 3, 3, 4, 4, 5].map((id, at) => paragraph(`甲${at}`, inList(id))).join('')
  expect(await linesOf({body, numbering})).toEqual([
    '1. 甲0',
    '2. 甲1',
    '3. 甲2', // another list of the same kind counts on
    '1. 甲3', // one with a start of its own begins with it, once
    '2. 甲4',
    '5. 甲5',
    '6. 甲6',
    '第7条 甲7' // only its look is its own
  ])
})

test('a deeper level starts again below each higher one, unless it says otherwise', async () => {
  const numbering =
    abstractList(
      0,
      level(0, 'decimal', '第%1章', '<w:suff w:val="space"/>'),
      level(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/><w:suff w:val="space"/>'),
      level(2, 'decimal', '%1.%2.%3', '<w:suff w:val="space"/>')
    ) + list(1, 0)
  const levels = [0, 1, 1, 2, 2, 0, 1, 2]
  const body = levels.map((at) => paragraph('甲', inList(1, at))).join('')
  expect(await linesOf({body, numbering})).toEqual([
    '第1章 甲',
    '第1条 甲',
    '第2条 甲',
    '1.2.1 甲',
    '1.2.2 甲',
    '第2章 甲',
    '第3条 甲',
    '2.3.1 甲'
  ])
})

test('headings take their numbers from their styles, directly or from the style below', async () => {
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="h1"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="h1b"><w:basedOn w:val="h1"/></w:style>'
  ].join('')
  const numbering =
    abstractList(
      0,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/><w:suff w:val="nothing"/>'),
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="h2"/><w:isLgl/><w:suff w:val="space"/>')
    ) + list(1, 0)
  const style = (id: string, more = ''): string => `<w:pStyle w:val="${id}"/>${more}`
  const body = [
    paragraph('总则', style('h1')),
    paragraph('目标', style('h2')),
    paragraph('没有编号', style('h1', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')),
    paragraph('保障', style('h1b')),
    paragraph('经费', style('h2')),
    paragraph('正文')
  ].join('')
  expect(await linesOf({body, numbering, styles})).toEqual([
    '一、总则',
    '1.1 目标',
    '没有编号',
    '二、保障',
    '2.1 经费',
    '正文'
  ])
})

test('a list can stand for a numbering style, which has a list of its own', async () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="gov"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="gov"/>${level(0, 'ideographTraditional', '%1、', '<w:suff w:val="nothing"/>')}</w:abstractNum>` +
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="gov"/></w:abstractNum>' +
    list(1, 0) +
    list(2, 1)
  const body = paragraph('子项', inList(2)) + paragraph('丑项', inList(2))
  expect(await linesOf({body, numbering, styles})).toEqual(['甲、子项', '乙、丑项'])
})

test.each([
  ['chineseCounting', 12, '十二'],
  ['chineseCountingThousand', 120, '一百二十'],
  ['chineseLegalSimplified', 23, '贰拾叁'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['ideographDigital', 10, '一〇'],
  ['a format nobody knows', 3, '3'],
  ['none', 3, ''],
  ['bullet', 3, '']
])('in the format %s the number %i is %s', async (format, number, shown) => {
  const start = `<w:lvl w:ilvl="0"><w:start w:val="${number}"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>`
  const parts = {body: paragraph('项', inList(1)), numbering: abstractList(0, start) + list(1, 0)}
  expect(await linesOf(parts)).toEqual([`${shown}项`])
})

test('tracked changes are read as if accepted, and said', async () => {
  const body = [
    paragraph(
      `${run('1.推进')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>${run('改革。')}`
    ),
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>整段删去。</w:delText></w:r></w:del></w:p>`,
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('2.两段')}</w:p>`,
    paragraph('并成一段。'),
    `<w:moveFrom>${run('移走')}</w:moveFrom>`,
    `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('删去的行')}</w:tc></w:tr></w:tbl>`
  ].join('')
  expect(await linesOf({body})).toEqual(['1.推进新改革。', '2.两段并成一段。'])
  const {messages} = await read(makeDocx({body}), 'plan.docx')
  expect(messages).toEqual([
    {code: 'tracked-changes', severity: 'warning', args: {insertions: 1, deletions: 6}}
  ])
})

test('hidden words, comments, notes and codes of fields are no text; notes and headers are chrome', async () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const styles =
    '<w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="away"><w:rPr><w:vanish/></w:rPr></w:style>'
  const body = [
    paragraph(
      `${run('1.推进')}${run('隐藏', '<w:vanish/>')}${run('也隐藏', '<w:rStyle w:val="secret"/>')}${run('改革', '<w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/>${run('。')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`
    ),
    paragraph('整段隐藏', '<w:pStyle w:val="away"/>'),
    paragraph(
      `${run('见第')}${field('begin')}<w:r><w:instrText> REF a \\h </w:instrText></w:r>${field('separate')}${run('二')}${field('end')}${run('条。')}`
    ),
    paragraph(
      `<w:r><w:t>软回车前</w:t><w:br/><w:t>软回车后</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>`
    )
  ].join('')
  const header = paragraph('甲区人民政府公报')
  const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${paragraph('注释一条。')}</w:footnote>`
  const {text, layout} = await read(makeDocx({body, styles, header, footnotes}), 'plan.docx')
  expect(text.split('\n')).toEqual([
    '1.推进改革。',
    '',
    '见第二条。',
    '软回车前',
    '软回车后\tA-B',
    '甲区人民政府公报',
    '注释一条。',
    ''
  ])
  expect(layout.chrome.map(({start, end}) => text.slice(start, end)).join('')).toBe(
    '甲区人民政府公报\n注释一条。\n'
  )
})

test('a text box comes once, below its paragraph, and a table row by row', async () => {
  const box = (words: string): string => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV><wp:posOffset>914400</wp:posOffset></wp:positionV><a:graphic><wps:txbx>${box('框内文字')}</wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内文字')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const cell = (...paragraphs: readonly string[]): string =>
    `<w:tc>${paragraphs.map((one) => paragraph(one)).join('')}</w:tc>`
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
  const inner = `<w:tc><w:tbl>${row(cell('内一'), cell('内二'))}</w:tbl>${paragraph('')}</w:tc>`
  const table = `<w:tbl>${row(cell('附件'), cell(''))}${row(cell('序号'), cell('任务', '要求'), cell(''), cell('单位'))}${row(cell('1'), inner)}</w:tbl>`
  const body = `${paragraph(run('段落') + both)}<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('控件里的段落')}</w:sdtContent></w:sdt>${table}`
  expect(await linesOf({body})).toEqual([
    '段落',
    '框内文字',
    '控件里的段落',
    '附件',
    '序号\t任务　要求\t \t单位',
    '1\t内一 内二'
  ])
})

test('pages are those that Word last laid out, where it says that these are all', async () => {
  const broken = `<w:r><w:lastRenderedPageBreak/><w:t>第二页</w:t></w:r>`
  const body = `${paragraph('一、第一页')}${paragraph(broken)}`
  const paged = await read(makeDocx({body, app: '<Pages>2</Pages>'}), 'plan.docx')
  expect(paged.layout.pageStarts).toEqual([0, paged.text.indexOf('第二页')])
  const stale = await read(makeDocx({body, app: '<Pages>7</Pages>'}), 'plan.docx')
  expect(stale.layout.pageStarts).toEqual([])
  expect(stale.text).toBe(paged.text)
})

test('the title among the properties counts where the text prints none', async () => {
  const body = paragraph('1.推进改革。') + paragraph('2.优化服务。')
  const of = async (title: string) => {
    const {text, facts} = await read(makeDocx({body, core: `<dc:title>${title}</dc:title>`}), 'plan.docx')
    return parse(text, {id: 'x', fileFacts: facts}).title
  }
  expect(await of('甲区法治政府建设实施方案')).toBe('甲区法治政府建设实施方案')
  expect(await of('Microsoft Word - 文件正文终稿')).toBe(null)
})

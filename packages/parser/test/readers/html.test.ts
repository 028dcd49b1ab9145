import fs from 'node:fs'
import {expect, test} from 'vitest'
import {parse, type ReadResult, read} from '../../src/index.ts'
import {pageTemplates} from './page-templates.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

/** The lines that are the document's own, without those around it. */
function ownLines({text, layout}: ReadResult): readonly string[] {
  let rest = text
  for (const {start, end} of layout.chrome.toReversed()) rest = rest.slice(0, start) + rest.slice(end)
  return rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const short = {
  title: '甲区法治政府建设实施方案',
  paragraphs: [
    '各街道办事处，区政府各部门：',
    '为深入推进全区法治政府建设，结合工作实际，制定本实施方案。',
    '一、依法全面履行政府职能',
    '1.深化“放管服”改革。持续清理证明事项，2022年年底前完成。（责任单位：区司法局）',
    '2.优化法治化营商环境。清单<动态>管理，办结率达到95%以上。',
    '甲区人民政府',
    '2022年5月4日'
  ]
}
const long = {
  title: '甲区法治政府建设实施方案（2021—2025年）',
  paragraphs: fs
    .readFileSync(new URL('../../../../corpus/weibin-plan-2022.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(2)
}

for (const [name, template] of Object.entries(pageTemplates)) {
  test.each([
    ['short', short],
    ['long', long]
  ])(`${name}: a %s article comes out of its page exactly, and nothing is lost`, async (_, article) => {
    const {html, own} = template(article)
    const result = await read(bytes(html), 'page.html')
    expect(ownLines(result)).toEqual(own)
    for (const words of ['首页', '相关链接', '网友评论', '栏目14', '联系我们', '机构简介']) {
      expect(result.text.includes(words)).toBe(html.includes(words))
    }
    expect(result.text).not.toMatch(/脚本|注释|隐藏|line-height/u)
  })
}

test.each(Object.entries(pageTemplates))(
  '%s: where no name and no tag tells what stands around, no line of the article is lost',
  async (_, template) => {
    for (const article of [short, long]) {
      const {html, own} = template(article)
      const bare = html
        .replace(/ (?:class|id)="?[^">]*"?/gu, '')
        .replace(/<(\/?)(?:nav|footer|aside|article|section)\b/gu, '<$1div')
      const lines = ownLines(await read(bytes(bare), 'page.html'))
      expect(own.filter((line) => !lines.includes(line))).toEqual([])
    }
  }
)

test('a page whose article is a table of tasks keeps its rows, with units in their columns', async () => {
  const rows = [
    ['序号', '重点任务', '牵头单位', '完成时限'],
    ['1', '<p>推行证明事项告知承诺制，</p><p>公布目录。</p>', '区司法局', '2022年12月底前'],
    ['2', '建立行政执法监督员制度，每年开展案卷评查。', '区司法局<br>区城管局', '持续推进']
  ]
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  const html = page(
    `<div class="nav"><a href="/">首页</a></div><h1>2022年法治政府建设任务分解表</h1><table>${table}</table><div class="footer">版权所有</div>`
  )
  const result = await read(bytes(html), 'page.html')
  expect(ownLines(result).slice(1)).toEqual([
    '序号\t重点任务\t牵头单位\t完成时限',
    '1\t推行证明事项告知承诺制，　公布目录。\t区司法局\t2022年12月底前',
    '2\t建立行政执法监督员制度，每年开展案卷评查。\t区司法局　区城管局\t持续推进'
  ])
  const {measures} = parse(result.text, {id: 'x', layout: result.layout})
  expect(measures.map(({units}) => units.lead)).toEqual([['区司法局'], ['区司法局', '区城管局']])
})

test('cells that reach over rows or columns leave the others in their columns', async () => {
  const rows = [
    '<th>序号<th>重点任务<th>牵头单位<th>配合单位<th>完成时限',
    '<td>1<td>推行证明事项告知承诺制。<td rowspan="2">区司法局<td>区财政局<td>2022年',
    '<td>2<td>建立执法监督员制度。<td>区城管局<td>2023年',
    '<td>3<td colspan="2">开展案卷评查。<td>区审计局<td>2023年'
  ]
  const html = page(
    `<p>附件：任务分解表，请各单位认真组织落实到位。</p><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`
  )
  const result = await read(bytes(html), 'page.html')
  const {measures} = parse(result.text, {id: 'x', layout: result.layout})
  expect(measures.map(({units}) => [units.lead, units.cooperating])).toEqual([
    [['区司法局'], ['区财政局']],
    [[], ['区城管局']],
    [[], ['区审计局']]
  ])
})

test('tags of a government site become facts of the document, with their origin', async () => {
  const head = `<title>甲区法治政府建设实施方案_政策文件_甲区人民政府</title><meta name="ArticleTitle" content="甲区法治政府建设实施方案">
<meta name="pubdate" content="2022/05/30 10:22"><meta name="ContentSource" content="甲区司法局"><meta name="ColumnName" content="政策文件">`
  const result = await read(
    bytes(page('<p>1.推进改革，优化服务。</p><p>2.强化监督，落实责任。</p>', head)),
    'page.htm'
  )
  const {title, publishedOn, issuer, provenance} = parse(result.text, {id: 'x', fileFacts: result.facts})
  expect({title, publishedOn, issuer}).toEqual({
    title: '甲区法治政府建设实施方案',
    publishedOn: '2022-05-30',
    issuer: '甲区司法局'
  })
  expect(provenance).toMatchObject({title: 'html-meta', publishedOn: 'html-meta', issuer: 'html-meta'})
})

test('points of a numbered list have the numbers that a browser shows', async () => {
  const html =
    page(`<p>一、主要任务包括下列各项：</p><ol start="3"><li>推进改革，优化服务。<li value="7"><p>强化监督，落实责任。</p></ol>
<ol style="list-style:none"><li>没有编号的一点，不加编号。</ol><ol><li>1.自带编号的一点，编号不重复。</ol>`)
  expect(ownLines(await read(bytes(html), 'page.html'))).toEqual([
    '一、主要任务包括下列各项：',
    '3. 推进改革，优化服务。',
    '7. 强化监督，落实责任。',
    '没有编号的一点，不加编号。',
    '1.自带编号的一点，编号不重复。'
  ])
})

test('numbered text that stands outside of the article is pointed out', async () => {
  const article = Array.from(
    {length: 60},
    (_, at) => `<p>${at + 1}.推进第${at + 1}项改革，优化服务，强化监督，落实责任，健全机制。</p>`
  )
  const other = [1, 2, 3].map(
    (at) => `<p>${at}.这是旁边栏目里的编号段落，内容很长，有完整的句子，也许是正文的一部分。</p>`
  )
  const html = page(`<div class="main">${article.join('')}</div><div class="sidebar">${other.join('')}</div>`)
  const {messages} = await read(bytes(html), 'page.html')
  expect(messages).toEqual([{code: 'numbered-text-outside', severity: 'warning', args: {count: 3}}])
})

// 一、推进改革。二、优化服务。 in GB18030.
const gbk = 'd2bba1a2cdc6bdf8b8c4b8efa1a3b6fea1a2d3c5bbafb7fecef1a1a3'
const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))
test.each([
  ['says GB2312 and is', 'gb2312', fromHex(gbk), 'gb18030', []],
  ['says UTF-8 and is GBK', 'utf-8', fromHex(gbk), 'gb18030', ['charset-differs']],
  ['says GBK and is UTF-8', 'gbk', bytes('一、推进改革。二、优化服务。'), 'utf-8', ['charset-differs']],
  ['says nothing and is GBK', '', fromHex(gbk), 'gb18030', ['encoding-guessed']]
])(
  'a page that %s is read right, and says so where that is odd',
  async (_, charset, words, encoding, codes) => {
    const head =
      charset === '' ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`
    const html = new Uint8Array([
      ...bytes(`<html><head>${head}</head><body><p>`),
      ...words,
      ...bytes('</p></body></html>')
    ])
    const result = await read(html, 'page.html')
    expect(result.text.trim()).toBe('一、推进改革。二、优化服务。')
    expect(result.encoding).toBe(encoding)
    expect(result.messages.map(({code}) => code)).toEqual(codes)
  }
)

test('a page of 50 MB in one element is read whole, and one of too many elements is refused by name', async () => {
  const words = '推进改革，优化服务。'.repeat(1_700_000)
  const result = await read(bytes(page(`<p>${words}</p>`)), 'page.html')
  expect(result.text.trim().length).toBe(words.length)
  const deep = read(bytes(page('<div>'.repeat(100_000))), 'page.html')
  await expect(deep).rejects.toMatchObject({code: 'limit', limit: 'maxDepth'})
  const many = read(bytes(page('<b></b>'.repeat(2000))), 'page.html', {maxElements: 1000})
  await expect(many).rejects.toMatchObject({code: 'limit', limit: 'maxElements'})
})

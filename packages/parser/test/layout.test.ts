import {expect, test} from 'vitest'
import {parse} from '../src/index.ts'

const text = [
  '首页 > 政务公开',
  '甲区法治政府建设实施方案',
  '一、总则',
  '1.加强领导，健全机制，',
  '甲区人民政府公报 3',
  '落实责任。',
  '2.强化督察。',
  '打印 关闭'
].join('\n')

const stretchOf = (words: string) => ({start: text.indexOf(words), end: text.indexOf(words) + words.length})

test('what the format calls chrome is in no measure, and pages are counted from 1', () => {
  const {measures, leaves, title} = parse(text, {
    id: 'x',
    layout: {
      pageStarts: [0, text.indexOf('落实')],
      chrome: [stretchOf('首页 > 政务公开'), stretchOf('甲区人民政府公报 3'), stretchOf('打印 关闭')],
      hasParagraphs: false
    }
  })
  expect(title).toBe('甲区法治政府建设实施方案')
  expect(measures.map(({number, page}) => [number, page])).toEqual([
    [1, 1],
    [2, 2]
  ])
  expect(measures[0]?.text.replace(/\s/gu, '')).toBe('加强领导，健全机制，落实责任。')
  expect(leaves.filter(({kind}) => kind === 'chrome')).toHaveLength(3)
})

test('lines that are paragraphs are never joined', () => {
  const lines = Array.from({length: 12}, (_, at) => `${at + 1}.加强领导健全机制落实责任抓好工作`)
  const broken = ['一、总则', ...lines.map((line) => line.slice(0, 14))].join('\n')
  const layout = {pageStarts: [], chrome: [], hasParagraphs: true}
  expect(parse(broken, {id: 'x', layout}).measures).toHaveLength(12)
})

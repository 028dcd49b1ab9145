import {describe, expect, test} from 'vitest'
import {endOfMonth, readDate} from '../src/dates.ts'
import {formatChineseNumber, parseArabicNumber, parseChineseNumber} from '../src/numerals.ts'
import {headingLength, headingTitle, titleSentence} from '../src/structure/heading.ts'
import {rankOf, readMarker} from '../src/structure/marker.ts'
import {isClosing, kindOfHeading, kindOfText} from '../src/structure/statement-kind.ts'

describe('a marker', () => {
  test.each([
    ['第一编 总则', 'part', 1, '第一编'],
    ['第二部分 重点任务', 'part', 2, '第二部分'],
    ['第 三 章 总则', 'chapter', 3, '第 三 章'],
    ['第12章 附则', 'chapter', 12, '第12章'],
    ['第一节　一般规定', 'division', 1, '第一节'],
    ['第一百零五条 本办法', 'article', 105, '第一百零五条'],
    ['一、总体要求', 'chinese', 1, '一、'],
    ['二十三、保障', 'chinese', 23, '二十三、'],
    ['一 、总体要求', 'chinese', 1, '一 、'],
    ['三．措施', 'chinese', 3, '三．'],
    ['（十一）推进', 'chinese-bracket', 11, '（十一）'],
    ['( 二 )推进', 'chinese-bracket', 2, '( 二 )'],
    ['（四）、推进', 'chinese-bracket', 4, '（四）、'],
    ['㈢推进', 'chinese-bracket', 3, '㈢'],
    ['1.推进', 'arabic', 1, '1.'],
    ['１２．推进', 'arabic', 12, '１２．'],
    ['52. 办理', 'arabic', 52, '52.'],
    ['3.2022年底前完成', 'arabic', 3, '3.'],
    ['⒈推进', 'arabic', 1, '⒈'],
    ['7、推进', 'arabic-comma', 7, '7、'],
    ['1.2 编制依据', 'decimal-2', 2, '1.2'],
    ['1.2编制依据', 'decimal-2', 2, '1.2'],
    ['2.3.1 指挥机构', 'decimal-3', 1, '2.3.1'],
    ['1.2.3.4 分工', 'decimal-4', 4, '1.2.3.4'],
    ['3 监测预警', 'bare', 3, '3'],
    ['1总则', 'bare', 1, '1'],
    ['（3）推进', 'arabic-bracket', 3, '（3）'],
    ['(12)推进', 'arabic-bracket', 12, '(12)'],
    ['4）推进', 'arabic-bracket', 4, '4）'],
    ['⑵推进', 'arabic-bracket', 2, '⑵'],
    ['①检查', 'circled', 1, '①'],
    ['⑳检查', 'circled', 20, '⑳'],
    ['㉑检查', 'circled', 21, '㉑'],
    ['三是加强', 'ordinal', 3, '三是'],
    ['十一是加强', 'ordinal', 11, '十一是'],
    ['第二，加强', 'ordinal', 2, '第二，']
  ])('%s is %s %i', (text, form, number, label) => {
    expect(readMarker(text, 0)).toMatchObject({form, number, label})
  })

  test.each([
    '2021.12.31发布',
    '3.5亿元用于建设',
    '1.2万人次',
    '99.9%以上',
    '2022年9月7日',
    '3个月内办结',
    '12月底前',
    '第三条规定的事项',
    '第二条第一款所称',
    '第一责任人职责',
    '一站式服务',
    '三是否落实',
    '（试行）',
    '（2021—2025年）',
    '(此件公开发布)',
    '推进改革',
    '〇、无',
    '',
    '—— 生态优先'
  ])('%s has none', (text) => {
    expect(readMarker(text, 0)).toBeNull()
  })

  test('stands where it is looked for, and nowhere else', () => {
    const text = '按照第三条，1.推进。（二）优化'
    expect(readMarker(text, 6)).toMatchObject({form: 'arabic', number: 1})
    expect(readMarker(text, 11)).toMatchObject({form: 'chinese-bracket', number: 2})
    expect(readMarker(text, 0)).toBeNull()
  })

  test('keeps what stands before its last number', () => {
    expect(readMarker('2.3.1 指挥机构', 0)?.prefix).toBe('2.3')
    expect(readMarker('1.推进', 0)?.prefix).toBe('')
  })

  test('nests as offices nest them', () => {
    const ranks = (['part', 'chapter', 'division', 'article'] as const).map(rankOf)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(rankOf('chinese')).toBeLessThan(rankOf('chinese-bracket'))
    expect(rankOf('chinese-bracket')).toBeLessThan(rankOf('arabic'))
    expect(rankOf('arabic')).toBeLessThan(rankOf('arabic-bracket'))
    expect(rankOf('arabic-bracket')).toBeLessThan(rankOf('circled'))
  })
})

describe('a number', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿三', 23],
    ['九十九', 99],
    ['一百', 100],
    ['百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['三百二十一', 321],
    ['两', 2],
    ['二〇二二', 2022],
    ['二○二二', 2022]
  ])('%s is %i', (text, value) => expect(parseChineseNumber(text)).toBe(value))

  test.each(['', '甲', '十十', '一万', '二十百'])('%s is none', (text) =>
    expect(parseChineseNumber(text)).toBeNull()
  )

  test('is written as it is read', () => {
    expect([1, 10, 11, 20, 99, 100, 105, 110, 111, 999].map(formatChineseNumber)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '九十九',
      '一百',
      '一百零五',
      '一百一十',
      '一百一十一',
      '九百九十九'
    ])
    for (const value of [0, 1000, 1.5, Number.NaN])
      expect(() => formatChineseNumber(value)).toThrow(RangeError)
  })

  test('in full-width digits is a number', () => expect(parseArabicNumber('１０')).toBe(10))
})

describe('a date', () => {
  test.each([
    ['2022年9月7日', '2022-09-07'],
    ['2022-05-04', '2022-05-04'],
    ['2022/5/4', '2022-05-04'],
    ['2022.05.30', '2022-05-30'],
    ['（2022年5月4日）', '2022-05-04'],
    ['二〇二二年五月四日', '2022-05-04'],
    ['二○二二年十二月三十一日', '2022-12-31'],
    [' 2022 年 9 月 7 日 ', '2022-09-07'],
    ['2024年2月29日', '2024-02-29']
  ])('%s is %s', (text, iso) => expect(readDate(text)).toBe(iso))

  test.each(['2022年13月1日', '2023年2月29日', '2022年9月', '自2022年9月7日起', '9月7日', ''])(
    '%s is none',
    (text) => expect(readDate(text)).toBeNull()
  )

  test('is the last of its month', () => {
    expect([2, 4, 12].map((month) => endOfMonth(2024, month))).toEqual([
      '2024-02-29',
      '2024-04-30',
      '2024-12-31'
    ])
  })
})

describe('a heading', () => {
  test.each([
    ['指导思想。坚持党的领导。', '指导思想。'],
    ['推进改革：落实清单。', '推进改革：'],
    ['推进改革，落实清单：抓好三件事。优化服务。', '推进改革，落实清单：抓好三件事。'],
    ['推进政务公开\n完善制度。', '推进政务公开'],
    ['指导思想 坚持党的领导。', '指导思想'],
    ['加强领导。', '加强领导。'],
    [`${'很'.repeat(45)}长。还有。`, `${'很'.repeat(45)}长。还有。`]
  ])('of %s is %s', (text, heading) => expect(text.slice(0, headingLength(text))).toBe(heading))

  test('is its words without its full stop and line breaks', () => {
    expect(headingTitle('指导思想。')).toBe('指导思想')
    expect(headingTitle(' 努力实现\n  全面突破 ')).toBe('努力实现全面突破')
  })

  test('is a title only where text follows it, and it is short', () => {
    expect(titleSentence('推进改革。落实清单。')).toBe('推进改革')
    expect(titleSentence('推进改革。')).toBeNull()
    expect(titleSentence(`${'推'.repeat(45)}。落实清单。`)).toBeNull()
  })
})

describe('a statement', () => {
  test.each([
    ['指导思想', 'guiding'],
    ['总体要求', 'guiding'],
    ['指导思想及总体要求', 'guiding'],
    ['（指导思想和目标）'.slice(1, -1), 'guiding'],
    ['基本原则', 'principles'],
    ['工作原则。', 'principles'],
    ['总体目标', 'objectives'],
    ['工作目标任务', 'objectives'],
    ['主要目标', 'objectives'],
    ['行动目标', 'objectives'],
    ['存在的不足', 'problems'],
    ['存在的主要问题及原因', 'problems'],
    ['工作背景', 'background'],
    ['发展基础和形势', 'background']
  ])('is announced by %s as %s', (title, kind) => expect(kindOfHeading(title)).toBe(kind))

  test.each([
    '完善目标责任制',
    '推进政务公开',
    '坚持问题导向',
    '解决突出问题',
    '健全原则上公开的制度',
    '夯实基础工作',
    ''
  ])('is not announced by %s', (title) => expect(kindOfHeading(title)).toBeNull())

  test.each([
    ['工作总体思路是：高举旗帜。', 'guiding'],
    ['到2025年，全面建成。', 'objectives'],
    ['党的十八大以来，法治建设取得重大进展。', 'background'],
    ['近年来，成效明显。', 'background'],
    ['为推进工作，制定本方案。', 'preamble']
  ])('%s speaks as %s', (text, kind) => expect(kindOfText(text, 'preamble')).toBe(kind))

  test.each([
    '特此报告。',
    '各单位要认真落实本方案。',
    '全区各街道要抓好各项任务落实。',
    '本纲要由区司法局负责解释。'
  ])('%s closes a document', (text) => expect(isClosing(text)).toBe(true))

  test.each(['加强宣传，营造氛围。', '完善工作机制，提高质量。'])('%s closes none', (text) =>
    expect(isClosing(text)).toBe(false)
  )
})

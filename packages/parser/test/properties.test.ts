import fs from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type PolicyDocument, parse} from '../src/index.ts'
import {splitLines} from '../src/lines.ts'
import {createLocator} from '../src/locate.ts'
import {formatChineseNumber, parseChineseNumber} from '../src/numerals.ts'

const corpus = new URL('../../../corpus/', import.meta.url)
const realTexts = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => fs.readFileSync(new URL(name, corpus), 'utf8'))

/** Lines as plans have them, true and false markers mixed. */
const planLine = fc.constantFrom(
  '一、',
  '1.',
  '（二）',
  '一、总体要求',
  '二、主要任务',
  '三、保障措施',
  '（一）指导思想。坚持党的全面领导。',
  '(二)加强政务公开',
  '1.健全制度，2022年年底前完成。（牵头单位：区司法局；责任单位：各街道）',
  '2．推进改革。',
  '3、培训不少于60学时。',
  '2021.12.31发布',
  '3.5亿元用于建设。',
  '一是加强领导。二是狠抓落实。',
  '第一章 总则',
  '第三条 本办法自发布之日起施行。',
  '①检查②督办',
  '　　普通段落，没有编号。',
  '《关于〈纲要〉的通知》',
  '某某区司法局',
  '2022年9月7日',
  '扫一扫在手机打开当前页',
  '— 3 —',
  '附件1',
  '某某工作方案',
  '网友评论',
  '各区、县人民政府：',
  '现将《某某方案》印发给你们。',
  '',
  '\u200b',
  '𠮷'
)
const planText = fc
  .array(fc.tuple(planLine, fc.constantFrom('\n', '\r\n', '\n\n')), {maxLength: 30})
  .map((lines) => lines.flat().join(''))

function expectWhole(document: PolicyDocument): void {
  const {text, leaves, measures, statements} = document
  let at = 0
  for (const {position} of leaves) {
    expect(text.slice(at, position.start.offset).trim()).toBe('')
    expect(position.start.offset).toBeGreaterThanOrEqual(at)
    expect(position.end.offset).toBeGreaterThan(position.start.offset)
    at = position.end.offset
  }
  expect(text.slice(at).trim()).toBe('')
  // The number of a page within a provision is chrome, and no part of its words.
  const without = (words: string): string => words.replaceAll('— 3 —', '')
  for (const {label, text: words, position} of measures) {
    expect(without(text.slice(position.start.offset, position.end.offset))).toBe(label + words)
  }
  for (const {text: words, position} of statements) {
    expect(without(text.slice(position.start.offset, position.end.offset))).toBe(words)
  }
  for (const {deadlines, targets, citations, items, position} of measures) {
    for (const fact of [...deadlines, ...targets]) {
      expect(without(text.slice(fact.position.start.offset, fact.position.end.offset))).toBe(fact.text)
    }
    for (const {position: inner} of [...citations, ...items]) {
      expect(inner.start.offset).toBeGreaterThanOrEqual(position.start.offset)
      expect(inner.end.offset).toBeLessThanOrEqual(position.end.offset)
    }
  }
  const ids = [...measures, ...statements].map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(measures.map(({ordinal}) => ordinal)).toEqual(measures.map((_, index) => index + 1))
}

test('every character that is not blank lies in exactly one leaf, in any plan-like text', () => {
  fc.assert(
    fc.property(planText, (text) => expectWhole(parse(text, {id: 'x'}))),
    {numRuns: 500}
  )
})

test('any text at all gives a whole document, never an exception', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 300}), (text) => expectWhole(parse(text, {id: 'x'}))),
    {numRuns: 500}
  )
})

test('a real document cut off anywhere is still read whole', () => {
  for (const text of realTexts) {
    for (let length = 0; length < text.length; length += 1000)
      expectWhole(parse(text.slice(0, length), {id: 'x'}))
  }
})

test('a real document with lines lost, doubled or swapped is still read whole', () => {
  fc.assert(
    fc.property(
      fc.nat(realTexts.length - 1),
      fc.array(fc.tuple(fc.constantFrom('lose', 'double', 'swap'), fc.nat()), {minLength: 1, maxLength: 8}),
      (which, changes) => {
        const lines = (realTexts[which] ?? '').split('\n')
        for (const [change, place] of changes) {
          const index = place % lines.length
          const line = lines[index] ?? ''
          if (change === 'lose') lines.splice(index, 1)
          else if (change === 'double') lines.splice(index, 0, line)
          else lines.splice(index, 2, ...lines.slice(index, index + 2).toReversed())
        }
        expectWhole(parse(lines.join('\n'), {id: 'x'}))
      }
    ),
    {numRuns: 60}
  )
})

test('blank lines and indents move offsets, not structure', () => {
  const shape = (text: string): unknown => {
    const {chapters, sections, measures, statements} = parse(text, {id: 'x'})
    return {
      chapters: chapters.map(({label, title}) => [label, title]),
      sections: sections.map(({label, title}) => [label, title]),
      measures: measures.map(({id, text: words, units}) => [id, words.trim().replace(/\s+/gu, '\n'), units]),
      statements: statements.map(({kind, chapter, section}) => [kind, chapter, section])
    }
  }
  for (const text of realTexts) {
    const clean = text.replace(/\n[ \t\u3000]+/gu, '\n')
    expect(shape(text.replaceAll('\n', '\n　　'))).toEqual(shape(clean))
    expect(shape(text.replaceAll('\n', '\r\n'))).toEqual(shape(text))
  }
})

test('line and column agree with offset', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('一', '\n', '\r\n', '𠮷', ' ')), fc.nat(), (parts, seed) => {
      const text = parts.join('')
      const {line, column, offset} = createLocator(splitLines(text)).point(seed % (text.length + 1))
      const before = text.split('\n').slice(0, line - 1)
      expect(before.map((part) => `${part}\n`).join('').length + column - 1).toBe(offset)
    })
  )
})

test('numbers from 1 to 999 survive being written and read', () => {
  for (let value = 1; value <= 999; value += 1)
    expect(parseChineseNumber(formatChineseNumber(value))).toBe(value)
})

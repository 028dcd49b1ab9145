import fc from 'fast-check'
import {expect, test} from 'vitest'
import {textWidth, wrapEvenly, wrapText} from '../src/text-metrics.ts'

test('汉字 break anywhere, but not before closing and after opening marks', () => {
  expect(wrapText('甲乙，丙丁', 20, 10)).toEqual(['甲', '乙，', '丙丁'])
  expect(wrapText('甲《乙》丙', 30, 10)).toEqual(['甲', '《乙》', '丙'])
})

test('other words break at spaces, and a no-break space is none', () => {
  expect(wrapText('law-based government', 60, 10)).toEqual(['law-based', 'government'])
  expect(wrapText('a b\u00a0c', 14, 10)).toEqual(['a', 'b\u00a0c'])
})

test('lines of about the same length leave no character alone', () => {
  expect(wrapText('机构职能体系', 50, 10)).toEqual(['机构职能体', '系'])
  expect(wrapEvenly('机构职能体系', 50, 10)).toEqual(['机构职', '能体系'])
})

test('breaking lines loses nothing but spaces at their ends, and adds no line', () => {
  const words = fc
    .array(fc.constantFrom('甲', '，', '《', '》', 'plan', ' ', '2021', '“', '”'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(words, fc.integer({min: 20, max: 200}), (text, width) => {
      const lines = wrapEvenly(text, width, 10)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      expect(lines.length).toBe(wrapText(text, width, 10).length)
      const tooLong = lines.filter((line) => textWidth(line, 10) > width)
      // Only what has no place to break may be too long.
      for (const line of tooLong) expect(wrapText(line, width, 10)).toEqual([line])
    })
  )
})

import fs from 'node:fs'
import {createRequire} from 'node:module'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {domainWords, loadNodejieba, loadNodeRsJieba, parseOutline, type Segmenter} from '../src/index.ts'
import {outline} from './fixtures.ts'

const catalogue = parseOutline(
  JSON.parse(
    fs.readFileSync(new URL('../../../corpus/outline/outline-2021-2025.json', import.meta.url), 'utf8')
  )
)

test('words of the domain are short, folded, and none twice', () => {
  const words = domainWords(catalogue)
  expect(new Set(words).size).toBe(words.length)
  expect(words.every((word) => word.length >= 2 && word.length <= 6)).toBe(true)
  expect(words).toContain('放管服')
  expect(words).toContain('两法衔接')
  expect(domainWords(outline)).toContain('老旧菜市场')
})

describe.each([
  ['nodejieba', loadNodejieba],
  ['@node-rs/jieba', loadNodeRsJieba]
])('%s', (name, load) => {
  let segmenter: Segmenter
  beforeAll(async () => {
    segmenter = await load(catalogue)
  })

  test('its name tells its version', () => {
    const manifest: unknown = createRequire(new URL('../package.json', import.meta.url))(
      `${name}/package.json`
    )
    expect(segmenter.name).toBe(`${name} ${Reflect.get(Object(manifest), 'version')}`)
  })

  test('words of the domain stay whole', () => {
    expect(segmenter.segment('深化两法衔接平台建设')).toContain('两法衔接')
    expect(segmenter.segment('推进证照分离改革')).toContain('证照分离')
  })

  test('nothing is lost', () => {
    const character = fc.oneof(
      fc.constantFrom(...'法治政府建设实施纲要，。；“”（）2025年 a\n'),
      fc.string({unit: 'grapheme'})
    )
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const text = characters.join('')
        expect(segmenter.segment(text).join('')).toBe(text)
      })
    )
  })
})

import fs from 'node:fs'
import {loadEnglish, parse} from '@gangmu/parser'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {stemsOf} from '../src/english/stems.ts'
import {createAligner, type DocumentAlignment, parseEnglishSide, parseOutline} from '../src/index.ts'
import {pairSegmenter} from './fixtures.ts'

const readJson = (name: string): unknown =>
  JSON.parse(fs.readFileSync(new URL(`../../../corpus/outline/${name}`, import.meta.url), 'utf8'))

const outline = parseOutline(readJson('outline-2021-2025.json'))
const sideJson = readJson('outline-2021-2025.en.json')
const side = parseEnglishSide(sideJson, outline)
const reader = await loadEnglish()
const align = createAligner(outline, {
  sha256: 'a',
  segmenter: pairSegmenter,
  english: {side, sha256: 'b', reader}
})
const parseEnglish = (text: string) => parse(text, {id: 'plan', english: reader})

const text = `Implementation Plan for Building a Law-Based Government in Riverside District (2021–2025)
I. General Requirements
(I) Guiding thought. We are guided by Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era.
II. Tasks
1. Open the channels for reporting violations. Those who report serious violations are rewarded by law and strictly protected, and what they report is kept secret from everyone who is not involved in handling the case. (Lead unit: District Administrative Reconsideration Committee)
2. Each law-enforcement officer shall receive at least 60 class hours of training a year.
3. Rear fine goldfish in the ponds of the park on Sundays.
`
const document = parseEnglish(text)
const result = align(document)

function find({alignments}: DocumentAlignment, id: string) {
  const found = alignments.find((one) => one.id === id)
  if (found === undefined) throw new Error(`Expected ${id}`)
  return found
}

test('English is aligned through the English side, and the result says so', () => {
  expect(result.method).toMatchObject({name: 'english-terms', segmenter: reader.name, language: 'en'})
  expect(result.outline).toEqual({id: 'outline-2021-2025', sha256: 'a', englishSha256: 'b'})
  expect(find(result, 'plan#1').primary.section).toBe(14)
  expect(find(result, 'plan#1').requirements.map(({id}) => id)).toContain('14.4')
  expect(find(result, 'plan#2').requirements.map(({id}) => id)).toContain('34.8')
  expect(result.coverage.requirements.find(({id}) => id === '1.1')?.status).toBe('covered')
})

test('a measure that the outline has nothing for fits no section', () => {
  expect(find(result, 'plan#3')).toMatchObject({
    primary: {section: null},
    requirements: [],
    local: true,
    review: true
  })
})

test('Chinese goes the Chinese way', () => {
  const chinese = align(parse('一、任务\n1.畅通违法行为投诉举报渠道。\n', {id: 'x'}))
  expect(chinese.method.language).toBe('zh')
  expect(chinese.outline).not.toHaveProperty('englishSha256')
})

test('evidence is a clause of the text, exact and short, never the name of a unit', () => {
  for (const {id, requirements} of result.alignments) {
    for (const {evidence} of requirements) {
      for (const {quote, start, end} of evidence) {
        expect(quote).toBe(text.slice(start, end))
        expect(quote.length, id).toBeLessThanOrEqual(80)
        expect(quote).toMatch(/^\S.*[\p{L}\p{N})”"%]$/su)
      }
    }
  }
  expect(JSON.stringify(find(result, 'plan#1'))).not.toContain('Reconsideration Committee')
})

test('two runs give the same, and another line break nothing else', () => {
  expect(align(parseEnglish(text))).toEqual(result)
  const wrapped = align(parseEnglish(text.replace('rewarded by law and', 'rewarded by law\nand')))
  expect(wrapped.alignments.map(({primary}) => primary)).toEqual(
    result.alignments.map(({primary}) => primary)
  )
})

test.each([
  ['British and American spellings', 'standardise organisations', 'standardized organization'],
  ['the ways to say 行政执法', 'administrative law enforcement', 'enforcement'],
  ['number and ending', 'mediators mediating', 'mediator mediates']
])('%s meet', (_, one, other) => {
  const stems = (words: string) => stemsOf(words).map(({stem}) => stem)
  expect(stems(one)).toEqual(stems(other))
})

test('any English text aligns, each provision once, evidence equal to its slice', () => {
  const words = fc.constantFrom(
    'legality review',
    'of',
    '(',
    ')',
    '“',
    'law',
    'enforcement',
    '.',
    ',',
    '\n',
    '2.',
    'The',
    'hearing',
    '—',
    '60',
    '%',
    '𠮷'
  )
  fc.assert(
    fc.property(fc.array(words, {maxLength: 60}), (parts) => {
      const source = `I. Tasks\n1. Improve ${parts.join(' ')}`
      const parsed = parseEnglish(source)
      const {alignments} = align(parsed)
      const ids = [...parsed.measures, ...parsed.statements].map(({id}) => id)
      expect(alignments.map(({id}) => id).toSorted()).toEqual(ids.toSorted())
      for (const {requirements} of alignments)
        for (const {quote, start, end} of requirements.flatMap(({evidence}) => evidence)) {
          expect(source.slice(start, end)).toBe(quote)
          expect(quote.length).toBeLessThanOrEqual(80)
        }
    }),
    {numRuns: 40}
  )
})

test.each([
  ['another outline', {outline: 'outline-2016-2020'}, 'Expected outline to be "outline-2021-2025"'],
  ['a section too few', {sections: side.sections.slice(0, 34)}, 'Expected sections to be 35 of them'],
  [
    'sections out of order',
    {sections: side.sections.toReversed()},
    'Expected sections[0].number to be 1, found 35'
  ]
])('an English side of %s is refused by name', (_, change, message) => {
  expect(() => parseEnglishSide({...Object(sideJson), ...change}, outline)).toThrow(message)
})

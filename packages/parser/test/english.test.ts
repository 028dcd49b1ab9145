import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseRoman, readEnglishMarker} from '../src/english/markers.ts'
import {languageOf, loadEnglish, parse} from '../src/index.ts'

const english = await loadEnglish()

test('a text is English when hardly any of it is Chinese', () => {
  expect(
    languageOf('1. Improve the business environment (优化营商环境) and the lists of powers and duties.')
  ).toBe('zh')
  expect(languageOf(`1. Improve the business environment (营商) ${'and so on '.repeat(40)}`)).toBe('en')
  expect(languageOf('1.推进“互联网+”监管，建设APP、OA。')).toBe('zh')
  expect(languageOf('2021—2025')).toBe('zh')
})

test.each([
  ['I. General', 'heading', 1, 'I.'],
  ['XIV. General', 'heading', 14, 'XIV.'],
  ['(IV) Training', 'bracket', 4, '(IV)'],
  ['Chapter III Procedure', 'chapter', 3, 'Chapter III'],
  ['Part Two: Tasks', 'part', 2, 'Part Two:'],
  ['Section 1. Scope', 'division', 1, 'Section 1.'],
  ['ARTICLE 12', 'article', 12, 'ARTICLE 12']
])('%s begins with a number', (text, form, number, label) => {
  expect(readEnglishMarker(text, 0)).toEqual({form, number, label})
})

test.each(['Section 3 of the Law applies', 'IIII. None', 'Improve it', 'I think', 'Internet', 'Chapter'])(
  '%s does not',
  (text) => {
    expect(readEnglishMarker(text, 0)).toBeNull()
  }
)

test('Roman numbers up to 39 are read', () => {
  expect(['I', 'IV', 'IX', 'XIX', 'XXXVIII'].map(parseRoman)).toEqual([1, 4, 9, 19, 38])
  expect(['', 'IIII', 'VX', 'IC'].map(parseRoman)).toEqual([null, null, null, null])
})

test('words stand where their offsets say, whatever the punctuation', () => {
  const text =
    'At least 60% (sixty per cent) of “law enforcement” officers\n— all of them — train yearly; e.g. 5,000.'
  const {words} = english.read(text)
  expect(words.map(({start, end}) => text.slice(start, end)).join(' ')).toMatch(
    /^At least 60%? sixty per cent of/u
  )
  for (const {start, end} of words) expect(text.slice(start, end)).toMatch(/^\S+$/u)
  expect(words.find(({lemma}) => lemma === 'officer')).toMatchObject({isNoun: true, sentence: 0})
})

const anyEnglish = fc
  .array(
    fc.constantFrom(
      'By the end of 2022',
      'at least',
      'sixty',
      '60',
      '%',
      'per cent',
      '(I)',
      '1.',
      '\n',
      'Law on',
      'The',
      'Chapter I',
      'unit:',
      ' ',
      ',',
      'within 5 days',
      '“',
      '…',
      '𠮷'
    )
  )
  .map((parts) => parts.join(' '))

test('any English gives a document whose facts stand where they say', () => {
  fc.assert(
    fc.property(anyEnglish, (body) => {
      const text = `I. Tasks\n1. Improve ${body}`
      const document = parse(text, {id: 'x', english})
      for (const {deadlines, targets} of [...document.measures, ...document.statements])
        for (const {text: printed, position} of [...deadlines, ...targets])
          expect(text.slice(position.start.offset, position.end.offset)).toBe(printed)
    }),
    {numRuns: 60}
  )
})

test('without the reader, English is parsed all the same', () => {
  const text = 'I. Tasks\n1. Train for no less than 60 class hours.\n'
  expect(parse(text, {id: 'x'}).measures.map(({targets}) => targets.length)).toEqual([0])
  expect(parse(text, {id: 'x', english}).measures[0]?.targets).toMatchObject([
    {value: 60, unit: 'class hours', comparator: '>='}
  ])
})

import fs from 'node:fs'
import {expect, test} from 'vitest'
import {type CoderMeasure, compareCoders, parseCoderLabels, parseGold} from '../src/index.ts'

const read = (name: string): unknown =>
  JSON.parse(fs.readFileSync(new URL(`../../../corpus/gold/${name}.json`, import.meta.url), 'utf8'))

const coded = (ordinal: number, primary: number, more: Partial<CoderMeasure> = {}): CoderMeasure => ({
  ordinal,
  primary,
  secondary: [],
  requirements: [],
  local: false,
  unsure: false,
  alt: null,
  ...more
})

const coder = (name: string, measures: readonly CoderMeasure[], document = 'one') => ({
  outline: 'outline-test',
  coder: name,
  documents: {[document]: measures}
})

test('the merged labels hold 37 and 91 measures', () => {
  const {documents} = parseGold(read('alignment-dev'))
  expect(Object.entries(documents).map(([id, measures]) => [id, measures.length])).toEqual([
    ['hedong-outline-2022', 37],
    ['weibin-plan-2022', 91]
  ])
})

test('labels of another shape are refused with their place', () => {
  const gold = (measure: object) => () => parseGold({outline: 'x', documents: {one: [measure]}})
  expect(gold({ordinal: 0})).toThrow('documents["one"][0].ordinal')
  expect(gold({ordinal: 1, chapter: null, section: null, number: 1})).toThrow('startsWith')
  expect(() => parseGold({outline: 'x'})).toThrow('documents')
  expect(() => parseCoderLabels({outline: 'x', documents: {}})).toThrow('coder')
})

test('an ordinal that stands twice is refused', () => {
  const labels = coder('a', [coded(1, 3), coded(1, 4)])
  expect(() => parseCoderLabels(labels)).toThrow('documents["one"][1].ordinal')
})

test('agreement and κ are what a person computes', () => {
  const a = coder('a', [coded(1, 3), coded(2, 3), coded(3, 4), coded(4, 4, {requirements: ['4.1', '4.2']})])
  const b = coder('b', [
    coded(1, 3),
    coded(2, 4),
    coded(3, 4),
    coded(4, 4, {requirements: ['4.1'], secondary: [3]})
  ])
  const {coders, documents, pooled} = compareCoders(a, b)
  expect(coders).toEqual(['a', 'b'])
  expect(pooled.primary).toEqual({right: 3, n: 4, value: 0.75})
  // Observed 3/4; by chance 2/4 · 1/4 + 2/4 · 3/4 = 1/2.
  expect(pooled.kappa).toBeCloseTo(0.5)
  expect(pooled.sections).toMatchObject({truePositives: 3, falsePositives: 2, falseNegatives: 1})
  expect(pooled.requirements.f1).toBeCloseTo(2 / 3)
  expect(documents).toEqual([{document: 'one', ...pooled}])
})

test('where both gave one section throughout, κ says nothing', () => {
  expect(compareCoders(coder('a', [coded(1, 3)]), coder('b', [coded(1, 3)])).pooled.kappa).toBeNull()
})

test('labels that do not belong together are refused', () => {
  const a = coder('a', [coded(1, 3), coded(2, 3)])
  expect(() => compareCoders(a, coder('b', [coded(1, 3)]))).toThrow('one, ordinal 2')
  expect(() => compareCoders(coder('b', [coded(1, 3)]), a)).toThrow('one, ordinal 2')
  expect(() => compareCoders(a, coder('b', [coded(1, 3)], 'two'))).toThrow('both')
  expect(() => compareCoders(a, {...a, outline: 'other'})).toThrow('outline-test')
})

test('the two coders agree on 127 of 128 measures of the labelled plans', () => {
  const {pooled} = compareCoders(
    parseCoderLabels(read('alignment-dev-coder-a')),
    parseCoderLabels(read('alignment-dev-coder-b'))
  )
  expect(pooled.primary).toMatchObject({right: 127, n: 128})
  expect(pooled.kappa).toBeCloseTo(0.992, 3)
  expect(pooled.requirements).toMatchObject({truePositives: 330, falsePositives: 6, falseNegatives: 6})
})

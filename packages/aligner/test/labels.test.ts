import fs from 'node:fs'
import {expect, test} from 'vitest'
import {type CoderMeasure, parseCoderLabels, parseGold} from '../src/index.ts'

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

import fs from 'node:fs'
import {expect, test} from 'vitest'
import {
  type CoderCodes,
  codesFromCoderLabels,
  codesFromLabels,
  compareCoders,
  indexOutline,
  parseCoderLabels,
  parseLabels,
  parseOutline
} from '../../src/index.ts'

const corpus = (name: string): unknown =>
  JSON.parse(fs.readFileSync(new URL(`../../../../corpus/${name}.json`, import.meta.url), 'utf8'))
const index = indexOutline(parseOutline(corpus('outline/outline-2021-2025')))
const read = (name: string): CoderCodes => codesFromCoderLabels(parseCoderLabels(corpus(`gold/${name}`)))

/** Codes such as `26`, `26 8.1`, `26,9 8.1 26.3`: primary, other sections, requirements. */
function coder(name: string, ...codes: readonly string[]): CoderCodes {
  return {
    outline: 'outline-2021-2025',
    coder: name,
    measures: codes.flatMap((code, at) => {
      if (code === '') return []
      const [sections = '', ...requirements] = code.split(' ')
      const [primary = 0, ...secondary] = sections.split(',').map(Number)
      return [{id: `one, ${at + 1}`, document: 'one', primary, secondary, requirements}]
    })
  }
}

test('agreement and κ are what a person computes', () => {
  const a = coder('a', '26', '26', '8', '8 8.1 8.2')
  const b = coder('b', '26', '8', '8', '8,26 8.1')
  const {coders, documents, pooled, confusions} = compareCoders([a, b], index)
  expect(coders).toEqual(['a', 'b'])
  expect(pooled.primary).toEqual({right: 3, n: 4, value: 0.75})
  // Observed 3/4; by chance 2/4 · 1/4 + 2/4 · 3/4 = 1/2.
  expect(pooled.kappa).toBeCloseTo(0.5)
  expect(pooled.sections).toMatchObject({truePositives: 3, falsePositives: 2, falseNegatives: 1})
  expect(pooled.requirements.f1).toBeCloseTo(2 / 3)
  // Exact, of 3 in 4.
  expect(pooled.intervals.primary?.low).toBeCloseTo(0.1941, 4)
  const {intervals: _, ...figures} = pooled
  expect(documents).toEqual([{document: 'one', ...figures}])
  expect(confusions).toEqual([{sections: [8, 26], n: 1, measures: ['one, 2']}])
})

test('each part is a yes or no for each measure', () => {
  const a = coder('a', '26', '26', '8 8.1 8.2', '0')
  const b = coder('b', '26', '8', '8,26 8.1', '0')
  const of = (by: 'system' | 'section' | 'requirement', part: string) =>
    compareCoders([a, b], index, by).parts.find((one) => one.part === part)
  // Both gave 26 to the first only; a gave it to the second, b to the third.
  expect(of('section', '26')).toMatchObject({measures: 4, given: [2, 2], all: 1, some: 2, positive: 0.5})
  // Observed 2/4, by chance 1/2.
  expect(of('section', '26')?.kappa).toBeCloseTo(0)
  expect(of('section', '0')).toMatchObject({given: [1, 1], all: 1, some: 0, positive: 1, kappa: 1})
  // One of one that either gave: J from .025, F1 = 2J / (1 + J).
  expect(of('section', '0')?.positiveInterval?.low).toBeCloseTo(0.05 / 1.025, 6)
  expect(of('section', '0')?.kappaInterval).toBeNull()
  expect(of('requirement', '8.2')).toMatchObject({given: [1, 0], all: 0, some: 1, positive: 0})
  // Nobody gave it: nothing was agreed on.
  expect(of('requirement', '26.1')).toMatchObject({
    given: [0, 0],
    positive: null,
    positiveInterval: null,
    kappa: null,
    ac1: null
  })
  // Sections 8 and 26 are of systems 2 and 8, which differ in the same places.
  expect(of('system', String(index.systemOf(26)))).toMatchObject({given: [2, 2], all: 1, some: 2})
})

test('three coders: α takes them all, every two are matched', () => {
  const three = [coder('a', '26', '8'), coder('b', '26', '8'), coder('c', '8', '8')]
  const {pooled, parts, confusions} = compareCoders(three, index, 'section')
  expect(pooled.primary).toMatchObject({right: 1, n: 2})
  // Of 6 values, 2 are 26 and 4 are 8: observed 4/2/6 = 1/3, expected 2 · 2 · 4 / (6 · 5) = 8/15.
  expect(pooled.primaryAlpha).toBeCloseTo(1 - 1 / 3 / (8 / 15))
  expect(pooled.sections).toMatchObject({truePositives: 4, falsePositives: 2, falseNegatives: 2})
  expect(parts.find(({part}) => part === '26')).toMatchObject({
    given: [1, 1, 0],
    all: 0,
    some: 1,
    positive: 0.5
  })
  expect(confusions).toEqual([{sections: [8, 26], n: 1, measures: ['one, 1']}])
})

test('measures that not all coded are named and left out', () => {
  const {pooled, incomplete} = compareCoders([coder('a', '26', '', '8'), coder('b', '26', '8', '')], index)
  expect(pooled.measures).toBe(1)
  expect(incomplete).toEqual(['one, 3', 'one, 2'])
})

test('where both gave one section throughout, κ says nothing', () => {
  expect(compareCoders([coder('a', '26'), coder('b', '26')], index).pooled.kappa).toBeNull()
})

test('codes that do not belong together are refused', () => {
  const a = coder('a', '26')
  expect(() => compareCoders([a], index)).toThrow('two coders')
  expect(() => compareCoders([a, coder('b', '', '26')], index)).toThrow('none')
  expect(() => compareCoders([a, {...a, outline: 'other'}], index)).toThrow('outline-2021-2025')
})

test('label files are compared by the ids of their measures', () => {
  const label = {id: 'plan#1', textHash: '0123456789abcdef', secondary: [9], requirements: ['8.1:narrower']}
  const labels = parseLabels({labels: [{...label, primary: 8, coder: 'Li'}]}, index)
  expect(codesFromLabels(labels, 'outline-2021-2025')).toEqual({
    outline: 'outline-2021-2025',
    coder: 'Li',
    measures: [{id: 'plan#1', document: 'plan', primary: 8, secondary: [9], requirements: ['8.1']}]
  })
  const open = parseLabels({labels: [{...label, coder: 'Li'}]}, index)
  expect(() => codesFromLabels(open, 'outline-2021-2025')).toThrow('labels[0] (plan#1)')
})

test('the two coders agree on 127 of 128 measures of the labelled plans', () => {
  const coders = [read('alignment-dev-coder-a'), read('alignment-dev-coder-b')]
  const {pooled, confusions} = compareCoders(coders, index)
  expect(pooled.primary).toMatchObject({right: 127, n: 128})
  expect(pooled.kappa).toBeCloseTo(0.992, 3)
  expect(pooled.requirements).toMatchObject({truePositives: 330, falsePositives: 6, falseNegatives: 6})
  expect(confusions).toEqual([{sections: [32, 33], n: 1, measures: ['hedong-outline-2022, 2']}])
})

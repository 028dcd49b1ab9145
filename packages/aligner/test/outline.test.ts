import fs from 'node:fs'
import {expect, test} from 'vitest'
import {appliesTo, indexOutline, parseOutline} from '../src/index.ts'
import {outline} from './fixtures.ts'

const catalogue: unknown = JSON.parse(
  fs.readFileSync(new URL('../../../corpus/outline/outline-2021-2025.json', import.meta.url), 'utf8')
)

/** The test outline as JSON, with the value at a path replaced; undefined takes it away. */
function changed(path: ReadonlyArray<string | number>, value: unknown): unknown {
  const json: unknown = JSON.parse(JSON.stringify(outline))
  const parent = path.slice(0, -1).reduce((node, key) => Reflect.get(Object(node), key) as unknown, json)
  Reflect.set(Object(parent), path.at(-1) ?? '', value)
  return json
}

test('the catalogue has 10 systems, 35 sections, 167 requirements', () => {
  const index = indexOutline(parseOutline(catalogue))
  expect([index.outline.systems.length, index.sections.length, index.requirements.length]).toEqual([
    10, 35, 167
  ])
})

test('an outline survives being read back', () => {
  expect(parseOutline(JSON.parse(JSON.stringify(outline)))).toEqual(outline)
})

test('fields that gangmu does not know are left out', () => {
  expect(parseOutline(changed(['systems', 0, 'attestedBy'], ['x']))).toEqual(outline)
})

const section = ['systems', 1, 'sections', 0]

test.each([
  ['a missing title', ['systems', 1, 'title'], undefined, 'systems[1].title'],
  ['a system that does not run on', ['systems', 1, 'number'], 3, 'systems[1].number'],
  ['a section that begins anew', [...section, 'number'], 1, 'systems[1].sections[0].number'],
  ['an id that stands twice', [...section, 'requirements', 1, 'id'], '3.1', 'requirements[1].id'],
  ['an unknown level', [...section, 'levels'], ['X'], 'systems[1].sections[0].levels[0]'],
  ['a level that stands twice', [...section, 'levels'], ['C', 'C'], 'systems[1].sections[0].levels'],
  ['no level', [...section, 'levels'], [], 'systems[1].sections[0].levels'],
  ['an empty key term', [...section, 'requirements', 0, 'keyTerms'], [' '], 'requirements[0].keyTerms[0]'],
  [
    'a date that is none',
    ['systems', 1, 'sections', 1, 'requirements', 0, 'deadlines', 0, 'date'],
    '2023',
    'deadlines[0].date'
  ],
  ['no sections', ['systems'], [], 'systems'],
  ['no systems', ['systems'], undefined, 'systems']
])('%s is named with its place', (_, path, value, place) => {
  expect(() => parseOutline(changed(path, value))).toThrow(TypeError)
  expect(() => parseOutline(changed(path, value))).toThrow(place)
})

test('what is no object at all is refused', () => {
  expect(() => parseOutline(null)).toThrow(TypeError)
  expect(() => parseOutline([])).toThrow(TypeError)
})

test('sections know their system and requirements their section', () => {
  const index = indexOutline(outline)
  expect(index.systemOf(4)).toBe(2)
  expect(index.sectionOf('5.2')).toBe(5)
  expect(() => index.systemOf(6)).toThrow(RangeError)
  expect(() => index.sectionOf('9.9')).toThrow(RangeError)
})

test('levels bind whom they name, townships as counties, and a document of unknown level fully', () => {
  const provincial = {levels: ['N', 'P'] as const}
  const local = {levels: ['C'] as const}
  expect(appliesTo(provincial, 'province')).toBe(true)
  expect(appliesTo(provincial, 'city')).toBe(false)
  expect(appliesTo(local, 'township')).toBe(true)
  expect(appliesTo(local, 'national')).toBe(false)
  expect(appliesTo(provincial, null)).toBe(true)
})

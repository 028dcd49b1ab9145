import type {GovernmentLevel} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {
  computeCoverage,
  indexOutline,
  type NearMiss,
  type ProvisionAlignment,
  type RequirementLink
} from '../src/index.ts'
import {makeDocument, outline, type Part} from './fixtures.ts'

const index = indexOutline(outline)

type Links = ReadonlyArray<readonly [string, RequirementLink['relation']]>

/** Coverage of made-up decisions: the section and the links of each provision, in order. */
function cover(
  decisions: ReadonlyArray<{readonly part?: Part; readonly section?: number | null; readonly links?: Links}>,
  level: GovernmentLevel | null = 'county',
  nearMisses: readonly NearMiss[] = []
) {
  const document = makeDocument(
    decisions.map(({part}) => part ?? '甲。'),
    {level}
  )
  const provisions = [...document.measures, ...document.statements].toSorted(
    (a, b) => a.position.start.offset - b.position.start.offset
  )
  const alignments = provisions.map(({id}, place): ProvisionAlignment => {
    const {section = null, links = []} = decisions[place] ?? {}
    return {
      id,
      primary: {system: section === null ? null : index.systemOf(section), section, confidence: 1},
      secondary: [],
      candidates: [],
      requirements: links.map(([requirement, relation]) => ({
        id: requirement,
        confidence: 1,
        relation,
        evidence: []
      })),
      local: false,
      review: false,
      decidedBy: 'method'
    }
  })
  const coverage = computeCoverage(document, alignments, index, nearMisses)
  return {
    requirement: (id: string) => coverage.requirements.find((one) => one.id === id),
    section: (number: number) => coverage.sections.find((one) => one.number === number),
    system: (number: number) => coverage.systems.find((one) => one.number === number)
  }
}

test.each([
  ['equivalent', 'covered'],
  ['broader', 'covered'],
  ['narrower', 'partial'],
  ['intersects', 'partial']
] as const)('a provision that is %s leaves a requirement %s', (relation, status) => {
  expect(cover([{links: [['4.1', relation]]}]).requirement('4.1')).toEqual({
    id: '4.1',
    status,
    by: ['test#1']
  })
})

test('one full provision is enough, and all that serve are named in order', () => {
  const coverage = cover([
    {links: [['4.1', 'narrower']]},
    {links: [['4.1', 'equivalent']]},
    {links: [['4.1', 'intersects']]}
  ])
  expect(coverage.requirement('4.1')).toEqual({
    id: '4.1',
    status: 'covered',
    by: ['test#1', 'test#2', 'test#3']
  })
})

test('what nothing serves is missing, with the nearest miss where there is one', () => {
  const near = {requirement: '4.1', provision: 'test#1', confidence: 0.2}
  const coverage = cover([{}], 'county', [near])
  expect(coverage.requirement('4.1')).toEqual({
    id: '4.1',
    status: 'missing',
    by: [],
    nearest: {id: 'test#1', confidence: 0.2}
  })
  expect(coverage.requirement('4.2')).toEqual({id: '4.2', status: 'missing', by: []})
})

test('what does not bind the level is no gap', () => {
  expect(cover([], 'county').requirement('3.3')).toEqual({id: '3.3', status: 'not-applicable', by: []})
  expect(cover([], 'province').requirement('3.3')?.status).toBe('missing')
  expect(cover([], null).requirement('3.3')?.status).toBe('missing')
})

test('what is served after all counts, whatever the level', () => {
  const coverage = cover([{links: [['3.3', 'narrower']]}], 'county')
  expect(coverage.requirement('3.3')?.status).toBe('partial')
  expect(coverage.section(3)?.requirements).toEqual({applicable: 3, covered: 0, partial: 1, missing: 2})
})

test('a section is covered, partial or missing as its applicable requirements are', () => {
  const status = (links: Links) => cover([{links}]).section(4)?.status
  expect(
    status([
      ['4.1', 'equivalent'],
      ['4.2', 'equivalent']
    ])
  ).toBe('covered')
  expect(status([['4.1', 'equivalent']])).toBe('partial')
  expect(
    status([
      ['4.1', 'narrower'],
      ['4.2', 'narrower']
    ])
  ).toBe('partial')
  expect(status([])).toBe('missing')
})

test('a section whose requirements bind others does not apply', () => {
  const [general, culture, markets] = outline.systems
  if (general === undefined || culture === undefined || markets === undefined)
    throw new Error('Expected three systems')
  const lawmaking = {
    ...markets,
    sections: markets.sections.map((section) => ({
      ...section,
      requirements: section.requirements.map((one) => ({...one, levels: ['N'] as const}))
    }))
  }
  const other = indexOutline({...outline, systems: [general, culture, lawmaking]})
  const coverage = computeCoverage(makeDocument([]), [], other, [])
  expect(coverage.systems[2]).toMatchObject({
    status: 'not-applicable',
    requirements: {applicable: 0, covered: 0, partial: 0, missing: 0}
  })
})

test('a system adds up its sections', () => {
  const coverage = cover([
    {section: 3, links: [['3.1', 'equivalent']]},
    {section: 4, links: [['4.1', 'narrower']]},
    {section: 5},
    {section: null}
  ])
  expect(coverage.system(2)).toEqual({
    number: 2,
    status: 'partial',
    measures: 2,
    share: 0.5,
    requirements: {applicable: 4, covered: 1, partial: 1, missing: 2}
  })
  expect(coverage.section(5)?.measures).toBe(1)
})

test.each(['guiding', 'principles', 'objectives'] as const)(
  'a %s statement covers the first system only',
  (kind) => {
    const coverage = cover([
      {
        part: {statement: '乙。', kind},
        section: 1,
        links: [
          ['1.1', 'equivalent'],
          ['4.1', 'equivalent']
        ]
      }
    ])
    expect(coverage.requirement('1.1')?.status).toBe('covered')
    expect(coverage.requirement('4.1')?.status).toBe('missing')
    expect(coverage.section(1)?.measures).toBe(0)
  }
)

test.each(['preamble', 'background', 'problems', 'notice', 'closing'] as const)(
  'a %s covers nothing',
  (kind) => {
    const coverage = cover([{part: {statement: '乙。', kind}, links: [['1.1', 'equivalent']]}])
    expect(coverage.requirement('1.1')?.status).toBe('missing')
  }
)

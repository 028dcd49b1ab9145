import {expect, test} from 'vitest'
import {
  agreeWithLabels,
  type DocumentAlignment,
  type GoldLabels,
  type GoldMeasure,
  goldFromLabels,
  indexOutline,
  type ProvisionAlignment,
  parseLabels,
  poolScores,
  scoreDocument,
  textHash
} from '../src/index.ts'
import {makeDocument, outline} from './fixtures.ts'

const index = indexOutline(outline)
const document = makeDocument(['甲乙丙。', '丁戊己。', '庚辛壬。', '子丑寅。'])

function found(
  ordinal: number,
  primary: number | null,
  candidates: readonly number[],
  requirements: readonly string[],
  secondary: readonly number[] = []
): ProvisionAlignment {
  return {
    id: `test#${ordinal}`,
    primary: {system: primary === null ? null : index.systemOf(primary), section: primary, confidence: 1},
    secondary: secondary.map((section) => ({system: index.systemOf(section), section, confidence: 1})),
    candidates: candidates.map((section) => ({section, confidence: 0.1})),
    requirements: requirements.map((id) => ({id, confidence: 1, relation: 'equivalent', evidence: []})),
    local: false,
    review: false,
    decidedBy: 'method'
  }
}

function gold(
  ordinal: number,
  startsWith: string,
  primary: number,
  more: Partial<GoldMeasure> = {}
): GoldMeasure {
  return {
    ordinal,
    chapter: null,
    section: null,
    number: ordinal,
    startsWith,
    primary,
    sections: primary === 0 ? [] : [primary],
    sectionsEither: [],
    requirements: [],
    requirementsEither: [],
    local: false,
    ...more
  }
}

const alignment: DocumentAlignment = {
  schema: 1,
  document: 'test',
  outline: {id: outline.id, sha256: ''},
  method: {name: 'combined', version: '1', segmenter: '', headings: 'ignore', language: 'zh'},
  alignments: [
    found(1, 3, [3, 4, 5], ['3.1', '3.2', '4.2'], [4]),
    found(2, 4, [4, 3, 5], ['4.1']),
    found(3, null, [3, 5, 4], []),
    found(4, 5, [5, 1, 2], [])
  ],
  coverage: {
    systems: [],
    sections: [],
    requirements: [
      {id: '1.1', status: 'missing', by: []},
      {id: '2.1', status: 'missing', by: []},
      {id: '3.1', status: 'covered', by: ['test#1']},
      {id: '3.2', status: 'covered', by: ['test#1']},
      {id: '3.3', status: 'not-applicable', by: []},
      {id: '4.1', status: 'covered', by: ['test#2']},
      {id: '4.2', status: 'covered', by: ['test#1']},
      {id: '5.1', status: 'missing', by: []},
      {id: '5.2', status: 'missing', by: []}
    ]
  }
}

const labels: GoldLabels = {
  outline: outline.id,
  documents: {
    test: [
      // Right, with one requirement too many and one that only one coder gave.
      gold(1, '甲乙', 3, {requirements: ['3.1'], requirementsEither: ['4.2'], sectionsEither: [4]}),
      // Wrong section of the right system, requirement missed.
      gold(2, '丁戊', 3, {requirements: ['3.2']}),
      // None, and none was found.
      gold(3, '庚辛', 0),
      // None, but a section was found.
      gold(4, '子丑', 0, {requirements: ['5.2']})
    ]
  }
}

test('figures are what a person counts', () => {
  const score = scoreDocument(document, alignment, labels, index)
  expect(score.measures).toBe(4)
  expect(score.sectionAccuracy).toEqual({right: 2, n: 4, value: 0.5})
  expect(score.systemAccuracy).toEqual({right: 3, n: 4, value: 0.75})
  expect(score.recallAtThree).toEqual({right: 3, n: 4, value: 0.75})
  // Found 3, 4 (not scored); 4; none; 5. Right 3; 3; none; none.
  expect(score.sections).toMatchObject({truePositives: 1, falsePositives: 2, falseNegatives: 1})
  // Found 3.1, 3.2, 4.2 (not scored); 4.1. Right 3.1; 3.2; 5.2.
  expect(score.requirements).toEqual({
    truePositives: 1,
    falsePositives: 2,
    falseNegatives: 2,
    precision: 1 / 3,
    recall: 1 / 3,
    f1: 1 / 3
  })
  // Beyond the first system 3.3 does not apply and 4.2 is in doubt; right are 4.1 and 5.1.
  expect(score.missing).toEqual({
    truePositives: 1,
    falsePositives: 1,
    falseNegatives: 1,
    precision: 0.5,
    recall: 0.5,
    f1: 0.5
  })
  expect(score.rows.map(({primary: {found, right}}) => ({found, right}))).toEqual([
    {found: 3, right: 3},
    {found: 4, right: 3},
    {found: 0, right: 0},
    {found: 5, right: 0}
  ])
})

test('pooled figures add up counts', () => {
  const score = scoreDocument(document, alignment, labels, index)
  const one = scoreDocument(
    document,
    alignment,
    {...labels, documents: {test: [gold(1, '甲乙丙', 3)]}},
    index
  )
  const pooled = poolScores([score, one])
  expect(pooled.measures).toBe(5)
  expect(pooled.sectionAccuracy).toEqual({right: 3, n: 5, value: 0.6})
  expect(pooled.requirements).toMatchObject({truePositives: 1, falsePositives: 5, falseNegatives: 2})
})

test('without anything to score, rates are null and not zero', () => {
  const pooled = poolScores([])
  expect(pooled.sectionAccuracy).toEqual({right: 0, n: 0, value: null})
  expect(pooled.requirements).toMatchObject({precision: null, recall: null, f1: null})
})

test('the method and the labels are compared part by part, without what only one coder gave', () => {
  const score = scoreDocument(document, alignment, labels, index)
  const of = (by: 'system' | 'section' | 'requirement', part: string) =>
    agreeWithLabels([score], index, by).find((one) => one.part === part)
  expect(of('section', '3')).toMatchObject({measures: 4, given: [2, 1], all: 1, some: 1, positive: 2 / 3})
  // Of the first measure only one coder gave 4, so nobody knows.
  expect(of('section', '4')).toMatchObject({measures: 3, given: [0, 1], all: 0, some: 1})
  expect(of('section', '0')).toMatchObject({given: [2, 1], all: 1, some: 1})
  // 3 and 4 are of one system: there the two agree on the second measure.
  expect(of('system', String(index.systemOf(3)))).toMatchObject({measures: 4, given: [2, 2], all: 2, some: 0})
  expect(of('requirement', '4.2')).toMatchObject({measures: 3, given: [0, 0], positive: null})
  expect(of('requirement', '3.2')).toMatchObject({measures: 4, given: [1, 1], all: 0, some: 2})
})

test('of a sample nobody knows what is missing', () => {
  const sample = {documents: {test: labels.documents.test?.slice(0, 2) ?? []}}
  expect(scoreDocument(document, alignment, sample, index).missing).toMatchObject({
    truePositives: 0,
    falsePositives: 0,
    precision: null
  })
})

test('a label file scores a method as the same codes do', () => {
  const [first] = document.measures
  const label = {
    textHash: textHash(first?.text ?? ''),
    primary: 3,
    secondary: [4],
    requirements: ['3.1'],
    coder: 'Li'
  }
  const read = (changes: object) => parseLabels({labels: [{id: 'test#1', ...label, ...changes}]}, index)
  const scored = goldFromLabels(read({}), [document])
  expect(scored.documents.test).toMatchObject([
    {ordinal: 1, primary: 3, sections: [3, 4], requirements: ['3.1']}
  ])
  expect(scoreDocument(document, alignment, scored, index).sections).toMatchObject({
    truePositives: 2,
    falsePositives: 0
  })
  expect(() => goldFromLabels(read({id: 'test#9'}), [document])).toThrow('labels[0]')
  expect(() => goldFromLabels(read({textHash: '0123456789abcdef'}), [document])).toThrow('labels[0] (test#1)')
  expect(goldFromLabels(read({id: 'other#1'}), [document]).documents).toEqual({})
})

test('labels of another measure are refused, with document and ordinal', () => {
  const other = {...labels, documents: {test: [gold(2, '甲乙', 3)]}}
  expect(() => scoreDocument(document, alignment, other, index)).toThrow(/test, ordinal 2.*甲乙.*丁戊/)
})

test('a start that differs in white space and width is the same start', () => {
  const spaced = makeDocument(['甲 乙，丙。'])
  const other = {...labels, documents: {test: [gold(1, '甲乙,丙', 3)]}}
  expect(scoreDocument(spaced, alignment, other, index).measures).toBe(1)
})

test('a label without its measure, and a document without labels, are refused', () => {
  const beyond = {...labels, documents: {test: [gold(9, '甲', 3)]}}
  expect(() => scoreDocument(document, alignment, beyond, index)).toThrow('test, ordinal 9')
  expect(() => scoreDocument({...document, id: 'other'}, alignment, labels, index)).toThrow('other')
})

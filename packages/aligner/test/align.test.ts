import type {PolicyDocument} from '@gangmu/parser'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {align, createAligner, type DocumentAlignment, methodNames} from '../src/index.ts'
import {deepFreeze, makeDocument, outline, type Part, pairSegmenter} from './fixtures.ts'

const options = {sha256: 'abc', segmenter: pairSegmenter}
const run = (parts: readonly Part[], more: {headings?: 'use' | 'ignore'; method?: string} = {}) =>
  align(makeDocument(parts), outline, {...options, ...more})
const first = (alignment: DocumentAlignment) => {
  const [one] = alignment.alignments
  if (one === undefined) throw new Error('Expected an alignment, found none')
  return one
}
const linked = (alignment: DocumentAlignment) =>
  alignment.alignments.map(({requirements}) => requirements.map(({id}) => id))

const library = '延长图书馆开放时间。周末和节假日照常开放，方便读者借阅。'
const park = '新建社区公园。到2023年底增加绿地面积，保护古树名木。'

/** Texts that hold some of the outline's words and some others. */
const parts: fc.Arbitrary<readonly Part[]> = fc.array(
  fc.oneof(
    fc
      .array(
        fc.constantFrom(
          ...['图书馆', '开放时间', '延长', '公园', '绿地面积', '古树名木', '菜市场', '缺斤短两', '便民利民'],
          ...['，', '。', '；', '、', '“', '”', '（', '）', ' ', '\n', '　', '无关', '（牵头单位：区文旅局）']
        ),
        {minLength: 1, maxLength: 40}
      )
      .map((words) => words.join('')),
    fc.constantFrom<Part>(
      {chapter: '完善图书馆服务'},
      {section: '建设公园绿地'},
      {statement: '坚持便民利民，建设宜居城市。', kind: 'principles'},
      {statement: '去年新建社区公园。', kind: 'background'}
    )
  ),
  {maxLength: 8}
)

function provisionOf(document: PolicyDocument, id: string) {
  const provision = [...document.measures, ...document.statements].find((one) => one.id === id)
  if (provision === undefined) throw new Error(`Expected a provision ${id}, found none`)
  return provision
}

test('a measure is put where its words stand, and linked to what it commits to', () => {
  const {alignments} = run([library, park])
  expect(alignments.map(({primary}) => [primary.system, primary.section])).toEqual([
    [2, 3],
    [2, 4]
  ])
  expect(alignments.map(({requirements}) => requirements.map(({id}) => id))).toEqual([
    ['3.1'],
    ['4.1', '4.2']
  ])
})

test('evidence is the clause that commits to it', () => {
  const [, tree] = run([`做好城市管理，${park}`]).alignments[0]?.requirements ?? []
  expect(tree?.evidence.map(({quote}) => quote)).toEqual(['保护古树名木'])
})

test('a measure that nothing fits has no section, and is local', () => {
  const one = first(run(['发展深海养殖产业，扶持远洋捕捞船队，培育龙头水产企业。']))
  expect(one.primary).toMatchObject({system: null, section: null})
  expect(one.primary.confidence).toBeGreaterThan(0.5)
  expect(one).toMatchObject({requirements: [], secondary: [], local: true, review: true})
})

test('a measure of a few words is no substantial commitment', () => {
  expect(first(run(['发展渔业。'])).local).toBe(false)
})

test('a measure that serves two sections has one of them as secondary', () => {
  const one = first(
    run(['延长图书馆开放时间，周末和节假日开放。延长图书馆开放时间。改造老旧菜市场，统一摊位规格。'])
  )
  expect([one.primary.section, ...one.secondary.map(({section}) => section)].sort()).toEqual([3, 5])
})

test('a measure between two sections is for review, a plain one is not', () => {
  const both = '建设图书馆，改造菜市场。'
  const one = first(run([both]))
  expect(one.primary.confidence).toBeLessThan(0.95)
  expect(one.review).toBe(true)
  expect(first(run([library])).review).toBe(false)
})

test('the names of units count for nothing', () => {
  const units = '（牵头单位：图书馆；责任单位：老旧菜市场、摊位规格、公园、古树名木保护处）'
  const [plain, bracketed] = [first(run([park])), first(run([`${park}${units}`]))]
  expect(bracketed.requirements).toEqual(plain.requirements)
  expect(bracketed.candidates).toEqual(plain.candidates)
})

test('headings count where they are used, and only there', () => {
  const document = [{chapter: '其他'}, {section: '规范菜市场管理'}, '做好日常管理工作，加强督促检查。']
  const section = (headings: 'use' | 'ignore') => first(run(document, {headings})).primary.section
  expect(section('use')).toBe(5)
  expect(section('ignore')).not.toBe(5)
})

test('a heading ends with the next one of its rank or above', () => {
  const alignment = run([
    {chapter: '其他'},
    {section: '规范菜市场管理'},
    '做好日常管理工作，加强督促检查。',
    {chapter: '另外'},
    '做好日常管理工作，加强督促检查。'
  ])
  expect(alignment.alignments.map(({primary}) => primary.section === 5)).toEqual([true, false])
})

test('general statements are held against the first system, and serve it', () => {
  const alignment = run([
    {statement: '坚持便民利民，方便群众，延长图书馆开放时间，新建社区公园。', kind: 'principles'}
  ])
  expect(first(alignment).primary.system).toBe(1)
  expect(linked(alignment)).toEqual([['2.1']])
})

test.each(['preamble', 'background', 'problems', 'notice', 'closing'] as const)(
  'a %s serves nothing',
  (kind) => {
    const alignment = run([{statement: `${library}坚持便民利民。`, kind}])
    expect(linked(alignment)).toEqual([[]])
    expect(alignment.coverage.requirements.every(({by}) => by.length === 0)).toBe(true)
  }
)

test('a measure may serve the first system as well', () => {
  expect(linked(run(['建设宜居城市。以服务市民为指导，建设宜居城市。']))).toEqual([['1.1']])
})

test('a number below what is asked makes it narrower, one that reaches it does not', () => {
  const text = '图书馆员每年培训不少于40学时。'
  const start = makeDocument([text]).text.indexOf('不少于')
  const place = (offset: number) => ({line: 1, column: offset + 1, offset})
  const relation = (value: number) =>
    first(
      run([
        {
          measure: text,
          targets: [
            {
              text: `不少于${value}学时`,
              value,
              unit: '学时',
              comparator: '>=',
              subject: null,
              kind: 'target',
              position: {start: place(start), end: place(start + 7)}
            }
          ]
        }
      ])
    ).requirements.map((link) => [link.id, link.relation])
  expect(relation(40)).toEqual([['3.2', 'narrower']])
  expect(relation(60)).toEqual([['3.2', 'equivalent']])
})

test('of several numbers one that reaches what is asked is enough', () => {
  const text = '图书馆员每年培训不少于60学时，新馆员另加不少于20学时。'
  const start = makeDocument([text]).text.indexOf('不少于')
  const place = (offset: number) => ({line: 1, column: offset + 1, offset})
  const target = (value: number, from: number) => ({
    text: `不少于${value}学时`,
    value,
    unit: '学时',
    comparator: '>=' as const,
    subject: null,
    kind: 'target' as const,
    position: {start: place(from), end: place(from + 7)}
  })
  const relations = (values: readonly number[]) =>
    first(
      run([{measure: text, targets: values.map((value, at) => target(value, start + at))}])
    ).requirements.map((link) => [link.id, link.relation])
  expect(relations([60, 20])).toEqual([['3.2', 'equivalent']])
  expect(relations([40, 20])).toEqual([['3.2', 'narrower']])
})

test('a date after the one that binds this level makes it narrower', () => {
  const text = '2024年底前新建社区公园，增加绿地面积。'
  const place = (offset: number) => ({line: 1, column: offset + 1, offset})
  const document = makeDocument([
    {
      measure: text,
      deadlines: [
        {text: '2024年底前', date: '2024-12-31', kind: 'by', position: {start: place(2), end: place(9)}}
      ]
    }
  ])
  const relation = (level: PolicyDocument['level']) =>
    first(align({...document, level}, outline, options)).requirements.map((link) => link.relation)
  expect(relation('county')).toEqual(['narrower'])
  expect(relation('province')).toEqual(['equivalent'])
})

test('a page number inside a measure is in no evidence', () => {
  const document = makeDocument(['延长图书馆-7-开放时间，周末和节假日开放。'])
  const [leaf] = document.leaves
  if (leaf === undefined) throw new Error('Expected a leaf, found none')
  const [from, to] = [document.text.indexOf('-7-'), document.text.indexOf('-7-') + 3]
  const place = (offset: number) => ({line: 1, column: offset + 1, offset})
  const paged: PolicyDocument = {
    ...document,
    leaves: [
      {...leaf, position: {start: leaf.position.start, end: place(from)}},
      {kind: 'chrome', node: null, position: {start: place(from), end: place(to)}},
      {...leaf, position: {start: place(to), end: leaf.position.end}}
    ]
  }
  const one = first(align(paged, outline, options))
  expect(one.requirements.map(({id}) => id)).toEqual(['3.1'])
  for (const {quote} of one.requirements.flatMap(({evidence}) => evidence)) expect(quote).not.toContain('7')
})

test.each(methodNames)('%s: every provision once, evidence exact, confidence in range', (method) => {
  const aligner = createAligner(outline, {...options, method})
  fc.assert(
    fc.property(parts, (given) => {
      const document = makeDocument(given)
      const {alignments, coverage} = aligner(document)
      const byPlace = [...document.measures, ...document.statements].toSorted(
        (a, b) => a.position.start.offset - b.position.start.offset
      )
      expect(alignments.map(({id}) => id)).toEqual(byPlace.map(({id}) => id))
      for (const alignment of alignments) {
        const {position} = provisionOf(document, alignment.id)
        const isGeneral = document.statements.some(
          ({id, kind}) => id === alignment.id && kind === 'principles'
        )
        expect(alignment.candidates.length).toBeGreaterThanOrEqual(isGeneral ? 2 : 3)
        const confidences = [
          alignment.primary,
          ...alignment.secondary,
          ...alignment.candidates,
          ...alignment.requirements
        ].map(({confidence}) => confidence)
        for (const confidence of confidences) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
        for (const {evidence} of alignment.requirements) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const {quote, start, end} of evidence) {
            expect(quote).toBe(document.text.slice(start, end))
            expect(quote).toBe(quote.trim())
            expect(quote.length).toBeGreaterThan(0)
            expect(quote.length).toBeLessThanOrEqual(80)
            expect(quote).not.toContain('牵头单位')
            expect(start).toBeGreaterThanOrEqual(position.start.offset)
            expect(end).toBeLessThanOrEqual(position.end.offset)
          }
        }
      }
      const served = new Set(alignments.flatMap(({requirements}) => requirements.map(({id}) => id)))
      expect(coverage.requirements.filter(({by}) => by.length > 0).map(({id}) => id)).toEqual(
        coverage.requirements.map(({id}) => id).filter((id) => served.has(id))
      )
      const counted = alignments.filter(
        ({id, primary}) => !id.includes('#s') && primary.section !== null
      ).length
      expect(coverage.systems.reduce((sum, {measures}) => sum + measures, 0)).toBe(counted)
      expect(coverage.sections.reduce((sum, {measures}) => sum + measures, 0)).toBe(counted)
    }),
    {numRuns: 40}
  )
})

test('evidence is not the whole of a measure of several clauses', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['延长图书馆开放时间', '周末开放', '节假日开放', '方便读者', '增加绿地面积'], {
        minLength: 2
      }),
      (clauses) => {
        const text = `${clauses.join('，')}。`
        const length = text.length - 1
        for (const {evidence} of first(run([text])).requirements) {
          for (const {quote} of evidence) expect(quote.length).toBeLessThan(length)
        }
      }
    )
  )
})

test.each([
  ['a list', `新建社区公园、${'口袋公园、'.repeat(40)}增加绿地面积、保护古树名木`],
  ['a clause without a break', `保护古树名木${'又一处很长的地名'.repeat(20)}增加绿地面积`],
  ['a clause with much white space', `保护${'\n　　'.repeat(60)}古树名木`]
])('of %s the part that says it is quoted, at most 80 characters', (_, text) => {
  const links = first(run([`${text}。`])).requirements
  expect(links.map(({id}) => id)).toContain('4.2')
  for (const {quote} of links.flatMap(({evidence}) => evidence)) expect(quote.length).toBeLessThanOrEqual(80)
  const [tree] = links.filter(({id}) => id === '4.2').flatMap(({evidence}) => evidence)
  expect(tree?.quote).toMatch(/古树名木|保护/)
})

test('confidence in none and in the sections adds up to one', () => {
  const {primary, candidates} = first(run(['发展深海养殖产业，扶持远洋捕捞船队。']))
  expect(primary.section).toBeNull()
  const sum = candidates.reduce((total, {confidence}) => total + confidence, primary.confidence)
  expect(sum).toBeGreaterThan(0.9)
  expect(sum).toBeLessThanOrEqual(1.0005)
})

test('inputs stay as they are, and two runs print the same bytes', () => {
  const frozen = deepFreeze(JSON.parse(JSON.stringify(outline)) as typeof outline)
  fc.assert(
    fc.property(parts, (given) => {
      const document = deepFreeze(makeDocument(given))
      const twice = [align(document, frozen, options), align(document, frozen, options)]
      expect(JSON.stringify(twice[0])).toBe(JSON.stringify(twice[1]))
    }),
    {numRuns: 20}
  )
})

test('white space and half-width forms change no section and no requirement', () => {
  const half: Readonly<Record<string, string>> = {
    '，': ',',
    '；': ';',
    '（': '(',
    '）': ')',
    '“': '"',
    '”': '"'
  }
  const disturb = (text: string, gaps: readonly string[]) =>
    [...text]
      .map((character, at) => `${half[character] ?? character}${gaps[at % gaps.length] ?? ''}`)
      .join('')
  const essence = (alignment: DocumentAlignment) =>
    alignment.alignments.map(({primary, secondary, candidates, requirements}) => ({
      primary,
      secondary,
      candidates,
      requirements: requirements.map(({id, confidence}) => [id, confidence])
    }))
  fc.assert(
    fc.property(
      parts,
      fc.array(fc.constantFrom('', '', ' ', '\n', '　', '\t'), {minLength: 1}),
      (given, gaps) => {
        const other = given.map((part) =>
          typeof part === 'string'
            ? disturb(part, gaps)
            : 'statement' in part
              ? {...part, statement: disturb(part.statement, gaps)}
              : part
        )
        expect(essence(run(other))).toEqual(essence(run(given)))
      }
    ),
    {numRuns: 60}
  )
})

test('an empty document covers nothing and divides by nothing', () => {
  const {alignments, coverage} = run([])
  expect(alignments).toEqual([])
  expect(coverage.systems.map(({share}) => share)).toEqual([0, 0, 0])
  expect(coverage.requirements.every(({nearest}) => nearest === undefined)).toBe(true)
})

test('what it was made with stands in the result', () => {
  expect(run([], {method: 'key-terms', headings: 'ignore'})).toMatchObject({
    schema: 1,
    document: 'test',
    outline: {id: 'outline-test', sha256: 'abc'},
    method: {name: 'key-terms', segmenter: 'pairs 1', headings: 'ignore', language: 'zh'}
  })
})

test('a method that does not exist is refused', () => {
  expect(() => createAligner(outline, {...options, method: 'guess'})).toThrow(RangeError)
})

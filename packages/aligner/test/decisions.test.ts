import {parse} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {
  createAligner,
  createDecider,
  indexOutline,
  type Label,
  type LabelEntry,
  parseLabelRows,
  parseLabels,
  textHash
} from '../src/index.ts'
import {outline, pairSegmenter} from './fixtures.ts'

const index = indexOutline(outline)
const align = createAligner(outline, {sha256: '', segmenter: pairSegmenter})

const lines = [
  '一、服务市民',
  '1.延长图书馆开放时间，周末和节假日照常开放，方便上班的市民。',
  '2.新建社区公园，增加绿地面积，让市民出门见绿。',
  '3.在社区里保护古树，给每棵树建立档案，定期巡查。'
]
const parseLines = (body: readonly string[]) => parse(`${body.join('\n')}\n`, {id: 'plan'})
const document = parseLines(lines)
const hashOf = (number: number, of = document) => textHash(of.measures[number - 1]?.text ?? '')
const entry = (number: number, more: Partial<LabelEntry>): LabelEntry => ({
  id: `plan#${number}`,
  textHash: hashOf(number),
  coder: '张三',
  ...more
})
const labelsOf = (...labels: readonly LabelEntry[]): readonly Label[] => parseLabels({labels}, index)

function decide(labels: readonly Label[], of = document) {
  return createDecider(index, labels)(of, align(of))
}

function find(result: ReturnType<typeof decide>, id: string) {
  const found = result.alignment.alignments.find((one) => one.id === id)
  if (found === undefined) throw new Error(`Expected ${id}`)
  return found
}

test('a decision stands in the place of the method, under the name of who decided', () => {
  const result = decide(labelsOf(entry(1, {primary: 4, secondary: [3], requirements: ['4.2'], local: true})))
  expect(find(result, 'plan#1')).toMatchObject({
    primary: {system: 2, section: 4, confidence: 1},
    secondary: [{section: 3, confidence: 1}],
    requirements: [{id: '4.2', confidence: 1}],
    local: true,
    review: false,
    decidedBy: '张三'
  })
  expect(find(result, 'plan#2').decidedBy).toBe('method')
})

test('coverage follows the decisions, and a relation that is given counts', () => {
  const before = align(document).coverage
  expect(before.requirements.find(({id}) => id === '3.1')?.status).toBe('covered')
  const {alignment} = decide(labelsOf(entry(1, {primary: 4, requirements: ['4.2:narrower']})))
  const status = new Map(alignment.coverage.requirements.map((one) => [one.id, one]))
  expect(status.get('3.1')).toMatchObject({status: 'missing', by: []})
  expect(status.get('4.2')?.by).toContain('plan#1')
  expect(alignment.coverage.sections.find(({number}) => number === 4)?.measures).toBe(
    (before.sections.find(({number}) => number === 4)?.measures ?? 0) + 1
  )
  // A person has looked at it: it is no near miss any more.
  expect(status.get('3.1')?.nearest?.id).not.toBe('plan#1')
})

test('the evidence of a requirement that a person gives is searched in the text', () => {
  const {requirements} = find(decide(labelsOf(entry(3, {requirements: ['4.2', '3.1']}))), 'plan#3')
  expect(requirements.map(({id}) => id)).toEqual(['3.1', '4.2'])
  for (const {evidence} of requirements)
    for (const {quote, start, end} of evidence) expect(quote).toBe(document.text.slice(start, end))
  expect(requirements[1]?.evidence[0]?.quote).toContain('保护古树')
})

test('what a decision leaves open stays as the method has it', () => {
  const before = align(document).alignments.find(({id}) => id === 'plan#1')
  expect(find(decide(labelsOf(entry(1, {local: true}))), 'plan#1')).toEqual({
    ...before,
    local: true,
    review: false,
    decidedBy: '张三'
  })
})

test('that no section fits leaves no requirement', () => {
  expect(find(decide(labelsOf(entry(1, {primary: 0}))), 'plan#1')).toMatchObject({
    primary: {system: null, section: null, confidence: 1},
    secondary: [],
    requirements: [],
    local: true
  })
})

test('a changed measure goes back to the method, and asks again', () => {
  const labels = labelsOf(entry(1, {primary: 4}), entry(2, {primary: 3}))
  const edited = parseLines(lines.with(1, '1.延长图书馆开放时间到晚上九点。'))
  const result = decide(labels, edited)
  expect(result.changed.map(({id}) => id)).toEqual(['plan#1'])
  expect(find(result, 'plan#1')).toMatchObject({primary: {section: 3}, review: true, decidedBy: 'method'})
  expect(find(result, 'plan#2')).toMatchObject({primary: {section: 3}, decidedBy: '张三'})
})

test('line breaks, blanks and width change no text; a decision moves with its text', () => {
  const labels = labelsOf(entry(1, {primary: 4}), entry(3, {primary: 0}))
  const printed = parseLines([
    '一、服务市民',
    '1.延长图书馆开放时间,周末和节假日照常开放,方便上班的市民。 ',
    ...lines.slice(2)
  ])
  expect(decide(labels, printed).changed).toEqual([])
  const inserted = parseLines([
    '一、服务市民',
    '1.新办一个菜市场，方便附近的市民买菜。',
    ...lines.slice(1).map((line, at) => line.replace(/^\d/u, String(at + 2)))
  ])
  const result = decide(labels, inserted)
  expect(result.moved.map(({label, to}) => [label.id, to])).toEqual([
    ['plan#1', 'plan#2'],
    ['plan#3', 'plan#4']
  ])
  expect(result.changed).toEqual([])
  expect(find(result, 'plan#2')).toMatchObject({primary: {section: 4}, decidedBy: '张三'})
  expect(find(result, 'plan#1').decidedBy).toBe('method')
})

test('an id that is not there, nor its text, is unknown; other documents are passed over', () => {
  const labels = labelsOf(
    {id: 'plan#9', textHash: '0123456789abcdef', coder: 'A'},
    {id: 'other#1', textHash: '0123456789abcdef', coder: 'A'}
  )
  const {unknown, alignment} = decide(labels)
  expect(unknown.map(({id}) => id)).toEqual(['plan#9'])
  expect(alignment).toEqual(align(document))
})

const row = (cells: Readonly<Record<string, string>>) => ({
  place: 'line 2',
  cells: {id: 'plan#1', textHash: hashOf(1), coder: '李四', ...cells}
})

test('rows of a table say the same: lists, none, blanks', () => {
  const cells = {primary: '3', secondary: '4、2', requirements: '3.1 4.2:narrower', local: '否', note: '=1'}
  expect(parseLabelRows([row(cells)], index)).toMatchObject([
    {
      primary: 3,
      secondary: [4, 2],
      requirements: [
        {id: '3.1', relation: null},
        {id: '4.2', relation: 'narrower'}
      ],
      local: false,
      coder: '李四'
    }
  ])
  const empty = {primary: 'none', secondary: ' ', requirements: '无', local: ''}
  expect(parseLabelRows([row(empty)], index)).toMatchObject([
    {primary: 0, secondary: null, requirements: [], local: null}
  ])
})

test.each([
  [{primary: '36'}, 'Expected line 2, primary, to be a section of outline-test'],
  [{primary: 'three'}, 'Expected line 2, primary, to be an integer'],
  [
    {requirements: '3.1 3.99'},
    'Expected line 2, requirements, to be a requirement of outline-test, found "3.99"'
  ],
  [{requirements: '3.1 3.1'}, 'Expected line 2, requirements, to be a list in which nothing stands twice'],
  [{requirements: '3.1:same'}, 'Expected line 2, requirements, to be "equivalent" or'],
  [{local: 'maybe'}, 'Expected line 2, local, to be true or false'],
  [{coder: ''}, 'Expected line 2, coder, to be a string'],
  [{coder: 'method'}, 'Expected line 2, coder, to be the name of a person'],
  [{textHash: 'abc'}, 'Expected line 2, textHash, to be the fingerprint'],
  [{id: 'plan'}, 'Expected line 2, id, to be an id such as'],
  [{date: '4.5.2022'}, 'Expected line 2, date, to be a day'],
  [{requirments: ''}, 'found "requirments"']
])('a row with %o is refused, and the message names the cell', (cells, message) => {
  expect(() => parseLabelRows([row(cells as Record<string, string>)], index)).toThrow(message)
})

test('two decisions on one measure are refused, and both are named', () => {
  const twice = () => parseLabels({labels: [entry(1, {}), entry(2, {}), entry(1, {})]}, index)
  expect(twice).toThrow('found two: labels[0] and labels[2]')
})

import {type PolicyDocument, parse, type Sidecar} from '@gangmu/parser'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findReuse} from '../src/index.ts'

function plan(id: string, measures: readonly string[], sidecar: Sidecar = {}): PolicyDocument {
  const lines = measures.map((text, place) => `${place + 1}.${text}`)
  return parse(`${id}法治政府建设实施方案\n一、推进工作\n${lines.join('\n')}\n`, {id, sidecar})
}

const tianjin = {region: '天津市甲区'}
const chongqing = {region: '重庆市乙区'}
const sentence = '未经合法性审核或者经审核不合法的文件不得提交集体审议。'

function wordsOf(documents: readonly PolicyDocument[]) {
  const texts = new Map(documents.map(({id, text}) => [id, text]))
  return findReuse(documents).passages.map(({kind, a, b, source}) => ({
    kind,
    source,
    a: texts.get(a.document)?.slice(a.start, a.end),
    b: texts.get(b.document)?.slice(b.start, b.end)
  }))
}

test('words that two documents share are found where they stand, with the words of each', () => {
  const a = plan('甲', [`加强文件管理。${sentence}`], tianjin)
  const b = plan('乙', ['推行首问负责制。', `${sentence}及时公布清单。`], chongqing)
  expect(wordsOf([a, b])).toEqual([
    {kind: 'verbatim', source: 'common', a: sentence.slice(0, -1), b: sentence.slice(0, -1)}
  ])
})

test('words changed in the middle make one adapted passage, not two', () => {
  const a = plan('甲', ['依法平等保护各种所有制企业产权和自主经营权。'])
  const b = plan('乙', ['依法平等保护各类所有制企业的产权和自主经营权。'])
  expect(wordsOf([a, b])).toEqual([
    {
      kind: 'adapted',
      source: 'regional',
      a: '依法平等保护各种所有制企业产权和自主经营权',
      b: '依法平等保护各类所有制企业的产权和自主经营权'
    }
  ])
})

test('widths, punctuation, white space and line breaks change nothing', () => {
  const a = plan('甲', ['推行“双随机、一公开”监管，健全 APP 掌上执法机制。'])
  const b = plan('乙', ['推行"双随机,一公开"监管, 健全　ＡＰＰ掌上\n执法机制。'])
  const {passages, documents} = findReuse([a, b])
  expect(passages.map(({kind}) => kind)).toEqual(['verbatim'])
  expect(documents.map(({own}) => own)).toEqual([0, 0])
})

test.each([
  ['of different provinces', [tianjin, chongqing], 'common'],
  ['of one province', [tianjin, {region: '天津市丙区'}], 'regional'],
  ['of places unknown', [{}, {}], 'regional'],
  ['of a national text and a place unknown', [{level: 'national'}, {}], 'common'],
  ['of three places unknown', [{}, {}, {}], 'common']
] as const)('a passage %s is told by its holders', (_, sidecars, expected) => {
  const documents = sidecars.map((sidecar, place) => plan(`文${place}`, [sentence], sidecar))
  const {passages} = findReuse(documents)
  expect(new Set(passages.map(({source}) => source))).toEqual(new Set([expected]))
  expect(new Set(passages.map((passage) => passage.documents))).toEqual(new Set([documents.length]))
})

test('a third document of another province makes words common to two of one', () => {
  const two = [plan('甲', [sentence], tianjin), plan('丙', [sentence], {region: '天津市丙区'})]
  expect(findReuse(two).documents.map(({regional}) => regional)).toEqual([1, 1])
  const three = findReuse([...two, plan('乙', [sentence], chongqing)])
  expect(three.documents.map(({common}) => common)).toEqual([1, 1, 1])
})

test('which is earlier is said only where both dates are known and differ', () => {
  const dates = (a: string | null, b: string | null) => {
    const dated = (date: string | null) => (date === null ? {} : {issuedOn: date})
    return findReuse([plan('甲', [sentence], dated(a)), plan('乙', [sentence], dated(b))]).pairs[0]?.earlier
  }
  expect(dates('2022-05-04', '2021-05-04')).toBe('乙')
  expect(dates('2022-05-04', '2022-05-04')).toBeNull()
  expect(dates('2022-05-04', null)).toBeNull()
})

test('units in brackets, labels and short set phrases are no reuse', () => {
  const units = '（牵头单位：区司法局、区政府办公室；责任单位：区政府各部门、各街道办事处）'
  const a = plan('甲', [`推行首问负责制度。${units}`, '建设法治政府。'])
  const b = plan('乙', [`清理收费项目。${units}`, '建设法治政府。'])
  expect(findReuse([a, b])).toMatchObject({passages: [], pairs: []})
})

test('what stands in no other document is listed as its own words', () => {
  const own = '推广山城有信企业信用码应用场景'
  const a = plan('甲', [`${sentence}${own}。`])
  const [document] = findReuse([a, plan('乙', [sentence])]).documents
  const provision = document?.provisions.find(({own: share}) => share > 0)
  expect(provision?.ownWords.map(({start, end}) => a.text.slice(start, end))).toEqual([own])
})

test('an id that stands twice is refused; no document is no error', () => {
  expect(() => findReuse([plan('甲', []), plan('甲', [])])).toThrow(RangeError)
  expect(findReuse([])).toEqual({documents: [], passages: [], pairs: [], allPairs: true})
})

const letter = fc.constantFrom(...'依法行政推进落实健全完善监督执法司法公开')
const words = fc.array(letter, {maxLength: 60}).map((letters) => letters.join(''))

test('whatever twelve letters two measures share are found, wherever they stand', () => {
  const shared = fc.array(letter, {minLength: 12, maxLength: 40}).map((letters) => letters.join(''))
  fc.assert(
    fc.property(shared, fc.tuple(words, words, words, words), (same, [one, two, three, four]) => {
      const [a, b] = [plan('甲', [`${one}${same}${two}。`]), plan('乙', [`${three}${same}${four}。`])]
      const measure = findReuse([a, b]).documents[0]?.provisions[0]
      const letters = measure?.letters ?? 0
      expect(Math.round((1 - (measure?.own ?? 1)) * letters)).toBeGreaterThanOrEqual(12)
    })
  )
})

test('shares add up, places lie within their provisions, inputs stay, and two runs are the same', () => {
  const plans = fc
    .array(fc.array(words, {maxLength: 4}), {minLength: 1, maxLength: 5})
    .map((all) => all.map((measures, place) => plan(`文${place}`, measures)))
  fc.assert(
    fc.property(plans, (documents) => {
      const before = JSON.stringify(documents)
      const reuse = findReuse(documents)
      for (const {provisions, ...shares} of reuse.documents) {
        for (const {letters, common, regional, own} of [shares, ...provisions]) {
          expect(common + regional + own).toBeCloseTo(letters === 0 ? 0 : 1, 3)
        }
      }
      for (const {a, b} of reuse.passages) {
        for (const {document, provision, start, end} of [a, b]) {
          const {measures, statements} = documents.find(({id}) => id === document) as PolicyDocument
          const {position} = [...measures, ...statements].find(({id}) => id === provision) ?? {}
          expect(start).toBeGreaterThanOrEqual(position?.start.offset ?? Number.NaN)
          expect(end).toBeLessThanOrEqual(position?.end.offset ?? Number.NaN)
          expect(start).toBeLessThan(end)
        }
      }
      expect(findReuse(documents)).toEqual(reuse)
      expect(JSON.stringify(documents)).toBe(before)
    }),
    {numRuns: 50}
  )
})

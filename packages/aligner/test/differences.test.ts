import fs from 'node:fs'
import {type GovernmentLevel, parse, type Sidecar} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {
  type AlignedInput,
  computeCoverage,
  type Differences,
  findDifferences,
  findReuse,
  indexOutline,
  type NearMiss,
  type ProvisionAlignment,
  parseOutline,
  type RequirementDifference,
  type Segmenter
} from '../src/index.ts'

const catalogue = new URL('../../../corpus/outline/outline-2021-2025.json', import.meta.url)
const index = indexOutline(parseOutline(JSON.parse(fs.readFileSync(catalogue, 'utf8'))))
const segmenter: Segmenter = {name: 'letters', segment: (text) => [...text]}

/** What one measure serves: the words of its text that commit to each requirement. */
interface Serves {
  readonly text: string
  readonly serves: Readonly<Record<string, string>>
  readonly confidence?: number
  /** Section of its primary system; default: that of the first requirement. */
  readonly section?: number
}

function aligned(
  id: string,
  measures: readonly Serves[],
  sidecar: Sidecar = {level: 'county'},
  nearMisses: readonly NearMiss[] = []
): AlignedInput {
  const lines = measures.map(({text}, place) => `${place + 1}.${text}`)
  const document = parse(`${id}法治政府建设实施方案\n一、推进工作\n${lines.join('\n')}\n`, {id, sidecar})
  const alignments = document.measures.map((measure, place): ProvisionAlignment => {
    const {serves, section, confidence = 0.99} = measures[place] as Serves
    const ids = Object.keys(serves)
    const primary = section ?? index.sectionOf(ids[0] ?? '1.1')
    return {
      id: measure.id,
      primary: {system: index.systemOf(primary), section: primary, confidence: 0.9},
      secondary: [],
      candidates: [],
      requirements: ids.map((requirement) => {
        const quote = serves[requirement] ?? ''
        const start = document.text.indexOf(quote, measure.position.start.offset)
        return {
          id: requirement,
          confidence,
          relation: 'equivalent',
          evidence: [{quote, start, end: start + quote.length}]
        }
      }),
      local: false,
      review: false,
      decidedBy: 'method'
    }
  })
  return {
    document,
    alignment: {
      schema: 1,
      document: id,
      outline: {id: index.outline.id, sha256: 'x'},
      method: {name: 'hand', version: '1', segmenter: segmenter.name, headings: 'ignore', language: 'zh'},
      alignments,
      coverage: computeCoverage(document, alignments, index, nearMisses)
    }
  }
}

function compare(a: AlignedInput, b: AlignedInput): Differences {
  return findDifferences(a, b, index, findReuse([a.document, b.document]), segmenter)
}

function requirement(differences: Differences, id: string): RequirementDifference {
  const found = differences.requirements.find((one) => one.id === id)
  if (found === undefined) throw new Error(`Expected ${id}`)
  return found
}

/** Facts that differ in short: `deadline 2023年年底前 | –`. */
function facts(differences: Differences, id: string): readonly string[] {
  return requirement(differences, id).differences.map((one) => {
    const of = (side: typeof one.a): string => {
      if (side === null) return '–'
      if (typeof side === 'object' && 'words' in side) return side.value
      return typeof side === 'object' && 'text' in side ? side.text : String(side)
    }
    return `${one.kind} ${of(one.a)} | ${of(one.b)}`
  })
}

test('a number is compared with that of the other plan, under the requirement whose words it stands in', () => {
  const text = (hours: number): string =>
    `加强行政执法队伍建设，每人每年接受不少于${hours}学时的业务培训。加强公职律师队伍建设。推进司法所建设。`
  const measure = (hours: number): Serves => ({
    text: text(hours),
    serves: {'34.8': '每人每年接受', '34.10': '加强公职律师队伍建设', '34.7': '推进司法所建设'}
  })
  const differences = compare(aligned('甲', [measure(60)]), aligned('乙', [measure(40)]))
  expect(facts(differences, '34.8')).toEqual(['target 不少于60学时 | 不少于40学时'])
  expect(facts(differences, '34.10')).toEqual([])
  expect(facts(differences, '34.7')).toEqual([])
})

test('a date in a sentence that no requirement claims is tied to none, unless the measure serves one alone', () => {
  const text = '2023年年底前完成清理工作。公开权责清单。规范行政许可。'
  const two = {text, serves: {'4.5': '公开权责清单', '5.1': '规范行政许可'}}
  const plain = {text: '公开权责清单。规范行政许可。', serves: two.serves}
  expect(compare(aligned('甲', [two]), aligned('乙', [plain])).counts.deadline).toBe(0)
  const one = {text, serves: {'4.5': '公开权责清单'}}
  expect(facts(compare(aligned('甲', [one]), aligned('乙', [plain])), '4.5')).toEqual([
    'deadline 2023年年底前 | –'
  ])
})

test('in a sentence that serves several requirements a fact goes to the one that its clause is about', () => {
  const text = '加强行政复议队伍建设，促进公职律师队伍建设，2022年年底实现公职律师全覆盖。'
  const serves = {'34.9': '加强行政复议队伍建设', '34.10': '促进公职律师队伍建设'}
  const differences = compare(
    aligned('甲', [{text, serves}]),
    aligned('乙', [{text: text.replace(/，2022.*全覆盖/u, ''), serves}])
  )
  expect(facts(differences, '34.10')).toContain('deadline 2022年年底 | –')
  expect(facts(differences, '34.9')).toEqual([])
})

test('dates that differ are set side by side, and equal ones are no difference', () => {
  const by = (date: string): Serves => ({
    text: `${date}基本建成监督工作体系。`,
    serves: {'26.1': '基本建成监督工作体系'}
  })
  const of = (a: string, b: string) => facts(compare(aligned('甲', [by(a)]), aligned('乙', [by(b)])), '26.1')
  expect(of('2023年年底前', '2024年年底前')).toEqual(['deadline 2023年年底前 | 2024年年底前'])
  expect(of('2024年年底前', '到2024年底')).toEqual([])
})

test('a number that the other plan gives elsewhere in the same measure is no difference', () => {
  const a = {
    text: '健全学法机制，每年举办两期以上法治专题讲座。',
    serves: {'34.3': '健全学法机制，每年举办两期以上法治专题讲座'}
  }
  const b = {
    text: '健全学法机制。落实普法责任。政府领导班子每年举办两期以上法治专题讲座。',
    serves: {'34.3': '健全学法机制', '16.4': '落实普法责任'}
  }
  expect(facts(compare(aligned('甲', [a]), aligned('乙', [b])), '34.3')).toEqual([])
})

test('events for different spans of time, and shares of different things, are not set side by side', () => {
  const of = (text: string): Serves => ({text, serves: {'34.3': text.slice(0, 8)}})
  const differences = compare(
    aligned('甲', [of('负责人任期内至少接受一次法治专题培训。')]),
    aligned('乙', [of('负责人每年至少接受两次法治专题培训。')])
  )
  expect(facts(differences, '34.3').filter((fact) => fact.startsWith('target'))).toEqual([
    'target 至少接受一次 | –',
    'target – | 至少接受两次'
  ])
})

test('strength is that of the words of evidence, not of the measure', () => {
  const a = {text: '健全工作机制。严格落实备案审查制度。', serves: {'9.4': '严格落实备案审查制度'}}
  const b = {text: '严禁越权发文。探索备案审查办法。', serves: {'9.4': '探索备案审查办法'}}
  expect(facts(compare(aligned('甲', [a]), aligned('乙', [b])), '9.4')).toEqual([
    'strength mandatory | exploratory'
  ])
})

test('a requirement served under another system is told, with both systems', () => {
  const serves = {'14.4': '畅通投诉举报渠道'}
  const a = {text: '畅通投诉举报渠道。', serves}
  const b = {text: '畅通投诉举报渠道。', serves, section: 26}
  const differences = compare(aligned('甲', [a]), aligned('乙', [b]))
  expect(requirement(differences, '14.4').differences).toEqual([{kind: 'system', a: [5], b: [8]}])
})

test('what is in one only is said so, with the words; what does not apply to the other is no difference', () => {
  const measure = {text: '科学立法，完善立法规划。', serves: {'7.1': '完善立法规划'}}
  const other = {text: '公开权责清单。', serves: {'4.5': '公开权责清单'}}
  const at = (level: GovernmentLevel): Differences =>
    compare(aligned('甲', [measure], {level: 'province'}), aligned('乙', [other], {level}))
  const {standing, a, b} = requirement(at('province'), '7.1')
  expect(standing).toBe('only-a')
  expect(a.evidence).toMatchObject([{provision: '甲#1', quote: '完善立法规划', line: 3, column: 8}])
  expect(b.evidence).toEqual([])
  expect(requirement(at('county'), '7.1').standing).toBe('not-applicable')
})

test.each([
  ['the other holds the same words', '完善市场准入负面清单制度和配套措施', 0.99, [], 'same-words'],
  [
    'a near miss of the other is near',
    '公开权责清单',
    0.99,
    [{requirement: '4.6', provision: '乙#1', confidence: 0.3}],
    'near-miss'
  ],
  ['the find is weak', '公开权责清单', 0.55, [], 'uncertain']
] as const)('silence is doubtful where %s', (_, words, confidence, nearMisses, doubt) => {
  const held = '完善市场准入负面清单制度和配套措施'
  const a = aligned('甲', [{text: `${held}。`, serves: {'4.6': held}, confidence}])
  const b = aligned('乙', [{text: `${words}。`, serves: {'4.5': words}}], {level: 'county'}, nearMisses)
  expect(requirement(compare(a, b), '4.6')).toMatchObject({standing: 'doubtful', doubt, differences: []})
})

test('words that both adapt are shown word by word; marks alone are no difference', () => {
  const of = (text: string): Serves => ({text: `${text}。`, serves: {'6.4': text}})
  const wording = (one: string, other: string) =>
    requirement(compare(aligned('甲', [of(one)]), aligned('乙', [of(other)])), '6.4').wording
  const words = '制定行政规范性文件过程中，充分听取企业和行业协会商会的意见'
  expect(wording(words, words.replace('，', '；'))).toMatchObject({
    kind: 'same',
    parts: [{in: 'both', text: words}],
    a: {provision: '甲#1'},
    b: {provision: '乙#1'}
  })
  expect(wording(words, words.replace('充分', '认真'))?.parts.filter((part) => part.in !== 'both')).toEqual([
    {in: 'a', text: '充分'},
    {in: 'b', text: '认真'}
  ])
  expect(wording(words, '畅通政企沟通渠道')).toEqual({kind: 'own', parts: [], a: null, b: null})
})

test('units are compared by pairs of measures, without what names the district; none named, none compared', () => {
  const of = (units: string): Serves => ({text: `公开权责清单。${units}`, serves: {'4.5': '公开权责清单'}})
  const units = (one: string, other: string) =>
    compare(aligned('甲', [of(one)]), aligned('乙', [of(other)])).units
  expect(units('（牵头单位：区司法局、区委编办）', '（牵头单位：县司法局、县政府办）')).toMatchObject([
    {a: '甲#1', b: '乙#1', requirements: ['4.5'], role: 'lead', onlyA: ['区委编办'], onlyB: ['县政府办']}
  ])
  expect(units('（牵头单位：区司法局）', '（牵头单位：县司法局）')).toEqual([])
  expect(units('（牵头单位：区司法局）', '')).toEqual([])
})

const draft = '落实首问负责制度。推行一次告知和限时办结制度。'
const draftOf = (id: string, text: string, sidecar: Sidecar): AlignedInput =>
  aligned(id, [{text, serves: {'5.8': '首问负责制度'}}], {title: '某区实施方案', ...sidecar})

test('draft and final text of one title are versions; plans of two titles never are', () => {
  const changed = draft.replace('限时办结', '容缺受理')
  const versions = compare(draftOf('甲', draft, {status: 'draft'}), draftOf('乙', changed, {status: 'final'}))
  expect(versions.relation).toBe('draft-and-final')
  expect(versions.measures[0]).toMatchObject({side: 'a', counterpart: '乙#1', state: 'changed'})
  expect(versions.measures[0]?.parts.map((part) => part.in)).toContain('b')
  const other = draftOf('乙', changed, {status: 'final', title: '他区实施方案'})
  expect(compare(draftOf('甲', draft, {status: 'draft'}), other).relation).toBe('peers')
})

test.each([
  ['levels', {level: 'county'}, {level: 'city'}],
  [
    'years',
    {region: '天津市甲区', period: {from: 2020, to: 2020}},
    {region: '天津市甲区', period: {from: 2021, to: 2021}}
  ],
  ['peers', {region: '天津市甲区'}, {region: '天津市乙区'}]
] as const)('documents stand to each other as %s', (relation, a, b) => {
  const found = compare(draftOf('甲', draft, a), draftOf('乙', '推进首问负责制度。', {title: '他方案', ...b}))
  expect(found.relation).toBe(relation)
})

const clear: readonly Serves[] = [{text: '2023年年底前公开权责清单。', serves: {'4.5': '公开权责清单'}}]

test('equal plans differ in nothing; the six standings hold every requirement', () => {
  const {counts} = compare(aligned('甲', clear), aligned('乙', clear))
  expect(counts).toMatchObject({onlyA: 0, onlyB: 0, doubtful: 0, both: 1, differing: 0, units: 0})
  const {onlyA, onlyB, both, doubtful, neither, notApplicable} = counts
  expect(onlyA + onlyB + both + doubtful + neither + notApplicable).toBe(index.requirements.length)
})

test('inputs that do not belong together are refused', () => {
  const [a, b] = [aligned('甲', clear), aligned('乙', clear)]
  const reuse = findReuse([a.document, b.document])
  const wrong = {document: a.document, alignment: b.alignment}
  expect(() => findDifferences(wrong, b, index, reuse, segmenter)).toThrow(RangeError)
  expect(() => findDifferences(b, a, index, reuse, segmenter)).toThrow(RangeError)
  const foreign = {...b, alignment: {...b.alignment, outline: {id: 'o', sha256: 'y'}}}
  expect(() => findDifferences(a, foreign, index, reuse, segmenter)).toThrow(RangeError)
})

test('swapping the documents mirrors the result', () => {
  const a = aligned('甲', [
    {text: '2023年年底前公开权责清单。', serves: {'4.5': '公开权责清单'}},
    {text: '规范行政许可。', serves: {'5.1': '规范行政许可'}}
  ])
  const b = aligned('乙', [{text: '探索公开权责清单。', serves: {'4.5': '探索公开权责清单'}}])
  const [one, other] = [compare(a, b), compare(b, a)]
  expect(other.counts).toEqual({...one.counts, onlyA: one.counts.onlyB, onlyB: one.counts.onlyA})
  const mirrored = one.requirements.map(({id, a: ofA, b: ofB}) => ({id, a: ofB, b: ofA}))
  expect(other.requirements).toMatchObject(mirrored)
})

test('inputs are left as they are', () => {
  const [a, b] = [aligned('甲', clear), aligned('乙', clear)]
  const before = JSON.stringify([a, b])
  compare(a, b)
  expect(JSON.stringify([a, b])).toBe(before)
})

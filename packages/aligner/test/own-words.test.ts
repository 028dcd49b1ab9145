import {type PolicyDocument, parse, type Sidecar} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {findOwnWords, type Segmenter} from '../src/index.ts'
import {compareOdds} from '../src/own-words/log-odds.ts'

/** Words of two letters, so that a test says itself how its text is cut. */
const pairs: Segmenter = {name: 'pairs', segment: (text) => text.match(/.{1,2}/gu) ?? []}

function plan(id: string, measures: readonly string[], sidecar: Sidecar = {}): PolicyDocument {
  const lines = measures.map((text, place) => `${place + 1}.${text}`)
  return parse(`法治政府建设实施方案\n一、推进工作\n${lines.join('\n')}\n`, {id, sidecar})
}

const filler = [
  '健全制度，落实责任，公开清单。',
  '完善程序，规范执法，提升服务。',
  '加强监督，畅通渠道，推进改革。'
]

test('the log-odds ratio is that of Monroe, Colaresi and Quinn', () => {
  // By hand: (8+2)/(1000+100-8-2) over (1+2)/(2000+100-1-2), and the root of 1/10 + 1/3.
  const {logOdds, standardError} = compareOdds({here: [8, 1000], others: [1, 2000], prior: [2, 100]})
  expect(logOdds).toBeCloseTo(Math.log(10 / 1090 / (3 / 2097)), 12)
  expect(standardError).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 3), 12)
  const same = compareOdds({here: [5, 1000], others: [5, 1000], prior: [2, 100]})
  expect(same.logOdds).toBe(0)
})

test('a term that one plan alone uses often is its own, with counts, shares and limits', () => {
  const own = Array.from({length: 8}, () => '推行码上。')
  const [a, b] = findOwnWords(
    [plan('甲', [...filler, ...own]), plan('乙', [...filler, ...filler])],
    pairs
  ).documents
  const term = a?.terms.find((one) => one.term.includes('码上'))
  expect(term).toMatchObject({count: 8, others: 0, othersPerThousand: 0})
  expect(term?.perThousand).toBeCloseTo((1000 * 8) / (a?.words ?? 1), 1)
  expect(term?.low).toBeGreaterThan(0)
  expect(term?.low).toBeLessThan(term?.logOdds ?? 0)
  expect(term?.high).toBeGreaterThan(term?.logOdds ?? 0)
  expect(term?.z).toBeGreaterThan(1.96)
  expect(b?.terms.map((one) => one.term)).not.toContain('码上')
})

test('words that belong together are one term, and names in quotation marks stay whole', () => {
  const joint = [
    '城市综合行政执法。',
    '镇街综合行政执法。',
    '园区综合行政执法。',
    '推广“枫桥经验”。',
    '坚持“枫桥经验”。',
    '学习“枫桥经验”。'
  ]
  const texts = [...joint, '城市综合行政执法。', '园区综合行政执法。', '运用“枫桥经验”。', '发展“枫桥经验”。']
  const [a] = findOwnWords(
    [plan('甲', [...texts, ...texts, ...texts, ...filler]), plan('乙', [...filler, ...filler, ...filler])],
    pairs
  ).documents
  const terms = a?.terms.map((one) => one.term) ?? []
  expect(terms).toContain('综合行政执法')
  expect(terms).toContain('枫桥经验')
  expect(terms).not.toContain('行政')
})

test('names of places stand apart: of the own region, of provinces, of neighbours', () => {
  const measures = ['河东', '河东', '河东', '川渝', '川渝', '川渝', '码上', '码上', '码上'].map(
    (name) => `${name}，${name}，${name}，${name}。`
  )
  const documents = [
    plan('甲', [...filler, ...measures], {region: '天津市河东区'}),
    plan('乙', [...filler, ...filler, ...filler])
  ]
  const [a] = findOwnWords(documents, pairs).documents
  expect(a?.places.map((one) => one.term).toSorted()).toEqual(['川渝', '河东'])
  expect(a?.terms.map((one) => one.term)).toContain('码上')
})

test('one document alone, equal documents, and none have no own words', () => {
  const texts = [...filler, '推行码上。', '推行码上。', '推行码上。']
  expect(findOwnWords([plan('甲', texts)], pairs).documents[0]?.terms).toEqual([])
  const equal = findOwnWords([plan('甲', texts), plan('乙', texts)], pairs).documents
  expect(equal.map(({terms, places}) => [...terms, ...places])).toEqual([[], []])
  expect(findOwnWords([], pairs).documents).toEqual([])
})

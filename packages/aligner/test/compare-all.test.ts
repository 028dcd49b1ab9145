import fs from 'node:fs'
import {parse} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {compareAll, compareDocuments, createAligner, indexOutline, parseOutline} from '../src/index.ts'

const catalogue = new URL('../../../corpus/outline/outline-2021-2025.json', import.meta.url)
const outline = parseOutline(JSON.parse(fs.readFileSync(catalogue, 'utf8')))
const index = indexOutline(outline)
const segmenter = {name: 'letters', segment: (text: string) => [...text]}
const align = createAligner(outline, {sha256: 'x', segmenter, headings: 'use'})

const [a, b, c] = [
  ['甲', '完善行政复议工作机制，加强行政复议应诉工作，不断提升行政机关负责人出庭应诉率。'],
  ['乙', '完善行政复议工作机制，加强行政复议应诉工作，不断提升行政机关负责人出庭应诉率。'],
  ['丙', '深化矛盾纠纷多元化解，推动人民调解、行政调解、司法调解有机衔接。']
].map(([id = '', text = '']) => {
  const document = parse(`${id}法治政府建设实施方案\n一、推进工作\n1.${text}\n`, {id})
  return {document, alignment: align(document)}
}) as [Aligned, Aligned, Aligned]

interface Aligned {
  readonly document: ReturnType<typeof parse>
  readonly alignment: ReturnType<typeof align>
}

test('words are looked for in all documents, differences in the pairs asked for, each as of two alone', () => {
  const {reuse, ownWords, differences} = compareAll([a, b, c], [a, b, c], index, segmenter)
  expect(reuse.pairs.map((pair) => [pair.a, pair.b, pair.shareOfA])).toEqual([['甲', '乙', 1]])
  expect(ownWords.documents.map(({document}) => document)).toEqual(['甲', '乙', '丙'])
  expect(differences.map((pair) => [pair.a.id, pair.b.id])).toEqual([
    ['甲', '乙'],
    ['甲', '丙'],
    ['乙', '丙']
  ])
  expect(differences[1]).toEqual(compareDocuments(a, c, index, segmenter).differences)
  expect(compareAll([a, b, c], [a, c], index, segmenter).differences).toHaveLength(1)
})

test('one document has nothing to be compared with', () => {
  const {reuse, ownWords, differences} = compareAll([a], [a], index, segmenter)
  expect([reuse.passages, ownWords.documents[0]?.terms, differences]).toEqual([[], [], []])
})

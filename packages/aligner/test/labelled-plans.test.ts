import fs from 'node:fs'
import {parse} from '@gangmu/parser'
import {beforeAll, describe, expect, test} from 'vitest'
import {
  createAligner,
  type Figures,
  indexOutline,
  loadNodejieba,
  parseGold,
  parseOutline,
  poolScores,
  type Segmenter,
  scoreDocument
} from '../src/index.ts'

const read = (path: string): string =>
  fs.readFileSync(new URL(`../../../corpus/${path}`, import.meta.url), 'utf8')
const outline = parseOutline(JSON.parse(read('outline/outline-2021-2025.json')))
const index = indexOutline(outline)
const gold = parseGold(JSON.parse(read('gold/alignment-dev.json')))
const documents = Object.keys(gold.documents).map((id) => ({
  ...parse(read(`${id}.txt`), {id}),
  // Both are plans of districts; the text of one alone does not say so.
  level: 'county' as const
}))

function figures(segmenter: Segmenter, method: string): Figures {
  const align = createAligner(outline, {sha256: '', segmenter, headings: 'ignore', method})
  return poolScores(documents.map((document) => scoreDocument(document, align(document), gold, index)))
}

const keyFigures = ({sectionAccuracy, systemAccuracy, recallAtThree, requirements}: Figures) =>
  [sectionAccuracy.value, systemAccuracy.value, recallAtThree.value, requirements.f1].map(
    (value) => value ?? 0
  )

describe('the labelled plans, headings hidden', () => {
  let segmenter: Segmenter
  beforeAll(async () => {
    segmenter = await loadNodejieba(outline)
  })

  test.each(['char-ngram-tfidf', 'word-tfidf', 'key-terms'])(
    'combined is not below %s in any figure',
    (method) => {
      const baseline = keyFigures(figures(segmenter, method))
      keyFigures(figures(segmenter, 'combined')).forEach((value, place) => {
        expect(value).toBeGreaterThanOrEqual(baseline[place] ?? 0)
      })
    }
  )

  test('combined reaches what the README says', () => {
    const [section = 0, system = 0, recall = 0, requirement = 0] = keyFigures(figures(segmenter, 'combined'))
    expect(section).toBeGreaterThanOrEqual(0.97)
    expect(system).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.99)
    expect(requirement).toBeGreaterThanOrEqual(0.92)
  })
})

import fs from 'node:fs'
import {parse} from '@gangmu/parser'
import {beforeAll, describe, expect, test} from 'vitest'
import {
  createAligner,
  type Figures,
  type GoldMeasure,
  indexOutline,
  loadNodejieba,
  parseGold,
  parseOutline,
  poolScores,
  type Segmenter,
  scoreDocument,
  trainAligner
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

const nothing: Segmenter = {name: 'none', segment: (text) => [text]}

/** The outline as delivered, which is quicker to learn from. */
const {addedTerms: _, ...small} = outline

function pickCodes({primary, sections, requirements, requirementsEither}: GoldMeasure) {
  return {primary, sections, requirements, requirementsEither}
}

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
    const {missing, sections, reliability} = figures(segmenter, 'combined')
    expect(section).toBeGreaterThanOrEqual(0.984)
    expect(system).toBeGreaterThanOrEqual(0.992)
    expect(recall).toBe(1)
    expect(requirement).toBeGreaterThanOrEqual(0.931)
    expect(sections.f1).toBeGreaterThanOrEqual(0.924)
    expect(missing.precision).toBe(1)
    expect(missing.recall).toBeGreaterThanOrEqual(0.84)
    expect(reliability.rightAtNineTenths).toBeGreaterThanOrEqual(0.98)
    expect(reliability.expectedCalibrationError).toBeLessThanOrEqual(0.0255)
  })
})

describe('texts in other words, headings hidden', () => {
  const made = (name: string): string => fs.readFileSync(new URL(`made/${name}`, import.meta.url), 'utf8')
  const labels = parseGold(JSON.parse(made('labels.json')))
  const texts = Object.keys(labels.documents).map((id) => ({
    ...parse(made(`${id}.txt`), {id}),
    level: 'county' as const
  }))
  const madeFigures = (method: string) => {
    const align = createAligner(outline, {sha256: '', segmenter: nothing, headings: 'ignore', method})
    return poolScores(texts.map((text) => scoreDocument(text, align(text), labels, index)))
  }

  test('combined reaches what the README says', () => {
    const {sectionAccuracy, requirements, missing} = madeFigures('combined')
    expect(sectionAccuracy.value).toBeGreaterThanOrEqual(0.88)
    expect(requirements.precision).toBeGreaterThanOrEqual(0.95)
    expect(requirements.f1).toBeGreaterThanOrEqual(0.776)
    expect(missing.precision).toBeGreaterThanOrEqual(0.72)
  })

  test('headings that resemble nothing in the outline count as hidden', () => {
    const [haibin] = texts.filter(({id}) => id === 'haibin-plan-2022')
    if (haibin === undefined) throw new Error('Expected the text')
    const [shown, hidden] = (['use', 'ignore'] as const).map((headings) =>
      createAligner(outline, {sha256: '', segmenter: nothing, headings})(haibin)
    )
    expect(shown?.alignments).toEqual(hidden?.alignments)
  })

  test('words in common use find what the outline says otherwise', () => {
    const [whole, without] = ['combined', 'combined-without-common'].map(madeFigures)
    expect(whole?.requirements.recall ?? 0).toBeGreaterThan(without?.requirements.recall ?? 1)
    expect(whole?.missing.precision ?? 0).toBeGreaterThan(without?.missing.precision ?? 1)
  })
})

describe('no labels of a document are used when it is aligned', () => {
  const weibin = 'weibin-plan-2022'
  const hedong = 'hedong-outline-2022'
  // The labels of each measure of Hedong moved on to the next one.
  const shuffled = {
    ...gold,
    documents: {
      ...gold.documents,
      [hedong]: (gold.documents[hedong] ?? []).map((label, at, all) => ({
        ...label,
        ...pickCodes(all[(at + 5) % all.length] ?? label)
      }))
    }
  }

  test('other labels for it change the weights of other documents, not its own', () => {
    const [before, after] = [gold, shuffled].map((labels) =>
      trainAligner(small, documents, labels, ['combined'])
    )
    const name = 'combined ignore'
    expect(after?.fits[name]?.without[hedong]).toEqual(before?.fits[name]?.without[hedong])
    expect(after?.fits[name]?.without[weibin]).not.toEqual(before?.fits[name]?.without[weibin])
    expect(after?.fits[name]?.all).not.toEqual(before?.fits[name]?.all)
  }, 300_000)

  test('a near copy of a labelled plan counts as that plan', () => {
    const align = createAligner(outline, {sha256: '', segmenter: nothing, headings: 'ignore'})
    const text = read(`${hedong}.txt`)
    const own = align({...parse(text, {id: hedong}), level: 'county'})
    const copy = align({...parse(text, {id: 'another-name'}), level: 'county'})
    expect(copy.alignments.map(({primary}) => primary)).toEqual(own.alignments.map(({primary}) => primary))
  })
})

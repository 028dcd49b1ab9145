import {
  createAligner,
  type DocumentAlignment,
  indexOutline,
  loadNodeRsJieba,
  outlineFromDocument
} from '@gangmu/aligner'
import type {PolicyDocument, Section} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {parseCorpus} from './corpus.ts'

const documents = await parseCorpus()

function find(id: string): PolicyDocument {
  const document = documents.find((one) => one.id === id)
  if (document === undefined) throw new Error(`Expected ${id} in the corpus`)
  return document
}

const weibin = find('weibin-plan-2022')
const qijiang = find('qijiang-plan-2022')

async function measureAgainst(document: PolicyDocument, plan: PolicyDocument): Promise<DocumentAlignment> {
  const outline = outlineFromDocument(plan)
  return createAligner(outline, {sha256: '', segmenter: await loadNodeRsJieba(outline)})(document)
}

test('Weibin measured against itself covers everything, and each measure stands in its own section', async () => {
  const {alignments, coverage} = await measureAgainst(weibin, weibin)
  expect(coverage.requirements.length).toBeGreaterThan(200)
  expect(coverage.requirements.filter(({status}) => status !== 'covered')).toEqual([])
  const places = new Map(alignments.map(({id, primary}) => [id, primary.section]))
  for (const {id, section} of weibin.measures) expect([id, places.get(id)]).toEqual([id, section])
})

/** Pairs of neighbouring characters, punctuation left out. */
function pairsOf(title: string): ReadonlySet<string> {
  const plain = title.replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from(plain.slice(1), (_, at) => plain.slice(at, at + 2)))
}

/** Two titles are alike where they share at least half of their pairs of characters (Dice). */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  const shared = [...one].filter((pair) => other.has(pair)).length
  return (2 * shared) / (one.size + other.size) >= 0.5
}

test('of the measures of sections that are titled alike, Weibin and Qijiang put at least 95 % into each other', async () => {
  const {alignments} = await measureAgainst(weibin, qijiang)
  const {sections} = indexOutline(outlineFromDocument(qijiang))
  const counterparts = (heading: Section | undefined) =>
    sections
      .filter(({section}) => areAlike(section.title, heading?.title ?? ''))
      .map(({section}) => section.number)
  const placed = weibin.measures.flatMap(({id, chapter, section}) => {
    const heading = weibin.sections.find((one) => one.chapter === chapter && one.number === section)
    const expected = counterparts(heading)
    const found = alignments.find((one) => one.id === id)?.primary.section ?? null
    return expected.length === 0 ? [] : [{id, isRight: found !== null && expected.includes(found)}]
  })
  // 65 measures of 23 sections; wrong are #2, #22 and #31.
  expect(placed.length).toBeGreaterThan(60)
  expect(placed.filter(({isRight}) => isRight).length / placed.length).toBeGreaterThanOrEqual(0.95)
})

test.each(documents)('any document of the corpus can be an outline: $id', async (plan) => {
  const index = indexOutline(outlineFromDocument(plan))
  expect(index.requirements.length).toBeGreaterThanOrEqual(plan.measures.length)
  const {alignments, coverage} = await measureAgainst(qijiang, plan)
  expect(alignments).toHaveLength(qijiang.measures.length + qijiang.statements.length)
  expect(coverage.requirements.map(({id}) => id)).toEqual(
    index.requirements.map(({requirement}) => requirement.id)
  )
})

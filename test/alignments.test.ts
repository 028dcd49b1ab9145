import fs from 'node:fs'
import path from 'node:path'
import {createAligner, type DocumentAlignment, type ProvisionAlignment} from '@gangmu/aligner'
import {type PolicyDocument, parse, read} from '@gangmu/parser'
import {beforeAll, expect, test} from 'vitest'
import {parseCorpus, readOutline} from './corpus.ts'

// A change of method shows in these ledgers which measures it moves; what it does to the figures shows
// in packages/cli/figures/accuracy.json.
const {outline, sha256} = readOutline()
const align = createAligner(outline, {sha256, segmenter: {name: 'none', segment: (text) => [text]}})
let documents: readonly PolicyDocument[]

beforeAll(async () => {
  documents = await parseCorpus()
})

test.each([
  'binhai-workpoints-2020',
  'hedong-outline-2022',
  'hedong-report-2021',
  'qijiang-plan-2022',
  'weibin-plan-2022'
])('%s is aligned as its ledger says', async (id) => {
  const document = documents.find((one) => one.id === id)
  if (document === undefined) throw new Error(`Expected ${id} in the corpus`)
  await expect(toLedger(document, align(document))).toMatchFileSnapshot(`golden/alignments/${id}.txt`)
})

test('another encoding of the file changes nothing', async () => {
  const id = 'hedong-outline-2022'
  const file = path.join(import.meta.dirname, `../corpus/${id}.txt`)
  const text = fs.readFileSync(file, 'utf8')
  const alignments = await Promise.all(
    [Buffer.from(text), Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le')].map(
      async (bytes) => {
        const {text: decoded, encoding} = await read(bytes, `${id}.txt`)
        const {alignments: own, coverage} = align(parse(decoded, {id}))
        return {encoding, own: own.map(withoutPlaces), coverage}
      }
    )
  )
  const [utf8, utf16] = alignments
  expect(utf16?.encoding).not.toBe(utf8?.encoding)
  expect({...utf16, encoding: null}).toEqual({...utf8, encoding: null})
})

/** Line ends of two characters move offsets, and nothing else. */
function withoutPlaces(alignment: ProvisionAlignment) {
  return {
    ...alignment,
    requirements: alignment.requirements.map(({evidence, ...link}) => ({
      ...link,
      quotes: evidence.map(({quote}) => quote.replace(/\s+/g, ''))
    }))
  }
}

const marks = {equivalent: '=', broader: '>', narrower: '<', intersects: '~'} as const

/** One line for each provision: section, those beside it, requirements, and how it begins. */
function toLedger(document: PolicyDocument, {alignments, coverage}: DocumentAlignment): string {
  const texts = new Map([...document.measures, ...document.statements].map(({id, text}) => [id, text]))
  const lines = alignments.map(({id, primary, secondary, requirements, local, review}) => {
    const links = requirements.map((link) => `${marks[link.relation]}${link.id}`)
    return [
      id.slice(document.id.length + 1).padEnd(6),
      `§${primary.section ?? '–'}`.padEnd(4),
      `${secondary.map(({section}) => `+${section}`).join('')}`.padEnd(8),
      `${review ? '?' : ' '}${local ? '!' : ' '}`,
      links.join(' ').padEnd(40),
      (texts.get(id) ?? '').replace(/\s+/g, '').slice(0, 24)
    ].join(' ')
  })
  const missing = coverage.requirements.filter(({status}) => status === 'missing').map(({id}) => id)
  return [
    '# id, section, +sections beside it, ? for review, ! local, requirements (= equivalent, < narrower, ~ intersects), text',
    ...lines,
    `missing: ${missing.join(' ')}`,
    ''
  ].join('\n')
}

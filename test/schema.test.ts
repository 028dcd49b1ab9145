import fs from 'node:fs'
import path from 'node:path'
import {createAligner, loadNodeRsJieba} from '@gangmu/aligner'
import {Ajv, type ValidateFunction} from 'ajv'
import {expect, test} from 'vitest'
import {parseCorpus, readOutline} from './corpus.ts'

const {outline, sha256} = readOutline()
const documents = await parseCorpus()
const align = createAligner(outline, {sha256, segmenter: await loadNodeRsJieba(outline)})
const validateDocument = compile('parser/schema/document.schema.json')
const validateAlignment = compile('aligner/schema/alignment.schema.json')

function compile(file: string): ValidateFunction {
  const schema = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../packages', file), 'utf8'))
  return new Ajv({allErrors: true, allowUnionTypes: true}).compile(schema)
}

/** What a program on the other side of a pipe gets. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

test('there are five documents', () => {
  expect(documents).toHaveLength(5)
})

test.each(documents)('$id matches the schema of documents', (document) => {
  validateDocument(throughJson(document))
  expect(validateDocument.errors ?? []).toEqual([])
  // What JSON cannot carry, such as undefined, would be lost on the way.
  expect(throughJson(document)).toStrictEqual(document)
})

test.each(documents)('the alignment of $id matches the schema of alignments', (document) => {
  const alignment = align(document)
  validateAlignment(throughJson(alignment))
  expect(validateAlignment.errors ?? []).toEqual([])
  expect(throughJson(alignment)).toStrictEqual(alignment)
})

test('the schemas refuse what the types refuse', () => {
  const [document] = documents
  if (document === undefined) throw new Error('Expected a document')
  expect(validateDocument({...document, kind: 'memo'})).toBe(false)
  expect(validateDocument({...document, extra: 1})).toBe(false)
  const alignment = align(document)
  expect(validateAlignment({...alignment, method: {...alignment.method, headings: 'maybe'}})).toBe(false)
  const [first] = alignment.alignments
  const tooSure = {...first, primary: {...first?.primary, confidence: 1.5}}
  expect(validateAlignment({...alignment, alignments: [tooSure]})).toBe(false)
})

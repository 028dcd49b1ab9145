import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {checkCorpus} from '../scripts/corpus.mjs'

const corpus = path.join(import.meta.dirname, '../corpus')
const outlineFile = 'outline/outline-2021-2025.json'
const englishFile = 'outline/outline-2021-2025.en.json'
const goldFile = 'gold/alignment-dev.json'
let folder = ''

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gangmu-corpus-'))
  fs.cpSync(corpus, folder, {recursive: true})
})

afterEach(() => {
  fs.rmSync(folder, {recursive: true, force: true})
})

/** Replace the first find in a file of the copy. */
function damage(file: string, find: string | RegExp, replacement: string): void {
  const before = fs.readFileSync(path.join(folder, file), 'utf8')
  const after = before.replace(find, replacement)
  expect(after).not.toBe(before)
  fs.writeFileSync(path.join(folder, file), after)
}

test('the corpus has no faults', () => {
  expect(checkCorpus(corpus)).toEqual([])
})

test('a document that lost a space at its end is named', () => {
  damage('hedong-outline-2022.txt', /\s+$/, '')
  expect(checkCorpus(folder)).toEqual([
    expect.stringMatching(
      /^corpus\/hedong-outline-2022\.txt: expected the SHA-256 of hedong-outline-2022\.meta\.json/
    )
  ])
})

test('a document without a sidecar, and a sidecar without a document, are named', () => {
  fs.renameSync(path.join(folder, 'weibin-plan-2022.txt'), path.join(folder, 'other.txt'))
  const faults = checkCorpus(folder)
  expect(faults).toContain('corpus/weibin-plan-2022.meta.json: expected a document beside it, found none')
  expect(faults).toContain('corpus/other.txt: expected other.meta.json beside it, found none')
  expect(faults).toContain(`corpus/${goldFile}: expected a document of the corpus, found weibin-plan-2022`)
})

test.each([
  [
    'qijiang-plan-2022.meta.json',
    '"level": "county"',
    '"level": "district"',
    /\/level must be equal to one of/
  ],
  ['qijiang-plan-2022.meta.json', '"region"', '"reigon"', /additional properties/],
  [
    'qijiang-plan-2022.meta.json',
    '"retrievedOn": null',
    '"retrievedOn": "2022-02-31"',
    /retrievedOn to be a day/
  ],
  ['qijiang-plan-2022.meta.json', '}', '', /expected JSON/],
  [outlineFile, '"id": "1.2"', '"id": "1.1"', /requirement 1\.1 stands twice/],
  [outlineFile, /"P"(?=,\n)/, '"X"', /must be equal to one of the allowed values/],
  [outlineFile, '"deadlines"', '"deadline"', /unknown field deadline/],
  [englishFile, '"id": "1.2"', '"id": "1.1"', /requirements: expected 1\.2, found 1\.1/],
  [englishFile, '"filing for review", ', '"filing and review", ', /requirement 9\.4: a term stands twice/],
  [goldFile, '"32.1"', '"32.99"', /hedong-outline-2022, measure 1: the outline has no requirement 32\.99/],
  [goldFile, '"32.1",', '', /measure 1: requirements is not what the coders' files give/],
  [goldFile, '"outline-2021-2025"', '"outline-2016-2020"', /expected the id of an outline/],
  ['gold/alignment-dev-coder-b.json', '"primary": 32', '"primary": 36', /the outline has no section 36/],
  ['gold/alignment-dev-coder-b.json', '"ordinal": 2,', '"ordinal": 3,', /expected measure 2, found 3/]
])('%s with %s as %s is a fault', (file, find, replacement, message) => {
  damage(file, find, replacement)
  expect(checkCorpus(folder).filter((fault) => fault.startsWith(`corpus/${file}: `))).toContainEqual(
    expect.stringMatching(message)
  )
})

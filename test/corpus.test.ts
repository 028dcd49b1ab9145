import fs from 'node:fs'
import {parse} from '@gangmu/parser'
import {expect, test} from 'vitest'
import {ledger} from '../packages/parser/test/ledger.ts'

// The goldens were read against the documents by a person. A change in them is reviewed line by
// line: `vitest -u` is no fix.
const corpus = new URL('../corpus/', import.meta.url)
const stems = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/u, ''))

test('the corpus holds the five documents', () => {
  expect(stems.toSorted()).toEqual([
    'binhai-workpoints-2020',
    'hedong-outline-2022',
    'hedong-report-2021',
    'qijiang-plan-2022',
    'weibin-plan-2022'
  ])
})

test.each(stems)('%s is read as the golden says', async (stem) => {
  const text = fs.readFileSync(new URL(`${stem}.txt`, corpus), 'utf8')
  const sidecar = JSON.parse(fs.readFileSync(new URL(`${stem}.meta.json`, corpus), 'utf8'))
  await expect(ledger(parse(text, {id: stem, sidecar}))).toMatchFileSnapshot(`golden/${stem}.txt`)
})

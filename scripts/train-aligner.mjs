// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import {parseGold, parseOutline, trainAligner} from '@gangmu/aligner'
import {parse} from '@gangmu/parser'
import {root, runPackage} from './run.mjs'

const corpus = path.join(root, 'corpus')
const file = path.join(root, 'packages/aligner/src/methods/fitted-weights.ts')

/** @param {string} name */
const read = (name) => fs.readFileSync(path.join(corpus, name), 'utf8')

// Fit the aligner's weights on the labelled plans; see packages/aligner/docs/method.md. Build first.
const gold = parseGold(JSON.parse(read('gold/alignment-dev.json')))
const documents = Object.keys(gold.documents).map((id) => parse(read(`${id}.txt`), {id}))
const weights = trainAligner(
  parseOutline(JSON.parse(read('outline/outline-2021-2025.json'))),
  documents,
  gold
)
const data = JSON.stringify(weights)
  .replace(/"([a-z][A-Za-z]*)":/g, '$1: ')
  .replace(/("[^"]+"):/g, '\n$1: ')
  .replace(/,(?!\n)/g, ', ')
  .replaceAll('"', "'")
fs.writeFileSync(
  file,
  `// Written by scripts/train-aligner.mjs from corpus/gold/alignment-dev.json; do not edit.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted, not a constant of nature
import type {FittedWeights} from './fitted.ts'

export const fittedWeights: FittedWeights = ${data}
`
)
await runPackage('@biomejs/biome', ['format', '--write', file], {bin: 'biome'})
console.log(`Wrote ${path.relative(root, file)}`)

// @ts-check
// Which terms in common use stand mostly in measures of other sections, as the method reads the
// corpus without these terms; no label is looked at. Build first: node scripts/sift-common-terms.mjs
import fs from 'node:fs'
import path from 'node:path'
import {createAligner, indexOutline, parseOutline} from '@gangmu/aligner'
import {parse} from '@gangmu/parser'
import {root} from './run.mjs'

/** Fewer measures show nothing: new words are there for what the method does not see yet. */
const fewest = 2

const corpus = path.join(root, 'corpus')
const outline = parseOutline(
  JSON.parse(fs.readFileSync(path.join(corpus, 'outline/outline-2021-2025.json'), 'utf8'))
)
const addedTerms = (outline.addedTerms ?? []).filter(({common}) => common !== true)
const align = createAligner(
  {...outline, addedTerms},
  {sha256: '', segmenter: {name: 'none', segment: (text) => [text]}, headings: 'use'}
)
const measures = fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    const document = parse(fs.readFileSync(path.join(corpus, name), 'utf8'), {id: name.slice(0, -4)})
    const alignments = new Map(align(document).alignments.map((one) => [one.id, one]))
    return document.measures.map(({id, text}) => {
      const {primary, secondary = [], requirements = []} = alignments.get(id) ?? {}
      return {
        sentences: text.replace(/\s/gu, '').split(/[。；]/u),
        sections: new Set([
          ...[primary, ...secondary].map((one) => one?.section),
          ...requirements.map((link) => Number(link.id.split('.')[0]))
        ])
      }
    })
  })
for (const {requirement, commonTerms, commonPairs, section} of indexOutline(outline).requirements) {
  for (const words of [...commonTerms.map((term) => [term]), ...commonPairs]) {
    const holding = measures.filter(({sentences}) =>
      sentences.some((sentence) => words.every((word) => sentence.includes(word)))
    )
    const serving = holding.filter(({sections}) => sections.has(section)).length
    if (holding.length >= fewest && serving < holding.length / 2)
      console.log(`${requirement.id} ${words.join('…')} ${serving}/${holding.length}`)
  }
}

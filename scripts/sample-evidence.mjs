// @ts-check
// Links for a person to judge: requirement, measure, and the evidence marked in it. Build first:
// node scripts/sample-evidence.mjs [how many] [seed]
import fs from 'node:fs'
import path from 'node:path'
import {createAligner, parseOutline} from '@gangmu/aligner'
import {parse} from '@gangmu/parser'
import {root} from './run.mjs'

const [count = 40, seed = 11] = process.argv.slice(2).map(Number)
const corpus = path.join(root, 'corpus')
const ids = ['hedong-outline-2022', 'weibin-plan-2022', 'qijiang-plan-2022', 'binhai-workpoints-2020']
const outline = parseOutline(
  JSON.parse(fs.readFileSync(path.join(corpus, 'outline/outline-2021-2025.json'), 'utf8'))
)
const statements = new Map(
  outline.systems
    .flatMap(({sections}) => sections.flatMap(({requirements}) => requirements))
    .map(({id, statement}) => [id, statement])
)
const align = createAligner(outline, {sha256: '', segmenter: {name: 'none', segment: (text) => [text]}})
const links = ids.flatMap((id) => {
  const document = parse(fs.readFileSync(path.join(corpus, `${id}.txt`), 'utf8'), {id})
  const {alignments} = align(document)
  return document.measures.flatMap((measure) =>
    (alignments.find((one) => one.id === measure.id)?.requirements ?? []).map((link) => ({
      document,
      measure,
      link
    }))
  )
})

// A linear congruential generator (Park and Miller, 1988): the same sample wherever it is drawn.
let state = seed
const next = () => {
  state = (state * 48271) % 2147483647
  return state / 2147483647
}
for (let at = 0; at < Math.min(count, links.length); at += 1) {
  const [drawn] = links.splice(Math.floor(next() * links.length), 1)
  if (drawn === undefined) break
  const {document, measure, link} = drawn
  let marked = ''
  let from = measure.position.start.offset
  for (const {quote, start, end} of link.evidence) {
    marked += `${document.text.slice(from, start)}【${quote}】`
    from = end
  }
  marked += document.text.slice(from, measure.position.end.offset)
  console.log(
    `${at + 1}. ${measure.id} → ${link.id} ${statements.get(link.id)} (${link.confidence}, ${link.relation})`
  )
  console.log(`   ${marked.replace(/\s+/g, '')}`)
}

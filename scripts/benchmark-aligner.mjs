// @ts-check
// How many measures a second the aligner does, beside what a researcher would write: jieba and
// scikit-learn's TF-IDF, nearest section. Build first: node scripts/benchmark-aligner.mjs
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {createAligner, parseOutline} from '@gangmu/aligner'
import {parse} from '@gangmu/parser'
import {root} from './run.mjs'

// Both read the same texts and warm up first. The fastest of their rounds counts, because it was least
// disturbed by what else the machine does; the median stands beside it.
const warmUps = 10
const rounds = 41
const corpus = path.join(root, 'corpus')
const file = path.join(corpus, 'outline/outline-2021-2025.json')
const ids = ['hedong-outline-2022', 'weibin-plan-2022', 'qijiang-plan-2022', 'binhai-workpoints-2020']
const documents = ids.map((id) => parse(fs.readFileSync(path.join(corpus, `${id}.txt`), 'utf8'), {id}))
const measures = documents.reduce((sum, document) => sum + document.measures.length, 0)

const start = performance.now()
const align = createAligner(parseOutline(JSON.parse(fs.readFileSync(file, 'utf8'))), {
  sha256: '',
  segmenter: {name: 'none', segment: (text) => [text]},
  headings: 'ignore'
})
const prepared = (performance.now() - start) / 1000
for (let round = 0; round < warmUps; round += 1) for (const document of documents) align(document)
const seconds = Array.from({length: rounds}, () => {
  const from = performance.now()
  for (const document of documents) align(document)
  return (performance.now() - from) / 1000
}).toSorted((a, b) => a - b)
const rss = Math.round(process.memoryUsage().rss / 1e6)
const rate = (/** @type {number} */ place) => measures / (seconds[place] ?? 1)
const ours = rate(0)
console.log(
  `gangmu: ${ours.toFixed(0)} measures/s (median ${rate(rounds >> 1).toFixed(0)}), prepared in ${prepared.toFixed(2)} s, ${rss} MB`
)

const peer = `
import json, sys, time
t = time.perf_counter()
import jieba, logging
jieba.setLogLevel(logging.ERROR)
from sklearn.feature_extraction.text import TfidfVectorizer
data = json.load(sys.stdin)
cut = lambda text: [w for w in jieba.cut(text) if w.strip()]
model = TfidfVectorizer(tokenizer=cut, token_pattern=None, lowercase=False)
sections = model.fit_transform(data['sections'])
start = time.perf_counter() - t
def work():
    t = time.perf_counter()
    for texts in data['documents']:
        (model.transform(texts) @ sections.T).argmax(axis=1)
    return time.perf_counter() - t
for _ in range(${warmUps}):
    work()
seconds = sorted(work() for _ in range(${rounds}))
measures = sum(map(len, data['documents']))
print(json.dumps({'start': start, 'rate': measures / seconds[0], 'median': measures / seconds[${rounds >> 1}]}))
`
const outline = JSON.parse(fs.readFileSync(file, 'utf8'))
/** @type {string[]} */
const sections = []
for (const system of outline.systems) {
  for (const section of system.sections) {
    const phrases = [section.title]
    for (const {statement, keyTerms} of section.requirements) phrases.push(statement, ...keyTerms)
    sections.push(phrases.join(' '))
  }
}
const input = {sections, documents: documents.map((one) => one.measures.map(({text}) => text))}
const {status, stdout} = spawnSync('/usr/bin/python3', ['-c', peer], {
  input: JSON.stringify(input),
  encoding: 'utf8',
  maxBuffer: 1e8
})
if (status !== 0)
  console.log('jieba + scikit-learn: not here (apt-get install python3-jieba python3-sklearn)')
else {
  const theirs = JSON.parse(stdout)
  console.log(
    `jieba + scikit-learn: ${theirs.rate.toFixed(0)} measures/s (median ${theirs.median.toFixed(0)}), prepared in ${theirs.start.toFixed(2)} s`
  )
  console.log(`gangmu does ${(ours / theirs.rate).toFixed(2)} times as many`)
}

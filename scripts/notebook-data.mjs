// @ts-check
// What the notebooks read: the corpus parsed and aligned by the packages, as JSON. Readers and segmenters
// need Node; all that is counted from here on is counted in the notebook, where it can be read.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {
  createAligner,
  findOwnWords,
  loadNodejieba,
  loadNodeRsJieba,
  parseCoderLabels,
  parseGold,
  parseOutline
} from '@gangmu/aligner'
import {parse, read} from '@gangmu/parser'
import {isMain, root} from './run.mjs'

/** @typedef {import('@gangmu/parser').PolicyDocument} PolicyDocument */
/** @typedef {import('@gangmu/aligner').Segmenter} Segmenter */

/**
 * Make the data of all notebooks from the corpus.
 *
 * @param {string} corpus Folder of the corpus.
 * @returns {Promise<Readonly<Record<string, unknown>>>} By name of file, without its ending.
 */
async function makeNotebookData(corpus) {
  const bytes = fs.readFileSync(path.join(corpus, 'outline/outline-2021-2025.json'))
  const sha256 = hashOf(bytes)
  const outline = parseOutline(JSON.parse(bytes.toString('utf8')))
  const segmenter = await loadNodejieba(outline).catch(() => loadNodeRsJieba(outline))
  const files = fs.readdirSync(corpus).filter((file) => file.endsWith('.txt'))
  const documents = await Promise.all(files.sort().map((file) => parseFile(corpus, file)))
  const align = createAligner(outline, {sha256, segmenter})
  const alignHidden = createAligner(outline, {sha256, segmenter, headings: 'ignore'})
  const gold = parseGold(readJson(corpus, 'gold/alignment-dev.json'))
  return {
    corpus: {
      outline,
      outlineSha256: sha256,
      entries: documents.map((document) => ({document, alignment: align(document)}))
    },
    // Coders did not see headings, so the method that is held against them does not see them either.
    labels: {
      gold,
      coders: ['a', 'b'].map((coder) =>
        parseCoderLabels(readJson(corpus, `gold/alignment-dev-coder-${coder}.json`))
      ),
      hidden: documents.filter(({id}) => id in gold.documents).map((document) => alignHidden(document))
    },
    words: {segmenter: segmenter.name, pieces: recordWords(documents, segmenter)}
  }
}

/**
 * Every piece of text that `findOwnWords` has cut, and its words: a dictionary of 5 MB does not go into a page.
 *
 * @param {readonly PolicyDocument[]} documents
 * @param {Segmenter} segmenter
 */
function recordWords(documents, segmenter) {
  /** @type {Record<string, readonly string[]>} */
  const pieces = {}
  findOwnWords(documents, {
    name: segmenter.name,
    segment: (text) => {
      const words = segmenter.segment(text)
      pieces[text] = words
      return words
    }
  })
  return pieces
}

/**
 * @param {string} corpus
 * @param {string} file
 */
async function parseFile(corpus, file) {
  const bytes = fs.readFileSync(path.join(corpus, file))
  const id = path.parse(file).name
  const {text, mediaType, encoding, messages} = await read(bytes, file)
  return parse(text, {
    id,
    sidecar: readJson(corpus, `${id}.meta.json`),
    messages,
    source: {path: file, mediaType, encoding, sha256: hashOf(bytes)}
  })
}

/**
 * @param {string} corpus
 * @param {string} file
 */
function readJson(corpus, file) {
  return JSON.parse(fs.readFileSync(path.join(corpus, file), 'utf8'))
}

/** @param {Uint8Array} bytes */
function hashOf(bytes) {
  return crypto.createHash('sha256').update(bytes).digest('hex')
}

/** Make the data and write it where the notebooks look for it. */
export async function writeNotebookData() {
  const folder = path.join(root, 'notebooks/data')
  fs.mkdirSync(folder, {recursive: true})
  const data = await makeNotebookData(path.join(root, 'corpus'))
  for (const [name, value] of Object.entries(data)) {
    fs.writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(value)}\n`)
  }
}

if (isMain(import.meta.url)) await writeNotebookData()

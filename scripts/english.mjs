// @ts-check
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {createAligner, loadNodeRsJieba, parseEnglishSide, parseOutline} from '@gangmu/aligner'
import {loadEnglish, parse, read} from '@gangmu/parser'
import {isMain, root} from './run.mjs'

/**
 * Two renderings of the same measures, by two people who did not see the terms. Some terms were added in
 * sight of what was wrong with the first; the second was seen after that. Relative to the corpus.
 */
export const renderings = ['english/qijiang-plan-2022.en.txt', 'english/qijiang-plan-2022.second.en.txt']

/** @typedef {{number: number, right: number, found: number, candidates: readonly number[], confidence: number}} Row */

/**
 * The trial of the English side: English renderings of 25 measures of Qijiang, against primary sections
 * given from the Chinese text.
 *
 * @param {string} text One of `renderings`.
 * @param {'use' | 'ignore'} headings
 * @returns {Promise<readonly Row[]>} One for each measure; section 0: none.
 */
export async function tryEnglish(text, headings) {
  const folder = path.join(root, 'corpus')
  /** @param {string} file */
  const bytesOf = (file) => fs.readFileSync(path.join(folder, file))
  /** @param {string} file */
  const json = (file) => JSON.parse(bytesOf(file).toString('utf8'))
  /** @param {string} file */
  const hash = (file) => crypto.createHash('sha256').update(bytesOf(file)).digest('hex')
  const [catalogue, english] = ['outline/outline-2021-2025.json', 'outline/outline-2021-2025.en.json']
  const labels = 'english/qijiang-plan-2022.primary.json'
  const outline = parseOutline(json(catalogue))
  const reader = await loadEnglish()
  const document = parse((await read(bytesOf(text), text)).text, {
    id: 'qijiang-plan-2022.en',
    english: reader
  })
  const align = createAligner(outline, {
    sha256: hash(catalogue),
    segmenter: await loadNodeRsJieba(outline),
    headings,
    english: {side: parseEnglishSide(json(english), outline), sha256: hash(english), reader}
  })
  const found = new Map(align(document).alignments.map((one) => [one.id, one]))
  /** @type {Record<string, number>} */
  const primary = json(labels).primary
  return document.measures.map(({id, number}) => {
    const one = found.get(id)
    return {
      number: number ?? 0,
      right: primary[String(number)] ?? -1,
      found: one?.primary.section ?? 0,
      candidates: one?.candidates.slice(0, 3).map(({section}) => section) ?? [],
      confidence: one?.primary.confidence ?? 0
    }
  })
}

if (isMain(import.meta.url)) {
  for (const text of renderings) {
    for (const headings of /** @type {const} */ (['ignore', 'use'])) {
      const rows = await tryEnglish(text, headings)
      const right = rows.filter((row) => row.found === row.right).length
      const among = rows.filter((row) => row.found === row.right || row.candidates.includes(row.right)).length
      console.log(
        `${text}, headings ${headings}: section ${right}/${rows.length} = ${(right / rows.length).toFixed(3)}, among the best three ${among}`
      )
      for (const {number, right: section, found, confidence} of rows)
        if (section !== found) console.log(`  ${number}. right ${section}, found ${found} (${confidence})`)
    }
  }
}

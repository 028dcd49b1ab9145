// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import {indexOutline, parseOutline} from '@gangmu/aligner'
import {isMain, root} from './run.mjs'

/** A statement shorter than this says too little to tell a requirement by. */
const shortestStatement = 4

/**
 * What is wrong with the catalogue of the outline: one line for each fault, none where all is well.
 *
 * Ids, numbers and levels are checked as it is read. Here: statements that are too thin, key terms
 * that two requirements share as delivered, terms that stand twice under one requirement, sections
 * that bind levels their requirements leave out, terms said to stand outside the outline that a
 * requirement has, sources that are documents of the corpus.
 *
 * @param {string} file
 * @returns {readonly string[]}
 */
export function lintCatalogue(file) {
  const outline = parseOutline(JSON.parse(fs.readFileSync(file, 'utf8')))
  /** @type {string[]} */
  const faults = []
  /** @type {Map<string, string>} */
  const owners = new Map()
  for (const {requirement} of indexOutline(outline).requirements) {
    const {id, statement, keyTerms} = requirement
    if (statement.length < shortestStatement) faults.push(`${id}: statement too thin: ${statement}`)
    for (const term of keyTerms) {
      const owner = owners.get(term)
      if (owner !== undefined) faults.push(`${id}: key term of ${owner} as well: ${term}`)
      owners.set(term, id)
    }
  }
  for (const term of outline.outsideTerms?.terms ?? []) {
    for (const {requirement, terms} of indexOutline(outline).requirements) {
      const phrase = [requirement.statement, ...terms].find((one) => one.includes(term))
      if (phrase !== undefined) faults.push(`${requirement.id}: said to stand outside: ${term} in ${phrase}`)
    }
  }
  for (const system of outline.systems) {
    for (const section of system.sections) {
      if (section.definition === undefined || section.englishDefinition === undefined)
        faults.push(`${section.number}: no definition in both languages`)
      const bound = new Set(section.requirements.flatMap(({levels}) => levels))
      for (const level of section.levels)
        if (!bound.has(level)) faults.push(`${section.number}: level ${level} has no requirement`)
    }
  }
  const documents = fs.readdirSync(path.join(root, 'corpus')).map((name) => name.split('.')[0] ?? '')
  for (const {source, terms} of outline.addedTerms ?? []) {
    const document = documents.find((id) => id !== '' && source.includes(id))
    if (document !== undefined) faults.push(`a source is a document of the corpus: ${document}`)
    for (const [id, own] of Object.entries(terms)) {
      for (const term of own) {
        if (own.indexOf(term) !== own.lastIndexOf(term)) faults.push(`${id}: added twice: ${term}`)
        if (term.length < 2) faults.push(`${id}: added term too short: ${term}`)
      }
    }
  }
  return faults
}

if (isMain(import.meta.url)) {
  const faults = lintCatalogue(path.join(root, 'corpus/outline/outline-2021-2025.json'))
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

// @ts-check
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {Ajv} from 'ajv'
import {isMain, root} from './run.mjs'

/** @import {CoderLabels, CoderMeasure, EnglishSide, GoldLabels, GoldMeasure, Outline} from '@gangmu/aligner' */
/** @import {Sidecar} from '@gangmu/parser' */

/** @typedef {{outline: Outline, sections: ReadonlySet<number>, requirements: ReadonlySet<string>}} KnownOutline */

const levels = new Set(['N', 'P', 'M', 'C'])
/** The fields of a requirement: a misspelt optional one would be overlooked otherwise. */
const requirementFields = new Set(['id', 'statement', 'keyTerms', 'levels', 'deadlines', 'targets', 'note'])
const sidecarEnding = '.meta.json'
const englishEnding = '.en.json'

/**
 * Check the corpus: documents against the hashes of their sidecars, every JSON file against its
 * schema, ids and codes against the outline, and the merged codes against those of the coders.
 *
 * @param {string} folder
 * @returns {string[]} One line for each fault: the file, then what was expected and found.
 */
export function checkCorpus(folder) {
  /** @type {string[]} */
  const faults = []
  const check = new Checker(folder, faults)
  const documents = checkDocuments(check)
  /** @type {Map<string, KnownOutline>} */
  const outlines = new Map()
  const isEnglish = (/** @type {string} */ file) => file.endsWith(englishEnding)
  for (const file of check.list('outline').filter((file) => !isEnglish(file))) {
    const outline = /** @type {Outline | null} */ (check.readJson(file, 'aligner/schema/outline.schema.json'))
    if (outline !== null) outlines.set(outline.id, checkOutline(check, file, outline))
  }
  if (outlines.size === 0) check.fault('outline', 'expected the catalogue of an outline, found none')
  for (const file of check.list('outline').filter(isEnglish)) checkEnglish(check, file, outlines)
  checkGold(check, documents, outlines)
  return faults
}

/** Reads files of the corpus and collects faults. */
class Checker {
  /**
   * @param {string} folder
   * @param {string[]} faults
   */
  constructor(folder, faults) {
    this.folder = folder
    this.faults = faults
    this.ajv = new Ajv({allErrors: true, allowUnionTypes: true})
  }

  /**
   * @param {string} file Relative to the corpus.
   * @param {string} message
   */
  fault(file, message) {
    this.faults.push(`corpus/${file}: ${message}`)
  }

  /**
   * @param {string} folder Relative to the corpus; may be missing.
   * @returns {string[]} Its files, relative to the corpus, hidden ones left out.
   */
  list(folder) {
    const absolute = path.join(this.folder, folder)
    if (!fs.existsSync(absolute)) return []
    return fs
      .readdirSync(absolute, {withFileTypes: true})
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.posix.join(folder, entry.name))
      .sort()
  }

  /** @param {string} file */
  readBytes(file) {
    return fs.readFileSync(path.join(this.folder, file))
  }

  /**
   * @param {string} file
   * @param {string} schema Relative to packages.
   * @returns {unknown} null where it does not match; the fault is noted.
   */
  readJson(file, schema) {
    /** @type {unknown} */
    let value
    try {
      value = JSON.parse(this.readBytes(file).toString('utf8'))
    } catch (error) {
      this.fault(file, `expected JSON: ${error instanceof Error ? error.message : error}`)
      return null
    }
    const schemaFile = path.join(root, 'packages', schema)
    const validate =
      this.ajv.getSchema(schema) ??
      this.ajv.addSchema(JSON.parse(fs.readFileSync(schemaFile, 'utf8')), schema).getSchema(schema)
    if (validate?.(value)) return value
    for (const {instancePath, message, params} of validate?.errors ?? []) {
      this.fault(file, `${instancePath || '/'} ${message} ${JSON.stringify(params)}`)
    }
    return null
  }
}

/**
 * @param {Checker} check
 * @returns {Set<string>} Ids of the documents.
 */
function checkDocuments(check) {
  const files = check.list('.').filter((file) => file !== 'README.md')
  const sidecars = files.filter((file) => file.endsWith(sidecarEnding))
  const documents = files.filter((file) => !file.endsWith('.json'))
  const stems = documents.map((file) => path.parse(file).name)
  for (const sidecar of sidecars) {
    if (!stems.includes(sidecar.slice(0, -sidecarEnding.length))) {
      check.fault(sidecar, 'expected a document beside it, found none')
    }
  }
  for (const document of documents) {
    const sidecar = path.parse(document).name + sidecarEnding
    if (!sidecars.includes(sidecar)) {
      check.fault(document, `expected ${sidecar} beside it, found none`)
      continue
    }
    checkSidecar(check, document, sidecar)
  }
  return new Set(stems)
}

/**
 * @param {Checker} check
 * @param {string} document
 * @param {string} sidecar
 */
function checkSidecar(check, document, sidecar) {
  const facts = /** @type {Sidecar | null} */ (check.readJson(sidecar, 'parser/schema/meta.schema.json'))
  if (facts === null) return
  const sha256 = crypto.createHash('sha256').update(check.readBytes(document)).digest('hex')
  if (facts.sha256 !== sha256) {
    check.fault(document, `expected the SHA-256 of ${sidecar}, ${facts.sha256 ?? 'none'}, found ${sha256}`)
  }
  if (!facts.origin) check.fault(sidecar, 'expected origin to say where the file comes from')
  for (const field of /** @type {const} */ (['issuedOn', 'publishedOn', 'retrievedOn'])) {
    const date = facts[field]
    if (date && !isDay(date))
      check.fault(sidecar, `expected ${field} to be a day such as 2022-05-04, found ${date}`)
  }
}

/** @param {string} text */
function isDay(text) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // A 31st of April parses into May.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/**
 * @param {Checker} check
 * @param {string} file
 * @param {Outline} outline
 * @returns {KnownOutline}
 */
function checkOutline(check, file, outline) {
  /** @type {Set<number>} */
  const sections = new Set()
  /** @type {Set<string>} */
  const requirements = new Set()
  outline.systems.forEach((system, index) => {
    if (system.number !== index + 1) check.fault(file, `expected system ${index + 1}, found ${system.number}`)
    for (const section of system.sections) {
      const expected = sections.size + 1
      if (section.number !== expected)
        check.fault(file, `expected section ${expected}, found ${section.number}`)
      sections.add(section.number)
      checkLevels(check, file, `section ${section.number}`, section.levels)
      for (const [place, requirement] of section.requirements.entries()) {
        const {id} = requirement
        if (requirements.has(id)) check.fault(file, `requirement ${id} stands twice`)
        else if (id !== `${section.number}.${place + 1}`) {
          check.fault(file, `expected requirement ${section.number}.${place + 1}, found ${id}`)
        }
        requirements.add(id)
        checkLevels(check, file, `requirement ${id}`, requirement.levels)
        if (requirement.keyTerms.length === 0)
          check.fault(file, `requirement ${id}: expected key terms, found none`)
        for (const field of Object.keys(requirement)) {
          if (!requirementFields.has(field)) check.fault(file, `requirement ${id}: unknown field ${field}`)
        }
        for (const bound of [...(requirement.deadlines ?? []), ...(requirement.targets ?? [])]) {
          checkLevels(check, file, `requirement ${id}, deadline or target`, bound.levels)
          if ('date' in bound && !isDay(bound.date)) {
            check.fault(file, `requirement ${id}: expected a day such as 2022-12-31, found ${bound.date}`)
          }
        }
      }
    }
  })
  return {outline, sections, requirements}
}

/**
 * The English side of a catalogue has exactly its sections and requirements, and no term twice.
 *
 * @param {Checker} check
 * @param {string} file
 * @param {ReadonlyMap<string, KnownOutline>} outlines
 */
function checkEnglish(check, file, outlines) {
  const english = /** @type {EnglishSide | null} */ (
    check.readJson(file, 'aligner/schema/english-side.schema.json')
  )
  if (english === null) return
  const known = outlines.get(english.outline)
  if (known === undefined) {
    check.fault(file, `expected the id of an outline in corpus/outline, found ${english.outline}`)
    return
  }
  const parts = english.sections.flatMap((section) => section.requirements)
  const named = [
    {place: 'sections', expected: [...known.sections], found: english.sections.map(({number}) => number)},
    {place: 'requirements', expected: [...known.requirements], found: parts.map(({id}) => id)}
  ]
  for (const {place, expected, found} of named) {
    const at = expected.findIndex((one, index) => one !== found[index])
    if (at !== -1 || found.length !== expected.length)
      check.fault(file, `${place}: expected ${expected[at] ?? 'no more'}, found ${found[at] ?? 'none'}`)
  }
  for (const {id, terms} of parts) {
    if (terms.length === 0) check.fault(file, `requirement ${id}: expected terms, found none`)
    if (new Set(terms).size < terms.length) check.fault(file, `requirement ${id}: a term stands twice`)
  }
}

/**
 * @param {Checker} check
 * @param {string} file
 * @param {string} place
 * @param {readonly string[]} found
 */
function checkLevels(check, file, place, found) {
  if (found.length === 0) check.fault(file, `${place}: expected at least one level, found none`)
  if (new Set(found).size < found.length) check.fault(file, `${place}: a level stands twice`)
  for (const level of found) {
    if (!levels.has(level)) check.fault(file, `${place}: expected levels of N, P, M, C, found ${level}`)
  }
}

/**
 * @param {Checker} check
 * @param {ReadonlySet<string>} documents
 * @param {ReadonlyMap<string, KnownOutline>} outlines
 */
function checkGold(check, documents, outlines) {
  const files = check.list('gold')
  const isCoder = (/** @type {string} */ file) => /-coder-[a-z]+\.json$/.test(file)
  for (const file of files.filter((file) => !isCoder(file))) {
    const gold = /** @type {GoldLabels | null} */ (check.readJson(file, 'aligner/schema/gold.schema.json'))
    const coderFiles = files.filter(
      (other) => isCoder(other) && other.startsWith(file.slice(0, -'.json'.length))
    )
    const coders = coderFiles.map(
      (other) => /** @type {CoderLabels | null} */ (check.readJson(other, 'aligner/schema/coder.schema.json'))
    )
    if (gold === null) continue
    checkCodes(check, file, gold, documents, outlines, (measure) => [
      ...measure.sections,
      ...measure.sectionsEither,
      measure.primary
    ])
    for (const [index, coder] of coders.entries()) {
      const coderFile = coderFiles[index]
      if (coder === null || coderFile === undefined) continue
      checkCodes(check, coderFile, coder, documents, outlines, (measure) => [
        measure.primary,
        ...measure.secondary
      ])
    }
    const [a, b] = coders
    if (coders.length !== 2)
      check.fault(file, `expected the files of two coders beside it, found ${coders.length}`)
    else if (a && b) checkMerge(check, file, gold, a, b)
  }
}

/**
 * Codes name documents, sections and requirements that there are, each measure once and in order.
 *
 * @template {{ordinal: number, requirements: readonly string[], requirementsEither?: readonly string[]}} T
 * @param {Checker} check
 * @param {string} file
 * @param {{outline: string, documents: Readonly<Record<string, readonly T[]>>}} labels
 * @param {ReadonlySet<string>} documents
 * @param {ReadonlyMap<string, KnownOutline>} outlines
 * @param {(measure: T) => readonly number[]} sectionsOf
 */
function checkCodes(check, file, labels, documents, outlines, sectionsOf) {
  const known = outlines.get(labels.outline)
  if (known === undefined) {
    check.fault(file, `expected the id of an outline in corpus/outline, found ${labels.outline}`)
    return
  }
  for (const [document, measures] of Object.entries(labels.documents)) {
    if (!documents.has(document)) check.fault(file, `expected a document of the corpus, found ${document}`)
    measures.forEach((measure, index) => {
      const place = `${document}, measure ${measure.ordinal}`
      if (measure.ordinal !== index + 1)
        check.fault(file, `${document}: expected measure ${index + 1}, found ${measure.ordinal}`)
      for (const section of sectionsOf(measure)) {
        if (section !== 0 && !known.sections.has(section))
          check.fault(file, `${place}: the outline has no section ${section}`)
      }
      for (const id of [...measure.requirements, ...(measure.requirementsEither ?? [])]) {
        if (!known.requirements.has(id)) check.fault(file, `${place}: the outline has no requirement ${id}`)
      }
    })
  }
}

/**
 * The merged codes follow from those of the two coders: what both gave is gold, what one gave
 * stands under `Either`.
 *
 * @param {Checker} check
 * @param {string} file
 * @param {GoldLabels} gold
 * @param {CoderLabels} a
 * @param {CoderLabels} b
 */
function checkMerge(check, file, gold, a, b) {
  const names = [gold, a, b].map((labels) => Object.keys(labels.documents).sort().join(', '))
  if (new Set(names).size > 1)
    check.fault(file, `expected the documents of both coders, found ${names.join(' | ')}`)
  for (const [document, measures] of Object.entries(gold.documents)) {
    const [fromA, fromB] = [a.documents[document] ?? [], b.documents[document] ?? []]
    if (fromA.length !== measures.length || fromB.length !== measures.length) {
      check.fault(
        file,
        `${document}: expected ${fromA.length} and ${fromB.length} measures, as the coders have, found ${measures.length}`
      )
      continue
    }
    measures.forEach((measure, index) => {
      const [one, other] = [fromA[index], fromB[index]]
      if (one === undefined || other === undefined) return
      for (const field of differingFields(measure, one, other)) {
        check.fault(
          file,
          `${document}, measure ${measure.ordinal}: ${field} is not what the coders' files give`
        )
      }
    })
  }
}

/**
 * @param {GoldMeasure} measure
 * @param {CoderMeasure} a
 * @param {CoderMeasure} b
 */
function differingFields(measure, a, b) {
  const sections = [a, b].map(({primary, secondary}) =>
    [primary, ...secondary].filter((section) => section !== 0)
  )
  const requirements = [a.requirements, b.requirements]
  return [
    ...(measure.primary === a.primary || measure.primary === b.primary ? [] : ['primary']),
    ...(isSame(measure.sections, inBoth(sections)) ? [] : ['sections']),
    ...(holds(measure.sectionsEither, inOne(sections)) ? [] : ['sectionsEither']),
    ...(isSame(measure.requirements, inBoth(requirements)) ? [] : ['requirements']),
    ...(holds(measure.requirementsEither, inOne(requirements)) ? [] : ['requirementsEither']),
    ...(measure.local === (a.local === b.local ? a.local : null) ? [] : ['local'])
  ]
}

/**
 * @template T
 * @param {ReadonlyArray<readonly T[]>} lists Two.
 */
function inBoth([one = [], other = []]) {
  return one.filter((item) => other.includes(item))
}

/**
 * @template T
 * @param {ReadonlyArray<readonly T[]>} lists Two.
 */
function inOne([one = [], other = []]) {
  return [...one.filter((item) => !other.includes(item)), ...other.filter((item) => !one.includes(item))]
}

/**
 * @param {readonly unknown[]} one
 * @param {readonly unknown[]} other
 */
function isSame(one, other) {
  return one.length === other.length && holds(one, other)
}

/**
 * Whether a list has all of another. What is set aside may be more than the coders gave: it is not scored.
 *
 * @param {readonly unknown[]} list
 * @param {readonly unknown[]} items
 */
function holds(list, items) {
  return items.every((item) => list.includes(item))
}

if (isMain(import.meta.url)) {
  const faults = checkCorpus(path.join(root, 'corpus'))
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

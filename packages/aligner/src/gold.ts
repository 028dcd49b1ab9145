import {type JsonObject, readArray, readInteger, readObject, readString, reject} from './json-shape.ts'
import type {GoldLabels, GoldMeasure} from './types.ts'

/** One coder's codes for one measure. */
export interface CoderMeasure {
  readonly ordinal: number
  /** Section number; 0: no section of the outline fits. */
  readonly primary: number
  /** Other sections. */
  readonly secondary: readonly number[]
  readonly requirements: readonly string[]
  readonly local: boolean
  readonly unsure: boolean
  /** The section that the coder would have taken otherwise; null where none was in question. */
  readonly alt: number | null
}

/** One coder's codes, by document id. */
export interface CoderLabels {
  readonly outline: string
  readonly coder: string
  readonly documents: Readonly<Record<string, readonly CoderMeasure[]>>
}

/**
 * Read two coders' merged codes from parsed JSON.
 *
 * @throws {TypeError} Where a field is missing or of another shape, or an ordinal stands twice; the
 * message names the place.
 */
export function parseGold(json: unknown): GoldLabels {
  const root = readObject(json, 'the labels')
  return {outline: readString(root.outline, 'outline'), documents: readDocuments(root, readGoldMeasure)}
}

/**
 * Read one coder's own codes from parsed JSON.
 *
 * @throws {TypeError} As `parseGold`.
 */
export function parseCoderLabels(json: unknown): CoderLabels {
  const root = readObject(json, 'the labels')
  return {
    outline: readString(root.outline, 'outline'),
    coder: readString(root.coder, 'coder'),
    documents: readDocuments(root, readCoderMeasure)
  }
}

function readDocuments<T extends {readonly ordinal: number}>(
  root: JsonObject,
  readMeasure: (value: unknown, place: string) => T
): Readonly<Record<string, readonly T[]>> {
  const documents = readObject(root.documents, 'documents')
  return Object.fromEntries(
    Object.entries(documents).map(([id, value]) => {
      const place = `documents["${id}"]`
      const measures = readArray(value, place, readMeasure)
      const seen = new Set<number>()
      measures.forEach(({ordinal}, at) => {
        if (seen.has(ordinal)) reject(`${place}[${at}].ordinal`, 'one that stands once', ordinal)
        seen.add(ordinal)
      })
      return [id, measures]
    })
  )
}

function readGoldMeasure(value: unknown, place: string): GoldMeasure {
  const object = readObject(value, place)
  return {
    ordinal: readInteger(object.ordinal, `${place}.ordinal`, 1),
    chapter: object.chapter === null ? null : readInteger(object.chapter, `${place}.chapter`, 1),
    section: object.section === null ? null : readInteger(object.section, `${place}.section`, 1),
    number: readInteger(object.number, `${place}.number`, 1),
    startsWith: readString(object.startsWith, `${place}.startsWith`),
    primary: readInteger(object.primary, `${place}.primary`, 0),
    sections: readSections(object.sections, `${place}.sections`),
    sectionsEither: readSections(object.sectionsEither, `${place}.sectionsEither`),
    requirements: readArray(object.requirements, `${place}.requirements`, readString),
    requirementsEither: readArray(object.requirementsEither, `${place}.requirementsEither`, readString),
    local: object.local === null ? null : readBoolean(object.local, `${place}.local`)
  }
}

function readCoderMeasure(value: unknown, place: string): CoderMeasure {
  const object = readObject(value, place)
  return {
    ordinal: readInteger(object.ordinal, `${place}.ordinal`, 1),
    primary: readInteger(object.primary, `${place}.primary`, 0),
    secondary: readSections(object.secondary, `${place}.secondary`),
    requirements: readArray(object.requirements, `${place}.requirements`, readString),
    local: readBoolean(object.local, `${place}.local`),
    unsure: readBoolean(object.unsure, `${place}.unsure`),
    alt: object.alt === null ? null : readInteger(object.alt, `${place}.alt`, 0)
  }
}

function readSections(value: unknown, place: string): readonly number[] {
  return readArray(value, place, (section, sectionPlace) => readInteger(section, sectionPlace, 1))
}

function readBoolean(value: unknown, place: string): boolean {
  return typeof value === 'boolean' ? value : reject(place, 'true or false', value)
}

import {readArray, readChoice, readInteger, readObject, readString, reject} from '../json-shape.ts'
import type {Outline} from '../types.ts'

/** The English side of an outline's catalogue: what its sections and requirements say in English. */
export interface EnglishSide {
  /** Id of the outline that it belongs to. */
  readonly outline: string
  readonly language: 'en'
  /** All of the outline's sections, in its order. */
  readonly sections: readonly EnglishSection[]
}

/** A section in English; its title stands in the catalogue itself, as `englishTitle`. */
export interface EnglishSection {
  /** As in the catalogue. */
  readonly number: number
  /** What the section is about, in a sentence. */
  readonly statement: string
  /** What English texts call it. */
  readonly terms: readonly string[]
  /** All of the section's requirements, in the outline's order. */
  readonly requirements: readonly EnglishRequirement[]
}

/** A requirement in English. */
export interface EnglishRequirement {
  /** As in the catalogue. */
  readonly id: string
  readonly statement: string
  /** What English texts call it; several where translators differ. */
  readonly terms: readonly string[]
}

/**
 * Read the English side of an outline from parsed JSON.
 *
 * @throws {TypeError} Where a field is missing or of another shape, or a section or requirement is
 * not the one that the outline has at this place; the message names the place.
 */
export function parseEnglishSide(json: unknown, outline: Outline): EnglishSide {
  const root = readObject(json, 'the English side')
  const id = readString(root.outline, 'outline')
  if (id !== outline.id) reject('outline', `"${outline.id}"`, id)
  const known = outline.systems.flatMap((system) => system.sections)
  const sections = readArray(root.sections, 'sections', (value, place, at): EnglishSection => {
    const object = readObject(value, place)
    const number = readInteger(object.number, `${place}.number`, 1)
    const ids = known[at]?.requirements ?? []
    if (number !== known[at]?.number) reject(`${place}.number`, `${known[at]?.number ?? 'none'}`, number)
    const requirements = readArray(
      object.requirements,
      `${place}.requirements`,
      (requirement, requirementPlace, index) =>
        readRequirement(requirement, requirementPlace, ids[index]?.id ?? 'none')
    )
    if (requirements.length !== ids.length)
      reject(`${place}.requirements`, `${ids.length} of them`, requirements.length)
    return {
      number,
      statement: readString(object.statement, `${place}.statement`),
      terms: readArray(object.terms, `${place}.terms`, readString),
      requirements
    }
  })
  if (sections.length !== known.length) reject('sections', `${known.length} of them`, sections.length)
  return {outline: id, language: readChoice(root.language, 'language', ['en']), sections}
}

function readRequirement(value: unknown, place: string, expected: string): EnglishRequirement {
  const object = readObject(value, place)
  const id = readString(object.id, `${place}.id`)
  if (id !== expected) reject(`${place}.id`, `"${expected}"`, id)
  return {
    id,
    statement: readString(object.statement, `${place}.statement`),
    terms: readArray(object.terms, `${place}.terms`, readString)
  }
}

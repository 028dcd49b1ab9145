import type {GovernmentLevel} from '@gangmu/parser'
import {
  type JsonObject,
  readArray,
  readChoice,
  readInteger,
  readNumber,
  readObject,
  readString,
  reject
} from './json-shape.ts'
import type {
  AddedTerms,
  Outline,
  OutlineDeadline,
  OutlineLevel,
  OutlineRequirement,
  OutlineSection,
  OutlineSystem,
  OutlineTarget
} from './types.ts'

const levels: readonly OutlineLevel[] = ['N', 'P', 'M', 'C']

const outlineLevels: Readonly<Record<GovernmentLevel, OutlineLevel>> = {
  national: 'N',
  province: 'P',
  city: 'M',
  county: 'C',
  // The catalogue goes no deeper than counties; what binds a county binds its townships.
  township: 'C'
}

/**
 * Read an outline's catalogue from parsed JSON; fields that gangmu does not know are left out.
 *
 * @throws {TypeError} Where a field is missing or of another shape, a number does not run on from
 * the one before (systems, sections, requirements), an id stands twice, or a level is unknown. The
 * message names the place: `systems[1].sections[0].number`.
 */
export function parseOutline(json: unknown): Outline {
  const root = readObject(json, 'the outline')
  let sectionsSoFar = 0
  const systems = readArray(root.systems, 'systems', (value, place, index) => {
    const system = parseSystem(value, place, index + 1, sectionsSoFar)
    sectionsSoFar += system.sections.length
    return system
  })
  if (sectionsSoFar === 0) reject('systems', 'an array with at least one section', root.systems)
  return {
    id: readString(root.id, 'id'),
    title: readString(root.title, 'title'),
    issuer: readString(root.issuer, 'issuer'),
    issued: readString(root.issued, 'issued'),
    ...readGeneralSystem(root.generalSystem, systems.length),
    ...(root.quoted === undefined ? {} : {quoted: readChoice(root.quoted, 'quoted', [true, false])}),
    ...parseAddedTerms(root.addedTerms, systems),
    ...parseOutsideTerms(root.outsideTerms),
    systems
  }
}

function readGeneralSystem(value: unknown, systems: number): {readonly generalSystem?: number | null} {
  if (value === undefined) return {}
  if (value === null) return {generalSystem: null}
  const number = readInteger(value, 'generalSystem', 1)
  if (number > systems) reject('generalSystem', `the number of a system, 1 to ${systems}`, number)
  return {generalSystem: number}
}

function parseAddedTerms(
  value: unknown,
  systems: readonly OutlineSystem[]
): {readonly addedTerms?: readonly AddedTerms[]} {
  if (value === undefined) return {}
  const ids = new Set(
    systems.flatMap(({sections}) => sections.flatMap(({requirements}) => requirements.map(({id}) => id)))
  )
  return {
    addedTerms: readArray(value, 'addedTerms', (one, place) => {
      const object = readObject(one, place)
      const terms = readObject(object.terms, `${place}.terms`)
      return {
        source: readString(object.source, `${place}.source`),
        terms: Object.fromEntries(
          Object.entries(terms).map(([id, list]) => {
            if (!ids.has(id)) reject(`${place}.terms`, 'ids of requirements', id)
            return [id, readArray(list, `${place}.terms["${id}"]`, readString)]
          })
        )
      }
    })
  }
}

function parseOutsideTerms(value: unknown): Pick<Outline, 'outsideTerms'> {
  if (value === undefined) return {}
  const object = readObject(value, 'outsideTerms')
  return {
    outsideTerms: {
      source: readString(object.source, 'outsideTerms.source'),
      terms: readArray(object.terms, 'outsideTerms.terms', readString)
    }
  }
}

function parseSystem(value: unknown, place: string, expected: number, sectionsBefore: number): OutlineSystem {
  const object = readObject(value, place)
  const number = readInteger(object.number, `${place}.number`, 1)
  if (number !== expected) reject(`${place}.number`, `${expected}`, number)
  return {
    number,
    title: readString(object.title, `${place}.title`),
    shortName: readString(object.shortName, `${place}.shortName`),
    englishName: readString(object.englishName, `${place}.englishName`),
    sections: readArray(object.sections, `${place}.sections`, (section, sectionPlace, index) =>
      parseSection(section, sectionPlace, sectionsBefore + index + 1)
    )
  }
}

function parseSection(value: unknown, place: string, expected: number): OutlineSection {
  const object = readObject(value, place)
  const number = readInteger(object.number, `${place}.number`, 1)
  if (number !== expected) reject(`${place}.number`, `${expected}`, number)
  return {
    number,
    title: readString(object.title, `${place}.title`),
    englishTitle: readString(object.englishTitle, `${place}.englishTitle`),
    ...optionalText(object, 'definition', place),
    ...optionalText(object, 'englishDefinition', place),
    levels: parseLevels(object.levels, `${place}.levels`),
    requirements: readArray(
      object.requirements,
      `${place}.requirements`,
      (requirement, requirementPlace, index) =>
        parseRequirement(requirement, requirementPlace, `${number}.${index + 1}`)
    )
  }
}

function parseRequirement(value: unknown, place: string, expected: string): OutlineRequirement {
  const object = readObject(value, place)
  const id = readString(object.id, `${place}.id`)
  // Ids that run on are unique as well.
  if (id !== expected) reject(`${place}.id`, `"${expected}"`, id)
  return {
    id,
    statement: readString(object.statement, `${place}.statement`),
    keyTerms: readArray(object.keyTerms, `${place}.keyTerms`, readString),
    levels: parseLevels(object.levels, `${place}.levels`),
    ...optional(object, 'deadlines', place, parseDeadline),
    ...optional(object, 'targets', place, parseTarget)
  }
}

function optional<Key extends 'deadlines' | 'targets', T>(
  object: JsonObject,
  key: Key,
  place: string,
  readMember: (value: unknown, place: string) => T
): {readonly [K in Key]?: readonly T[]} {
  if (object[key] === undefined) return {}
  return {[key]: readArray(object[key], `${place}.${key}`, readMember)} as {
    readonly [K in Key]?: readonly T[]
  }
}

function optionalText<Key extends string>(
  object: JsonObject,
  key: Key,
  place: string
): {readonly [K in Key]?: string} {
  if (object[key] === undefined) return {}
  return {[key]: readString(object[key], `${place}.${key}`)} as {readonly [K in Key]?: string}
}

function parseDeadline(value: unknown, place: string): OutlineDeadline {
  const object = readObject(value, place)
  const date = readString(object.date, `${place}.date`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) reject(`${place}.date`, 'a day such as "2022-12-31"', date)
  return {
    date,
    kind: readChoice(object.kind, `${place}.kind`, ['by']),
    levels: parseLevels(object.levels, `${place}.levels`)
  }
}

function parseTarget(value: unknown, place: string): OutlineTarget {
  const object = readObject(value, place)
  return {
    comparator: readChoice(object.comparator, `${place}.comparator`, ['>=', '<=', '=']),
    value: readNumber(object.value, `${place}.value`),
    unit: readString(object.unit, `${place}.unit`),
    subject: readString(object.subject, `${place}.subject`),
    levels: parseLevels(object.levels, `${place}.levels`)
  }
}

function parseLevels(value: unknown, place: string): readonly OutlineLevel[] {
  const read = readArray(value, place, (level, levelPlace) => readChoice(level, levelPlace, levels))
  if (read.length === 0) reject(place, 'an array with at least one level', value)
  if (new Set(read).size < read.length) reject(place, 'an array in which no level stands twice', value)
  return read
}

/**
 * Number of the system that statements of guiding thought, principles and objectives cover; null
 * where the outline has none.
 */
export function generalSystemOf(outline: Outline): number | null {
  return outline.generalSystem === undefined ? (outline.systems[0]?.number ?? null) : outline.generalSystem
}

/** A section with the number of its system. */
export interface IndexedSection {
  readonly section: OutlineSection
  /** Number of its system. */
  readonly system: number
}

/** A requirement with the numbers of its section and system. */
export interface IndexedRequirement {
  readonly requirement: OutlineRequirement
  /** Its key terms, as delivered and added, none twice. */
  readonly terms: readonly string[]
  /** Words that point to it where they stand together: what the catalogue writes 行政裁决…队伍. */
  readonly wordPairs: ReadonlyArray<readonly string[]>
  /** Number of its section. */
  readonly section: number
  /** Number of its system. */
  readonly system: number
}

/** An outline with look-ups; sections and requirements in the outline's order. */
export interface OutlineIndex {
  readonly outline: Outline
  readonly sections: readonly IndexedSection[]
  readonly requirements: readonly IndexedRequirement[]
  /**
   * Number of the system that a section belongs to.
   * @throws {RangeError} When the outline has no such section.
   */
  readonly systemOf: (section: number) => number
  /**
   * Number of the section that a requirement belongs to.
   * @throws {RangeError} When the outline has no such requirement.
   */
  readonly sectionOf: (requirementId: string) => number
}

/** The outline as its catalogue was delivered, without what was added since. */
export function deliveredOnly({addedTerms: _, outsideTerms: __, ...delivered}: Outline): Outline {
  return delivered
}

/** Flatten an outline once, so that looking up costs nothing. */
export function indexOutline(outline: Outline): OutlineIndex {
  const sections = outline.systems.flatMap((system) =>
    system.sections.map((section) => ({section, system: system.number}))
  )
  const requirements = sections.flatMap(({section, system}) =>
    section.requirements.map((requirement) => ({
      requirement,
      ...collectTerms(requirement, outline.addedTerms ?? []),
      section: section.number,
      system
    }))
  )
  const systemBySection = new Map(sections.map(({section, system}) => [section.number, system]))
  const sectionById = new Map(requirements.map(({requirement, section}) => [requirement.id, section]))
  return {
    outline,
    sections,
    requirements,
    systemOf: (section) => {
      const system = systemBySection.get(section)
      if (system === undefined) throw new RangeError(`Expected a section of ${outline.id}, found ${section}`)
      return system
    },
    sectionOf: (id) => {
      const section = sectionById.get(id)
      if (section === undefined)
        throw new RangeError(`Expected a requirement of ${outline.id}, found "${id}"`)
      return section
    }
  }
}

function collectTerms(
  {id, keyTerms}: OutlineRequirement,
  added: readonly AddedTerms[]
): Pick<IndexedRequirement, 'terms' | 'wordPairs'> {
  const all = [...new Set([...keyTerms, ...added.flatMap(({terms}) => terms[id] ?? [])])]
  return {
    terms: all.filter((term) => !term.includes(gap)),
    wordPairs: all.filter((term) => term.includes(gap)).map((term) => term.split(gap))
  }
}

/** Between words that need not follow each other. */
const gap = '…'

/**
 * Whether something in the catalogue binds a level of government.
 *
 * A document whose level is not known (null) is held to everything: that a requirement does not
 * apply excuses a gap, and an excuse has to be known.
 */
export function appliesTo(
  part: {readonly levels: readonly OutlineLevel[]},
  level: GovernmentLevel | null
): boolean {
  return level === null || part.levels.includes(outlineLevels[level])
}

import {foldText} from './fold-text.ts'
import type {IndexedRequirement, IndexedSection, OutlineIndex} from './outline.ts'

/** All that the catalogue says of a section, folded, one phrase after the other. */
export function sectionPhrases({section}: IndexedSection, index: OutlineIndex): readonly string[] {
  const own = index.requirements.filter((one) => one.section === section.number)
  return [foldText(section.title).text, ...own.flatMap(requirementPhrases)]
}

/** All that the catalogue says of a requirement, folded, one phrase after the other. */
export function requirementPhrases({requirement, terms}: IndexedRequirement): readonly string[] {
  return [requirement.statement, ...terms].map((phrase) => foldText(phrase).text)
}

/** For each requirement, in the outline's order, the place of its section in that order. */
export function sectionPlaces(index: OutlineIndex): readonly number[] {
  const places = new Map(index.sections.map(({section}, place) => [section.number, place]))
  // Every requirement was made from a section of the same index.
  return index.requirements.map(({section}) => places.get(section) ?? 0)
}

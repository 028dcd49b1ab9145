import type {OutlineRequirement, RequirementCoverage, RequirementLink} from '@gangmu/aligner'
import type {Measure, Statement} from '@gangmu/parser'
import type {Draft} from '../types.ts'

/** A requirement, how the draft covers it, and the provisions that serve it. */
export interface RequirementCase {
  readonly requirement: OutlineRequirement
  /** Number of its section. */
  readonly number: number
  /** Number and title of its section. */
  readonly section: string
  readonly coverage: RequirementCoverage
  /** Links to it with their provisions, in document order. */
  readonly served: readonly {readonly provision: Measure | Statement; readonly link: RequirementLink}[]
  /** Of a missing one: the provision that came closest. */
  readonly nearest: Measure | Statement | null
}

/** Every requirement of the outline as the draft meets it, in the outline's order. */
export function requirementCases({document, alignment, index}: Draft): readonly RequirementCase[] {
  const provisions = new Map<string, Measure | Statement>(
    [...document.measures, ...document.statements].map((one) => [one.id, one])
  )
  const coverages = new Map(alignment.coverage.requirements.map((one) => [one.id, one]))
  const titles = new Map(index.sections.map(({section}) => [section.number, section.title]))
  return index.requirements.flatMap(({requirement, section}) => {
    const coverage = coverages.get(requirement.id)
    if (coverage === undefined) return []
    const by = new Set(coverage.by)
    const served = alignment.alignments.flatMap(({id, requirements}) => {
      const link = requirements.find((one) => one.id === requirement.id)
      const provision = provisions.get(id)
      return by.has(id) && link && provision ? [{provision, link}] : []
    })
    const nearest = provisions.get(coverage.nearest?.id ?? '') ?? null
    return [
      {
        requirement,
        number: section,
        section: `${section} ${titles.get(section) ?? ''}`,
        coverage,
        served,
        nearest
      }
    ]
  })
}

/** The head of a provision: its label and title, or its first words. */
export function headOf(provision: Measure | Statement): readonly [number, number] {
  const {start, end} = provision.position
  const title =
    'title' in provision && provision.title !== null
      ? provision.label.length + provision.title.length + 1
      : 30
  return [start.offset, Math.min(end.offset, start.offset + title)]
}

/** The words that serve a requirement, from the first clause quoted to the end of that clause. */
export function evidenceOf(link: RequirementLink, provision: Measure | Statement): readonly [number, number] {
  const [first] = link.evidence
  return first === undefined ? headOf(provision) : [first.start, first.end]
}

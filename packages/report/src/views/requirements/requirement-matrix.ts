import type {OutlineRequirement, RequirementLink} from '@gangmu/aligner'
import type {CellStatus} from '../../types.ts'
import type {ShownDocument, ViewContext} from '../context.ts'

/** A requirement of the outline with where it stands. */
export interface PlacedRequirement {
  readonly requirement: OutlineRequirement
  readonly section: number
  readonly system: number
}

/** A provision that serves a requirement. */
export interface Serving {
  readonly provision: string
  readonly link: RequirementLink
  /** Whether a person should decide about the provision. */
  readonly needsReview: boolean
}

/** One document and one requirement, as the alignment's coverage says. */
export interface RequirementCell {
  readonly status: CellStatus
  /** In document order; empty unless covered or partial. */
  readonly by: readonly Serving[]
  /** The best confidence among them, 0 to 1; null where there are none. */
  readonly confidence: number | null
  /** How many of them a person should decide. */
  readonly needsReview: number
  /** Where it is missing: what came closest. */
  readonly nearest: {readonly id: string; readonly confidence: number} | null
}

/** All requirements of the outline, in its order. */
export function placeRequirements({input}: Pick<ViewContext, 'input'>): readonly PlacedRequirement[] {
  return input.outline.systems.flatMap(({number: system, sections}) =>
    sections.flatMap(({number: section, requirements}) =>
      requirements.map((requirement) => ({requirement, section, system}))
    )
  )
}

/** A document's cells, one for each requirement in the outline's order. */
export function requirementCells(
  document: ShownDocument,
  requirements: readonly PlacedRequirement[]
): readonly RequirementCell[] {
  const links = new Map<string, Serving[]>()
  for (const {id: provision, aligned} of document.provisions) {
    for (const link of aligned?.requirements ?? []) {
      const list = links.get(link.id) ?? []
      links.set(link.id, list)
      list.push({provision, link, needsReview: aligned?.review ?? false})
    }
  }
  return requirements.map(({requirement: {id}}) => {
    const coverage = document.index.requirement(id)
    if (coverage === undefined) return notGivenCell
    // What covers is the aligner's to say; a background statement may be linked and cover nothing.
    const covering = new Set(coverage.by)
    const by = (links.get(id) ?? []).filter(({provision}) => covering.has(provision))
    return {
      status: coverage.status,
      by,
      confidence: by.length === 0 ? null : Math.max(...by.map(({link}) => link.confidence)),
      needsReview: by.filter(({needsReview}) => needsReview).length,
      nearest: coverage.nearest ?? null
    }
  })
}

/** A peer that was not given, or a requirement that the alignment does not speak of: no data, never a zero. */
export const notGivenCell: RequirementCell = {
  status: 'not-given',
  by: [],
  confidence: null,
  needsReview: 0,
  nearest: null
}

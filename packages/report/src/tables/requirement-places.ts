import type {Outline, OutlineRequirement} from '@gangmu/aligner'

/** Where a requirement stands in the outline. */
export interface RequirementPlace {
  readonly system: number
  readonly section: number
  readonly requirement: OutlineRequirement
}

/** The requirements by id, in the outline's order. */
export function sectionsByRequirement({systems}: Outline): ReadonlyMap<string, RequirementPlace> {
  return new Map(
    systems.flatMap((system) =>
      system.sections.flatMap((section) =>
        section.requirements.map((requirement) => [
          requirement.id,
          {system: system.number, section: section.number, requirement}
        ])
      )
    )
  )
}

import type {OutlineRequirement, RequirementCoverage} from '@gangmu/aligner'
import type {MatrixBy, ReportEntry, ReportInput} from './types.ts'

/** What stands behind a cell. */
export interface CellProvisions {
  /** Ids of measures whose primary section is in this part of the outline, in document order. */
  readonly primary: readonly string[]
  /** Ids of other provisions that serve one of its requirements, in document order. */
  readonly serving: readonly string[]
}

/** What is known of one document, ready to be asked about any part of the outline. */
export interface EntryIndex {
  /** The coverage of a requirement; undefined where the alignment has none. */
  readonly requirement: (id: string) => RequirementCoverage | undefined
  readonly behind: (by: MatrixBy, number: number) => CellProvisions
  /** How many of these provisions a person should decide. */
  readonly countReviews: (provisions: CellProvisions) => number
  /** Ids of measures that no section fits, in document order. */
  readonly unplaced: readonly string[]
}

/** The requirements of a system or section, in the outline's order. */
function requirementsOf(
  {outline}: Pick<ReportInput, 'outline'>,
  by: MatrixBy,
  number: number
): readonly OutlineRequirement[] {
  return outline.systems
    .filter((system) => by === 'sections' || system.number === number)
    .flatMap((system) => system.sections)
    .filter((section) => by === 'systems' || section.number === number)
    .flatMap((section) => section.requirements)
}

/** Prepare to ask which provisions of a document stand behind a cell. */
export function indexEntry({document, alignment}: ReportEntry, input: ReportInput): EntryIndex {
  const measures = new Set(document.measures.map(({id}) => id))
  const order = new Map(alignment.alignments.map(({id}, index) => [id, index]))
  const reviewed = new Set(alignment.alignments.filter(({review}) => review).map(({id}) => id))
  const coverage = new Map(
    alignment.coverage.requirements.map((requirement) => [requirement.id, requirement])
  )
  const ofMeasures = alignment.alignments.filter(({id}) => measures.has(id))

  return {
    requirement: (id) => coverage.get(id),
    behind(by, number) {
      const primary = ofMeasures
        .filter(({primary}) => number === (by === 'systems' ? primary.system : primary.section))
        .map(({id}) => id)
      const isPrimary = new Set(primary)
      const serving = requirementsOf(input, by, number).flatMap(({id}) => coverage.get(id)?.by ?? [])
      return {
        primary,
        serving: [...new Set(serving)]
          .filter((id) => !isPrimary.has(id))
          .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      }
    },
    countReviews: ({primary, serving}) => [...primary, ...serving].filter((id) => reviewed.has(id)).length,
    unplaced: ofMeasures.filter(({primary}) => primary.section === null).map(({id}) => id)
  }
}

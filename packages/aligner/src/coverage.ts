import type {PolicyDocument, StatementKind} from '@gangmu/parser'
import {appliesTo, generalSystemOf, type OutlineIndex} from './outline.ts'
import {roundShare} from './round-share.ts'
import type {
  Coverage,
  CoverageStatus,
  ProvisionAlignment,
  RequirementCounts,
  RequirementCoverage
} from './types.ts'

/** The provision that came closest to a requirement without serving it. */
export interface NearMiss {
  /** Id of the requirement. */
  readonly requirement: string
  /** Id of the measure or statement. */
  readonly provision: string
  /** 0 to 1 */
  readonly confidence: number
}

/** The kinds of statement that can cover requirements: of the outline's first system only. */
const coveringStatements: ReadonlySet<StatementKind> = new Set(['guiding', 'principles', 'objectives'])

/** Whether a kind of statement is about what the outline's first system, 总体要求, asks for. */
export function coversGeneralRequirements(kind: StatementKind): boolean {
  return coveringStatements.has(kind)
}

/**
 * What a document covers of an outline, from its alignments, whoever decided them.
 *
 * - A requirement is `covered` by a provision that is equivalent or broader, `partial` where there
 *   are only narrower or intersecting ones, `not-applicable` where nothing serves it and the
 *   catalogue's levels leave the document's level out, else `missing`.
 * - Sections and systems are `covered` when all their applicable requirements are, `missing` when
 *   none is even partial, `not-applicable` when none applies, else `partial`.
 * - Of statements, only guiding, principles and objectives cover requirements, and only those of
 *   the outline's first system.
 *
 * A document of unknown level is held to every requirement. `nearMisses` holds at most one for each
 * requirement; those of requirements that are not missing are passed over.
 */
export function computeCoverage(
  document: PolicyDocument,
  alignments: readonly ProvisionAlignment[],
  index: OutlineIndex,
  nearMisses: readonly NearMiss[]
): Coverage {
  const requirements = coverRequirements(document, alignments, index, nearMisses)
  const statusById = new Map(requirements.map(({id, status}) => [id, status]))
  const count = (ids: readonly string[]) => countStatuses(ids.map((id) => statusById.get(id) ?? 'missing'))

  const measureIds = new Set(document.measures.map(({id}) => id))
  const measures = alignments.filter(({id}) => measureIds.has(id))
  const sections = index.sections.map(({section, system}) => {
    const counts = count(section.requirements.map(({id}) => id))
    return {
      number: section.number,
      system,
      status: summarize(counts),
      measures: measures.filter(({primary}) => primary.section === section.number).length,
      requirements: counts
    }
  })
  const systems = index.outline.systems.map((system) => {
    const counts = count(system.sections.flatMap((section) => section.requirements.map(({id}) => id)))
    const own = measures.filter(({primary}) => primary.system === system.number).length
    return {
      number: system.number,
      status: summarize(counts),
      measures: own,
      share: document.measures.length === 0 ? 0 : roundShare(own / document.measures.length),
      requirements: counts
    }
  })
  return {systems, sections, requirements}
}

function coverRequirements(
  document: PolicyDocument,
  alignments: readonly ProvisionAlignment[],
  index: OutlineIndex,
  nearMisses: readonly NearMiss[]
): readonly RequirementCoverage[] {
  const kinds = new Map(document.statements.map(({id, kind}) => [id, kind]))
  const general = generalSystemOf(index.outline)
  const serving = new Map<string, {by: string[]; full: boolean}>()
  for (const {id: provision, requirements} of alignments) {
    const kind = kinds.get(provision)
    if (kind !== undefined && !coversGeneralRequirements(kind)) continue
    for (const {id, relation} of requirements) {
      if (kind !== undefined && index.systemOf(index.sectionOf(id)) !== general) continue
      const known = serving.get(id) ?? {by: [], full: false}
      known.by.push(provision)
      known.full ||= relation === 'equivalent' || relation === 'broader'
      serving.set(id, known)
    }
  }
  const nearest = new Map(
    nearMisses.map(({requirement, provision, confidence}) => [requirement, {id: provision, confidence}])
  )
  return index.requirements.map(({requirement}) => {
    const {id} = requirement
    const found = serving.get(id)
    if (found !== undefined) return {id, status: found.full ? 'covered' : 'partial', by: found.by}
    if (!appliesTo(requirement, document.level)) return {id, status: 'not-applicable', by: []}
    const near = nearest.get(id)
    return {id, status: 'missing', by: [], ...(near === undefined ? {} : {nearest: near})}
  })
}

function countStatuses(statuses: readonly CoverageStatus[]): RequirementCounts {
  const of = (status: CoverageStatus) => statuses.filter((one) => one === status).length
  const [covered, partial, missing] = [of('covered'), of('partial'), of('missing')]
  return {applicable: covered + partial + missing, covered, partial, missing}
}

function summarize({applicable, covered, missing}: RequirementCounts): CoverageStatus {
  if (applicable === 0) return 'not-applicable'
  if (covered === applicable) return 'covered'
  return missing === applicable ? 'missing' : 'partial'
}

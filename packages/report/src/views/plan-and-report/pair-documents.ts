import {looksAhead} from '@gangmu/parser'
import {findHeadings} from '../../find-headings.ts'
import type {ShownDocument, ShownProvision, ViewContext} from '../context.ts'

/** A report beside a plan of the same place, by system. Nothing here says that a promise was kept. */
export interface PlanAndReport {
  readonly report: ShownDocument
  readonly plan: ShownDocument
  /** Whether the report's work came before the plan's promises; null where dates are missing. */
  readonly isReportEarlier: boolean | null
  readonly systems: readonly PairedSystem[]
}

/** One system in both. */
export interface PairedSystem {
  readonly system: number
  /** Work that the report says was done. */
  readonly done: readonly ShownProvision[]
  /** What the report itself announces for the time to come. */
  readonly announced: readonly ShownProvision[]
  /** What the plan promises. */
  readonly promised: readonly ShownProvision[]
  /** Ids of requirements that the report's work and the plan both speak to, or only one of them. */
  readonly both: readonly string[]
  readonly onlyReport: readonly string[]
  readonly onlyPlan: readonly string[]
}

/** Every report with every plan or outline of the same region and level, in the order given. */
export function pairDocuments({input, documents}: ViewContext): readonly PlanAndReport[] {
  const reports = documents.filter(({entry}) => entry.document.kind === 'report')
  const plans = documents.filter(({entry}) => ['plan', 'outline'].includes(entry.document.kind))
  return reports.flatMap((report) =>
    plans
      .filter((plan) => placeOf(plan) === placeOf(report))
      .map((plan) => ({
        report,
        plan,
        isReportEarlier: isEarlier(report, plan),
        systems: input.outline.systems.map(({number, sections}) => {
          const own = measuresIn(report, number)
          const done = own.filter((shown) => !isAnnounced(report, shown))
          const promised = measuresIn(plan, number)
          const wanted = sections.flatMap(({requirements}) => requirements.map(({id}) => id))
          const served = {report: requirementsOf(report, true), plan: requirementsOf(plan, false)}
          const pick = (inReport: boolean, inPlan: boolean): readonly string[] =>
            wanted.filter((id) => served.report.has(id) === inReport && served.plan.has(id) === inPlan)
          return {
            system: number,
            done,
            announced: own.filter((shown) => isAnnounced(report, shown)),
            promised,
            both: pick(true, true),
            onlyReport: pick(true, false),
            onlyPlan: pick(false, true)
          }
        })
      }))
  )
}

/** Region and level: 河东区 of Tianjin and 河东区 of Linyi are two places. */
function placeOf({entry: {document}}: ShownDocument): string {
  return `${document.region ?? document.shortName}|${document.level ?? ''}`
}

function isEarlier(
  {entry: {document: report}}: ShownDocument,
  {entry: {document: plan}}: ShownDocument
): boolean | null {
  const done = report.period?.to ?? yearOf(report.issuedOn)
  const promised = plan.period?.from ?? yearOf(plan.issuedOn)
  return done === null || promised === null ? null : done <= promised
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}

function measuresIn({provisions}: ShownDocument, number: number): readonly ShownProvision[] {
  return provisions.filter(({provision, system}) => !('kind' in provision) && system === number)
}

function isAnnounced({entry: {document}}: ShownDocument, {provision}: ShownProvision): boolean {
  return looksAhead(findHeadings(document, provision).chapter?.title ?? '')
}

/** Requirements that measures serve; of a report only those of work done. */
function requirementsOf(document: ShownDocument, isReport: boolean): ReadonlySet<string> {
  return new Set(
    document.provisions
      .filter(({provision}) => !('kind' in provision))
      .filter((shown) => !isReport || !isAnnounced(document, shown))
      .flatMap(({aligned}) => aligned?.requirements.map(({id}) => id) ?? [])
  )
}

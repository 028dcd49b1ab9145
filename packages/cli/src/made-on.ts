import type {ReportEntry} from '@gangmu/report'

/**
 * The day that files state as theirs: SOURCE_DATE_EPOCH where it is set
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the newest date in the documents, so
 * that the same input makes the same bytes.
 */
export function madeOn(entries: readonly ReportEntry[], epoch: string | undefined): Date {
  if (epoch !== undefined && /^\d{1,11}$/u.test(epoch)) return new Date(Number(epoch) * 1000)
  const dates = entries.flatMap(({document}) =>
    [document.issuedOn, document.publishedOn, document.source.retrievedOn].filter((date) => date !== null)
  )
  return new Date(`${dates.toSorted().at(-1) ?? '1980-01-01'}T00:00:00Z`)
}

import {coverageMatrix} from './coverage-matrix.ts'
import type {ReportEntry, ReportInput} from './types.ts'

/** Orders of documents that have a name; any other order is a list of ids. */
const orderNames = ['given', 'name', 'date', 'coverage'] as const

/**
 * Put documents in order: `given`, by `name`, by `date` of issue (those without one last), by `coverage`
 * (the share of applicable requirements, most first), or by ids, the others after them as given.
 *
 * @throws {RangeError} When an id is none of the documents'.
 */
export function orderEntries(input: ReportInput, order: string): readonly ReportEntry[] {
  const {entries} = input
  const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
  switch (order) {
    case 'given':
      return entries
    case 'name':
      return entries.toSorted((a, b) => compareText(a.document.shortName, b.document.shortName))
    case 'date':
      return entries.toSorted((a, b) =>
        compareText(a.document.issuedOn ?? '9999', b.document.issuedOn ?? '9999')
      )
    case 'coverage': {
      const {rows} = coverageMatrix(input, 'systems')
      const shares = new Map(
        rows.map(({document, cells}) => {
          const sum = (key: 'covered' | 'applicable'): number =>
            cells.reduce((total, {requirements}) => total + (requirements?.[key] ?? 0), 0)
          return [document, sum('covered') / Math.max(1, sum('applicable'))]
        })
      )
      const shareOf = ({document}: ReportEntry): number => shares.get(document.id) ?? 0
      return entries.toSorted((a, b) => shareOf(b) - shareOf(a))
    }
    default: {
      const ids = order.split(',').map((id) => id.trim())
      const unknown = ids.find((id) => !entries.some(({document}) => document.id === id))
      if (unknown !== undefined) {
        throw new RangeError(
          `Expected ${orderNames.join(', ')} or ids of documents (${entries.map(({document}) => document.id).join(', ')}), found \`${unknown}\``
        )
      }
      const placeOf = ({document}: ReportEntry): number => {
        const place = ids.indexOf(document.id)
        return place < 0 ? ids.length : place
      }
      return entries.toSorted((a, b) => placeOf(a) - placeOf(b))
    }
  }
}

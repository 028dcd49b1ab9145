import {groupDocuments} from './group-documents.ts'
import type {ReportEntry, ReportInput} from './types.ts'

/** Eight documents make 28 pairs: more would fill the page with pairs that nobody opens. */
const mostInPairs = 8

/**
 * The documents to compare two by two: up to eight, in the order shown, peers before those set apart.
 *
 * @throws {RangeError} When there are no documents.
 */
export function entriesInPairs(input: ReportInput): readonly ReportEntry[] {
  return groupDocuments(input, 'zh')
    .slice(0, mostInPairs)
    .map(({entry}) => entry)
}

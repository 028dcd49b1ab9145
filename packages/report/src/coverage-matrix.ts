import type {SectionCoverage, SystemCoverage} from '@gangmu/aligner'
import {type EntryIndex, indexEntry} from './cell-provisions.ts'
import {checkInput} from './check-input.ts'
import {groupDocuments} from './group-documents.ts'
import type {CoverageMatrix, Lang, MatrixBy, MatrixCell, MatrixColumn, ReportInput} from './types.ts'

const notGiven: MatrixCell = {
  status: 'not-given',
  measures: null,
  requirements: null,
  share: null,
  needsReview: null
}

/**
 * Documents × systems, or documents × sections, as the alignments' own coverage counts them.
 *
 * Nothing is counted anew but the provisions that wait for a person. A part that a document says
 * nothing of is `missing`; a part that the coverage does not speak of is `not-given`.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function coverageMatrix(
  input: ReportInput,
  by: MatrixBy,
  options: {readonly lang?: Lang} = {}
): CoverageMatrix {
  const lang = options.lang ?? 'zh'
  const key = `${by} ${lang}`
  const known = drawn.get(input) ?? new Map<string, CoverageMatrix>()
  drawn.set(input, known)
  const matrix = known.get(key) ?? countMatrix(input, by, lang)
  known.set(key, matrix)
  return matrix
}

// A page and its charts ask for the same matrix a dozen times; with 300 documents that took longest of all.
const drawn = new WeakMap<ReportInput, Map<string, CoverageMatrix>>()

function countMatrix(input: ReportInput, by: MatrixBy, lang: Lang): CoverageMatrix {
  checkInput(input)
  const columns = by === 'systems' ? systemColumns(input) : sectionColumns(input)
  const given = groupDocuments(input, lang).map(({entry, label, apart}) => {
    const index = indexEntry(entry, input)
    const parts = new Map<number, SystemCoverage | SectionCoverage>(
      entry.alignment.coverage[by].map((part) => [part.number, part])
    )
    return {
      document: entry.document.id,
      label,
      apart,
      measures: entry.document.measures.length,
      unplaced: index.unplaced.length,
      cells: columns.map(({number}) => projectCell(parts.get(number), by, index))
    }
  })
  const absent = (input.notGiven ?? []).map((label) => ({
    document: null,
    label,
    apart: [],
    measures: null,
    unplaced: null,
    cells: columns.map(() => notGiven)
  }))
  const isPeer = (row: {readonly apart: readonly unknown[]}): boolean => row.apart.length === 0
  return {by, columns, rows: [...given.filter(isPeer), ...absent, ...given.filter((row) => !isPeer(row))]}
}

function projectCell(
  part: SystemCoverage | SectionCoverage | undefined,
  by: MatrixBy,
  index: EntryIndex
): MatrixCell {
  if (part === undefined) return notGiven
  const {status, measures, requirements} = part
  return {
    status,
    measures,
    requirements,
    share: requirements.applicable === 0 ? null : requirements.covered / requirements.applicable,
    needsReview: index.countReviews(index.behind(by, part.number))
  }
}

function systemColumns({outline}: ReportInput): readonly MatrixColumn[] {
  return outline.systems.map(({number, title, shortName, englishName}) => ({
    number,
    system: number,
    title,
    shortName,
    englishName
  }))
}

function sectionColumns({outline}: ReportInput): readonly MatrixColumn[] {
  return outline.systems.flatMap((system) =>
    system.sections.map(({number, title, englishTitle}) => ({
      number,
      system: system.number,
      title,
      shortName: title,
      englishName: englishTitle
    }))
  )
}

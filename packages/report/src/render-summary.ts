import stringWidth from 'string-width'
import {coverageMatrix} from './coverage-matrix.ts'
import {describeApart} from './describe-apart.ts'
import {describeUncovered} from './describe-uncovered.ts'
import {partName} from './part-name.ts'
import {say} from './say.ts'
import type {CoverageMatrix, Lang, MatrixCell, MatrixRow, ReportInput, ReportOptions} from './types.ts'
import {uncoveredSections} from './uncovered-sections.ts'

/** Columns of a terminal that the tables keep to, where names allow. */
const terminalWidth = 78

/**
 * What a terminal shows at the end of a run: documents, measures, coverage per system, and for each plan
 * the sections with no applicable requirement covered. Ends in one newline.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderSummary(input: ReportInput, options: ReportOptions = {}): string {
  const lang = options.lang ?? 'zh'
  const matrix = coverageMatrix(input, 'systems', {lang})
  const sections = input.outline.systems.flatMap((system) => system.sections)
  const apart = describeApart(input, lang)
  const blocks = [
    say(lang, 'summary-head', {
      documents: input.entries.length,
      measures: input.entries.reduce((sum, {document}) => sum + document.measures.length, 0),
      outline: input.outline.title,
      systems: input.outline.systems.length,
      sections: sections.length,
      requirements: sections.reduce((sum, section) => sum + section.requirements.length, 0)
    }),
    say(lang, 'summary-coverage'),
    ...renderTables(matrix, lang),
    ...(apart.length === 0 ? [] : [apart.map((text) => say(lang, 'summary-apart', {text})).join('\n')]),
    [
      say(lang, 'summary-uncovered'),
      ...uncoveredSections(input, {lang}).map((plan) => `  ${describeUncovered(plan, lang)}`)
    ].join('\n')
  ]
  return `${blocks.join('\n\n')}\n`
}

// Systems run down and documents across, because names of systems are long and those of districts short.
function renderTables(matrix: CoverageMatrix, lang: Lang): readonly string[] {
  const names = [
    '',
    say(lang, 'summary-measures'),
    ...matrix.columns.map((column) => `${String(column.number).padStart(2)} ${partName(column, lang)}`)
  ]
  const nameWidth = Math.max(...names.map((name) => stringWidth(name)))
  const tables: string[] = []
  let columns: (readonly string[])[] = []
  let width = nameWidth
  const flush = (): void => {
    if (columns.length > 0) tables.push(renderTable(names, nameWidth, columns))
    columns = []
    width = nameWidth
  }
  for (const row of matrix.rows) {
    const column = [row.label, measuresOf(row, lang), ...row.cells.map((cell) => cellText(cell, lang))]
    const columnWidth = 2 + Math.max(...column.map((text) => stringWidth(text)))
    if (width + columnWidth > terminalWidth) flush()
    columns.push(column)
    width += columnWidth
  }
  flush()
  return tables
}

function renderTable(
  names: readonly string[],
  nameWidth: number,
  columns: readonly (readonly string[])[]
): string {
  const widths = columns.map((column) => Math.max(...column.map((text) => stringWidth(text))))
  const pad = (text: string, width: number): string => ' '.repeat(Math.max(0, width - stringWidth(text)))
  return names
    .map((name, line) => {
      const cells = columns.map((column, index) => {
        const text = column[line] ?? ''
        return `  ${pad(text, widths[index] ?? 0)}${text}`
      })
      return `${name}${pad(name, nameWidth)}${cells.join('')}`.trimEnd()
    })
    .join('\n')
}

function measuresOf({measures}: MatrixRow, lang: Lang): string {
  return measures === null ? say(lang, 'not-given') : String(measures)
}

function cellText({requirements, needsReview}: MatrixCell, lang: Lang): string {
  if (requirements === null) return say(lang, 'not-given')
  const counts = requirements.applicable === 0 ? '—' : `${requirements.covered}/${requirements.applicable}`
  // The mark stands on the left, so that the counts stay aligned.
  return needsReview !== null && needsReview > 0 ? `?${counts}` : counts
}

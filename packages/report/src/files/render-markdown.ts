import {pageTitle} from '../chart-title.ts'
import {coverageMatrix} from '../coverage-matrix.ts'
import {partName} from '../part-name.ts'
import {say} from '../say.ts'
import type {Lang, MatrixBy, ReportInput} from '../types.ts'
import {cellText} from './cell-text.ts'
import {checklist} from './checklist.ts'
import type {FileOptions} from './file-options.ts'
import {sayInFiles} from './file-words.ts'
import {reportNotes} from './report-notes.ts'

/**
 * The report in Markdown, to paste: both matrices, the requirements that peers do not cover, and the method.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderMarkdown(input: ReportInput, options: FileOptions): string {
  const lang = options.lang ?? 'zh'
  const [, ...notes] = reportNotes(input, options)
  return `${[
    `# ${escapeMarkdown(pageTitle(input, options))}`,
    summary(input, lang),
    `## ${sayInFiles(lang, 'by-systems')}`,
    sayInFiles(lang, 'overview-lead'),
    matrix(input, 'systems', lang),
    `## ${sayInFiles(lang, 'by-sections')}`,
    sayInFiles(lang, 'overview-lead-sections'),
    matrix(input, 'sections', lang),
    `## ${sayInFiles(lang, 'missing-heading')}`,
    sayInFiles(lang, 'missing-lead'),
    ...missing(input, lang),
    `## ${sayInFiles(lang, 'about-heading')}`,
    notes
      .map(({item, content}) => `- **${item}**${lang === 'zh' ? '：' : ': '}${escapeMarkdown(content)}`)
      .join('\n')
  ].join('\n\n')}\n`
}

function summary({entries, outline}: ReportInput, lang: Lang): string {
  const sections = outline.systems.flatMap((system) => system.sections)
  return escapeMarkdown(
    say(lang, 'summary-head', {
      documents: entries.length,
      measures: entries.reduce((sum, {document}) => sum + document.measures.length, 0),
      outline: outline.title,
      systems: outline.systems.length,
      sections: sections.length,
      requirements: sections.flatMap(({requirements}) => requirements).length
    })
  )
}

/** Parts of the outline × documents, as on the page. */
function matrix(input: ReportInput, by: MatrixBy, lang: Lang): string {
  const {columns, rows} = coverageMatrix(input, by, {lang})
  const labels = rows.map(({label, apart}) =>
    apart.length === 0 ? label : sayInFiles(lang, 'apart-label', {label})
  )
  return [
    line([sayInFiles(lang, 'head-part'), ...labels]),
    `|${' --- |'.repeat(rows.length + 1)}`,
    line([
      sayInFiles(lang, 'head-measures'),
      ...rows.map(({measures}) => (measures === null ? say(lang, 'not-given') : `${measures}`))
    ]),
    ...columns.map((column, at) =>
      line([
        `${column.number} ${partName(column, lang)}`,
        ...rows.map(({cells}) => {
          const cell = cells[at]
          return cell === undefined ? '' : cellText(cell, lang)
        })
      ])
    )
  ].join('\n')
}

/** For each peer the requirements it does not cover, with the nearest miss. */
function missing(input: ReportInput, lang: Lang): readonly string[] {
  const rows = checklist(input, lang)
  const peers = coverageMatrix(input, 'systems', {lang}).rows.filter(({apart}) => apart.length === 0)
  return peers.flatMap(({document, label}) => {
    if (document === null) return []
    const items = rows.flatMap(({requirement, statement, answers}) => {
      const answer = answers.find((one) => one.document === document)
      if (answer?.status !== 'missing') return []
      return [
        `- ${escapeMarkdown(`${requirement} ${statement}`)}  \n  ${escapeMarkdown(answer.lines.join(' '))}`
      ]
    })
    return [
      `### ${escapeMarkdown(sayInFiles(lang, 'missing-of', {label, n: items.length}))}`,
      items.length === 0 ? sayInFiles(lang, 'missing-none') : items.join('\n')
    ]
  })
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`
}

/** Text that stays text in Markdown, and in one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_{}[\]<>#|~!]/gu, '\\$&')
}

import type {RequirementLink} from '@gangmu/aligner'
import {checkInput} from './check-input.ts'
import {type CsvValue, formatCsv} from './csv.ts'
import {findHeadings} from './find-headings.ts'
import {formatConfidence} from './format-confidence.ts'
import {groupDocuments} from './group-documents.ts'
import {say, type WordingKey} from './say.ts'
import type {Lang, ReportEntry, ReportInput, ReportOptions} from './types.ts'

const columns: readonly WordingKey[] = [
  'csv-document',
  'csv-short-name',
  'csv-measure',
  'csv-ordinal',
  'csv-number',
  'csv-label',
  'csv-chapter',
  'csv-chapter-title',
  'csv-section',
  'csv-section-title',
  'csv-title',
  'csv-text',
  'csv-system',
  'csv-outline-section',
  'csv-confidence',
  'csv-secondary',
  'csv-requirements',
  'csv-evidence',
  'csv-local',
  'csv-review',
  'csv-decided-by',
  'csv-line'
]

/**
 * Every measure of every document, one a row, with what it serves.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function renderMeasuresCsv(input: ReportInput, options: ReportOptions = {}): string {
  checkInput(input)
  const lang = options.lang ?? 'zh'
  return formatCsv(
    columns.map((key) => say(lang, key)),
    groupDocuments(input, lang).flatMap(({entry, label}) => measureRows(entry, label, lang))
  )
}

function measureRows(
  {document, alignment}: ReportEntry,
  label: string,
  lang: Lang
): readonly (readonly CsvValue[])[] {
  const alignments = new Map(alignment.alignments.map((aligned) => [aligned.id, aligned]))
  return document.measures.map((measure) => {
    const {chapter, section} = findHeadings(document, measure)
    const aligned = alignments.get(measure.id)
    const named: readonly CsvValue[] = [
      document.id,
      label,
      measure.id,
      measure.ordinal,
      measure.number,
      measure.label,
      measure.chapter,
      chapter?.title ?? null,
      measure.section,
      section?.title ?? null,
      measure.title,
      measure.text
    ]
    const {line} = measure.position.start
    // A measure without an alignment has no figures at all; that is not the same as a no.
    if (aligned === undefined) return [...named, ...columns.slice(named.length + 1).map(() => null), line]
    const yesNo = (value: boolean): string => say(lang, value ? 'yes' : 'no')
    return [
      ...named,
      aligned.primary.system,
      aligned.primary.section,
      aligned.primary.confidence,
      aligned.secondary
        .map(({section, confidence}) => `${section} (${formatConfidence(confidence)})`)
        .join('; '),
      aligned.requirements.map((link) => formatLink(link, lang)).join('; '),
      aligned.requirements
        .flatMap(({id, evidence}) => evidence.map(({quote}) => say(lang, 'quote', {id, quote})))
        .join('; '),
      yesNo(aligned.local),
      yesNo(aligned.review),
      aligned.decidedBy === 'method' ? say(lang, 'by-method') : aligned.decidedBy,
      line
    ]
  })
}

function formatLink({id, relation, confidence}: RequirementLink, lang: Lang): string {
  return say(lang, 'link', {id, relation: say(lang, relation), confidence: formatConfidence(confidence)})
}

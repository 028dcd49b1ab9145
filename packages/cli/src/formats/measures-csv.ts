import type {PolicyDocument} from '@gangmu/parser'
import {formatCsv} from '@gangmu/report'

const columns = [
  'document',
  'shortName',
  'id',
  'ordinal',
  'number',
  'label',
  'chapter',
  'chapterTitle',
  'section',
  'sectionTitle',
  'title',
  'text',
  'lead',
  'responsible',
  'cooperating',
  'deadlines',
  'targets',
  'citations',
  'strength',
  'line'
] as const

/** One measure a row. Lists within a cell are parted by `；`. */
export function measuresCsv(documents: readonly PolicyDocument[]): string {
  const rows = documents.flatMap((document) =>
    document.measures.map((measure) => {
      const chapter = document.chapters.find(({number}) => number === measure.chapter)
      const section = document.sections.find(
        (candidate) => candidate.number === measure.section && candidate.chapter === measure.chapter
      )
      return [
        document.id,
        document.shortName,
        measure.id,
        measure.ordinal,
        measure.number,
        measure.label,
        measure.chapter,
        chapter?.title ?? null,
        measure.section,
        section?.title ?? null,
        measure.title,
        measure.text,
        measure.units.lead.join('；'),
        measure.units.responsible.join('；'),
        measure.units.cooperating.join('；'),
        measure.deadlines.map(({text, date}) => (date === null ? text : `${text}=${date}`)).join('；'),
        measure.targets.map(({text}) => text).join('；'),
        measure.citations.map(({title}) => title).join('；'),
        measure.strength?.value ?? null,
        measure.position.start.line
      ]
    })
  )
  return formatCsv(columns, rows)
}

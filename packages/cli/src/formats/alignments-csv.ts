import {textHash} from '@gangmu/aligner'
import {formatCsv} from '@gangmu/report'
import type {AlignedDocument} from '../align-documents.ts'

const columns = [
  'document',
  'id',
  'system',
  'section',
  'confidence',
  'secondary',
  'candidates',
  'requirements',
  'relations',
  'evidence',
  'local',
  'review',
  'decidedBy',
  'textHash'
] as const

/** One provision a row. Lists within a cell are parted by a space, quotes by `；`. */
export function alignmentsCsv(entries: readonly AlignedDocument[]): string {
  const rows = entries.flatMap(({document, alignment}) => {
    const texts = new Map([...document.measures, ...document.statements].map(({id, text}) => [id, text]))
    return alignment.alignments.map(
      ({id, primary, secondary, candidates, requirements, local, review, decidedBy}) => [
        alignment.document,
        id,
        primary.system,
        primary.section,
        primary.confidence,
        secondary.map(({section}) => section).join(' '),
        candidates.map(({section, confidence}) => `${section}:${confidence}`).join(' '),
        requirements.map((requirement) => requirement.id).join(' '),
        requirements.map(({relation}) => relation).join(' '),
        requirements.flatMap(({evidence}) => evidence.map(({quote}) => quote)).join('；'),
        local,
        review,
        decidedBy,
        textHash(texts.get(id) ?? '')
      ]
    )
  })
  return formatCsv(columns, rows)
}

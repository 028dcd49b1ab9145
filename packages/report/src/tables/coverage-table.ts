import type {RequirementCoverage} from '@gangmu/aligner'
import type {ReportInput} from '../types.ts'
import {type RequirementPlace, sectionsByRequirement} from './requirement-places.ts'
import {documentColumn, type OfDocument} from './shared-columns.ts'
import {type ColumnOf, column, type Table, tableOf} from './table.ts'

interface CoverageRow extends OfDocument {
  readonly place: RequirementPlace
  /** Undefined where the alignment says nothing of it: then its columns are empty. */
  readonly coverage: RequirementCoverage | undefined
}

const columns: readonly ColumnOf<CoverageRow>[] = [
  documentColumn,
  column(
    'system',
    'integer',
    ['体系', 'System'],
    ['纲要的体系', 'System of the outline'],
    ({place}) => place.system
  ),
  column(
    'section',
    'integer',
    ['节', 'Section'],
    ['纲要的节', 'Section of the outline'],
    ({place}) => place.section
  ),
  column(
    'requirement',
    'string',
    ['要求', 'Requirement'],
    ['要求编号', 'Id of the requirement'],
    ({place}) => place.requirement.id
  ),
  column(
    'statement',
    'string',
    ['要求内容', 'What it asks'],
    ['纲要目录中的表述', "The catalogue's wording"],
    ({place}) => place.requirement.statement
  ),
  column(
    'status',
    'string',
    ['状态', 'Status'],
    [
      'covered 已覆盖，partial 部分覆盖，missing 未覆盖，not-applicable 本级不适用',
      'covered, partial, missing or not-applicable'
    ],
    ({coverage}) => coverage?.status ?? null
  ),
  column(
    'by',
    'string',
    ['由何条款', 'By'],
    ['服务该要求的条款，以分号分开', 'Provisions that serve it, parted by semicolons'],
    ({coverage}) => coverage?.by.join(';') ?? null
  ),
  column(
    'nearest',
    'string',
    ['最接近', 'Nearest'],
    ['未覆盖时最接近的条款', 'Where it is missing: the provision that came closest'],
    ({coverage}) => coverage?.nearest?.id ?? null
  ),
  column(
    'nearest_confidence',
    'number',
    ['最接近者置信度', 'Confidence of the nearest'],
    ['0–1', '0 to 1'],
    ({coverage}) => coverage?.nearest?.confidence ?? null
  )
]

/** Every document × every requirement, one a row. */
export function coverageTable({entries, outline}: ReportInput): Table {
  const places = [...sectionsByRequirement(outline).values()]
  const rows = entries.flatMap(({document, alignment}) => {
    const coverage = new Map(alignment.coverage.requirements.map((one) => [one.id, one]))
    return places.map((place) => ({document, place, coverage: coverage.get(place.requirement.id)}))
  })
  return tableOf(
    {
      name: 'coverage',
      title: {zh: '覆盖', en: 'Coverage'},
      description: {zh: '一行一份文件的一项要求', en: 'One requirement of one document a row'}
    },
    columns,
    rows
  )
}

import type {Evidence, OutlineRequirement, RequirementLink} from '@gangmu/aligner'
import type {ReportInput} from '../types.ts'
import {sectionsByRequirement} from './requirement-places.ts'
import {documentColumn, type OfProvision, provisionColumn} from './shared-columns.ts'
import {type ColumnOf, column, type Table, tableOf} from './table.ts'

interface QuoteRow extends OfProvision {
  readonly link: RequirementLink
  readonly system: number | null
  readonly section: number | null
  readonly requirement: OutlineRequirement | undefined
  readonly evidence: Evidence | null
  readonly decidedBy: string
}

const columns: readonly ColumnOf<QuoteRow>[] = [
  documentColumn,
  provisionColumn,
  column(
    'system',
    'integer',
    ['体系', 'System'],
    ['要求所属的体系', 'System of the requirement'],
    ({system}) => system
  ),
  column(
    'section',
    'integer',
    ['节', 'Section'],
    ['要求所属的节', 'Section of the requirement'],
    ({section}) => section
  ),
  column(
    'requirement',
    'string',
    ['要求', 'Requirement'],
    ['要求编号', 'Id of the requirement'],
    ({link}) => link.id
  ),
  column(
    'statement',
    'string',
    ['要求内容', 'What it asks'],
    ['纲要目录中的表述', "The catalogue's wording"],
    ({requirement}) => requirement?.statement ?? null
  ),
  column(
    'relation',
    'string',
    ['关系', 'Relation'],
    [
      'equivalent 相当，narrower 较窄，broader 较宽，intersects 交叉',
      'equivalent, narrower, broader or intersects'
    ],
    ({link}) => link.relation
  ),
  column('confidence', 'number', ['置信度', 'Confidence'], ['0–1', '0 to 1'], ({link}) => link.confidence),
  column(
    'quote',
    'string',
    ['依据', 'Quote'],
    ['作出承诺的分句', 'The clause that commits to it'],
    ({evidence}) => evidence?.quote ?? null
  ),
  column(
    'start',
    'integer',
    ['起点', 'Start'],
    ['分句在文件文本中的起点，从 0 起', "Offset of the quote in the document's text, from 0"],
    ({evidence}) => evidence?.start ?? null
  ),
  column(
    'end',
    'integer',
    ['终点', 'End'],
    ['分句的终点（不含）', 'Offset after the quote'],
    ({evidence}) => evidence?.end ?? null
  ),
  column(
    'decided_by',
    'string',
    ['判定者', 'Decided by'],
    ['method 或复核人的名字', 'method, or the name of the person who decided'],
    ({decidedBy}) => decidedBy
  )
]

/** What serves which requirement, one quote a row; a link without a quote has a row too. */
export function alignmentTable({entries, outline}: ReportInput): Table {
  const places = sectionsByRequirement(outline)
  const rows = entries.flatMap(({document, alignment}) =>
    alignment.alignments.flatMap(({id, requirements, decidedBy}) =>
      requirements.flatMap((link) => {
        const {system = null, section = null, requirement} = places.get(link.id) ?? {}
        const quotes: readonly (Evidence | null)[] = link.evidence.length > 0 ? link.evidence : [null]
        return quotes.map((evidence) => ({
          document,
          provision: {id},
          link,
          system,
          section,
          requirement,
          evidence,
          decidedBy
        }))
      })
    )
  )
  return tableOf(
    {
      name: 'alignments',
      title: {zh: '依据', en: 'Alignments'},
      description: {
        zh: '一行一处依据：哪条措施的哪句话服务哪项要求',
        en: 'One quote a row: which words serve which requirement'
      }
    },
    columns,
    rows
  )
}

import type {ProvisionAlignment} from '@gangmu/aligner'
import type {Measure, PolicyDocument} from '@gangmu/parser'
import {findHeadings, type Headings} from '../find-headings.ts'
import type {ReportInput} from '../types.ts'
import {documentColumn, placeColumns} from './shared-columns.ts'
import {type ColumnOf, column, type Table, tableOf} from './table.ts'

interface MeasureRow {
  readonly document: PolicyDocument
  readonly measure: Measure
  readonly headings: Headings
  /** Undefined where the alignment has none: then its columns are empty. */
  readonly aligned: ProvisionAlignment | undefined
  readonly position: Measure['position']
}

const columns: readonly ColumnOf<MeasureRow>[] = [
  documentColumn,
  column(
    'measure',
    'string',
    ['措施', 'Measure'],
    ['措施编号', 'Id of the measure'],
    ({measure}) => measure.id
  ),
  column(
    'ordinal',
    'integer',
    ['序', 'Ordinal'],
    ['在文件中的次序，从 1 起', 'Its place in the document, from 1'],
    ({measure}) => measure.ordinal
  ),
  column(
    'number',
    'integer',
    ['号', 'Number'],
    ['所印编号的数值', 'Its printed number'],
    ({measure}) => measure.number
  ),
  column(
    'label',
    'string',
    ['标号', 'Label'],
    ['所印的编号', 'Its number as printed'],
    ({measure}) => measure.label
  ),
  column(
    'chapter',
    'integer',
    ['章号', 'Chapter'],
    ['所在的章', 'Number of its chapter'],
    ({measure}) => measure.chapter
  ),
  column(
    'chapter_title',
    'string',
    ['章标题', 'Chapter title'],
    ['所在章的标题', 'Title of its chapter'],
    ({headings}) => headings.chapter?.title ?? null
  ),
  column(
    'section',
    'integer',
    ['节号', 'Section'],
    ['所在的节', "Number of the document's section it stands in"],
    ({measure}) => measure.section
  ),
  column(
    'section_title',
    'string',
    ['节标题', 'Section title'],
    ['所在节的标题', 'Title of that section'],
    ({headings}) => headings.section?.title ?? null
  ),
  column(
    'title',
    'string',
    ['标题句', 'Title'],
    [
      '措施的标题句；几乎每条都有时才算',
      'Its heading sentence, where nearly all measures of the document have one'
    ],
    ({measure}) => measure.title
  ),
  column(
    'text',
    'string',
    ['原文', 'Text'],
    ['不含编号的原文', 'Its words without the label'],
    ({measure}) => measure.text
  ),
  column(
    'strength',
    'string',
    ['力度', 'Strength'],
    [
      'mandatory 必须，committed 承诺，encouraged 鼓励，exploratory 探索',
      'mandatory, committed, encouraged or exploratory'
    ],
    ({measure}) => measure.strength?.value ?? null
  ),
  column(
    'strength_words',
    'string',
    ['力度用词', 'Words of strength'],
    ['据以判定的词，以空格分开', 'The words that show it, parted by spaces'],
    ({measure}) => measure.strength?.words.join(' ') ?? null
  ),
  column(
    'primary_system',
    'integer',
    ['主要体系', 'Primary system'],
    ['纲要的体系，1–10；没有合适的为空', 'System of the outline; empty where none fits'],
    ({aligned}) => aligned?.primary.system ?? null
  ),
  column(
    'primary_section',
    'integer',
    ['主要节', 'Primary section'],
    ['纲要的节，1–35；没有合适的为空', 'Section of the outline; empty where none fits'],
    ({aligned}) => aligned?.primary.section ?? null
  ),
  column(
    'confidence',
    'number',
    ['置信度', 'Confidence'],
    ['主要节的置信度，0–1', 'Confidence in the primary section, 0 to 1'],
    ({aligned}) => aligned?.primary.confidence ?? null
  ),
  column(
    'secondary_sections',
    'string',
    ['次要节', 'Secondary sections'],
    ['另外服务的节，以分号分开', 'Other sections that it serves, parted by semicolons'],
    ({aligned}) => aligned?.secondary.map(({section}) => section).join(';') ?? null
  ),
  column(
    'requirements',
    'string',
    ['要求', 'Requirements'],
    ['服务的要求，以分号分开', 'Requirements that it serves, parted by semicolons'],
    ({aligned}) => aligned?.requirements.map(({id}) => id).join(';') ?? null
  ),
  column(
    'local',
    'boolean',
    ['地方创新', 'Local'],
    ['有纲要所无的实质承诺', 'Whether it commits to something without counterpart in the outline'],
    ({aligned}) => aligned?.local ?? null
  ),
  column(
    'review',
    'boolean',
    ['待复核', 'Needs review'],
    ['太不确定，应由人判断', 'Whether a person should decide'],
    ({aligned}) => aligned?.review ?? null
  ),
  column(
    'decided_by',
    'string',
    ['判定者', 'Decided by'],
    ['method 或复核人的名字', 'method, or the name of the person who decided'],
    ({aligned}) => aligned?.decidedBy ?? null
  ),
  column(
    'page',
    'integer',
    ['页', 'Page'],
    ['所在页，从 1 起；无分页的格式为空', 'Page it begins on, from 1; empty where the format has no pages'],
    ({measure}) => measure.page
  ),
  ...placeColumns
]

/** The measures, one a row, with what they serve. */
export function measureTable({entries}: ReportInput): Table {
  const rows = entries.flatMap(({document, alignment}) => {
    const aligned = new Map(alignment.alignments.map((one) => [one.id, one]))
    return document.measures.map((measure) => ({
      document,
      measure,
      headings: findHeadings(document, measure),
      aligned: aligned.get(measure.id),
      position: measure.position
    }))
  })
  return tableOf(
    {
      name: 'measures',
      title: {zh: '措施', en: 'Measures'},
      description: {zh: '一行一条措施', en: 'One measure a row'}
    },
    columns,
    rows
  )
}

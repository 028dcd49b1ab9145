import type {ReportEntry, ReportInput} from '../types.ts'
import {type ColumnOf, column, type Table, tableOf} from './table.ts'

const columns: readonly ColumnOf<ReportEntry>[] = [
  column(
    'document',
    'string',
    ['文件', 'Document'],
    ['文件编号', 'Id of the document'],
    ({document}) => document.id
  ),
  column(
    'title',
    'string',
    ['标题', 'Title'],
    ['文件自印的标题', 'As the document prints it'],
    ({document}) => document.title
  ),
  column(
    'short_name',
    'string',
    ['简称', 'Short name'],
    ['图中所用的名称', 'The name in charts'],
    ({document}) => document.shortName
  ),
  column(
    'doc_number',
    'string',
    ['发文字号', 'Document number'],
    ['本文件的发文字号', 'Its own 发文字号'],
    ({document}) => document.docNumber
  ),
  column(
    'issuer',
    'string',
    ['发文机关', 'Issuer'],
    ['多个机关之间为空格', 'Several issuers are parted by a space'],
    ({document}) => document.issuer
  ),
  column(
    'issued_on',
    'date',
    ['成文日期', 'Issued on'],
    ['成文日期', 'The day on which it was made'],
    ({document}) => document.issuedOn
  ),
  column(
    'published_on',
    'date',
    ['发布日期', 'Published on'],
    ['发布日期', 'The day on which it was put out'],
    ({document}) => document.publishedOn
  ),
  column(
    'region',
    'string',
    ['地区', 'Region'],
    ['文件所及的地区', 'The place it speaks for'],
    ({document}) => document.region
  ),
  column(
    'level',
    'string',
    ['层级', 'Level'],
    ['national、province、city、county、township 之一', 'national, province, city, county or township'],
    ({document}) => document.level
  ),
  column(
    'kind',
    'string',
    ['文种', 'Kind'],
    [
      'outline、plan、workpoints、report、notice、regulation、other 之一',
      'outline, plan, workpoints, report, notice, regulation or other'
    ],
    ({document}) => document.kind
  ),
  column(
    'status',
    'string',
    ['状态', 'Status'],
    ['final 定稿，draft 征求意见稿', 'final, or draft for comment'],
    ({document}) => document.status
  ),
  column(
    'period_from',
    'integer',
    ['起始年', 'From'],
    ['规划期的第一年', 'First year of its period'],
    ({document}) => document.period?.from ?? null
  ),
  column(
    'period_to',
    'integer',
    ['结束年', 'To'],
    ['规划期的最后一年', 'Last year of its period'],
    ({document}) => document.period?.to ?? null
  ),
  column(
    'measures',
    'integer',
    ['措施数', 'Measures'],
    ['措施条数', 'Number of its measures'],
    ({document}) => document.measures.length
  ),
  column(
    'characters',
    'integer',
    ['字符数', 'Characters'],
    ['文本长度，以 UTF-16 码元计', 'Length of its text in UTF-16 code units'],
    ({document}) => document.source.characters
  ),
  column(
    'path',
    'string',
    ['来源路径', 'Path'],
    ['读入的文件', 'The file it was read from'],
    ({document}) => document.source.path
  ),
  column(
    'url',
    'string',
    ['网址', 'Address'],
    ['文件的网址', 'Where it was found'],
    ({document}) => document.source.url
  ),
  column(
    'retrieved_on',
    'date',
    ['获取日期', 'Retrieved on'],
    ['从网上取得的日期', 'The day it was retrieved'],
    ({document}) => document.source.retrievedOn
  ),
  column(
    'sha256',
    'string',
    ['SHA-256', 'SHA-256'],
    ['文件字节的散列值', "Hash of the file's bytes"],
    ({document}) => document.source.sha256
  ),
  column(
    'method',
    'string',
    ['对照方法', 'Method'],
    ['方法名、版本、分词、是否参考标题', 'Name and version of the method, segmenter, use of headings'],
    ({alignment: {method}}) =>
      `${method.name} ${method.version}; ${method.segmenter}; headings ${method.headings}`
  )
]

/** The documents, one a row. */
export function documentTable({entries}: ReportInput): Table {
  return tableOf(
    {
      name: 'documents',
      title: {zh: '文件', en: 'Documents'},
      description: {zh: '一行一份文件', en: 'One document a row'}
    },
    columns,
    entries
  )
}

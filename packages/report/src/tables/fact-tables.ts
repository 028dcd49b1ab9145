import type {Deadline, Measure, PolicyDocument, Statement, Target, Units} from '@gangmu/parser'
import type {ReportInput} from '../types.ts'
import {documentColumn, type OfProvision, placeColumns, provisionColumn} from './shared-columns.ts'
import {type ColumnOf, column, type Table, tableOf} from './table.ts'

type TargetRow = OfProvision & Target
type DeadlineRow = OfProvision & Deadline
interface UnitRow extends OfProvision {
  readonly role: keyof Units
  readonly unit: string
  readonly rank: number
}

// Words: a spreadsheet would take a lone = for a formula.
const comparators = {'>=': 'at-least', '<=': 'at-most', '=': 'exactly'} as const

const targetColumns: readonly ColumnOf<TargetRow>[] = [
  documentColumn,
  provisionColumn,
  column(
    'text',
    'string',
    ['原文', 'Text'],
    ['所印的数字和单位', 'The number and its unit as printed'],
    ({text}) => text
  ),
  column(
    'comparator',
    'string',
    ['比较', 'Comparator'],
    ['at-least 不少于，at-most 不超过，exactly 等于', 'at-least, at-most or exactly'],
    ({comparator}) => comparators[comparator]
  ),
  column('value', 'number', ['数值', 'Value'], ['数值', 'The number'], ({value}) => value),
  column('unit', 'string', ['单位', 'Unit'], ['数值的单位', 'Its unit'], ({unit}) => unit),
  column('subject', 'string', ['指标', 'Subject'], ['衡量什么', 'What is measured'], ({subject}) => subject),
  column(
    'kind',
    'string',
    ['性质', 'Kind'],
    ['target 目标，result 已完成', 'target, or result of past work'],
    ({kind}) => kind
  ),
  ...placeColumns
]

const deadlineColumns: readonly ColumnOf<DeadlineRow>[] = [
  documentColumn,
  provisionColumn,
  column('text', 'string', ['原文', 'Text'], ['所印的时限', 'As printed'], ({text}) => text),
  column(
    'date',
    'date',
    ['日期', 'Date'],
    ['最后一日；文中没有日期的为空', 'The last day; empty where the text gives none'],
    ({date}) => date
  ),
  column(
    'kind',
    'string',
    ['性质', 'Kind'],
    ['by 之前，every 每隔，within 之内，ongoing 长期', 'by, every, within or ongoing'],
    ({kind}) => kind
  ),
  ...placeColumns
]

const unitColumns: readonly ColumnOf<UnitRow>[] = [
  documentColumn,
  provisionColumn,
  column(
    'role',
    'string',
    ['角色', 'Role'],
    ['lead 牵头，responsible 责任，cooperating 配合', 'lead, responsible or cooperating'],
    ({role}) => role
  ),
  column('unit', 'string', ['单位', 'Unit'], ['所印的名称', 'The name as printed'], ({unit}) => unit),
  column(
    'rank',
    'integer',
    ['次序', 'Rank'],
    ['在该角色中的次序，从 1 起', 'Its place within the role, from 1'],
    ({rank}) => rank
  )
]

/** Numbers to reach, one a row. */
export function targetTable(input: ReportInput): Table {
  return tableOf(
    {
      name: 'targets',
      title: {zh: '指标', en: 'Targets'},
      description: {zh: '一行一个指标', en: 'One number to reach a row'}
    },
    targetColumns,
    provisionsOf(input).flatMap(({document, provision}) =>
      provision.targets.map((target) => ({document, provision, ...target}))
    )
  )
}

/** Dates by which, one a row. */
export function deadlineTable(input: ReportInput): Table {
  return tableOf(
    {
      name: 'deadlines',
      title: {zh: '时限', en: 'Deadlines'},
      description: {zh: '一行一个时限', en: 'One deadline a row'}
    },
    deadlineColumns,
    provisionsOf(input).flatMap(({document, provision}) =>
      provision.deadlines.map((deadline) => ({document, provision, ...deadline}))
    )
  )
}

/** Units that measures name, one a row. */
export function unitTable({entries}: ReportInput): Table {
  return tableOf(
    {
      name: 'units',
      title: {zh: '单位', en: 'Units'},
      description: {zh: '一行一条措施的一个单位', en: 'One unit of one measure a row'}
    },
    unitColumns,
    entries.flatMap(({document}) =>
      document.measures.flatMap((measure) =>
        (['lead', 'responsible', 'cooperating'] as const).flatMap((role) =>
          measure.units[role].map((unit, index) => ({
            document,
            provision: measure,
            role,
            unit,
            rank: index + 1
          }))
        )
      )
    )
  )
}

function provisionsOf({entries}: ReportInput): readonly {
  readonly document: PolicyDocument
  readonly provision: Measure | Statement
}[] {
  return entries.flatMap(({document}) =>
    [...document.statements, ...document.measures]
      .toSorted((a, b) => a.position.start.offset - b.position.start.offset)
      .map((provision) => ({document, provision}))
  )
}

import type {Position} from '@gangmu/parser'
import {type ColumnOf, column} from './table.ts'

/** Things that belong to a document. */
export interface OfDocument {
  readonly document: {readonly id: string}
}

/** Things that belong to a measure or statement. */
export interface OfProvision extends OfDocument {
  readonly provision: {readonly id: string}
}

/** Things with a place in a document's text. */
export interface Placed {
  readonly position: Position
}

export const documentColumn: ColumnOf<OfDocument> = column(
  'document',
  'string',
  ['文件', 'Document'],
  ['文件编号，见 documents 表', 'Id of the document, as in the table documents'],
  ({document}) => document.id
)

export const provisionColumn: ColumnOf<OfProvision> = column(
  'provision',
  'string',
  ['条款', 'Provision'],
  [
    '措施或表述的编号，措施见 measures 表',
    'Id of the measure or statement; measures are in the table measures'
  ],
  ({provision}) => provision.id
)

export const placeColumns: readonly ColumnOf<Placed>[] = [
  column(
    'line',
    'integer',
    ['行', 'Line'],
    ['起始行，从 1 起', 'Line in which it begins, counted from 1'],
    ({position}) => position.start.line
  ),
  column(
    'start',
    'integer',
    ['起点', 'Start'],
    [
      '在文件文本中的起点，从 0 起，以 UTF-16 码元计',
      "Offset in the document's text, from 0, in UTF-16 code units"
    ],
    ({position}) => position.start.offset
  ),
  column(
    'end',
    'integer',
    ['终点', 'End'],
    ['在文件文本中的终点（不含）', "Offset in the document's text after the last character"],
    ({position}) => position.end.offset
  )
]

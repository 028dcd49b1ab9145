import type {PassagePlace, Reuse, SharedPassage} from '@gangmu/aligner'
import type {ReportInput} from '../types.ts'
import {type ColumnOf, column, type Table, tableOf} from './table.ts'

/** Where one side of a passage stands. */
interface Side extends PassagePlace {
  readonly line: number | null
  readonly quote: string
}

interface PassageRow {
  readonly passage: SharedPassage
  readonly a: Side
  readonly b: Side
  readonly earlier: string | null
}

const columns: readonly ColumnOf<PassageRow>[] = [
  ...sideColumns('a', '甲'),
  ...sideColumns('b', '乙'),
  column(
    'kind',
    'string',
    ['类别', 'Kind'],
    ['verbatim 文字全同，adapted 有改动', 'verbatim: the same letters throughout; adapted: some differ'],
    ({passage}) => passage.kind
  ),
  column(
    'letters',
    'integer',
    ['相同字数', 'Letters'],
    [
      '两处相同的汉字、字母和数字，不计标点和空白',
      'Characters, letters and digits that are the same in both; punctuation and blanks are not counted'
    ],
    ({passage}) => passage.letters
  ),
  column(
    'likeness',
    'number',
    ['相同比例', 'Likeness'],
    ['两处所有字中相同的比例，0–1', 'Of the letters of both places, the share that is the same, 0 to 1'],
    ({passage}) => passage.likeness
  ),
  column(
    'source',
    'string',
    ['来源', 'Source'],
    [
      'common 见于不同省份或国家级的文件，应出自上级；regional 只见于一个省份或地区不明的文件',
      'common: in documents of different provinces or a national one, so it goes back to a source above them; regional: in documents of one province, or of places unknown'
    ],
    ({passage}) => passage.source
  ),
  column(
    'documents',
    'integer',
    ['文件数', 'Documents'],
    [
      '有这段话的文件数（各六字串的中位数），至少 2',
      'How many of the documents hold it (median over its runs of six letters), at least 2'
    ],
    ({passage}) => passage.documents
  ),
  column(
    'earlier',
    'string',
    ['在先的文件', 'Made first'],
    [
      '成文在先的一份；日期不明或相同时为空。在先的不一定是出处',
      'The one made first; empty where a date is not known or both are of one day. It need not be the source'
    ],
    ({earlier}) => earlier
  )
]

function sideColumns(side: 'a' | 'b', zh: string): readonly ColumnOf<PassageRow>[] {
  return [
    column(
      `document_${side}`,
      'string',
      [`文件${zh}`, `Document ${side.toUpperCase()}`],
      ['文件编号，见 documents 表', 'Id of the document, as in the table documents'],
      (row) => row[side].document
    ),
    column(
      `provision_${side}`,
      'string',
      [`条款${zh}`, `Provision ${side.toUpperCase()}`],
      ['措施或表述的编号', 'Id of the measure or statement'],
      (row) => row[side].provision
    ),
    column(
      `line_${side}`,
      'integer',
      [`行${zh}`, `Line ${side.toUpperCase()}`],
      ['起始行，从 1 起', 'Line in which it begins, counted from 1'],
      (row) => row[side].line
    ),
    column(
      `start_${side}`,
      'integer',
      [`起点${zh}`, `Start ${side.toUpperCase()}`],
      [
        '在文件文本中的起点，从 0 起，以 UTF-16 码元计',
        "Offset in the document's text, from 0, in UTF-16 code units"
      ],
      (row) => row[side].start
    ),
    column(
      `end_${side}`,
      'integer',
      [`终点${zh}`, `End ${side.toUpperCase()}`],
      ['在文件文本中的终点（不含）', "Offset in the document's text after the last character"],
      (row) => row[side].end
    ),
    column(
      `quote_${side}`,
      'string',
      [`原文${zh}`, `Quote ${side.toUpperCase()}`],
      ['该处的原文', 'The words there, as printed'],
      (row) => row[side].quote
    )
  ]
}

/** Words that two documents share, one passage of two documents a row. */
export function passageTable({entries}: ReportInput, reuse: Reuse): Table {
  const sideOf = createSideReader(entries.map(({document}) => document))
  const earlier = new Map(reuse.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair.earlier]))
  const selection = reuse.allPairs
    ? {zh: '', en: ''}
    : {
        zh: '。文件超过二十份，每段话只与此前最后四份有它的文件相比，所以这里是一部分，不是全部',
        en: '. With more than twenty documents words are compared with those of the four holders given last before, so these are a selection and not all'
      }
  return tableOf(
    {
      name: 'passages',
      title: {zh: '共有的文字', en: 'Shared passages'},
      description: {
        zh: `一行一处：两份文件共有的一段话，文字相同或略有改动${selection.zh}`,
        en: `One passage of two documents a row: words that both have, the same or slightly changed${selection.en}`
      }
    },
    columns,
    reuse.passages.map((passage) => ({
      passage,
      a: sideOf(passage.a),
      b: sideOf(passage.b),
      earlier: earlier.get(`${passage.a.document} ${passage.b.document}`) ?? null
    }))
  )
}

function createSideReader(
  documents: readonly ReportInput['entries'][number]['document'][]
): (place: PassagePlace) => Side {
  const texts = new Map(documents.map(({id, text}) => [id, text]))
  const provisions = new Map(
    documents.flatMap(({measures, statements}) =>
      [...measures, ...statements].map(({id, position}) => [id, position.start] as const)
    )
  )
  return (place) => {
    const text = texts.get(place.document) ?? ''
    const start = provisions.get(place.provision)
    const line =
      start === undefined ? null : start.line + text.slice(start.offset, place.start).split('\n').length - 1
    return {...place, line, quote: text.slice(place.start, place.end)}
  }
}

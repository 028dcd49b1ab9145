import type {CsvValue} from '../../csv.ts'
import {formatCsv} from '../../csv.ts'
import {say, type WordingKey} from '../../say.ts'
import type {ReportFile} from '../../types.ts'
import type {ViewContext} from '../context.ts'
import {findInnovations} from './innovations.ts'
import {documentShares, flows, longestPassages, wordsAt} from './shared-words.ts'

/** The figures of the view as tables: shares, pairs, passages, innovations, terms. */
export function reuseTables(context: ViewContext): readonly ReportFile[] {
  const {input, lang, documents} = context
  const {reuse, ownWords} = input
  const table = (
    path: string,
    heads: readonly WordingKey[],
    rows: readonly (readonly CsvValue[])[]
  ): ReportFile => ({
    path,
    content: formatCsv(
      heads.map((key) => say(lang, key)),
      rows
    )
  })
  const texts = new Map(documents.map(({id, entry}) => [id, entry.document.text]))
  return [
    ...(reuse === undefined
      ? []
      : [
          table(
            'reuse.csv',
            ['csv-document', 'csv-short-name', 'csv-letters', 'csv-common', 'csv-regional', 'csv-own'],
            documentShares(context, reuse).map((one) => [
              one.document,
              one.label,
              one.letters,
              one.common,
              one.regional,
              one.own
            ])
          ),
          table(
            'reuse-flows.csv',
            ['csv-first', 'csv-second', 'csv-flow'],
            // What was not compared is no row, rather than an empty one among tens of thousands.
            flows(context, reuse).flatMap((one) => (one.share === null ? [] : [[one.of, one.in, one.share]]))
          ),
          table(
            'passages.csv',
            [
              'csv-first-provision',
              'csv-second-provision',
              'csv-kind',
              'csv-letters',
              'csv-likeness',
              'csv-source',
              'csv-documents',
              'csv-first-words',
              'csv-second-words'
            ],
            longestPassages(reuse).map(({a, b, kind, letters, likeness, source, documents: holders}) => [
              a.provision,
              b.provision,
              say(lang, `reuse-${kind}`),
              letters,
              likeness,
              say(lang, `reuse-source-${source}`),
              holders,
              wordsAt(texts.get(a.document) ?? '', a.start, a.end),
              wordsAt(texts.get(b.document) ?? '', b.start, b.end)
            ])
          )
        ]),
    table(
      'innovations.csv',
      ['csv-document', 'csv-measure', 'csv-label', 'csv-text', 'csv-local', 'csv-review', 'csv-own'],
      findInnovations(context).map(({document, measure, local, review, own}) => [
        document,
        measure.id,
        measure.label,
        measure.text.replaceAll(/\s+/gu, ''),
        say(lang, local ? 'yes' : 'no'),
        say(lang, review ? 'yes' : 'no'),
        own
      ])
    ),
    ...(ownWords === undefined
      ? []
      : [
          table(
            'terms.csv',
            [
              'csv-document',
              'csv-term',
              'csv-is-place',
              'csv-count',
              'csv-per-thousand',
              'csv-others',
              'csv-others-per-thousand',
              'csv-log-odds',
              'csv-low',
              'csv-high'
            ],
            ownWords.documents.flatMap(({document, terms, places}) =>
              [
                ...terms.map((one) => ({one, isPlace: false})),
                ...places.map((one) => ({one, isPlace: true}))
              ].map(({one, isPlace}) => [
                document,
                one.term,
                say(lang, isPlace ? 'yes' : 'no'),
                one.count,
                one.perThousand,
                one.others,
                one.othersPerThousand,
                one.logOdds,
                one.low,
                one.high
              ])
            )
          )
        ])
  ]
}

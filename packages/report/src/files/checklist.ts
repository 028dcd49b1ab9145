import type {CoverageStatus, RequirementLink} from '@gangmu/aligner'
import {group} from 'd3'
import {coverageMatrix} from '../coverage-matrix.ts'
import {formatConfidence} from '../format-confidence.ts'
import {say} from '../say.ts'
import {alignmentTable} from '../tables/alignment-table.ts'
import {coverageTable} from '../tables/coverage-table.ts'
import {recordsOf} from '../tables/table.ts'
import type {Lang, ReportInput} from '../types.ts'
import {sayInFiles} from './file-words.ts'
import {nameProvisions} from './provision-name.ts'

/** What a document answers to a requirement. */
export interface ChecklistAnswer {
  readonly document: string
  /** Null where its coverage says nothing of the requirement. */
  readonly status: CoverageStatus | null
  /** One line for each provision that serves it, or the nearest miss; empty where there is nothing to say. */
  readonly lines: readonly string[]
}

/** A requirement with an answer of each document, peers first. */
export interface ChecklistRow {
  readonly system: number
  readonly section: number
  readonly requirement: string
  readonly statement: string
  readonly answers: readonly ChecklistAnswer[]
}

/** Words of a nearest miss that are shown, in characters. */
const shownWords = 60

/** The outline's requirements in its order, as the tables `coverage` and `alignments` have them. */
export function checklist(input: ReportInput, lang: Lang): readonly ChecklistRow[] {
  const names = nameProvisions(input, lang)
  const nameOf = (id: string): string => names.get(id)?.name ?? id
  const coverage = new Map(
    recordsOf(coverageTable(input)).map((record) => [`${record.document} ${record.requirement}`, record])
  )
  const quotes = group(
    recordsOf(alignmentTable(input)),
    ({provision, requirement}) => `${provision} ${requirement}`
  )
  const reviewed = new Set(
    input.entries.flatMap(({alignment}) =>
      alignment.alignments.filter(({review}) => review).map(({id}) => id)
    )
  )

  const servingLine = (provision: string, requirement: string): string => {
    const found = quotes.get(`${provision} ${requirement}`) ?? []
    const relation = found[0]?.relation as RequirementLink['relation'] | undefined
    const plain = nameOf(provision)
    const related =
      relation === undefined || relation === 'equivalent'
        ? plain
        : sayInFiles(lang, 'provision-related', {name: plain, relation: say(lang, relation)})
    const name = reviewed.has(provision) ? sayInFiles(lang, 'provision-review', {name: related}) : related
    const words = found.flatMap(({quote}) => (typeof quote === 'string' ? [oneLine(quote)] : []))
    return words.length === 0
      ? name
      : sayInFiles(lang, 'provision-quote', {name, quote: words.join(sayInFiles(lang, 'quote-separator'))})
  }
  const nearestLine = (nearest: string, confidence: number): string =>
    sayInFiles(lang, 'nearest', {
      name: nameOf(nearest),
      confidence: formatConfidence(confidence),
      text: shorten(oneLine(names.get(nearest)?.text ?? ''))
    })

  const documents = coverageMatrix(input, 'systems', {lang}).rows.flatMap(({document}) => document ?? [])
  const places = input.outline.systems.flatMap((system) =>
    system.sections.flatMap(({number, requirements}) =>
      requirements.map(({id, statement}) => ({
        system: system.number,
        section: number,
        requirement: id,
        statement
      }))
    )
  )
  return places.map((place) => ({
    ...place,
    answers: documents.map((document) => {
      const record = coverage.get(`${document} ${place.requirement}`)
      const status = (record?.status ?? null) as CoverageStatus | null
      const by = typeof record?.by === 'string' && record.by !== '' ? record.by.split(';') : []
      const lines = by.map((provision) => servingLine(provision, place.requirement))
      if (status !== 'missing') return {document, status, lines}
      const {nearest, nearest_confidence: confidence} = record ?? {}
      const line =
        typeof nearest === 'string' && typeof confidence === 'number'
          ? nearestLine(nearest, confidence)
          : sayInFiles(lang, 'no-nearest')
      return {document, status, lines: [line]}
    })
  }))
}

/** Lines joined: with a blank between Latin words, with nothing between 汉字. */
function oneLine(text: string): string {
  return text.replace(/(?<=[a-z,.;:])\s*\n\s*(?=[a-z])/giu, ' ').replace(/\s*\n\s*/gu, '')
}

function shorten(text: string): string {
  const letters = [...text]
  return letters.length <= shownWords ? text : `${letters.slice(0, shownWords).join('')}…`
}

import {type OutlineIndex, type ProvisionAlignment, textHash} from '@gangmu/aligner'
import type {Measure} from '@gangmu/parser'
import type {Lang, ReportEntry} from '../types.ts'
import type {Sheet, SheetColumn, SheetValue} from '../xlsx.ts'
import {requirementCells, reviewHeaders, reviewWords, secondaryCells} from './review-words.ts'
import {sectionDefinition} from './section-definition.ts'

export interface ReviewSheetOptions {
  /** Default: `zh`. */
  readonly lang?: Lang
  readonly coder: string
  /** `blind`: no codes at all; `assisted`: those of the method stand in the cells. */
  readonly mode: 'blind' | 'assisted'
  /** Ids of the measures, from `selectMeasures`. */
  readonly ids: readonly string[]
  /** Columns beside the text that show others' codes, by header and measure (default: none). */
  readonly shown?: ReadonlyArray<{readonly header: string; readonly values: ReadonlyMap<string, string>}>
}

/** A coder's workbook: the rows to code, the codebook as two sheets, and how to go about it. */
export function reviewSheets(
  entries: readonly ReportEntry[],
  index: OutlineIndex,
  options: ReviewSheetOptions
): readonly Sheet[] {
  const {lang = 'zh', coder, mode, ids, shown = []} = options
  const headers = reviewHeaders[lang]
  const words = reviewWords[lang]
  const sectionCode = (number: number | null): string | null => codeOf(sectionCodes(index, lang), number ?? 0)
  const requirementCode = (id: string): string | null => codeOf(requirementCodes(index), id)
  const choose = (sheet: string): Pick<SheetColumn, 'choices'> => ({choices: {sheet, column: 1}})
  const columns: readonly SheetColumn[] = [
    {header: headers.label, width: 8},
    {header: headers.text, width: 60},
    ...shown.map(({header}) => ({header, width: 22})),
    {header: headers.primary, width: 26, ...choose(words.sections)},
    ...numbered(secondaryCells, (at) => ({
      header: `${headers.secondary}${at}`,
      width: 20,
      ...choose(words.sections)
    })),
    ...numbered(requirementCells, (at) => ({
      header: `${headers.requirement}${at}`,
      width: 24,
      ...choose(words.requirements)
    })),
    {header: headers.local, width: 8, choices: [words.yes, words.no]},
    {header: headers.note, width: 30},
    {header: headers.coder, width: 10},
    {header: headers.date, width: 12},
    {header: headers.document, width: 12},
    {header: headers.id, width: 24},
    {header: headers.textHash, width: 18}
  ]
  const sectionCodeAt = (number: number | undefined): string | null =>
    number === undefined ? null : sectionCode(number)
  const codes = (one: ProvisionAlignment | undefined): readonly SheetValue[] => [
    one === undefined ? null : sectionCode(one.primary.section),
    ...numbered(secondaryCells, (at) => sectionCodeAt(one?.secondary[at - 1]?.section)),
    ...numbered(requirementCells, (at) => {
      const link = one?.requirements[at - 1]
      return link === undefined ? null : requirementCode(link.id)
    }),
    one === undefined ? null : one.local ? words.yes : words.no
  ]
  const chosen = new Set(ids)
  const rows = entries.flatMap(({document, alignment}) => {
    const aligned = new Map(alignment.alignments.map((one) => [one.id, one]))
    return document.measures
      .filter(({id}) => chosen.has(id))
      .map((measure): readonly SheetValue[] => [
        measure.label,
        cleanText(measure),
        ...shown.map(({values}) => values.get(measure.id) ?? null),
        ...codes(mode === 'assisted' ? aligned.get(measure.id) : undefined),
        null,
        coder,
        null,
        document.shortName,
        measure.id,
        textHash(measure.text)
      ])
  })
  return [
    {name: words.coding, columns, rows, frozenColumns: 2},
    sectionSheet(index, lang),
    requirementSheet(index, lang),
    {
      name: words.guide,
      columns: [{header: `${index.outline.title} (${index.outline.id})`, width: 110}],
      rows: words.guideLines.map((line) => [line])
    }
  ]
}

/** The text as a coder reads it: without the line breaks of the page. */
function cleanText({text}: Measure): string {
  return text.replace(/\s*\n\s*/gu, '').trim()
}

function numbered<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({length: count}, (_, at) => make(at + 1))
}

/** What stands in a cell for a section: `26 加强行政执法监督机制和能力建设`. */
export function sectionCodes({sections}: OutlineIndex, lang: Lang): ReadonlyMap<number, string> {
  return new Map([
    [0, reviewWords[lang].noneFits] as const,
    ...sections.map(
      ({section}) =>
        [section.number, `${section.number} ${lang === 'zh' ? section.title : section.englishTitle}`] as const
    )
  ])
}

/** What stands in a cell for a requirement: `26.1 建成行政执法协调监督工作体系`. */
export function requirementCodes({requirements}: OutlineIndex): ReadonlyMap<string, string> {
  return new Map(requirements.map(({requirement: {id, statement}}) => [id, `${id} ${statement}`]))
}

function codeOf<Key>(codes: ReadonlyMap<Key, string>, key: Key): string | null {
  return codes.get(key) ?? null
}

function sectionSheet(index: OutlineIndex, lang: Lang): Sheet {
  const words = reviewWords[lang]
  const codes = sectionCodes(index, lang)
  const systemOf = new Map(index.sections.map(({section, system}) => [section.number, system]))
  const nameOf = new Map(
    index.outline.systems.map((one) => [
      one.number,
      `${one.number} ${lang === 'zh' ? one.shortName : one.englishName}`
    ])
  )
  const definitionOf = new Map(
    index.sections.map(({section}) => [section.number, sectionDefinition(section, lang)])
  )
  return {
    name: words.sections,
    columns: [
      {header: words.section, width: 44},
      {header: words.system, width: 26},
      {header: words.definition, width: 100}
    ],
    rows: [...codes].map(([number, code]) => [
      code,
      nameOf.get(systemOf.get(number) ?? 0) ?? null,
      definitionOf.get(number) || null
    ])
  }
}

function requirementSheet(index: OutlineIndex, lang: Lang): Sheet {
  const words = reviewWords[lang]
  const sections = sectionCodes(index, lang)
  return {
    name: words.requirements,
    columns: [
      {header: words.requirement, width: 60},
      {header: words.section, width: 36},
      {header: words.levels, width: 12},
      {header: words.keyTerms, width: 44}
    ],
    rows: index.requirements.map(({requirement: {id, statement, levels, keyTerms}, section}) => [
      `${id} ${statement}`,
      sections.get(section) ?? null,
      levels.join(' '),
      keyTerms.join('、')
    ])
  }
}

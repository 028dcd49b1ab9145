import type {Measure, PolicyDocument, Statement} from '@gangmu/parser'
import {indexEntry, requirementsOf} from '../cell-provisions.ts'
import {coverageMatrix} from '../coverage-matrix.ts'
import {describeFigures} from '../describe-cell.ts'
import {findHeadings} from '../find-headings.ts'
import {formatConfidence} from '../format-confidence.ts'
import {type GroupedEntry, groupDocuments} from '../group-documents.ts'
import {say} from '../say.ts'
import type {Lang, ReportInput} from '../types.ts'
import {cellKey, unplacedKey} from './cell-key.ts'

/** What the page's script shows on demand, as JSON in the page. */
export interface PageData {
  /** By the key of the cell: `weibin-plan-2022,s8`, `weibin-plan-2022,26`. */
  readonly cells: Readonly<Record<string, CellData>>
  /** By id. */
  readonly provisions: Readonly<Record<string, ProvisionData>>
  /** Statements of the requirements, by id. */
  readonly requirements: Readonly<Record<string, string>>
  readonly words: Readonly<Record<PageWord, string>>
}

/** Words that the script itself puts on the page. */
export type PageWord =
  | 'primary'
  | 'serving'
  | 'missing'
  | 'nearest'
  | 'none'
  | 'evidence'
  | 'review'
  | 'local'

/** A cell, opened. */
export interface CellData {
  readonly title: string
  readonly figures: string
  /** Ids of measures whose primary section is in it. */
  readonly primary: readonly string[]
  /** Ids of other provisions that serve a requirement of it. */
  readonly serving: readonly string[]
  /** Requirements of it that are missing, with the nearest miss. */
  readonly missing: readonly {
    readonly id: string
    /** Id of the provision that came closest, and how close. */
    readonly nearest: {readonly id: string; readonly confidence: string} | null
  }[]
  /** Requirements of it, by id: whose evidence is marked. */
  readonly requirements: readonly string[]
}

/** A measure or statement, ready to be read. */
export interface ProvisionData {
  /** Label and heading, such as `56. 配齐配强…`. */
  readonly name: string
  /** The headings it stands under and its place in the file. */
  readonly place: string
  /** Its words, from its label on. */
  readonly text: string
  /** Primary section, confidence, who decided. */
  readonly decision: string
  readonly review: boolean
  readonly local: boolean
  readonly links: readonly {
    readonly id: string
    /** Relation and confidence. */
    readonly detail: string
    /** Offsets within `text`: from, to. */
    readonly evidence: readonly (readonly [number, number])[]
  }[]
}

/** Everything behind the cells of both matrices. */
export function pageData(input: ReportInput, lang: Lang): PageData {
  const cells: Record<string, CellData> = {}
  const provisions: Record<string, ProvisionData> = {}
  const matrices = (['systems', 'sections'] as const).map((by) => coverageMatrix(input, by, {lang}))
  for (const {entry, label} of groupDocuments(input, lang)) {
    const index = indexEntry(entry, input)
    for (const {by, columns, rows} of matrices) {
      const row = rows.find(({document}) => document === entry.document.id)
      for (const [place, column] of columns.entries()) {
        const {number} = column
        const cell = row?.cells[place]
        if (cell === undefined) continue
        const requirements = requirementsOf(input, by, number).map(({id}) => id)
        const {primary, serving} = index.behind(by, number)
        cells[cellKey(entry.document.id, by, number)] = {
          title: `${label} · ${number} ${lang === 'zh' ? column.title : column.englishName}`,
          figures: describeFigures(cell, lang),
          primary,
          serving,
          missing: requirements.flatMap((id) => {
            const coverage = index.requirement(id)
            if (coverage?.status !== 'missing') return []
            const {nearest} = coverage
            const near = nearest ? {id: nearest.id, confidence: formatConfidence(nearest.confidence)} : null
            return [{id, nearest: near}]
          }),
          requirements
        }
      }
    }
    if (index.unplaced.length > 0) {
      cells[unplacedKey(entry.document.id)] = {
        title: `${label} · ${say(lang, 'page-unplaced')}`,
        figures: say(lang, 'unplaced-item', {label, n: index.unplaced.length}),
        primary: index.unplaced,
        serving: [],
        missing: [],
        requirements: []
      }
    }
    Object.assign(provisions, provisionsOf(input, {entry, label}, lang))
  }
  const statements = input.outline.systems
    .flatMap(({sections}) => sections)
    .flatMap(({requirements}) => requirements.map(({id, statement}) => [id, statement] as const))
  const word = (key: PageWord): string => say(lang, `page-${key}`)
  return {
    cells,
    provisions,
    requirements: Object.fromEntries(statements),
    words: {
      primary: word('primary'),
      serving: word('serving'),
      missing: word('missing'),
      nearest: word('nearest'),
      none: word('none'),
      evidence: word('evidence'),
      review: word('review'),
      local: word('local')
    }
  }
}

function provisionsOf(
  {outline}: ReportInput,
  {entry, label}: Pick<GroupedEntry, 'entry' | 'label'>,
  lang: Lang
): Readonly<Record<string, ProvisionData>> {
  const {document, alignment} = entry
  const names = new Map(
    outline.systems.flatMap(({sections}) =>
      sections.map(({number, title, englishTitle}) => [number, lang === 'zh' ? title : englishTitle] as const)
    )
  )
  const alignments = new Map(alignment.alignments.map((one) => [one.id, one]))
  const shown: Record<string, ProvisionData> = {}
  for (const provision of [...document.measures, ...document.statements]) {
    const aligned = alignments.get(provision.id)
    if (!aligned) continue
    const {start, end} = provision.position
    const {primary} = aligned
    const section =
      primary.section === null
        ? say(lang, 'page-no-section')
        : `${primary.section} ${names.get(primary.section) ?? ''}`
    shown[provision.id] = {
      name: nameOf(provision, lang),
      place: placeOf(document, provision, label, lang),
      text: document.text.slice(start.offset, end.offset),
      decision: say(lang, 'page-decision', {
        section,
        confidence: formatConfidence(primary.confidence),
        by: aligned.decidedBy === 'method' ? say(lang, 'by-method') : aligned.decidedBy
      }),
      review: aligned.review,
      local: aligned.local,
      links: aligned.requirements.map(({id, relation, confidence, evidence}) => ({
        id,
        detail: say(lang, 'page-link', {
          relation: say(lang, relation),
          confidence: formatConfidence(confidence)
        }),
        evidence: evidence.map((quote) => [quote.start - start.offset, quote.end - start.offset] as const)
      }))
    }
  }
  return shown
}

function nameOf(provision: Measure | Statement, lang: Lang): string {
  if ('kind' in provision) return say(lang, `statement-${provision.kind}`)
  return `${provision.label} ${provision.title ?? ''}`.trim()
}

function placeOf(
  document: PolicyDocument,
  provision: Measure | Statement,
  label: string,
  lang: Lang
): string {
  const {chapter, section} = findHeadings(document, provision)
  const {line, column} = provision.position.start
  const headings = [chapter, section].flatMap((heading) =>
    heading ? [`${heading.label}${heading.title}`] : []
  )
  return [label, ...headings, say(lang, 'page-line', {document: document.id, line, column})].join(' › ')
}

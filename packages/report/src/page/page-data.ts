import {coverageMatrix} from '../coverage-matrix.ts'
import {describeFigures} from '../describe-cell.ts'
import {findHeadings} from '../find-headings.ts'
import {formatConfidence} from '../format-confidence.ts'
import {partName} from '../part-name.ts'
import {provisionName} from '../provision-name.ts'
import {requirementNamer} from '../requirement-name.ts'
import {say} from '../say.ts'
import type {CellStatus, Lang, MatrixCell} from '../types.ts'
import type {ShownDocument, ShownProvision, ViewContext} from '../views/context.ts'
import {placeRequirements, requirementCells} from '../views/requirements/requirement-matrix.ts'
import {sectionNamer} from '../views/section-name.ts'
import {mostColumns} from './matrix-parts.ts'
import {type PairsData, pairsData} from './pair-data.ts'

/** What the page's script needs from the start, as JSON in the page. */
export interface PageData {
  /** In the order shown; the data of each stand in an element of their own, see `DocumentData`. */
  readonly documents: readonly {readonly id: string; readonly label: string; readonly isApart: boolean}[]
  /** Parts of the outline by key: `s8` a system, `26` a section, `26.3` a requirement. */
  readonly parts: Readonly<Record<string, PartData>>
  readonly words: Readonly<Record<PageWord, string>>
  readonly statusWords: Readonly<Record<CellStatus, string>>
  /** Only where there are too many documents for tables in the page. */
  readonly many: ManyData | null
  /** Null where no two documents were compared, or nobody asked for that view. */
  readonly differences: PairsData | null
}

/** A part of the outline. */
export interface PartData {
  /** Number and name. */
  readonly name: string
  readonly system: number
  /** Ids of its requirements; its own for a requirement. */
  readonly requirements: readonly string[]
}

/** The figures of many documents, short: documents × parts. */
export interface ManyData {
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    readonly measures: number | null
    /** State, measures, covered, applicable, for review; one for each system and for each section. */
    readonly systems: readonly ManyCell[]
    readonly sections: readonly ManyCell[]
    /** One letter of a state for each requirement. */
    readonly requirements: string
  }[]
}

/** Letter of the state, measures, covered, applicable, for review. */
export type ManyCell = readonly [string, number, number, number, number]

/** Letters of states in `ManyData`. */
const letters: Readonly<Record<CellStatus, string>> = {
  covered: 'c',
  partial: 'p',
  missing: 'm',
  'not-applicable': 'a',
  'not-given': 'n'
}

const pageWords = [
  'primary',
  'serving',
  'covering',
  'missing',
  'nearest',
  'none',
  'evidence',
  'review',
  'local',
  'provision',
  'document',
  'source'
] as const
const filterWords = [
  'checklist-requirement',
  'checklist-state',
  'checklist-by',
  'checklist-nearest-none',
  'checklist-of-section',
  'filter-shown',
  'filter-none',
  'sort-by',
  'sort-outline',
  'not-applicable',
  'n-measures'
] as const

/** Words that the script itself puts on the page. */
export type PageWord = (typeof pageWords)[number] | (typeof filterWords)[number]

/** What stands behind one document, read only when somebody opens it. */
export interface DocumentData {
  /** By part: `s8`, `26`, `26.3`, and `none` for measures that fit no section. */
  readonly cells: Readonly<Record<string, CellData>>
  /** By id of the requirement. */
  readonly requirements: Readonly<Record<string, RequirementData>>
  /** By id. */
  readonly provisions: Readonly<Record<string, ProvisionData>>
}

/** A cell, opened. */
export interface CellData {
  readonly figures: string
  /** Ids of measures whose primary section is in it; of a requirement, what serves it. */
  readonly primary: readonly string[]
  /** Ids of other provisions that serve a requirement of it. */
  readonly serving: readonly string[]
}

/** One requirement in one document. */
export interface RequirementData {
  readonly status: CellStatus
  readonly by: readonly string[]
  /** The best among them, 0 to 1; null where there are none. */
  readonly confidence: number | null
  readonly needsReview: number
  /** Id of the provision that came closest, and how close. */
  readonly nearest: {readonly id: string; readonly confidence: string} | null
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

/** What the script needs from the start. */
export function pageData(context: ViewContext, hasDifferences: boolean): PageData {
  const {input, lang, documents} = context
  const word = (key: PageWord): string =>
    (filterWords as readonly string[]).includes(key)
      ? say(lang, key as (typeof filterWords)[number])
      : say(lang, `page-${key as (typeof pageWords)[number]}`)
  const statuses: readonly CellStatus[] = ['covered', 'partial', 'missing', 'not-applicable', 'not-given']
  const placeholders = {shown: '{shown}', all: '{all}', name: '{name}', n: '{n}'}
  return {
    documents: documents.map(({id, label, apart}) => ({id, label, isApart: apart.length > 0})),
    parts: partsOf(context),
    words: Object.fromEntries(
      [...pageWords, ...filterWords].map((key) => [
        key,
        // The script fills these in itself.
        ['filter-shown', 'sort-by', 'n-measures'].includes(key)
          ? say(lang, key as 'filter-shown', placeholders)
          : word(key)
      ])
    ) as Record<PageWord, string>,
    statusWords: Object.fromEntries(statuses.map((status) => [status, say(lang, status)])) as Record<
      CellStatus,
      string
    >,
    many: documents.length > mostColumns ? manyData(context) : null,
    differences: hasDifferences ? pairsData(context) : null
  }

  function manyData(of: ViewContext): ManyData {
    const requirements = placeRequirements(of)
    const [systems, sections] = (['systems', 'sections'] as const).map((by) =>
      coverageMatrix(input, by, {lang})
    )
    const short = ({status, measures, requirements: counts, needsReview}: MatrixCell): ManyCell => [
      letters[status],
      measures ?? 0,
      counts?.covered ?? 0,
      counts?.applicable ?? 0,
      needsReview ?? 0
    ]
    return {
      rows: of.documents.map((document) => {
        const cellsOf = (matrix: typeof systems): readonly ManyCell[] =>
          matrix?.rows.find((row) => row.document === document.id)?.cells.map(short) ?? []
        return {
          id: document.id,
          label: document.label,
          measures: document.entry.document.measures.length,
          systems: cellsOf(systems),
          sections: cellsOf(sections),
          requirements: requirementCells(document, requirements)
            .map(({status}) => letters[status])
            .join('')
        }
      })
    }
  }
}

function partsOf({input, lang}: ViewContext): Readonly<Record<string, PartData>> {
  const name = requirementNamer(input, lang)
  const parts: Record<string, PartData> = {}
  for (const system of input.outline.systems) {
    const inSystem = system.sections.flatMap(({requirements}) => requirements.map(({id}) => id))
    parts[`s${system.number}`] = {
      name: `${system.number} ${lang === 'zh' ? system.title : system.englishName}`,
      system: system.number,
      requirements: inSystem
    }
    for (const section of system.sections) {
      const {number, title, englishTitle, requirements} = section
      parts[String(number)] = {
        name: `${number} ${partName({shortName: title, englishName: englishTitle}, lang)}`,
        system: system.number,
        requirements: requirements.map(({id}) => id)
      }
      for (const requirement of requirements) {
        parts[requirement.id] = {
          name: `${requirement.id} ${name(requirement)}`,
          system: system.number,
          requirements: [requirement.id]
        }
      }
    }
  }
  parts.none = {name: say(lang, 'page-unplaced'), system: 0, requirements: []}
  return parts
}

/** What stands behind each document, in the order of `PageData.documents`. */
export function documentData(context: ViewContext): readonly DocumentData[] {
  const {input, lang} = context
  const matrices = (['systems', 'sections'] as const).map((by) => coverageMatrix(input, by, {lang}))
  const rowsOf = matrices.map(({rows}) => new Map(rows.map((row) => [row.document, row])))
  const placed = placeRequirements(context)
  return context.documents.map((document) => {
    const cells: Record<string, CellData> = {}
    for (const [at, {by, columns}] of matrices.entries()) {
      const row = rowsOf[at]?.get(document.id)
      for (const [place, {number}] of columns.entries()) {
        const cell = row?.cells[place]
        if (cell === undefined) continue
        cells[`${by === 'systems' ? 's' : ''}${number}`] = {
          figures: describeFigures(cell, lang),
          ...document.index.behind(by, number)
        }
      }
    }
    const requirements: Record<string, RequirementData> = {}
    for (const [at, cell] of requirementCells(document, placed).entries()) {
      const id = placed[at]?.requirement.id ?? ''
      const {status, by, confidence, needsReview, nearest} = cell
      const ids = by.map(({provision}) => provision)
      requirements[id] = {
        status,
        by: ids,
        confidence,
        needsReview,
        nearest: nearest && {id: nearest.id, confidence: formatConfidence(nearest.confidence)}
      }
      cells[id] = {
        figures: say(lang, 'requirements-cell', {status: say(lang, status), n: by.length}),
        primary: ids,
        serving: []
      }
    }
    const {unplaced} = document.index
    if (unplaced.length > 0) {
      cells.none = {
        figures: say(lang, 'unplaced-item', {label: document.label, n: unplaced.length}),
        primary: unplaced,
        serving: []
      }
    }
    return {cells, requirements, provisions: provisionsOf(context, document)}
  })
}

function provisionsOf(
  context: ViewContext,
  document: ShownDocument
): Readonly<Record<string, ProvisionData>> {
  const {lang} = context
  const nameSection = sectionNamer(context)
  return Object.fromEntries(
    document.provisions.flatMap((shown) => {
      const {id, provision, aligned} = shown
      if (aligned === undefined) return []
      const {start, end} = provision.position
      const data: ProvisionData = {
        name: provisionName(provision, lang),
        place: placeOf(document, shown, lang),
        text: document.entry.document.text.slice(start.offset, end.offset),
        decision: say(lang, 'page-decision', {
          section: nameSection(aligned.primary.section),
          confidence: formatConfidence(aligned.primary.confidence),
          by: aligned.decidedBy === 'method' ? say(lang, 'by-method') : aligned.decidedBy
        }),
        review: aligned.review,
        local: aligned.local,
        links: aligned.requirements.map(({id: requirement, relation, confidence, evidence}) => ({
          id: requirement,
          detail: say(lang, 'page-link', {
            relation: say(lang, relation),
            confidence: formatConfidence(confidence)
          }),
          evidence: evidence.map((quote) => [quote.start - start.offset, quote.end - start.offset] as const)
        }))
      }
      return [[id, data]]
    })
  )
}

function placeOf({entry: {document}, label}: ShownDocument, {provision}: ShownProvision, lang: Lang): string {
  const {chapter, section} = findHeadings(document, provision)
  const {line, column} = provision.position.start
  const headings = [chapter, section].flatMap((heading) =>
    heading ? [`${heading.label}${heading.title}`] : []
  )
  const page =
    'page' in provision && provision.page !== null ? [say(lang, 'page-page', {page: provision.page})] : []
  return [label, ...headings, ...page, say(lang, 'page-line', {document: document.id, line, column})].join(
    ' › '
  )
}

import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {
  appliesTo,
  compareAll,
  computeCoverage,
  type DocumentAlignment,
  indexOutline,
  type NearMiss,
  type Outline,
  type ProvisionAlignment,
  parseOutline
} from '@gangmu/aligner'
import type {Chapter, Measure, PolicyDocument, Position, Statement} from '@gangmu/parser'
import {DOMParser} from 'linkedom'
import {entriesInPairs, type ReportEntry, type ReportInput} from '../src/index.ts'

const catalogue = fs.readFileSync(
  new URL('../../../corpus/outline/outline-2021-2025.json', import.meta.url),
  'utf8'
)

/** The real catalogue. */
export const outline: Outline = parseOutline(JSON.parse(catalogue))
export const outlineSha256: string = createHash('sha256').update(catalogue).digest('hex')
const index = indexOutline(outline)

export const hostileTitle = '城南区法治政府建设实施方案</script><script>alert(1)</script>'

/** A clause of a measure and the requirement that it serves. */
interface Serves {
  readonly id: string
  readonly quote: string
  readonly relation?: ProvisionAlignment['requirements'][number]['relation']
}

/** A measure, as a test writes it; `section` null: no section of the outline fits. */
interface MeasureSketch {
  readonly text: string
  readonly section: number | null
  readonly serves?: readonly Serves[]
  readonly review?: boolean
  readonly local?: boolean
  readonly decidedBy?: string
}

interface DocumentSketch {
  readonly document: Partial<PolicyDocument> & {readonly id: string; readonly shortName: string}
  readonly guiding?: {readonly text: string; readonly serves: readonly Serves[]}
  readonly measures: readonly MeasureSketch[]
  readonly nearMisses?: readonly NearMiss[]
}

/** A document and its alignment from a sketch: positions and coverage are counted, not written down. */
function makeEntry({document: facts, guiding, measures, nearMisses = []}: DocumentSketch): ReportEntry {
  const {id} = facts
  let text = ''
  let line = 0
  const write = (words: string): Position => {
    const start = {line: ++line, column: 1, offset: text.length}
    text += `${words}\n`
    const end = {line, column: words.length + 1, offset: text.length - 1}
    return {start, end}
  }
  const place = ({id: requirement, quote, relation = 'equivalent'}: Serves, position: Position) => {
    const start = text.indexOf(quote, position.start.offset)
    if (start < 0) throw new Error(`The quote ${quote} does not stand in its measure`)
    return {
      id: requirement,
      confidence: 0.91,
      relation,
      evidence: [{quote, start, end: start + quote.length}]
    }
  }
  const align = (
    provision: string,
    section: number | null,
    requirements: ProvisionAlignment['requirements'],
    {review = false, local = false, decidedBy = 'method'}: Partial<MeasureSketch>
  ): ProvisionAlignment => ({
    id: provision,
    primary: {section, system: section === null ? null : index.systemOf(section), confidence: 0.876},
    secondary: section === 9 ? [{system: 4, section: 11, confidence: 0.3}] : [],
    candidates: [section ?? 1, 34, 35].map((candidate) => ({section: candidate, confidence: 0.1})),
    requirements,
    local,
    review,
    decidedBy
  })

  write(facts.title ?? facts.shortName)
  const statements: Statement[] = []
  const alignments: ProvisionAlignment[] = []
  if (guiding) {
    const position = write(guiding.text)
    const provision = `${id}#s1`
    statements.push({
      id: provision,
      kind: 'guiding',
      chapter: null,
      section: null,
      text: guiding.text,
      deadlines: [],
      targets: [],
      position
    })
    alignments.push(
      align(
        provision,
        1,
        guiding.serves.map((one) => place(one, position)),
        {}
      )
    )
  }
  const chapters: Chapter[] = [{number: 1, label: '一、', title: '主要任务', position: write('一、主要任务')}]
  const done = measures.map((sketch, at): Measure => {
    const ordinal = at + 1
    const position = write(`${ordinal}.${sketch.text}`)
    const serves = (sketch.serves ?? []).map((one) => place(one, position))
    alignments.push(align(`${id}#${ordinal}`, sketch.section, serves, sketch))
    return {
      id: `${id}#${ordinal}`,
      ordinal,
      number: ordinal,
      label: `${ordinal}.`,
      chapter: 1,
      section: null,
      title: null,
      text: sketch.text,
      items: [],
      units: {lead: [], responsible: [], cooperating: []},
      deadlines: [],
      targets: [],
      citations: [],
      strength: null,
      page: null,
      position
    }
  })
  const document: PolicyDocument = {
    schema: 1,
    title: null,
    docNumber: null,
    issuer: null,
    issuedOn: '2022-03-01',
    publishedOn: null,
    region: null,
    level: 'county',
    kind: 'plan',
    status: 'final',
    period: {from: 2021, to: 2025},
    addressees: [],
    signature: null,
    provenance: {},
    source: {
      path: `corpus/${id}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: createHash('sha256').update(text).digest('hex'),
      characters: text.length,
      url: null,
      retrievedOn: null
    },
    text,
    chapters,
    sections: [],
    measures: done,
    statements,
    leaves: [],
    messages: [],
    ...facts
  }
  const alignment: DocumentAlignment = {
    schema: 1,
    document: id,
    outline: {id: outline.id, sha256: outlineSha256},
    method: {name: 'combined', version: '1', segmenter: 'nodejieba 3.5.8', headings: 'use', language: 'zh'},
    alignments,
    coverage: computeCoverage(document, alignments, index, nearMisses)
  }
  return {document, alignment}
}

/** Whole sections, one measure each: every requirement in a clause of its own. */
function coverSections(...numbers: readonly number[]): readonly MeasureSketch[] {
  return outline.systems
    .flatMap(({sections}) => sections)
    .filter(({number}) => numbers.includes(number))
    .map(({number, title, requirements}) => {
      const applicable = requirements.filter((one) => appliesTo(one, 'county'))
      return {
        text: `${title}。${applicable.map(({statement}) => statement).join('；')}。`,
        section: number,
        serves: applicable.map(({id, statement}) => ({id, quote: statement}))
      }
    })
}

/** Covers systems 4 and 6 whole, 26.1 in part; its title is hostile. */
export const south: ReportEntry = makeEntry({
  document: {id: 'chengnan-plan-2022', shortName: '城南区', title: hostileTitle},
  guiding: {
    text: '以习近平新时代中国特色社会主义思想为指导，深入贯彻习近平法治思想。',
    serves: [{id: '1.1', quote: '深入贯彻习近平法治思想'}]
  },
  measures: [
    ...coverSections(10, 11, 12, 17, 18, 19),
    {
      text: '加强行政执法监督，𠮷祥街道试行案卷评查。',
      section: 26,
      serves: [{id: '26.1', quote: '试行案卷评查', relation: 'narrower'}],
      review: true
    },
    {
      text: '完善规范性文件审核，并公开决策事项目录。',
      section: 9,
      serves: [
        {id: '9.1', quote: '完善规范性文件审核'},
        {id: '26.2', quote: '公开决策事项目录', relation: 'intersects'}
      ]
    }
  ],
  nearMisses: [{requirement: '27.1', provision: 'chengnan-plan-2022#8', confidence: 0.204}]
})

/** Begins a measure with a formula, and says something of its own. */
export const north: ReportEntry = makeEntry({
  document: {
    id: 'chengbei-plan-2022',
    shortName: '城北区',
    title: '城北区法治政府建设实施方案',
    status: 'draft'
  },
  measures: [
    {
      text: '=1+1，落实“双随机、一公开”监管。',
      section: 5,
      serves: [{id: '5.3', quote: '“双随机、一公开”监管'}]
    },
    {text: '设立夜市议事会，由摊主推选。', section: null, local: true},
    {text: '健全政务诚信考核。', section: 28, review: true, decidedBy: '张老师'}
  ]
})

/** An outline of a district is a peer of plans. */
export const west: ReportEntry = makeEntry({
  document: {id: 'chengxi-outline-2021', shortName: '城西区', kind: 'outline', issuedOn: '2021-12-20'},
  measures: coverSections(9, 22, 35)
})

/** Of another kind, and issued before the outline. */
export const early: ReportEntry = makeEntry({
  document: {
    id: 'haibin-workpoints-2020',
    shortName: '海滨新区',
    kind: 'workpoints',
    issuedOn: '2020-05-26',
    period: {from: 2020, to: 2020}
  },
  measures: [{text: '推进简政放权。', section: 5, serves: [{id: '5.1', quote: '推进简政放权'}]}]
})

/** Three peers, one that was not given, and one set apart, which stands first in what is given. */
export const report: ReportInput = {
  outline,
  outlineSha256,
  entries: [early, south, north, west],
  notGiven: ['城东区']
}

export function reportOf(...entries: readonly ReportEntry[]): ReportInput {
  return {outline, outlineSha256, entries}
}

const inTwos = {name: 'twos', segment: (text: string): string[] => text.match(/.{1,2}/gsu) ?? []}

/** The same documents with what they share and how they differ. */
export function compared(input: ReportInput): ReportInput {
  return {...input, ...compareAll(input.entries, entriesInPairs(input), index, inTwos)}
}

/** A small document with these facts. */
export function sketch(
  id: string,
  shortName: string,
  facts: Partial<PolicyDocument> = {},
  measures: readonly MeasureSketch[] = [{text: '加强普法。', section: 16}]
): ReportEntry {
  return makeEntry({document: {id, shortName, ...facts}, measures})
}

/** Read markup back. */
export function readHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document
}

/** Read an SVG back. */
export function readSvg(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document
}

/** Read CSV back, the byte order mark left out: header, then one object a row. */
export function readCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  const [header = [], ...others] = rows
  return others
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

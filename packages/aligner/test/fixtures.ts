import type {Measure, PolicyDocument, Position, Section, Statement, StatementKind} from '@gangmu/parser'
import type {Outline, OutlineLevel, OutlineRequirement, Segmenter} from '../src/index.ts'

/** Cuts into runs of two characters: good enough to test with, and loads nothing. */
export const pairSegmenter: Segmenter = {
  name: 'pairs 1',
  segment: (text) => text.match(/.{1,2}/gsu) ?? []
}

const everyone: readonly OutlineLevel[] = ['N', 'P', 'M', 'C']

function requirement(
  id: string,
  statement: string,
  keyTerms: readonly string[],
  more: Partial<OutlineRequirement> = {}
): OutlineRequirement {
  return {id, statement, keyTerms, levels: everyone, ...more}
}

function section(number: number, title: string, requirements: readonly OutlineRequirement[]) {
  return {number, title, englishTitle: `Section ${number}`, levels: everyone, requirements}
}

/** Three systems about a library, a park and a market; the first is the general one. */
export const outline: Outline = {
  id: 'outline-test',
  title: '城市服务纲要',
  issuer: '某市',
  issued: '2021-01',
  systems: [
    {
      number: 1,
      title: '总体要求',
      shortName: '总体',
      englishName: 'General',
      sections: [
        section(1, '指导思想', [requirement('1.1', '以服务市民为指导，建设宜居城市', ['宜居城市'])]),
        section(2, '主要原则', [requirement('2.1', '坚持便民利民，方便群众', ['便民利民'])])
      ]
    },
    {
      number: 2,
      title: '文化与绿化',
      shortName: '文化绿化',
      englishName: 'Culture and green',
      sections: [
        section(3, '完善图书馆服务', [
          requirement('3.1', '延长图书馆开放时间，周末和节假日开放', ['开放时间']),
          requirement('3.2', '图书馆员每年培训不少于60学时', ['馆员培训'], {
            targets: [{comparator: '>=', value: 60, unit: '学时/人年', subject: '馆员培训', levels: everyone}]
          }),
          requirement('3.3', '制定全国图书馆编目标准', ['编目标准'], {levels: ['N', 'P']})
        ]),
        section(4, '建设公园绿地', [
          requirement('4.1', '新建社区公园，增加绿地面积', ['社区公园', '绿地面积'], {
            deadlines: [{date: '2023-12-31', kind: 'by', levels: ['M', 'C']}]
          }),
          requirement('4.2', '保护古树名木，建立树木档案', ['古树名木'])
        ])
      ]
    },
    {
      number: 3,
      title: '市场与摊位',
      shortName: '市场',
      englishName: 'Markets',
      sections: [
        section(5, '规范菜市场管理', [
          requirement('5.1', '改造老旧菜市场，统一摊位规格', ['老旧菜市场', '摊位规格']),
          requirement('5.2', '公示菜价，查处缺斤短两', ['公示菜价', '缺斤短两'])
        ])
      ]
    }
  ]
}

const point = (offset: number) => ({line: 1, column: offset + 1, offset})
const position = (start: number, end: number): Position => ({start: point(start), end: point(end)})

/** What a made-up document is written from, in order. */
export type Part =
  | string
  | {readonly chapter: string}
  | {readonly section: string}
  | {readonly statement: string; readonly kind: StatementKind}
  | {
      readonly measure: string
      readonly targets?: Measure['targets']
      readonly deadlines?: Measure['deadlines']
    }

/** A document as the parser would give it: a string is a measure's text, numbered 1., 2., … */
export function makeDocument(parts: readonly Part[], changes: Partial<PolicyDocument> = {}): PolicyDocument {
  let text = ''
  const measures: Measure[] = []
  const statements: Statement[] = []
  const chapters: PolicyDocument['chapters'][number][] = []
  const sections: Section[] = []
  const write = (line: string): Position => {
    const start = text.length
    text += line
    const end = text.length
    text += '\n'
    return position(start, end)
  }
  for (const raw of parts) {
    const part = typeof raw === 'string' ? {measure: raw} : raw
    if ('chapter' in part) {
      const number = chapters.length + 1
      chapters.push({number, label: '一、', title: part.chapter, position: write(`一、${part.chapter}`)})
    } else if ('section' in part) {
      const number = sections.length + 1
      const place = write(`（一）${part.section}`)
      sections.push({chapter: chapters.length, number, label: '（一）', title: part.section, position: place})
    } else if ('statement' in part) {
      statements.push({
        id: `test#s${statements.length + 1}`,
        kind: part.kind,
        chapter: null,
        section: null,
        text: part.statement,
        deadlines: [],
        targets: [],
        position: write(part.statement)
      })
    } else {
      const ordinal = measures.length + 1
      measures.push({
        id: `test#${ordinal}`,
        ordinal,
        number: ordinal,
        label: `${ordinal}.`,
        chapter: null,
        section: null,
        title: null,
        text: part.measure,
        items: [],
        units: {lead: [], responsible: [], cooperating: []},
        deadlines: part.deadlines ?? [],
        targets: part.targets ?? [],
        citations: [],
        strength: null,
        page: null,
        position: write(`${ordinal}.${part.measure}`)
      })
    }
  }
  return {
    schema: 1,
    id: 'test',
    title: null,
    shortName: 'test',
    docNumber: null,
    issuer: null,
    issuedOn: null,
    publishedOn: null,
    region: null,
    level: 'county',
    kind: 'plan',
    status: 'final',
    period: null,
    addressees: [],
    signature: null,
    provenance: {},
    source: {
      path: null,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: null,
      characters: text.length,
      url: null,
      retrievedOn: null
    },
    text,
    chapters,
    sections,
    measures,
    statements,
    leaves: [...measures, ...statements]
      .toSorted((a, b) => a.position.start.offset - b.position.start.offset)
      .map((node) => ({
        kind: 'label' in node ? ('measure' as const) : ('statement' as const),
        node: node.id,
        position: node.position
      })),
    messages: [],
    ...changes
  }
}

/** Freeze a value and all that it holds. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const member of Object.values(value)) deepFreeze(member)
  }
  return value
}

import type {
  CoderComparison,
  DocumentScore,
  Figures,
  Interval,
  OutlineIndex,
  PartAgreement,
  PartKind
} from '@gangmu/aligner'
import type {Lang} from '../io.ts'
import {textTable} from './text-table.ts'

/** One method's figures, as `evaluate` prints them. */
export interface MethodResult {
  readonly method: string
  readonly documents: readonly Omit<DocumentScore, 'rows'>[]
  readonly pooled: Figures
  /** What `parts` are. */
  readonly by: PartKind
  /** Agreement with the labels, documents taken as one; the labels come first. */
  readonly parts: readonly PartAgreement[]
}

/** Parts given to fewer measures say little: one measure is a tenth of them or more. */
const fewMeasures = 10

const words = {
  zh: {
    about: (segmenter: string, headings: string) =>
      `对照人工标注 · ${segmenter} · 文件标题${headings === 'use' ? '可见' : '隐藏'}`,
    figures: [
      '方法',
      '文件',
      'n',
      '节',
      '体系',
      '前三召回',
      '节集合 F1',
      '要求 F1',
      '要求 P',
      '要求 R',
      '缺失 P',
      '缺失 R'
    ],
    pooled: '合计',
    detail: [
      '节 95%',
      '体系 95%',
      '节集合 F1 95%',
      '要求 F1 95%',
      'κ',
      'AC1',
      'α（要求，MASI）',
      '校准误差',
      '九成时的节'
    ],
    reliability: ['置信度', 'n', '平均置信度', '正确率'],
    confusionsTitle: '混淆（主要对应节，0 为都不对应）',
    confusions: ['应为节', '判为节', 'n', '措施'],
    coderConfusions: ['节', '节', 'n', '措施'],
    noConfusions: '没有：主要对应节处处相同。',
    coders: [
      '文件',
      'n',
      '主节一致',
      '一致率',
      'κ',
      'AC1',
      'α（主节）',
      '节集合 F1',
      'α（节）',
      '要求 F1',
      'α（要求）'
    ],
    interval: '95%',
    incomplete: (count: number, ids: string) => `${count} 条不是人人都编了码，没有比较：${ids}`,
    parts: {system: '逐体系', section: '逐节', requirement: '逐项要求'},
    partsNote: '每条措施或有或无，两者各判一次；不一致最多的在前',
    partHead: {system: '体系', section: '节', requirement: '要求'},
    partColumns: ['n', '都有', '不一致', '一致 F1', '95%', 'κ', '95%', 'AC1'],
    labels: '标注',
    few: `* 不足 ${fewMeasures} 条措施有它：看条数，不看比例。`,
    unused: (count: number) => `另有 ${count} 个没有任何一方给过。`,
    none: '都不对应'
  },
  en: {
    about: (segmenter: string, headings: string) =>
      `against people's labels · ${segmenter} · headings ${headings === 'use' ? 'shown' : 'hidden'}`,
    figures: [
      'method',
      'document',
      'n',
      'section',
      'system',
      'recall@3',
      'sections F1',
      'req. F1',
      'req. P',
      'req. R',
      'missing P',
      'missing R'
    ],
    pooled: 'pooled',
    detail: [
      'section 95%',
      'system 95%',
      'sections F1 95%',
      'req. F1 95%',
      'κ',
      'AC1',
      'α (req., MASI)',
      'calibration error',
      'section at 90%'
    ],
    reliability: ['confidence', 'n', 'mean', 'right'],
    confusionsTitle: 'Confusions (primary section, 0: none fits)',
    confusions: ['right', 'found', 'n', 'measures'],
    coderConfusions: ['section', 'section', 'n', 'measures'],
    noConfusions: 'None: the primary section is the same throughout.',
    coders: [
      'document',
      'n',
      'same primary',
      'share',
      'κ',
      'AC1',
      'α (primary)',
      'sections F1',
      'α (sections)',
      'req. F1',
      'α (req.)'
    ],
    interval: '95%',
    incomplete: (count: number, ids: string) => `${count} not coded by everyone and not compared: ${ids}`,
    parts: {system: 'By system', section: 'By section', requirement: 'By requirement'},
    partsNote: 'each measure has it or not; those differed on most come first',
    partHead: {system: 'system', section: 'section', requirement: 'requirement'},
    partColumns: ['n', 'all', 'some', 'F1', '95%', 'κ', '95%', 'AC1'],
    labels: 'labels',
    few: `* Given to fewer than ${fewMeasures} measures: read the counts, not the shares.`,
    unused: (count: number) => `${count} more were given by nobody.`,
    none: 'none fits'
  }
} as const

/** Scores of methods: what the first takes for what, figures of all, more of the first. Ends in one newline. */
export function methodsTable(
  results: readonly MethodResult[],
  segmenter: string,
  headings: string,
  index: OutlineIndex,
  lang: Lang
): string {
  const text = words[lang]
  const rows = results.flatMap(({method, documents, pooled}) =>
    [
      ...documents.map((score) => ({name: score.document, figures: score as Figures})),
      {name: text.pooled, figures: pooled}
    ].map(({name, figures}) => [
      method,
      name,
      String(figures.measures),
      rate(figures.sectionAccuracy.value),
      rate(figures.systemAccuracy.value),
      rate(figures.recallAtThree.value),
      rate(figures.sections.f1),
      rate(figures.requirements.f1),
      rate(figures.requirements.precision),
      rate(figures.requirements.recall),
      rate(figures.missing.precision),
      rate(figures.missing.recall)
    ])
  )
  const [first] = results
  return [
    text.about(segmenter, headings),
    ...(first === undefined ? [] : [methodConfusions(first, index, lang)]),
    textTable([text.figures, ...rows]).trimEnd(),
    ...(first === undefined ? [] : detailTables(first, index, lang))
  ].join('\n\n')
}

function methodConfusions({method, pooled}: MethodResult, index: OutlineIndex, lang: Lang): string {
  const text = words[lang]
  const rows = pooled.confusions.map(({right, found, n, measures}) => [
    sectionName(right, index, lang),
    sectionName(found, index, lang),
    String(n),
    measures.join(' ')
  ])
  return `${method} · ${confusionsTable(text.confusions, rows, lang)}`
}

function confusionsTable(head: readonly string[], rows: readonly (readonly string[])[], lang: Lang): string {
  const {confusionsTitle, noConfusions} = words[lang]
  return `${confusionsTitle}\n${rows.length === 0 ? noConfusions : textTable([head, ...rows]).trimEnd()}`
}

/** Of the first method, pooled: intervals, agreement, calibration, agreement by part. */
function detailTables(
  {method, pooled, by, parts}: MethodResult,
  index: OutlineIndex,
  lang: Lang
): readonly string[] {
  const text = words[lang]
  const {intervals, reliability} = pooled
  const agreement = [
    range(intervals.sectionAccuracy),
    range(intervals.systemAccuracy),
    range(intervals.sectionsF1),
    range(intervals.requirementsF1),
    rate(pooled.kappa),
    rate(pooled.ac1),
    rate(pooled.requirementsAlpha),
    rate(reliability.expectedCalibrationError),
    rate(reliability.rightAtNineTenths)
  ]
  const bins = reliability.bins.map(({from, to, n, confidence, right}) => [
    `${from}–${to}`,
    String(n),
    rate(confidence),
    rate(right)
  ])
  return [
    `${method} · ${text.pooled}\n${textTable([text.detail, agreement]).trimEnd()}`,
    textTable([text.reliability, ...bins]).trimEnd(),
    partsTable(parts, by, [text.labels, method], index, lang)
  ]
}

/** Agreement of coders: what they take for what, figures by document, agreement by part. Ends in one newline. */
export function codersTable(comparison: CoderComparison, index: OutlineIndex, lang: Lang): string {
  const text = words[lang]
  const {coders, confusions, documents, pooled, by, parts, incomplete} = comparison
  const {intervals} = pooled
  const rows = [...documents, {...pooled, document: text.pooled}].map((one) => [
    one.document,
    String(one.measures),
    `${one.primary.right}/${one.primary.n}`,
    rate(one.primary.value),
    rate(one.kappa),
    rate(one.ac1),
    rate(one.primaryAlpha),
    rate(one.sections.f1),
    rate(one.sectionsAlpha),
    rate(one.requirements.f1),
    rate(one.requirementsAlpha)
  ])
  const limits = [
    text.interval,
    '',
    '',
    range(intervals.primary),
    range(intervals.kappa),
    range(intervals.ac1),
    range(intervals.primaryAlpha),
    '',
    range(intervals.sectionsAlpha),
    '',
    range(intervals.requirementsAlpha)
  ]
  const confused = confusions.map(({sections: [a, b], n, measures}) => [
    sectionName(a, index, lang),
    sectionName(b, index, lang),
    String(n),
    measures.join('; ')
  ])
  const shown = incomplete.length > 5 ? `${incomplete.slice(0, 5).join('; ')} …` : incomplete.join('; ')
  return [
    coders.join(' × '),
    confusionsTable(text.coderConfusions, confused, lang),
    textTable([text.coders, ...rows, limits]).trimEnd(),
    ...(incomplete.length === 0 ? [] : [text.incomplete(incomplete.length, shown)]),
    partsTable(parts, by, coders, index, lang)
  ].join('\n\n')
}

/** What was differed on most first, then in the outline's order. */
function partsTable(
  parts: readonly PartAgreement[],
  by: PartKind,
  coders: readonly string[],
  index: OutlineIndex,
  lang: Lang
): string {
  const text = words[lang]
  const used = parts.filter(({all, some}) => all + some > 0).toSorted((a, b) => b.some - a.some)
  const rows = used.map((one) => [
    `${one.part}${one.all + one.some < fewMeasures ? '*' : ''}`,
    String(one.measures),
    ...one.given.map(String),
    String(one.all),
    String(one.some),
    rate(one.positive),
    range(one.positiveInterval),
    rate(one.kappa),
    range(one.kappaInterval),
    rate(one.ac1),
    partName(one.part, by, index, lang)
  ])
  const [n = '', ...figures] = text.partColumns
  const notes = [
    ...(rows.some(([part]) => part?.endsWith('*')) ? [text.few] : []),
    ...(used.length < parts.length ? [text.unused(parts.length - used.length)] : [])
  ]
  return [
    `${text.parts[by]} · ${text.partsNote}\n`,
    textTable([[text.partHead[by], n, ...coders, ...figures, ''], ...rows]),
    ...(notes.length === 0 ? [] : [`${notes.join(lang === 'zh' ? '' : ' ')}\n`])
  ].join('')
}

function sectionName(section: number, index: OutlineIndex, lang: Lang): string {
  return `${section} ${partName(String(section), 'section', index, lang)}`
}

/** Requirements have no short name: the first words of their statement. */
function partName(
  part: string,
  by: PartKind,
  {outline, sections, requirements}: OutlineIndex,
  lang: Lang
): string {
  const zh = lang === 'zh'
  if (by === 'requirement') {
    const statement =
      requirements.find(({requirement}) => requirement.id === part)?.requirement.statement ?? ''
    return statement.length > 24 ? `${statement.slice(0, 24)}…` : statement
  }
  if (part === '0') return words[lang].none
  if (by === 'system') {
    const system = outline.systems.find(({number}) => String(number) === part)
    return (zh ? system?.shortName : system?.englishName) ?? ''
  }
  const section = sections.find(({section}) => String(section.number) === part)?.section
  return (zh ? section?.title : section?.englishTitle) ?? ''
}

function range(interval: Interval | null): string {
  return interval === null ? '–' : `${rate(interval.low)}–${rate(interval.high)}`
}

/** Three decimals; an empty place where there is nothing to divide by. */
function rate(value: number | null): string {
  return value === null
    ? '–'
    : value
        .toFixed(3)
        .replace(/^(-?)0/u, '$1')
        .replace('-', '−')
}

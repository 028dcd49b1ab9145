import path from 'node:path'
import {
  type CoderComparison,
  compareCoders,
  createAligner,
  type DocumentScore,
  type Figures,
  type Interval,
  indexOutline,
  methodNames,
  parseCoderLabels,
  parseGold,
  poolScores,
  scoreDocument
} from '@gangmu/aligner'
import {UserError} from '../errors.ts'
import {textTable} from '../formats/text-table.ts'
import type {Io, Lang} from '../io.ts'
import {loadDocuments, readBytes} from '../load-documents.ts'
import {loadSegmenter, type SegmenterChoice} from '../load-segmenter.ts'
import {corpusFile, loadEnglishSide, loadOutline, parseJsonFile} from '../outline-file.ts'
import {say} from '../wording.ts'

export const evaluateFormats = ['table', 'json'] as const

export interface EvaluateOptions {
  readonly lang: Lang
  readonly outline?: string
  readonly headings: 'use' | 'ignore'
  readonly segmenter: SegmenterChoice
  /** Labels to score against (default: the two labelled plans of the corpus). */
  readonly gold?: string
  /** A second coder's labels: compare them with those of `gold` instead of scoring a method. */
  readonly coder?: string
  /** One method (default: ours and the plain baselines in one run). */
  readonly method?: string
  /** Default: `table` on a terminal, `json` in a pipe. */
  readonly format?: (typeof evaluateFormats)[number]
}

/** `gangmu evaluate`: score methods against labels, or compare two coders. Returns the exit code. */
export async function evaluateCommand(
  paths: readonly string[],
  options: EvaluateOptions,
  io: Io
): Promise<number> {
  const {lang} = options
  const format = options.format ?? (io.isTerminal ? 'table' : 'json')
  if (options.coder !== undefined) {
    const comparison = await compareFiles(options.gold, options.coder, lang, io)
    io.stdout(format === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : coderTable(comparison, lang))
    return 0
  }
  const goldFile = options.gold ?? corpusFile('gold/alignment-dev.json')
  const gold = parseJsonFile(
    await readBytes(path.resolve(io.cwd, goldFile), goldFile, lang),
    goldFile,
    lang,
    parseGold
  )
  const labelled = Object.keys(gold.documents)
  const files = paths.length > 0 ? paths : labelled.map((id) => corpusFile(`${id}.txt`))
  const {documents, failures} = await loadDocuments(files, {lang}, io)
  const scored = documents.filter(({id}) => labelled.includes(id))
  if (scored.length === 0) {
    if (documents.length === 0) return 2
    throw new UserError(say(lang, 'notInGold', documents.map(({id}) => id).join(', ')))
  }
  const loaded = await loadOutline(options.outline, lang, io)
  const {outline, sha256} = loaded
  const english = await loadEnglishSide(loaded, scored, lang)
  const segmenter = await loadSegmenter(options.segmenter, outline, lang, io)
  const index = indexOutline(outline)
  const names = options.method === undefined ? wholeMethods : [options.method]
  const results = names.map((name) => {
    const align = createAligner(outline, {
      sha256,
      segmenter,
      headings: options.headings,
      method: name,
      ...english
    })
    const scores = scored.map((document) => scoreDocument(document, align(document), gold, index))
    return {method: name, documents: scores.map(withoutRows), pooled: poolScores(scores)}
  })
  if (format === 'json') {
    const {headings} = options
    const run = {outline: {id: outline.id, sha256}, segmenter: segmenter.name, headings, methods: results}
    io.stdout(`${JSON.stringify(run, null, 2)}\n`)
  } else io.stdout(figuresTable(results, segmenter.name, options.headings, lang))
  return failures.length > 0 ? 2 : 0
}

/** The method and the plain baselines; with a part left out, a method is run by its name only. */
const wholeMethods = methodNames.filter((name) => !name.includes('-without-'))

interface MethodResult {
  readonly method: string
  readonly documents: readonly Omit<DocumentScore, 'rows'>[]
  readonly pooled: Figures
}

function withoutRows({rows: _, ...figures}: DocumentScore): Omit<DocumentScore, 'rows'> {
  return figures
}

async function compareFiles(
  first: string | undefined,
  second: string,
  lang: Lang,
  io: Io
): Promise<CoderComparison> {
  if (first === undefined) throw new UserError(say(lang, 'needsGold'))
  const [a, b] = await Promise.all(
    [first, second].map(async (file) => {
      const bytes = await readBytes(path.resolve(io.cwd, file), file, lang)
      return parseJsonFile(bytes, file, lang, parseCoderLabels)
    })
  )
  if (!a || !b) throw new UserError(say(lang, 'needsGold'))
  try {
    return compareCoders(a, b)
  } catch (error) {
    throw new UserError(say(lang, 'badJson', `${first}, ${second}`, (error as Error).message), {cause: error})
  }
}

const words = {
  zh: {
    head: [
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
    about: (segmenter: string, headings: string) =>
      `对照两名编码员的标注 · ${segmenter} · 文件标题${headings === 'use' ? '可见' : '隐藏'}`,
    agreement: [
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
    confusions: ['应为节', '判为节', 'n', '措施'],
    coders: ['文件', 'n', '主节一致', '一致率', 'κ', 'AC1', '要求 F1', 'α（要求）', '节集合 F1', 'α（节）']
  },
  en: {
    head: [
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
    about: (segmenter: string, headings: string) =>
      `against the labels of two coders · ${segmenter} · headings ${headings === 'use' ? 'shown' : 'hidden'}`,
    agreement: [
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
    confusions: ['right', 'found', 'n', 'measures'],
    coders: [
      'document',
      'n',
      'same primary',
      'share',
      'κ',
      'AC1',
      'req. F1',
      'α (req.)',
      'sections F1',
      'α (sections)'
    ]
  }
} as const

function figuresTable(
  results: readonly MethodResult[],
  segmenter: string,
  headings: string,
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
    textTable([[...text.head], ...rows]),
    ...(first === undefined ? [] : detailTables(first, lang))
  ].join('\n\n')
}

/** Of the first method, pooled: intervals, agreement, calibration, what is taken for what. */
function detailTables({method, pooled}: MethodResult, lang: Lang): readonly string[] {
  const text = words[lang]
  const {intervals, reliability} = pooled
  const range = (interval: Interval | null) =>
    interval === null ? '–' : `${rate(interval.low)}–${rate(interval.high)}`
  const agreement = [
    [...text.agreement],
    [
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
  ]
  const bins = reliability.bins.map(({from, to, n, confidence, right}) => [
    `${from}–${to}`,
    String(n),
    rate(confidence),
    rate(right)
  ])
  const confusions = pooled.confusions.map(({right, found, n, measures}) => [
    String(right),
    String(found),
    String(n),
    measures.join(' ')
  ])
  return [
    `${method} · ${text.pooled}\n${textTable(agreement)}`,
    textTable([[...text.reliability], ...bins]),
    textTable([[...text.confusions], ...confusions])
  ]
}

function coderTable({coders, documents, pooled}: CoderComparison, lang: Lang): string {
  const text = words[lang]
  const rows = [...documents, {...pooled, document: text.pooled}].map(
    ({document, measures, primary, kappa, ac1, requirements, requirementsAlpha, sections, sectionsAlpha}) => [
      document,
      String(measures),
      `${primary.right}/${primary.n}`,
      rate(primary.value),
      rate(kappa),
      rate(ac1),
      rate(requirements.f1),
      rate(requirementsAlpha),
      rate(sections.f1),
      rate(sectionsAlpha)
    ]
  )
  return `${coders.join(' × ')}\n\n${textTable([[...text.coders], ...rows])}`
}

/** Three decimals; an empty place where there is nothing to divide by. */
function rate(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace(/^0/u, '')
}

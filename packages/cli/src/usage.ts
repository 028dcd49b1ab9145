import type {CommanderError} from 'commander'
import type {Lang} from './io.ts'

/** What `--help` says, in both languages. */
export const help = {
  zh: {
    gangmu: '读取法治政府建设规划类文件，逐条对照国家纲要，输出覆盖矩阵。',
    parse: '解析文件：章、节、措施、表述及其中的事实',
    align: '解析并与纲要逐条对照，附依据和置信度',
    report: '生成完整报告：网页、矩阵图、表格',
    evaluate: '用人工标注为对照方法打分，或比较两名编码员',
    paths: '文件、文件夹或通配符；- 为标准输入',
    labelledPaths: '有标注的文件（缺省：自带语料中有标注的两份规划）',
    lang: '输出语言',
    format: '输出格式（终端缺省为便于阅读的格式，管道缺省为 jsonl 或 json）',
    id: '文件编号（只给一个文件时可用；缺省为文件名）',
    failures: '把未能读取的文件列为 CSV',
    outline: '对照的纲要目录（JSON；缺省为 2021—2025 年国家纲要）',
    headings: '是否使用文件自己的章节标题',
    segmenter: '分词器；auto 在 nodejieba 不可用时改用 @node-rs/jieba',
    out: '写入的文件夹：须为空，或由 gangmu 生成',
    title: '网页和图的标题',
    only: '只画这些视图（逗号分隔）：matrix, requirements, checklist, targets, units, strength, plan-and-report, method',
    order: '文件顺序：given、name、date、coverage，或以逗号分隔的文件编号',
    beside: '并排比较同级同类文件（peers），或全部文件（all）',
    gold: '人工标注文件（缺省：自带的两名编码员合并标注）',
    coder: '第二名编码员的标注：与 --gold 的标注比较',
    method: '只用一种方法（缺省：本方法与三种基线同场比较）',
    debug: '出错时显示完整信息',
    help: '显示帮助',
    version: '显示版本',
    examples: '示例：',
    parseExamples: `  gangmu parse corpus/qijiang-plan-2022.txt
  gangmu parse corpus --format jsonl > documents.jsonl
  cat plan.txt | gangmu parse - --id plan --format tree`,
    alignExamples: `  gangmu align corpus/weibin-plan-2022.txt
  gangmu align corpus --headings ignore --format jsonl > alignments.jsonl`,
    reportExamples: `  gangmu report corpus --out out
  gangmu report corpus --out out --only matrix,targets --order name`,
    evaluateExamples: `  gangmu evaluate
  gangmu evaluate corpus/weibin-plan-2022.txt --gold corpus/gold/alignment-dev.json
  gangmu evaluate --gold corpus/gold/alignment-dev-coder-a.json --coder corpus/gold/alignment-dev-coder-b.json`
  },
  en: {
    gangmu:
      'Reads plans for law-based government, aligns them with the national outline, and reports coverage.',
    parse: 'documents to structure: chapters, sections, measures, statements and their facts',
    align: 'parse and align with the outline, with evidence and confidence',
    report: 'the whole report: page, matrices, tables',
    evaluate: 'score methods against human labels, or compare two coders',
    paths: 'files, folders or globs; - is standard input',
    labelledPaths: "documents with labels (default: the corpus's two labelled plans)",
    lang: 'language of what people read',
    format: 'format of the result (default: for people on a terminal, jsonl or json in a pipe)',
    id: 'id of the document, where only one is given (default: the stem of its file)',
    failures: 'list the files that could not be read as CSV',
    outline: "the outline's catalogue as JSON (default: the national outline of 2021–2025)",
    headings: "whether the document's own headings count",
    segmenter: 'word segmenter; auto takes @node-rs/jieba where there is no nodejieba',
    out: "folder to write into: empty, or gangmu's own",
    title: 'title of the page and the charts',
    only: 'draw only these views, with commas between them: matrix, requirements, checklist, targets, units, strength, plan-and-report, method',
    order: 'order of the documents: given, name, date, coverage, or ids with commas between them',
    beside: 'set side by side peers only (same level and kind), or all documents',
    gold: "human labels (default: the corpus's merged labels of two coders)",
    coder: "a second coder's labels, to compare with those of --gold",
    method: 'one method only (default: ours and three plain baselines in one run)',
    debug: 'show errors whole',
    help: 'show this help',
    version: 'show the version',
    examples: 'Examples:',
    parseExamples: `  gangmu parse corpus/qijiang-plan-2022.txt --lang en
  gangmu parse corpus --format jsonl > documents.jsonl
  cat plan.txt | gangmu parse - --id plan --format tree`,
    alignExamples: `  gangmu align corpus/weibin-plan-2022.txt --lang en
  gangmu align corpus --headings ignore --format jsonl > alignments.jsonl`,
    reportExamples: `  gangmu report corpus --out out --lang en
  gangmu report corpus --out out --only matrix,targets --order name`,
    evaluateExamples: `  gangmu evaluate --lang en
  gangmu evaluate corpus/weibin-plan-2022.txt --gold corpus/gold/alignment-dev.json
  gangmu evaluate --gold corpus/gold/alignment-dev-coder-a.json --coder corpus/gold/alignment-dev-coder-b.json`
  }
} as const

/** An error in the arguments, in one line: what was wrong and where the help is. */
export function explainUsage(error: CommanderError, lang: Lang): string {
  const reason = error.message.replace(/^error: /u, '').replace(/\s*\n\s*/gu, ' ')
  if (lang === 'en') return `${reason}; see gangmu --help`
  return `${translate(reason)}；用法见 gangmu --help`
}

const translations: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '([^']*)'/u, '没有选项 $1'],
  [/^unknown command '([^']*)'/u, '没有命令 $1'],
  [/^missing required argument '([^']*)'/u, '缺少参数 $1'],
  [/^required option '([^']*)' not specified/u, '缺少选项 $1'],
  [/^option '([^']*)' argument missing/u, '选项 $1 缺少取值'],
  [
    /^option '([^']*)' argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/u,
    '选项 $1 应为 $3 之一，实为 $2'
  ],
  [/^too many arguments(?: for '([^']*)')?\..*/u, '参数过多'],
  [/^\(outputHelp\)$/u, '缺少命令']
]

function translate(reason: string): string {
  const found = translations.find(([pattern]) => pattern.test(reason))
  const sentence = found ? reason.replace(found[0], found[1]) : reason
  return sentence.replace(/\s*\(Did you mean (?:one of )?(.*)\?\)/u, '（是否想用 $1？）')
}

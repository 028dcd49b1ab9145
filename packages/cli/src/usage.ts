import {viewNames} from '@gangmu/report'
import type {CommanderError} from 'commander'
import type {Lang} from './io.ts'
import {nearestName} from './nearest-name.ts'

/** What `--help` says, in both languages. */
export const help = {
  zh: {
    gangmu: '读取法治政府建设规划类文件，逐条对照国家纲要，输出覆盖矩阵。',
    parse: '解析文件：章、节、措施、表述及其中的事实',
    align: '解析并与纲要逐条对照，附依据和置信度',
    report: '生成完整报告：网页、矩阵图、表格',
    compare: '逐项对照两份文件：此有彼无、时限、指标、力度、单位、措辞、特色用语',
    check: '检查一份草稿：与纲要的差距、起草差错，各附位置、原因和建议',
    ledger: '任务分解表：每项任务一行，附体系、要求、责任单位、时限、指标',
    review: '人工编码：导出编码表、导入、合并',
    'review export': '导出编码表（每名编码员一份），或 REFI-QDA 项目',
    'review import': '核对编码表并写成标注文件',
    'review merge': '合并几名编码员的标注，列出待裁定的分歧',
    evaluate: '用人工标注为对照方法打分，或比较几名编码员：先列混淆，再列一致程度',
    first: '第一份文件；- 为标准输入',
    second: '第二份文件',
    compareFormat: '输出格式：text 供阅读，md 供粘贴，html 为单个网页，json 供程序',
    paths: '文件、文件夹或通配符；- 为标准输入',
    labelledPaths: '有标注的文件（缺省：自带语料中有标注的两份规划）',
    lang: '输出语言',
    format: '输出格式（终端缺省为便于阅读的格式，管道缺省为 jsonl 或 json）',
    id: '文件编号（只给一个文件时可用；缺省为文件名）',
    failures: '把未能读取的文件列为 CSV',
    outline: '对照的纲要：目录（.json），或任何可读的规划，如本市的方案（缺省为 2021—2025 年国家纲要）',
    labels: '人工裁定（CSV 或 JSON），优先于方法；以编号和文字指纹匹配',
    headings: '是否使用文件自己的章节标题',
    segmenter: '分词器；auto 在 nodejieba 不可用时改用 @node-rs/jieba',
    out: '写入的文件夹：须为空，或由 gangmu 生成',
    title: '网页和图的标题',
    only: `只画这些视图（逗号分隔）：${viewNames.join(', ')}`,
    order: '文件顺序：given、name、date、coverage，或以逗号分隔的文件编号',
    beside: '并排比较同级同类文件（peers），或全部文件（all）',
    gold: '人工标注文件，review import、merge 所写的也可以（缺省：自带的两名编码员合并标注）',
    coder: '其他编码员的标注：与 --gold 的标注比较',
    by: '逐体系、逐节或逐项要求列出一致程度',
    method: '只用一种方法（缺省：本方法与三种基线同场比较）',
    draft: '要检查的草稿',
    level: '按哪一级政府检查（缺省：文件自己的级别）',
    peers: '用来比较的文件（缺省：自带语料中的规划）',
    asOf: '按哪一天判断时限是否已过，如 2022-05-04（缺省：文件的日期）',
    failOn: '发现达到此级别时退出码为 1（缺省 error）',
    units: '单位名单，每行一个：不在名单上的单位会指出',
    rules: '列出全部规则：含义、例子、怎样关闭',
    all: '列出全部发现（缺省：与纲要的差距只列最重的一页）',
    config: '设置文件（缺省：当前文件夹的 gangmu.config.json）',
    outFile: '写入这个文件（缺省：标准输出）',
    formatCheck: '输出格式（缺省：按 --out 的扩展名，终端为 text，管道为 json）',
    formatLedger: '输出格式（缺省：按 --out 的扩展名，没有 --out 时为 md）',
    formatReview:
      '格式：xlsx、csv 为编码表，qdpx、qdc 为 REFI-QDA 项目和代码表（缺省：按 --out 的扩展名，否则为 xlsx）',
    outReview: '写入的文件夹；qdpx、qdc 为文件',
    coders: '编码员姓名，各得一份编码表',
    assisted: '表中预填程序的判断（缺省：盲编，不填）',
    sample: '随机抽取这么多条，按文件和体系分层',
    seed: '抽样的随机种子',
    onlyReview: '只导出程序拿不准的措施（review）',
    sheets: '填好的编码表（.xlsx 或 .csv）',
    documents: '编码所依据的文件',
    coder1: '编码员姓名（缺省：表中所填）',
    date: '没有填日期的行所用的日期，如 2022-05-04',
    outLabels: '写入的标注文件',
    labelFiles: '各编码员的标注文件',
    resolved: '裁定后的标注文件：优先于各编码员',
    disagreements: '把分歧写成一份待裁定的编码表（.xlsx）',
    debug: '出错时显示完整信息',
    help: '显示帮助',
    version: '显示版本',
    examples: '示例：',
    parseExamples: `  gangmu parse corpus/qijiang-plan-2022.txt
  gangmu parse corpus --format jsonl > documents.jsonl
  cat plan.txt | gangmu parse - --id plan --format tree`,
    alignExamples: `  gangmu align corpus/weibin-plan-2022.txt
  gangmu align corpus --headings ignore --format jsonl > alignments.jsonl
  gangmu align corpus/weibin-plan-2022.txt --outline corpus/qijiang-plan-2022.txt
  gangmu align corpus --labels decisions.csv`,
    reportExamples: `  gangmu report corpus --out out
  gangmu report corpus --out out --only matrix,targets --order name`,
    compareExamples: `  gangmu compare corpus/hedong-outline-2022.txt corpus/qijiang-plan-2022.txt
  gangmu compare corpus/qijiang-plan-2022.txt corpus/weibin-plan-2022.txt --format html > compare.html`,
    checkExamples: `  gangmu check corpus/weibin-plan-2022.txt
  gangmu check corpus/qijiang-plan-2022.txt --peers corpus/weibin-plan-2022.txt --fail-on none --format html
  gangmu check --rules`,
    ledgerExamples: `  gangmu ledger corpus/hedong-outline-2022.txt --out ledger.xlsx
  gangmu ledger corpus/qijiang-plan-2022.txt --format csv > ledger.csv`,
    reviewExamples: `  gangmu review export --help
  gangmu review import --help`,
    'review exportExamples': `  gangmu review export corpus/weibin-plan-2022.txt --coders Li Wang --sample 50 --seed 7 --out round-1
  gangmu review export corpus/weibin-plan-2022.txt --only-review --assisted --coders Li --out review
  gangmu review export corpus/weibin-plan-2022.txt --out weibin.qdpx`,
    'review importExamples': `  gangmu review import round-1/Li.xlsx --documents corpus/weibin-plan-2022.txt --date 2022-11-30 --out Li.json
  gangmu review import round-1/Wang.xlsx --documents corpus/weibin-plan-2022.txt --date 2022-11-30 --out Wang.json`,
    'review mergeExamples': `  gangmu review merge Li.json Wang.json --out labels.json
  gangmu review merge Li.json Wang.json --out labels.json --disagreements resolve.xlsx --documents corpus/weibin-plan-2022.txt`,
    evaluateExamples: `  gangmu evaluate
  gangmu evaluate corpus/weibin-plan-2022.txt --gold corpus/gold/alignment-dev.json
  gangmu evaluate --gold corpus/gold/alignment-dev-coder-a.json --coder corpus/gold/alignment-dev-coder-b.json --by requirement`
  },
  en: {
    gangmu:
      'Reads plans for law-based government, aligns them with the national outline, and reports coverage.',
    parse: 'documents to structure: chapters, sections, measures, statements and their facts',
    align: 'parse and align with the outline, with evidence and confidence',
    report: 'the whole report: page, matrices, tables',
    compare:
      'two documents side by side: what only one has, deadlines, targets, strength, units, wording, terms',
    check:
      'check one draft: gaps to the outline and faults of drafting, each with its place, why, and what to do',
    ledger: 'the task ledger: one row a task, with system, requirement, units, deadline, target',
    review: 'rounds of human coding: export sheets, import, merge',
    'review export': 'one coding sheet for each coder, or a REFI-QDA project',
    'review import': 'check coding sheets and write a label file',
    'review merge': "merge coders' labels and list what is left to resolve",
    evaluate: 'score methods against human labels, or compare coders: confusions first, then agreement',
    first: 'the first document; - is standard input',
    second: 'the second document',
    compareFormat: 'text to read, md to paste, html as one page, json for programs',
    paths: 'files, folders or globs; - is standard input',
    labelledPaths: "documents with labels (default: the corpus's two labelled plans)",
    lang: 'language of what people read',
    format: 'format of the result (default: for people on a terminal, jsonl or json in a pipe)',
    id: 'id of the document, where only one is given (default: the stem of its file)',
    failures: 'list the files that could not be read as CSV',
    outline:
      "outline to measure against: a catalogue (.json) or any plan that can be read, such as one's own city's (default: the national outline of 2021–2025)",
    labels: "people's decisions (CSV or JSON), which override the method; matched by id and text hash",
    headings: "whether the document's own headings count",
    segmenter: 'word segmenter; auto takes @node-rs/jieba where there is no nodejieba',
    out: "folder to write into: empty, or gangmu's own",
    title: 'title of the page and the charts',
    only: `draw only these views, with commas between them: ${viewNames.join(', ')}`,
    order: 'order of the documents: given, name, date, coverage, or ids with commas between them',
    beside: 'set side by side peers only (same level and kind), or all documents',
    gold: "human labels, also those of review import and merge (default: the corpus's merged labels of two coders)",
    coder: "other coders' labels, to compare with those of --gold",
    by: 'tell agreement by system, section or requirement',
    method: 'one method only (default: ours and three plain baselines in one run)',
    draft: 'the draft to check',
    level: "level of government that it is held to (default: the document's own)",
    peers: 'documents to compare with (default: the plans of the corpus)',
    asOf: 'day on which deadlines count as past, such as 2022-05-04 (default: the day of the document)',
    failOn: 'exit code 1 where anything found weighs as much (default: error)',
    units: 'list of units, one name a line: others are pointed out',
    rules: 'list every rule: meaning, example, how to switch it off',
    all: 'list everything found (default: of the gaps only a page, the gravest)',
    config: 'config file (default: gangmu.config.json in the current folder)',
    outFile: 'write this file (default: standard output)',
    formatCheck: 'format of the result (default: by the ending of --out, text on a terminal, json in a pipe)',
    formatLedger: 'format of the result (default: by the ending of --out, md without it)',
    formatReview:
      'xlsx or csv for coding sheets, qdpx or qdc for a REFI-QDA project or codebook (default: by the ending of --out, else xlsx)',
    outReview: 'folder to write into; the file for qdpx and qdc',
    coders: 'names of the coders, who get a sheet each',
    assisted: "fill in the method's codes (default: blind, none)",
    sample: 'draw so many measures at random, stratified by document and system',
    seed: 'seed of the random sample',
    onlyReview: 'only the measures that the method is not sure of (review)',
    sheets: 'coding sheets filled in (.xlsx or .csv)',
    documents: 'the documents that were coded',
    coder1: "name of the coder (default: the sheet's)",
    date: 'day of rows that give none, such as 2022-05-04',
    outLabels: 'label file to write',
    labelFiles: "the coders' label files",
    resolved: 'label file of what was resolved: it wins over the coders',
    disagreements: 'write the disagreements as a coding sheet to resolve (.xlsx)',
    debug: 'show errors whole',
    help: 'show this help',
    version: 'show the version',
    examples: 'Examples:',
    parseExamples: `  gangmu parse corpus/qijiang-plan-2022.txt --lang en
  gangmu parse corpus --format jsonl > documents.jsonl
  cat plan.txt | gangmu parse - --id plan --format tree`,
    alignExamples: `  gangmu align corpus/weibin-plan-2022.txt --lang en
  gangmu align corpus --headings ignore --format jsonl > alignments.jsonl
  gangmu align corpus/weibin-plan-2022.txt --outline corpus/qijiang-plan-2022.txt
  gangmu align corpus --labels decisions.csv`,
    reportExamples: `  gangmu report corpus --out out --lang en
  gangmu report corpus --out out --only matrix,targets --order name`,
    compareExamples: `  gangmu compare corpus/hedong-outline-2022.txt corpus/qijiang-plan-2022.txt --lang en
  gangmu compare corpus/qijiang-plan-2022.txt corpus/weibin-plan-2022.txt --format html > compare.html`,
    checkExamples: `  gangmu check corpus/weibin-plan-2022.txt --lang en
  gangmu check corpus/qijiang-plan-2022.txt --peers corpus/weibin-plan-2022.txt --fail-on none --format html
  gangmu check --rules --lang en`,
    ledgerExamples: `  gangmu ledger corpus/hedong-outline-2022.txt --out ledger.xlsx --lang en
  gangmu ledger corpus/qijiang-plan-2022.txt --format csv > ledger.csv`,
    reviewExamples: `  gangmu review export --help --lang en
  gangmu review import --help --lang en`,
    'review exportExamples': `  gangmu review export corpus/weibin-plan-2022.txt --coders Li Wang --sample 50 --seed 7 --out round-1 --lang en
  gangmu review export corpus/weibin-plan-2022.txt --only-review --assisted --coders Li --out review
  gangmu review export corpus/weibin-plan-2022.txt --out weibin.qdpx`,
    'review importExamples': `  gangmu review import round-1/Li.xlsx --documents corpus/weibin-plan-2022.txt --date 2022-11-30 --out Li.json --lang en
  gangmu review import round-1/Wang.xlsx --documents corpus/weibin-plan-2022.txt --date 2022-11-30 --out Wang.json`,
    'review mergeExamples': `  gangmu review merge Li.json Wang.json --out labels.json --lang en
  gangmu review merge Li.json Wang.json --out labels.json --disagreements resolve.xlsx --documents corpus/weibin-plan-2022.txt`,
    evaluateExamples: `  gangmu evaluate --lang en
  gangmu evaluate corpus/weibin-plan-2022.txt --gold corpus/gold/alignment-dev.json
  gangmu evaluate --gold corpus/gold/alignment-dev-coder-a.json --coder corpus/gold/alignment-dev-coder-b.json --by requirement`
  }
} as const

/**
 * An error in the arguments, in one line: what was wrong and where the help is.
 *
 * @param command As far as the arguments name one: ` check`, else nothing.
 */
export function explainUsage(error: CommanderError, command: string, lang: Lang): string {
  const reason = error.message
    .replace(/^error: /u, '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(choices, (whole, _, given: string, known: string) => {
      const near = nearestName(given, known.split(', '))
      return near === null ? whole : `${whole} (Did you mean ${near}?)`
    })
  if (lang === 'en')
    return `${reason === '(outputHelp)' ? 'a command is missing' : reason.replace(/\.$/u, '')}; see gangmu${command} --help`
  return `${translate(reason)}；用法见 gangmu${command} --help`
}

const choices = /option '([^']*)' argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/u

const translations: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '([^']*)'/u, '没有选项 $1'],
  [/^unknown command '([^']*)'/u, '没有命令 $1'],
  [/^missing required argument '([^']*)'/u, '缺少参数 $1'],
  [/^required option '([^']*)' not specified/u, '缺少选项 $1'],
  [/^option '([^']*)' argument missing/u, '选项 $1 缺少取值'],
  [
    /^option '([^']*)' argument '([^']*)' is invalid\. Allowed choices are ([^.]*)\./u,
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

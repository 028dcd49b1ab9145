import {fillTemplate} from '../fill-template.ts'
import type {Lang} from '../types.ts'

/** What the workbook, the comparison and the Markdown say beyond the words of the page. */
const fileWords = {
  // Names of sheets: at most 31 characters
  'sheet-about': {zh: '说明', en: 'About'},
  'sheet-systems-counts': {zh: '体系·措施数', en: 'Systems, counts'},
  'sheet-systems-presence': {zh: '体系·有无', en: 'Systems, 0 or 1'},
  'sheet-systems-shares': {zh: '体系·覆盖率', en: 'Systems, shares'},
  'sheet-sections-counts': {zh: '节·措施数', en: 'Sections, counts'},
  'sheet-sections-presence': {zh: '节·有无', en: 'Sections, 0 or 1'},
  'sheet-sections-shares': {zh: '节·覆盖率', en: 'Sections, shares'},
  'sheet-requirements': {zh: '要求清单', en: 'Requirements'},
  'about-counts': {
    zh: '以该部分为主的措施条数；0 是读过而没有，不是没有数据',
    en: 'Measures that mainly serve the part; 0 means read and none found, not missing data'
  },
  'about-presence': {
    zh: '1：该部分至少有一项适用要求已覆盖或部分覆盖；0：一项也没有',
    en: '1: at least one applicable requirement of the part is covered, whole or in part; 0: none is'
  },
  'about-shares': {
    zh: '已覆盖的要求 ÷ 适用的要求；部分覆盖不计入分子',
    en: 'Requirements covered ÷ requirements that apply; partly covered ones are not counted above the line'
  },
  'about-requirements': {
    zh: '每项要求一行；每份文件两列：状态，以及服务它的条款和原文；未覆盖的，列最接近的条款',
    en: 'One requirement a row; two columns a document: its state, and the provisions that serve it with their words; where none does, the one that came closest'
  },

  // Headers
  'head-item': {zh: '项目', en: 'Item'},
  'head-content': {zh: '内容', en: 'Content'},
  'head-name': {zh: '名称', en: 'Name'},
  'head-document': {zh: '文件', en: 'Document'},
  'head-group': {zh: '分组', en: 'Group'},
  'head-reason': {zh: '另列原因', en: 'Why set apart'},
  'head-measures': {zh: '措施总数', en: 'All measures'},
  'head-unplaced': {zh: '不属于任何一节', en: 'Fits no section'},
  'head-system': {zh: '体系', en: 'System'},
  'head-section': {zh: '节', en: 'Section'},
  'head-part': {zh: '纲要部分', en: 'Part of the outline'},
  'head-number': {zh: '编号', en: 'Number'},
  'head-requirement': {zh: '纲要要求', en: 'Requirement of the outline'},
  'head-wording': {zh: '表述（措施编号）', en: 'Wording (number of the measure)'},
  'head-status': {zh: '状态', en: 'Status'},
  'head-status-of': {zh: '{label}：状态', en: '{label}: status'},
  'head-by-of': {zh: '{label}：条款与原文', en: '{label}: provisions and words'},

  // Provisions
  measure: {zh: '措施 {number}', en: 'measure {number}'},
  'provision-related': {zh: '{name}（{relation}）', en: '{name} ({relation})'},
  'provision-review': {zh: '{name}（待人工复核）', en: '{name} (needs review)'},
  'provision-quote': {zh: '{name}：「{quote}」', en: '{name}: “{quote}”'},
  'quote-separator': {zh: '」「', en: '” “'},
  nearest: {
    zh: '最接近：{name}（置信度 {confidence}）「{text}」',
    en: 'nearest miss: {name} (confidence {confidence}) “{text}”'
  },
  'no-nearest': {zh: '没有接近的条款', en: 'no provision came near it'},
  'apart-label': {zh: '{label}（另列）', en: '{label} (set apart)'},
  // A number that reads alike in every file: measures, covered/applicable
  'cell-figures': {
    zh: '{status}；措施 {measures}；要求 {covered}/{applicable}',
    en: '{status}; measures {measures}; requirements {covered}/{applicable}'
  },
  'cell-review': {zh: '{cell}；待复核 {n}', en: '{cell}; review {n}'},

  // What every file says of itself
  'note-title': {zh: '题目', en: 'Title'},
  'note-date': {zh: '资料日期', en: 'Data as of'},
  'note-outline': {zh: '对照纲要', en: 'Measured against'},
  'note-documents': {zh: '文件', en: 'Document'},
  'note-apart': {zh: '另列，不并排比较', en: 'Set apart, not compared'},
  'note-not-given': {zh: '未提供', en: 'Not given'},
  'note-method': {zh: '方法', en: 'Method'},
  'note-limits': {zh: '准确性', en: 'How sure'},
  'note-units': {zh: '单位', en: 'Units'},
  'note-status': {zh: '状态', en: 'States'},
  'note-cite': {zh: '引用方式', en: 'How to cite'},
  'note-sheets': {zh: '工作表', en: 'Sheet'},
  'note-sheet': {zh: '{sheet}：{about}', en: '{sheet}: {about}'},
  'outline-line': {
    zh: '{title}，目录 {id}（要求为本项目的概括，不是原文），SHA-256 {hash}',
    en: '{title}, catalogue {id} (its requirements are restatements by this project, not quotations), SHA-256 {hash}'
  },
  'outline-line-quoted': {
    zh: '{title}，文件 {id}（要求逐句取自该文件），SHA-256 {hash}',
    en: '{title}, document {id} (requirements are its own sentences), SHA-256 {hash}'
  },
  'units-line': {
    zh: '措施（条）、要求（项）。n 为该文件的措施总数。',
    en: 'Measures and requirements, counted. n: all measures of the document.'
  },
  'document-line': {
    zh: '{label}：{title}；{facts}；措施 {n} 条；{path}；SHA-256 {hash}',
    en: '{label}: {title}; {facts}; {n} {n:measure|measures}; {path}; SHA-256 {hash}'
  },
  'no-date': {zh: '成文日期不详', en: 'date of issue not known'},
  'no-issuer': {zh: '发文机关不详', en: 'issuer not known'},
  'no-title': {zh: '（文中无标题）', en: '(the text prints no title)'},
  'status-covered': {
    zh: '已覆盖：有条款作出相当或更宽的承诺',
    en: 'covered: a provision commits to as much or more'
  },
  'status-partial': {
    zh: '部分覆盖：只有较窄或交叉的承诺',
    en: 'partly covered: only commitments to less or to a part'
  },
  'status-missing': {
    zh: '未覆盖：读过文件，没有找到承诺；请先看最接近的条款再下结论',
    en: 'not covered: the document was read and no commitment was found; look at the nearest miss before you conclude'
  },
  'status-not-applicable': {
    zh: '本级不适用：目录认为该要求不落在这一级政府',
    en: 'not applicable: the catalogue does not put it on this level of government'
  },
  'status-not-given': {
    zh: '未提供：没有数据，不等于零',
    en: 'not given: there are no data; this is not a zero'
  },
  cite: {
    zh: 'gangmu（纲目）：《{title}》，资料日期 {date}；方法 {method}；纲要目录 {outline}（SHA-256 {hash}）。',
    en: 'gangmu: {title}, data as of {date}; method {method}; outline catalogue {outline} (SHA-256 {hash}).'
  },

  // Comparison and Markdown
  'comparison-title': {zh: '{title}：对照表', en: '{title}: comparison'},
  contents: {zh: '目录', en: 'Contents'},
  overview: {zh: '总览', en: 'Overview'},
  'overview-lead': {
    zh: '各体系：状态；以该体系为主的措施条数；已覆盖的要求/适用的要求。',
    en: 'By system: state; measures that mainly serve it; requirements covered/requirements that apply.'
  },
  'overview-lead-sections': {
    zh: '各节：状态；以该节为主的措施条数；已覆盖的要求/适用的要求。',
    en: 'By section: state; measures that mainly serve it; requirements covered/requirements that apply.'
  },
  'comparison-lead': {
    zh: '每项要求之下，逐份文件列出原文和措施编号；另列的文件不与其他文件并排比较。',
    en: 'Under each requirement, the words of each document with the number of the measure; documents set apart are not compared with the others.'
  },
  'left-out': {
    zh: '文件超过 {most} 份，此表只列前 {most} 份；其余 {n} 份见 report.xlsx 的要求清单：{list}。',
    en: 'More than {most} documents: this table has the first {most}; the other {n} stand in report.xlsx, sheet Requirements: {list}.'
  },
  page: {zh: '第 ', en: 'Page '},
  'page-of': {zh: ' 页，共 ', en: ' of '},
  'page-end': {zh: ' 页', en: ''},
  'about-heading': {zh: '说明', en: 'About'},
  'by-systems': {zh: '按体系', en: 'By system'},
  'by-sections': {zh: '按节', en: 'By section'},
  'missing-heading': {zh: '未覆盖的要求', en: 'Requirements not covered'},
  'missing-of': {zh: '{label}（{n} 项）', en: '{label} ({n})'},
  'missing-none': {zh: '没有', en: 'none'},
  'missing-lead': {
    zh: '只列并列比较的文件：另列的文件没有写到的，不是规划的缺口。',
    en: 'Only documents that are compared: what those set apart do not say is no gap of a plan.'
  },

  // Codes of the tables in words
  mandatory: {zh: '必须', en: 'mandatory'},
  committed: {zh: '承诺', en: 'committed'},
  encouraged: {zh: '鼓励', en: 'encouraged'},
  exploratory: {zh: '探索', en: 'exploratory'},
  lead: {zh: '牵头', en: 'lead'},
  responsible: {zh: '责任', en: 'responsible'},
  cooperating: {zh: '配合', en: 'cooperating'},
  'at-least': {zh: '不少于', en: 'at least'},
  'at-most': {zh: '不超过', en: 'at most'},
  exactly: {zh: '等于', en: 'exactly'},
  target: {zh: '目标', en: 'target'},
  result: {zh: '已完成', en: 'result'},
  by: {zh: '之前', en: 'by'},
  every: {zh: '每隔', en: 'every'},
  within: {zh: '之内', en: 'within'},
  ongoing: {zh: '长期', en: 'ongoing'},
  final: {zh: '定稿', en: 'final'},
  draft: {zh: '征求意见稿', en: 'draft'}
} as const

/** The name of a wording of files. */
export type FileWording = keyof typeof fileWords

/** Whether there is a wording of this name. */
export function isFileWording(name: string): name is FileWording {
  return Object.hasOwn(fileWords, name)
}

/** A wording of files in one language, with its values filled in. */
export function sayInFiles(
  lang: Lang,
  key: FileWording,
  values: Readonly<Record<string, string | number>> = {}
): string {
  return fillTemplate(fileWords[key][lang], values)
}

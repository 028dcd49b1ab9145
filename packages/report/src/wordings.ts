import {sharedWordings} from './wordings-shared.ts'
import {viewWordings} from './wordings-views.ts'

const coreWordings = {
  // Kinds and levels of documents
  'kind-outline': {zh: '实施纲要', en: 'outline'},
  'kind-plan': {zh: '实施方案', en: 'plan'},
  'kind-workpoints': {zh: '工作要点', en: 'work points'},
  'kind-report': {zh: '报告', en: 'report'},
  'kind-notice': {zh: '通知', en: 'notice'},
  'kind-regulation': {zh: '法规', en: 'regulation'},
  'kind-other': {zh: '其他文件', en: 'other document'},
  'level-national': {zh: '国家级', en: 'national'},
  'level-province': {zh: '省级', en: 'province'},
  'level-city': {zh: '市级', en: 'city'},
  'level-county': {zh: '区县级', en: 'county'},
  'level-township': {zh: '乡镇级', en: 'township'},
  'level-unknown': {zh: '级别不详', en: 'level not known'},
  draft: {zh: '征求意见稿', en: 'draft'},

  // States of a cell
  covered: {zh: '已覆盖', en: 'covered'},
  partial: {zh: '部分覆盖', en: 'partly covered'},
  missing: {zh: '未覆盖', en: 'not covered'},
  'not-applicable': {zh: '本级不适用', en: 'not applicable'},
  'needs-review': {zh: '待人工复核', en: 'needs review'},
  'not-given': {zh: '未提供', en: 'not given'},

  // How a provision stands to a requirement
  equivalent: {zh: '相当', en: 'equivalent'},
  narrower: {zh: '较窄', en: 'narrower'},
  broader: {zh: '较宽', en: 'broader'},
  intersects: {zh: '交叉', en: 'intersects'},

  // Charts and page
  'default-title': {
    zh: '各地文件对《{outline}》的覆盖',
    en: 'How local plans cover the national outline'
  },
  'default-title-quoted': {zh: '各地文件对《{outline}》的覆盖', en: 'How plans cover {outline}'},
  'chart-systems': {zh: '{title}：{n} 个体系', en: '{title}: {n} systems'},
  'chart-sections': {zh: '{title}：{n} 节', en: '{title}: {n} sections'},
  'chart-lead': {
    zh: '每格左边的粗体数字是以该部分为主的措施条数；右边 a/b 表示适用的 b 项要求中已覆盖 a 项。',
    en: 'In each cell: the number of measures that mainly serve this part (bold), and a/b, the requirements covered out of those that apply.'
  },
  'chart-bar': {
    zh: '底部条形：实心为已覆盖，斜纹为部分覆盖，空白为未覆盖。',
    en: 'The bar below: solid, covered; hatched, partly covered; empty, not covered.'
  },
  'review-mark': {
    zh: '待人工复核（?2 表示 2 条）',
    en: 'needs review (?2: 2 provisions)'
  },
  'n-measures': {zh: '措施 n＝{n}', en: 'n = {n}'},
  'n-not-given': {zh: '未提供', en: 'not given'},
  'unit-line': {
    zh: '单位：措施（条）、要求（项）。n 为该文件的措施总数。',
    en: 'Units: measures and requirements, counted. n: all measures of the document.'
  },
  'unplaced-item': {zh: '{label} {n} 条', en: '{label}: {n}'},
  'served-line': {
    zh: '措施为 0 而有要求已覆盖的，是由以别的部分为主的措施，或由指导思想、原则、目标等表述覆盖；表述不计入措施数。',
    en: 'Where there are no measures and yet requirements are covered, measures that mainly serve another part cover them, or statements of guiding thought, principles and objectives, which are not counted as measures.'
  },
  'unplaced-line': {
    zh: '不属于纲要任何一节的措施：{list}。',
    en: 'Measures that fit no section of the outline: {list}.'
  },
  'source-line': {
    zh: '来源：gangmu（纲目）；纲要目录 {outline}（SHA-256 {hash}）；方法 {method}。',
    en: 'Source: gangmu; outline catalogue {outline} (SHA-256 {hash}); method {method}.'
  },
  'inputs-line': {zh: '文件 SHA-256：{list}。', en: 'Documents, SHA-256: {list}.'},
  'method-name': {
    zh: '{name} {version}，分词 {segmenter}，{headings}',
    en: '{name} {version}, segmenter {segmenter}, {headings}'
  },
  'headings-use': {zh: '参考文件自身标题', en: 'document headings used'},
  'headings-ignore': {zh: '不参考文件自身标题', en: 'document headings ignored'},
  'machine-note': {
    zh: '对应关系由程序判定，尚未逐条经人工核对。',
    en: 'Matched by a program; not checked one by one by people.'
  },
  'machine-note-partly': {
    zh: '对应关系由程序判定，其中 {n} 条经人工裁定。',
    en: 'Matched by a program; {n} {n:provision was|provisions were} decided by people.'
  },
  'apart-heading': {zh: '另列，不与上列文件并排比较', en: 'Set apart, not compared with the above'},
  'apart-heading-beside': {zh: '另列，不并排比较', en: 'Set apart, not compared'},
  'apart-line': {zh: '{label}：{reasons}', en: '{label}: {reasons}'},
  'reason-other-kind': {zh: '文种为{kind}，不是多年规划', en: 'its kind is {kind}, not a multi-year plan'},
  'reason-other-kind-than': {zh: '文种为{kind}，与其他文件不同', en: 'its kind is {kind}, unlike the others'},
  'reason-other-level': {zh: '级别不同（{level}）', en: 'of another level ({level})'},
  'reason-before-outline': {
    zh: '{date} 印发，早于纲要（{outline}）',
    en: 'issued {date}, before the outline ({outline})'
  },
  'list-separator': {zh: '，', en: '; '},
  'item-separator': {zh: '、', en: ', '},
  'sentence-separator': {zh: '；', en: '; '},
  'cell-name': {zh: '{label} · {number} {part}', en: '{label} · {number} {part}'},
  'cell-given': {
    zh: '{status}；措施 {measures} 条；适用要求 {applicable} 项：已覆盖 {covered}，部分覆盖 {partial}，未覆盖 {missing}',
    en: '{status}; {measures} {measures:measure|measures}; {applicable} {applicable:requirement applies|requirements apply}: {covered} covered, {partial} partly, {missing} not'
  },
  'cell-not-applicable': {
    zh: '本级不适用；措施 {measures} 条；没有适用的要求',
    en: 'not applicable at this level; {measures} {measures:measure|measures}; no requirement applies'
  },
  'cell-not-given': {zh: '未提供，没有数据；不等于零', en: 'not given, no data; this is not a zero'},
  'cell-review': {zh: '{n} 条待人工复核', en: '{n} {n:provision needs|provisions need} review'},

  // Tables in files
  'csv-document': {zh: '文件标识', en: 'document'},
  'csv-short-name': {zh: '简称', en: 'short_name'},
  'csv-measure': {zh: '措施标识', en: 'measure'},
  'csv-ordinal': {zh: '顺序', en: 'ordinal'},
  'csv-number': {zh: '号码', en: 'number'},
  'csv-label': {zh: '编号', en: 'label'},
  'csv-chapter': {zh: '章号', en: 'chapter'},
  'csv-chapter-title': {zh: '章标题', en: 'chapter_title'},
  'csv-section': {zh: '节号', en: 'section'},
  'csv-section-title': {zh: '节标题', en: 'section_title'},
  'csv-title': {zh: '措施标题', en: 'title'},
  'csv-text': {zh: '措施原文', en: 'text'},
  'csv-system': {zh: '对应体系', en: 'outline_system'},
  'csv-outline-section': {zh: '对应纲要节', en: 'outline_section'},
  'csv-confidence': {zh: '置信度', en: 'confidence'},
  'csv-secondary': {zh: '兼及纲要节（置信度）', en: 'secondary_sections'},
  'csv-requirements': {zh: '对应要求（关系，置信度）', en: 'requirements'},
  'csv-evidence': {zh: '依据原文', en: 'evidence'},
  'csv-local': {zh: '地方创新', en: 'local'},
  'csv-review': {zh: '待人工复核', en: 'needs_review'},
  'csv-decided-by': {zh: '判定者', en: 'decided_by'},
  'csv-line': {zh: '行', en: 'line'},
  'csv-group': {zh: '分组', en: 'group'},
  'csv-document-measures': {zh: '文件措施总数', en: 'document_measures'},
  'csv-system-number': {zh: '体系号', en: 'system'},
  'csv-system-name': {zh: '体系', en: 'system_name'},
  'csv-part-number': {zh: '纲要节号', en: 'outline_section'},
  'csv-part-title': {zh: '纲要节', en: 'outline_section_title'},
  'csv-status': {zh: '状态', en: 'status'},
  'csv-measures': {zh: '措施数', en: 'measures'},
  'csv-applicable': {zh: '适用要求', en: 'requirements_applicable'},
  'csv-covered': {zh: '已覆盖', en: 'requirements_covered'},
  'csv-partial': {zh: '部分覆盖', en: 'requirements_partial'},
  'csv-missing': {zh: '未覆盖', en: 'requirements_missing'},
  'csv-share': {zh: '覆盖率', en: 'share_covered'},
  'csv-reviews': {zh: '待复核条数', en: 'needs_review'},
  'group-peer': {zh: '并列', en: 'peer'},
  'group-apart': {zh: '另列', en: 'apart'},
  yes: {zh: '是', en: 'yes'},
  no: {zh: '否', en: 'no'},
  'by-method': {zh: '程序', en: 'method'},
  quote: {zh: '{id}「{quote}」', en: '{id} “{quote}”'},
  link: {zh: '{id}（{relation}，{confidence}）', en: '{id} ({relation}, {confidence})'},

  // Page
  'page-lead': {
    zh: '点击任一格，查看其后的措施、依据和缺口。',
    en: 'Open a cell to see the measures behind it, their evidence, and what is missing.'
  },
  'page-by-systems': {zh: '按体系', en: 'By system'},
  'page-by-sections': {zh: '按节', en: 'By section'},
  'page-uncovered': {
    zh: '没有一项适用要求被覆盖的节',
    en: 'Sections with no applicable requirement covered'
  },
  'page-method': {zh: '方法', en: 'Method'},
  'page-document': {zh: '文件', en: 'Document'},
  'page-source': {zh: '来源（SHA-256）', en: 'Source (SHA-256)'},
  'page-read': {zh: '读取结果', en: 'What was read'},
  'page-counts': {
    zh: '措施 {measures} 条，表述 {statements} 段，解析提示 {messages} 条，待人工复核 {reviewed} 条',
    en: '{measures} {measures:measure|measures}, {statements} {statements:statement|statements}, {messages} {messages:message|messages} of the parser, {reviewed} for review'
  },
  'page-outline': {
    zh: '对照纲要：{title}，目录 {id}（要求为本项目的概括，不是原文），SHA-256：',
    en: 'Outline: {title}, catalogue {id} (its requirements are restatements by this project, not quotations), SHA-256:'
  },
  'page-outline-quoted': {
    zh: '对照纲要：{title}，文件 {id}（要求逐句取自该文件），SHA-256：',
    en: 'Measured against: {title}, document {id} (requirements are its own sentences), SHA-256:'
  },
  'page-honesty': {
    zh: '对应关系和置信度由程序给出，可能有误：未覆盖的要求请先看最接近的措施，标“待人工复核”的请人工裁定。',
    en: 'Links and confidences are given by a program and may be wrong: look at the nearest miss before you call a requirement missing, and let a person decide what is marked for review.'
  },
  'page-detail': {zh: '所选格的内容', en: 'What stands behind the cell'},
  'page-close': {zh: '关闭', en: 'Close'},
  'page-primary': {zh: '以此为主的措施', en: 'Measures that mainly serve it'},
  'page-serving': {zh: '兼及此处的措施和表述', en: 'Others that serve it too'},
  'page-missing': {zh: '未覆盖的要求', en: 'Requirements not covered'},
  'page-nearest': {zh: '最接近：', en: 'nearest miss:'},
  'page-download': {zh: '下载此图（SVG）', en: 'Download this chart (SVG)'},
  'page-none': {zh: '没有措施对应这一部分。', en: 'No measure serves this part.'},
  'page-evidence': {zh: '依据，要求', en: 'Evidence for requirement'},
  'page-review': {zh: '待人工复核', en: 'needs review'},
  'page-local': {zh: '地方创新', en: 'local'},
  'page-unplaced': {zh: '不属于纲要任何一节', en: 'fits no section of the outline'},
  'page-open-unplaced': {
    zh: '查看不属于纲要任何一节的措施：',
    en: 'Open the measures that fit no section of the outline:'
  },
  'page-no-section': {zh: '不属于纲要任何一节', en: 'no section of the outline'},
  'page-decision': {
    zh: '对应第 {section}，置信度 {confidence}，判定：{by}',
    en: 'Section {section}, confidence {confidence}, decided by {by}'
  },
  'page-link': {zh: '{relation}，{confidence}', en: '{relation}, {confidence}'},
  'page-line': {zh: '{document} 第 {line} 行第 {column} 列', en: '{document}:{line}:{column}'},
  'statement-preamble': {zh: '前言', en: 'preamble'},
  'statement-background': {zh: '背景', en: 'background'},
  'statement-guiding': {zh: '指导思想', en: 'guiding thought'},
  'statement-principles': {zh: '原则', en: 'principles'},
  'statement-objectives': {zh: '目标', en: 'objectives'},
  'statement-problems': {zh: '存在问题', en: 'problems'},
  'statement-closing': {zh: '结语', en: 'closing'},
  'statement-notice': {zh: '印发通知', en: 'notice'},

  // Summary for the terminal
  'summary-head': {
    zh: '{documents} 份文件，{measures} 条措施，对照《{outline}》（{systems} 个体系、{sections} 节、{requirements} 项要求）',
    en: '{documents} {documents:document|documents}, {measures} {measures:measure|measures}, against {outline} ({systems} systems, {sections} sections, {requirements} requirements)'
  },
  'summary-coverage': {
    zh: '各体系：已覆盖的要求 / 适用的要求（? 表示有措施待人工复核，— 表示本级不适用）',
    en: 'By system: requirements covered / applicable (?: something needs review; —: not applicable)'
  },
  'summary-measures': {zh: '措施（条）', en: 'measures'},
  'summary-apart': {zh: '另列：{text}', en: 'Set apart: {text}'},
  'summary-uncovered': {
    zh: '没有一项适用要求被覆盖的节：',
    en: 'Sections with no applicable requirement covered:'
  },
  'summary-uncovered-line': {zh: '{label}（{n} 节）：{list}', en: '{label} ({n}): {list}'},
  'summary-uncovered-none': {zh: '{label}：无', en: '{label}: none'},
  'uncovered-section': {zh: '{number} {title}', en: '{number} {title}'},
  'uncovered-section-partial': {
    zh: '{number} {title}（部分覆盖 {partial} 项）',
    en: '{number} {title} ({partial} partly)'
  }
} as const

/**
 * Everything the report says, in both languages. `{name}` is a value, `{name:one|many}` chooses by number.
 */
export const wordings: typeof coreWordings & typeof viewWordings & typeof sharedWordings = {
  ...coreWordings,
  ...viewWordings,
  ...sharedWordings
}

/** What the views say, in both languages; see `wordings.ts`. */
export const viewWordings = {
  'view-matrix': {zh: '覆盖矩阵', en: 'Coverage'},
  'view-requirements': {zh: '逐项要求', en: 'Requirements'},
  'view-checklist': {zh: '要求清单', en: 'Check-list'},
  'view-targets': {zh: '指标与时限', en: 'Targets and deadlines'},
  'view-units': {zh: '责任单位', en: 'Units'},
  'view-strength': {zh: '承诺强度', en: 'Strength'},
  'view-plan-and-report': {zh: '报告与规划', en: 'Report and plan'},
  'view-method': {zh: '方法与来源', en: 'Method'},
  'view-all': {zh: '全部（打印用）', en: 'All, for printing'},
  'views-label': {zh: '视图', en: 'Views'},
  'chart-of': {zh: '{title}：{name}', en: '{title}: {name}'},
  'chart-of-document': {zh: '{label}{name}', en: '{name}, {label}'},
  'download-single': {zh: '单栏图（SVG）', en: 'For one column (SVG)'},
  'download-double': {zh: '双栏图（SVG）', en: 'For two columns (SVG)'},
  'n-documents': {zh: 'n＝{n} 份文件', en: 'n = {n} {n:document|documents}'},

  // Filters
  'filter-label': {zh: '筛选', en: 'Filter'},
  'filter-search': {zh: '搜索', en: 'Search'},
  'filter-system': {zh: '体系', en: 'System'},
  'filter-document': {zh: '文件', en: 'Document'},
  'filter-state': {zh: '状态', en: 'State'},
  'filter-confidence': {zh: '置信度', en: 'Confidence'},
  'filter-all': {zh: '全部', en: 'all'},
  'filter-high': {zh: '0.9 及以上', en: '0.9 and above'},
  'filter-middle': {zh: '0.6 至 0.9', en: '0.6 to 0.9'},
  'filter-low': {zh: '低于 0.6', en: 'below 0.6'},
  'filter-reset': {zh: '清除', en: 'Clear'},
  'filter-shown': {zh: '显示 {shown} / {all} 行', en: '{shown} of {all} rows shown'},
  'filter-none': {zh: '没有符合筛选条件的行。', en: 'No row fits the filter.'},
  'sort-by': {zh: '按此列排序：{name}', en: 'Sort by {name}'},
  'sort-outline': {zh: '恢复原顺序', en: 'Original order'},
  'needs-script': {
    zh: '此表由网页脚本绘制；同样的数据在旁边的 requirements.csv 和 SVG 图中。',
    en: 'The script of this page draws this table; the same figures stand in requirements.csv and the charts beside it.'
  },
  'many-hint': {
    zh: '{n} 份文件，一行一份。点列标题排序，点格子看原文。',
    en: '{n} documents, one a row. Sort by the heads of the columns; open a cell to read the words behind it.'
  },

  // Requirements
  'requirements-lead': {
    zh: '一行为纲要的一项要求，一列为一份文件。符号表示状态，数字为覆盖它的条款数。',
    en: 'A row is one requirement of the outline, a column one document. The sign tells the state, the number counts the provisions that serve it.'
  },
  'requirements-summary': {
    zh: '{label}：适用 {applicable} 项，已覆盖 {covered} 项，部分覆盖 {partial} 项，未覆盖 {missing} 项',
    en: '{label}: {applicable} apply, {covered} covered, {partial} partly, {missing} not'
  },
  'requirements-cell': {
    zh: '{status}；{n} 条',
    en: '{status}; {n} {n:provision|provisions}'
  },
  'requirements-restated': {
    zh: '要求为本项目对纲要的概括，不是原文。',
    en: 'The requirements are restatements of the outline by this project, not quotations.'
  },
  'checklist-lead': {
    zh: '一份文件对每项要求：由哪条覆盖、依据什么原文；未覆盖的，列出最接近的条款，请先核对再下结论。',
    en: 'One document, requirement by requirement: what covers it and with which words; where nothing does, what came closest. Look at that before you call it missing.'
  },
  'checklist-requirement': {zh: '要求', en: 'Requirement'},
  'checklist-state': {zh: '状态', en: 'State'},
  'checklist-by': {zh: '依据', en: 'By what'},
  'checklist-nearest-none': {zh: '没有相近的条款', en: 'nothing came near'},
  'checklist-of-section': {
    zh: '本节的措施，或用了别的说法',
    en: 'Measures of this section, which may say it otherwise'
  },

  // Targets and deadlines
  'targets-heading': {zh: '指标', en: 'Targets'},
  'targets-lead': {
    zh: '各文件关于同一事项的数字，按原文列出；“—”表示该文件没有给出，不等于没有做。报告中的数字是结果，不与指标比较。',
    en: 'What the documents say in numbers about the same thing, as printed. A dash means that the document gives none, which is not the same as nothing done. Numbers of reports are results and are not measured against targets.'
  },
  'targets-join': {
    zh: '归并规则：同类单位，且事项名称的词尾相同（去掉时间、地域、数量词后四字以上；同一节内两字以上）。',
    en: 'Joined where the units are of one kind and the names of the subjects end alike, words of time, place and number taken away: four characters or more, or two within one section of the outline.'
  },
  'targets-subject': {zh: '事项', en: 'Subject'},
  'targets-unnamed': {zh: '（原文未写明事项）', en: '(the text does not name it)'},
  'targets-result': {zh: '结果', en: 'result'},
  'targets-none': {zh: '这些文件没有数字指标。', en: 'These documents set no numbers.'},
  'targets-summary': {
    zh: '共 {n} 个事项，其中 {shared} 个在两份以上文件中出现。',
    en: '{n} {n:subject|subjects}, {shared} of them in two documents or more.'
  },
  'outline-column': {zh: '纲要', en: 'Outline'},
  'deadlines-heading': {zh: '时限', en: 'Deadlines'},
  'deadlines-lead': {
    zh: '按纲要的节列出；报告中的日期是做完的时间，不列入。',
    en: 'By section of the outline. Dates of reports say when something was done and are left out.'
  },
  'deadlines-chart': {zh: '有日期的时限', en: 'Dated deadlines'},
  'deadlines-chart-lead': {
    zh: '一行为纲要的一节，一列为一年（只列出现的年份）。● 文件，◇ 纲要；括号内为措施编号。',
    en: 'A row is a section of the outline, a column a year (only years that occur). ● documents, ◇ the outline; labels of measures in brackets.'
  },
  'deadlines-item': {zh: '{label}（{measures}）{month}', en: '{label} ({measures}) {month}'},
  'deadlines-many': {zh: '{n} 份文件{month}', en: '{n} documents {month}'},
  'deadlines-month': {zh: '{month}月', en: 'by {month}'},
  'deadlines-none': {zh: '没有带日期的时限。', en: 'There are no dated deadlines.'},
  'deadlines-section': {zh: '纲要的节', en: 'Section of the outline'},
  'deadlines-year': {zh: '{year} 年', en: '{year}'},
  'csv-subject': {zh: '事项', en: 'subject'},
  'csv-subject-printed': {zh: '事项原文', en: 'subject_as_printed'},
  'csv-words': {zh: '原文', en: 'words'},
  'csv-value': {zh: '数值', en: 'value'},
  'csv-unit': {zh: '单位', en: 'unit'},
  'csv-comparator': {zh: '比较', en: 'comparator'},
  'csv-kind': {zh: '类别', en: 'kind'},
  'csv-date': {zh: '日期', en: 'date'},
  'csv-provision': {zh: '条款标识', en: 'provision'},
  'csv-gist': {zh: '内容', en: 'gist'},
  'csv-requirement': {zh: '要求', en: 'requirement'},
  'csv-requirement-name': {zh: '要求内容', en: 'requirement_statement'},
  'csv-by': {zh: '由何覆盖', en: 'by'},
  'csv-nearest': {zh: '最接近的条款', en: 'nearest'},
  'csv-nearest-confidence': {zh: '最接近的置信度', en: 'nearest_confidence'},
  'csv-unit-name': {zh: '单位名称', en: 'unit_name'},
  'csv-lead': {zh: '牵头', en: 'lead'},
  'csv-help': {zh: '配合', en: 'help'},
  'kind-target': {zh: '指标', en: 'target'},
  'kind-result': {zh: '结果', en: 'result'},
  'deadline-by': {zh: '到期', en: 'by'},
  'deadline-every': {zh: '每期', en: 'every'},
  'deadline-within': {zh: '期限内', en: 'within'},
  'deadline-ongoing': {zh: '持续', en: 'ongoing'},

  // Units
  'units-lead': {
    zh: '各单位在每个体系中牵头的措施数（实心圆）和负责、配合的措施数（空心圆），按措施的主要体系统计；名称照原文。',
    en: 'For each unit, the measures that it leads (solid) and those that it is responsible for or helps with (hollow), by the system that the measure mainly serves. Names as printed.'
  },
  'units-chart-lead': {
    zh: '实心圆：牵头；空心圆：负责或配合；面积与措施数成正比，数字为措施数。列号为体系。',
    en: 'Solid: leads; hollow: responsible or helps. Areas are proportional to the measures that the numbers count. Columns are systems.'
  },
  'units-unit': {zh: '单位', en: 'Unit'},
  'units-total': {zh: '合计', en: 'Total'},
  'units-lead-short': {zh: '牵头 {n}', en: 'leads {n}'},
  'units-help-short': {zh: '配合 {n}', en: 'helps {n}'},
  'units-of': {
    zh: '{label}：{n} 条措施中有 {named} 条写明单位，共 {units} 个单位',
    en: '{label}: {named} of {n} {n:measure names|measures name} units, {units} {units:unit|units} in all'
  },
  'units-none': {zh: '没有写明责任单位：{list}。', en: 'Name no units: {list}.'},
  'units-rest': {
    zh: '图中为措施最多的 {shown} 个单位，其余 {rest} 个见表。',
    en: 'The chart shows the {shown} units with most measures; the other {rest} stand in the table.'
  },
  'units-more': {
    zh: '另有 {n} 份文件写明单位，见 units.csv。',
    en: '{n} more {n:document names|documents name} units: see units.csv.'
  },

  // Strength
  'strength-lead': {
    zh: '每条措施按其标题或首个动词的语气归类；条长为措施数。',
    en: 'Each measure by the verb of its title, or its first one. Lengths are numbers of measures.'
  },
  'strength-note': {
    zh: '强度由文字判断，不表示执行情况。',
    en: 'Strength is read from the words; it says nothing about what is done.'
  },
  'strength-mandatory': {zh: '强制', en: 'mandatory'},
  'strength-committed': {zh: '承诺', en: 'committed'},
  'strength-encouraged': {zh: '鼓励', en: 'encouraged'},
  'strength-exploratory': {zh: '探索', en: 'exploratory'},
  'strength-unstated': {zh: '未写明', en: 'not stated'},
  'strength-words': {
    zh: '强制，如“必须、严禁”；承诺，如“推进、完善”；鼓励，如“鼓励、支持”；探索，如“探索、试点”；未写明，没有这类词。',
    en: 'Mandatory: must, may not; committed: advance, improve; encouraged: encourage, support; exploratory: explore, pilot; not stated: no such word.'
  },
  'strength-all': {zh: '全部', en: 'All'},
  'strength-cell': {zh: '{name} {n} 条', en: '{name}: {n}'},

  // Report and plan
  'pair-heading': {zh: '{report} 与 {plan}', en: '{report} beside {plan}'},
  'pair-lead': {
    zh: '左为报告所述的已做工作，右为规划所作的承诺，按体系并列。承诺在后，工作在前，两者并列不表示承诺已经兑现。',
    en: 'On the left what the report says was done, on the right what the plan promises, by system. The work came first and the promises later: to stand side by side does not say that a promise was kept.'
  },
  'pair-lead-other': {
    zh: '左为报告所述的已做工作，右为规划所作的承诺，按体系并列；并列不表示承诺已经兑现。',
    en: 'On the left what the report says was done, on the right what the plan promises, by system. To stand side by side does not say that a promise was kept.'
  },
  'pair-none': {
    zh: '没有同一地区的报告和规划可以并列。',
    en: 'There is no report and plan of one place to set side by side.'
  },
  'pair-done': {zh: '报告：已做工作', en: 'Report: work done'},
  'pair-announced': {zh: '报告：下一步安排', en: 'Report: announced'},
  'pair-promised': {zh: '规划：承诺', en: 'Plan: promises'},
  'pair-both': {zh: '两者都涉及的要求', en: 'Requirements in both'},
  'pair-only-report': {zh: '只在报告中', en: 'Only in the report'},
  'pair-only-plan': {zh: '只在规划中', en: 'Only in the plan'},
  'pair-count': {zh: '{n} 条', en: '{n}'},
  'pair-chart-lead': {
    zh: '左：报告所述工作的条数；右：规划措施的条数。中间为体系。不表示承诺已经兑现。',
    en: 'Left: items of work in the report. Right: measures of the plan. They do not say that a promise was kept.'
  },

  // Method
  'method-lead': {
    zh: '本页由生成时的数据写出，可据此重做。',
    en: 'Written from the data of this very report; enough to do it again.'
  },
  'method-inputs': {zh: '输入', en: 'Inputs'},
  'method-outline': {zh: '纲要', en: 'Outline'},
  'method-steps': {zh: '做法', en: 'Method'},
  'method-thresholds': {zh: '阈值', en: 'Thresholds'},
  'method-threshold-reviewSectionBelow': {
    zh: '主要节的置信度低于 {value}：送人工复核',
    en: 'Confidence in the primary section below {value}: a person should decide'
  },
  'method-threshold-reviewLinkBelow': {
    zh: '某个对应的置信度低于 {value}：送人工复核',
    en: 'Confidence in a link below {value}: a person should decide'
  },
  'method-threshold-linkFrom': {
    zh: '置信度达到 {value}：与要求建立对应',
    en: 'Confidence of {value} or more: linked with a requirement'
  },
  'method-threshold-nearMissFrom': {
    zh: '达到 {value} 而不够对应：列为最接近的条款',
    en: 'From {value} on, and not linked: named as the nearest miss'
  },
  'method-threshold-candidateFrom': {
    zh: '置信度达到 {value} 的节列为候选，至少三个',
    en: 'Sections from {value} on are named as candidates, at least three'
  },
  'method-accuracy': {zh: '准确度', en: 'Accuracy'},
  'method-accuracy-lead': {
    zh: '以两名编码员独立标注后合并的标签为准，n 为措施数；打分时{headings}。由“gangmu evaluate --format json”算出，分词 {segmenter}。',
    en: 'Against labels that two coders gave independently and merged; n counts measures; scored with {headings}. Printed by “gangmu evaluate --format json”, segmenter {segmenter}.'
  },
  'method-accuracy-other': {
    zh: '以下数字是对另一版本的纲要目录测得的，仅供参考。',
    en: 'These figures were measured with another version of the outline’s catalogue; take them as a hint only.'
  },
  'method-accuracy-none': {
    zh: '没有随附准确度数字；可用 gangmu evaluate 计算。',
    en: 'No figures of accuracy came with this report; gangmu evaluate prints them.'
  },
  'method-accuracy-own': {
    zh: '这些文件参与了方法的开发，对未见过的文件可能较低。',
    en: 'The method was made with these documents in view; on others it may do worse.'
  },
  'method-pooled': {zh: '合计', en: 'pooled'},
  'method-section-accuracy': {zh: '节', en: 'section'},
  'method-system-accuracy': {zh: '体系', en: 'system'},
  'method-requirement-f1': {zh: '要求 F1', en: 'requirements F1'},
  'method-missing-precision': {zh: '“未覆盖”查准率', en: 'missing, precision'},
  'method-missing-recall': {zh: '“未覆盖”查全率', en: 'missing, recall'},
  'method-review': {zh: '送人工复核的条款', en: 'Sent to review'},
  'method-review-none': {zh: '没有需要复核的条款。', en: 'Nothing was sent to review.'},
  'method-messages': {zh: '解析提示', en: 'Messages of the parser'},
  'method-messages-none': {zh: '解析没有提示。', en: 'The parser had nothing to say.'},
  'method-message': {zh: '{label}，第 {line} 行：{text}', en: '{label}, line {line}: {text}'},
  'method-message-whole': {zh: '{label}：{text}', en: '{label}: {text}'},
  'method-cite': {zh: '如何引用', en: 'How to cite'},
  'method-citation': {
    zh: '{title}。由 gangmu（纲目）{version} 生成，对照《{outline}》，{n} 份文件，方法 {method}，输入指纹 {fingerprint}。',
    en: '{title}. Made with gangmu {version}, against {outline}, {n} {n:document|documents}, method {method}, fingerprint of the inputs {fingerprint}.'
  },
  'method-fingerprint': {
    zh: '输入指纹为纲要目录和全部文件 SHA-256 的 SHA-256；相同的输入得到逐字节相同的报告。',
    en: 'The fingerprint is the SHA-256 of the SHA-256 of the catalogue and of all documents. The same inputs give the same report, byte for byte.'
  },
  'page-provision': {zh: '条款', en: 'Provision'},
  'page-covering': {zh: '覆盖此要求的条款', en: 'What serves this requirement'},
  'page-page': {zh: '第 {page} 页', en: 'page {page}'},
  'page-search-lead': {zh: '在本视图中搜索', en: 'Search in this view'}
} as const

/** What the views of differences and of shared words say, in both languages; see `wordings.ts`. */
export const sharedWordings = {
  'view-differences': {zh: '两两差异', en: 'Differences'},
  'view-reuse': {zh: '自有与共有文字', en: 'Own and shared words'},

  // Differences
  'differences-lead': {
    zh: '任选两份文件，逐项要求对照。两份文件各自成文：此有彼无不等于删除；“存疑”不算差异，须人工判断。',
    en: 'Choose two documents and compare them requirement by requirement. Each stands in its own right: what stands in one only was not deleted from the other. What is doubtful counts as no difference; a person should decide.'
  },
  'differences-none': {
    zh: '只有一份文件，或没有作两两对照。',
    en: 'There is only one document, or documents were not compared two by two.'
  },
  'differences-left-out': {
    zh: '两两对照的是前 {n} 份文件（并列的在先），其余 {rest} 份没有对照；任意两份可用 gangmu compare 对照。',
    en: 'The first {n} documents are compared two by two, peers before others; {rest} {rest:is|are} left out. gangmu compare takes any two.'
  },
  'differences-choose-a': {zh: '甲', en: 'First'},
  'differences-choose-b': {zh: '乙', en: 'Second'},
  'differences-choose': {zh: '选择两份文件', en: 'Choose two documents'},
  'differences-same': {zh: '请选择两份不同的文件。', en: 'Choose two different documents.'},
  'differences-not-compared': {
    zh: '这两份文件没有作两两对照；可用 gangmu compare 对照。',
    en: 'These two were not compared here; gangmu compare takes any two.'
  },
  'differences-script': {
    zh: '逐项对照由网页脚本绘制；同样的内容在旁边的 differences.csv 中。',
    en: 'The script of this page draws the comparison; differences.csv beside it holds the same.'
  },
  'differences-overview': {zh: '各对文件的要求数', en: 'Requirements by pair of documents'},
  'differences-table': {zh: '同样的数字，列成表', en: 'The same numbers as a table'},
  'differences-chart-lead': {
    zh: '每对文件一条，条长为纲要的要求数。由程序判定，“存疑”须人工判断；此有彼无不等于删除。',
    en: 'One bar a pair; lengths are numbers of requirements of the outline. Judged by a program; what is doubtful needs a person. What stands in one only was not deleted from the other.'
  },
  'differences-requirements-n': {
    zh: '每对 n＝{n} 项要求',
    en: 'n = {n} requirements a pair'
  },
  'differences-pair': {zh: '{a} 与 {b}', en: '{a} beside {b}'},
  'differences-others': {
    zh: '不并列的文件（文种、级别或年份不同，多少不宜直接比较）',
    en: 'Not peers: of another kind, level or year, so that numbers say little'
  },
  'differences-others-short': {zh: '不并列', en: 'not peers'},
  'differences-only-first': {zh: '仅前者有', en: 'only the first'},
  'differences-both-differing': {zh: '都有，事实不同', en: 'both, other facts'},
  'differences-both-alike': {zh: '都有，未见事实不同', en: 'both, no other fact found'},
  'differences-doubtful': {zh: '存疑', en: 'doubtful'},
  'differences-only-second': {zh: '仅后者有', en: 'only the second'},
  'differences-rest': {zh: '都未见或本级不适用', en: 'in neither, or not applicable'},
  'differences-both': {zh: '都有', en: 'Both'},
  'differences-moved-n': {zh: '归入不同体系的措施', en: 'Measures in another system'},
  'differences-moved': {
    zh: '文字相同或相近、归入不同体系的措施',
    en: 'Measures that share words and serve mainly another system'
  },
  'differences-facts': {
    zh: '都有、但事实不同的要求：{n} 项，不同之处',
    en: 'In both, with other facts: {n} {n:requirement|requirements}, differences'
  },
  'differences-doubtful-heading': {zh: '存疑，不算差异', en: 'Doubtful, no difference'},
  'differences-wording': {zh: '改写的文字，逐词对照', en: 'Words adapted, word by word'},
  'differences-shared': {
    zh: '{a}有 {shareA} 的文字也在{b}中，{b}有 {shareB} 也在{a}中。',
    en: '{shareA} of the words of {a} stand in {b}, {shareB} of {b} in {a}.'
  },
  'differences-nothing': {zh: '没有。', en: 'None.'},
  'differences-what': {zh: '什么不同', en: 'What differs'},
  'csv-first': {zh: '甲文件', en: 'first'},
  'csv-second': {zh: '乙文件', en: 'second'},
  'csv-standing': {zh: '情况', en: 'standing'},
  'csv-doubt': {zh: '存疑原因', en: 'doubt'},
  'csv-difference': {zh: '不同之处', en: 'difference'},
  'csv-first-value': {zh: '甲', en: 'first_value'},
  'csv-second-value': {zh: '乙', en: 'second_value'},
  'csv-first-provision': {zh: '甲条款标识', en: 'first_provision'},
  'csv-second-provision': {zh: '乙条款标识', en: 'second_provision'},
  'csv-first-words': {zh: '甲原文', en: 'first_words'},
  'csv-second-words': {zh: '乙原文', en: 'second_words'},

  // Own and shared words
  'reuse-lead': {
    zh: '每份文件的文字有多少也在其他文件中。相同不等于抄录：套话也算相同，共同的来源（如上级文件）未必在这些文件之中。谁先谁后，不说明谁出自谁。',
    en: 'How much of each document stands in others. The same is not therefore copied: set phrases count too, and the common source (a document from above) need not be among these. Which came first does not say which came from which.'
  },
  'reuse-none': {
    zh: '只有一份文件，没有可比的文字。',
    en: 'There is only one document, and nothing to share words with.'
  },
  'reuse-not-sought': {zh: '没有查找共有文字。', en: 'Shared words were not looked for.'},
  'reuse-selection': {
    zh: '文件多于二十份：每处文字只与在前的四份持有者比较，下面的配对和段落是一部分，不是全部。',
    en: 'With more than twenty documents, words are compared with the four holders before them only: pairs and passages are a selection.'
  },
  'reuse-chart': {zh: '自有与共有的文字', en: 'Own and shared words'},
  'reuse-chart-lead': {
    zh: '每份文件的字数按有无见于其他文件划分（％）；不计标点、编号和括注的单位。',
    en: 'The letters of each document by whether they stand in others (%); punctuation, labels and units in brackets left out.'
  },
  'reuse-common': {zh: '共同来源', en: 'common source'},
  'reuse-regional': {zh: '同省，或地域不明', en: 'one province, or place unknown'},
  'reuse-own': {zh: '不见于其他文件', en: 'in no other'},
  'reuse-parts-note': {
    zh: '共同来源：见于不同省份的文件或国家文件的文字，应出自它们之上的来源。同省：只见于一省之内，或省份不明的文件。',
    en: 'Common source: words in documents of different provinces or in a national one, which go back to something above them. One province: only within one, or where the province is unknown.'
  },
  'reuse-letters': {zh: '字数', en: 'Letters'},
  'reuse-letters-n': {zh: 'n＝{n} 字', en: 'n = {n} letters'},
  'reuse-shares-summary': {
    zh: '{label}：{own} 不见于其他文件，{common} 出自共同来源，{regional} 见于同省或地域不明的文件。',
    en: '{label}: {own} in no other, {common} from the common source, {regional} within a province or places unknown.'
  },
  'reuse-flows': {zh: '两两共有的文字', en: 'Words shared by two'},
  'reuse-flows-lead': {
    zh: '行文件的文字有多少也在列文件中（％），颜色越深份额越大。不表示谁出自谁。',
    en: 'How much of the document of the row stands in that of the column (%), darker for more. It does not say which came from which.'
  },
  'reuse-flow-cell': {
    zh: '{a}的 {share} 也在{b}中',
    en: '{share} of {a} stands in {b}'
  },
  'reuse-passages': {zh: '最长的共有段落', en: 'Longest passages shared'},
  'reuse-passages-lead': {
    zh: '共 {all} 段，列出最长的 {n} 段；全部在 passages.csv 中。',
    en: '{all} in all, the {n} longest shown; passages.csv has all.'
  },
  'reuse-passages-none': {
    zh: '没有十二字以上的共有段落。',
    en: 'No passage of twelve letters or more is shared.'
  },
  'reuse-passage-letters': {zh: '相同字数', en: 'Letters shared'},
  'reuse-passage-kind': {zh: '方式', en: 'How'},
  'reuse-passage-documents': {zh: '见于 {n} 份', en: 'in {n} documents'},
  'reuse-verbatim': {zh: '原样', en: 'verbatim'},
  'reuse-adapted': {zh: '改写', en: 'adapted'},
  'reuse-source-common': {zh: '共同来源', en: 'common source'},
  'reuse-source-regional': {zh: '同省或不明', en: 'one province or unknown'},
  'reuse-words-a': {zh: '一处', en: 'One place'},
  'reuse-words-b': {zh: '另一处', en: 'The other'},
  'reuse-innovations': {
    zh: '地方创新：纲要中没有对应要求的措施',
    en: 'Innovations: measures with no counterpart in the outline'
  },
  'reuse-innovations-lead': {
    zh: '程序判定为“纲要无对应”的措施；标“地方创新”的是实质承诺。没有列出，不等于没有创新：在纲要某一节之内的新做法，见下面的自有文字和用语。',
    en: 'Measures for which the program finds no section of the outline; those marked local are substantial commitments. A document without any here may well have new ways within a section: see its own words and terms below.'
  },
  'reuse-innovations-none': {zh: '程序没有找到：{list}。', en: 'None found by the program: {list}.'},
  'reuse-innovation-own': {zh: '自有文字', en: 'Own words'},
  'reuse-stretches': {zh: '不见于其他文件的最长文字', en: 'Longest words in no other document'},
  'reuse-stretches-lead': {
    zh: '每份文件最长的 {n} 处，限于这里给出的文件。',
    en: 'The {n} longest of each document, as far as the documents given here go.'
  },
  'reuse-terms': {zh: '各自的用语', en: 'Terms of their own'},
  'reuse-terms-note': {
    zh: '比其他文件合起来多用的词：对数优势比（含先验），95% 下限大于 0 者，按 z 值排列，列出前 {n} 个；地名另计。用词多的文件里，少数会偶然超过界限。',
    en: 'Terms used more than in the other documents together: log-odds ratio with a prior, lower limit of 95 % above 0, by z, the first {n}; names of places set apart. Among thousands of terms a few pass the limit by chance.'
  },
  'reuse-terms-none': {zh: '没有明显的自有用语', en: 'no term stands out'},
  'reuse-places': {zh: '地名：{list}', en: 'Names of places: {list}'},
  'reuse-terms-rest': {
    zh: '只列前 {n} 份文件；全部在 terms.csv 中。',
    en: 'The first {n} documents; terms.csv has all.'
  },
  'reuse-term': {zh: '用语', en: 'Term'},
  'reuse-count': {zh: '次数', en: 'Count'},
  'reuse-others': {zh: '其他文件', en: 'In others'},
  'reuse-per-thousand': {zh: '每千词', en: 'Per 1,000'},
  'reuse-log-odds': {zh: '对数优势比（95% 区间）', en: 'Log-odds (95 % limits)'},
  'csv-letters': {zh: '字数', en: 'letters'},
  'csv-common': {zh: '共同来源', en: 'share_common'},
  'csv-regional': {zh: '同省或地域不明', en: 'share_regional'},
  'csv-own': {zh: '不见于其他文件', en: 'share_own'},
  'csv-flow': {zh: '甲在乙中的份额', en: 'share_of_first_in_second'},
  'csv-likeness': {zh: '相似度', en: 'likeness'},
  'csv-source': {zh: '来源', en: 'source'},
  'csv-documents': {zh: '见于几份文件', en: 'documents'},
  'csv-term': {zh: '用语', en: 'term'},
  'csv-count': {zh: '次数', en: 'count'},
  'csv-others': {zh: '其他文件次数', en: 'count_others'},
  'csv-per-thousand': {zh: '每千词', en: 'per_thousand'},
  'csv-others-per-thousand': {zh: '其他文件每千词', en: 'others_per_thousand'},
  'csv-log-odds': {zh: '对数优势比', en: 'log_odds'},
  'csv-low': {zh: '下限', en: 'low'},
  'csv-high': {zh: '上限', en: 'high'},
  'csv-is-place': {zh: '地名', en: 'is_place'}
} as const

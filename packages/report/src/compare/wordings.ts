import {fillTemplate} from '../fill-template.ts'
import type {Lang} from '../types.ts'

/** What a comparison says, in both languages; `{a}` and `{b}` are the names of the documents. */
export const compareWordings = {
  title: {zh: '{a} 与 {b} 对照', en: '{a} beside {b}'},
  'same-text': {zh: '两份文件文字相同，没有差异。', en: 'Both texts are the same: nothing differs.'},
  'draft-and-final': {
    zh: '两份文件是同一文件的征求意见稿和正式稿。',
    en: 'Draft and final text of one document.'
  },
  levels: {
    zh: '两份文件级别不同（{a}：{levelA}；{b}：{levelB}）：本级不适用的要求不算差异。',
    en: 'Documents of two levels of government ({a}: {levelA}; {b}: {levelB}): what does not apply at a level is no difference.'
  },
  years: {
    zh: '两份文件出自同一地区、针对不同年份：此有彼无，不等于取消或新增。',
    en: 'One place, different years: what stands in one only was not therefore dropped or added.'
  },
  peers: {
    zh: '两份文件各自成文，不是前后版本：此有彼无，不等于删除。',
    en: 'Two documents in their own right, no versions: what stands in one only was not deleted from the other.'
  },
  kinds: {
    zh: '文种不同（{a}：{kindA}；{b}：{kindB}），要求的多少不宜直接比较。',
    en: 'Of different kinds ({a}: {kindA}; {b}: {kindB}): how many requirements each serves says little.'
  },
  earlier: {zh: '{name}印发在先（{date}）。', en: '{name} was made first ({date}).'},
  machine: {
    zh: '由程序判定，未经人工逐条核对；“存疑”须人工判断，“未见”不等于没有。',
    en: 'Judged by a program, not checked one by one; what is doubtful needs a person, and “not found” may still be there in other words.'
  },
  count: {zh: '{label} {n}', en: '{label} {n}'},
  requirements: {zh: '要求（项）', en: 'Requirements'},
  facts: {zh: '都有的要求中，事实不同（项）', en: 'Of those in both, with other facts'},
  words: {zh: '文字', en: 'Words'},
  'only-a': {zh: '仅{a}有', en: 'only {a}'},
  'only-b': {zh: '仅{b}有', en: 'only {b}'},
  both: {zh: '都有', en: 'both'},
  doubtful: {zh: '存疑', en: 'doubtful'},
  neither: {zh: '都未见', en: 'neither'},
  'not-applicable': {zh: '本级不适用', en: 'not applicable'},
  deadline: {zh: '时限不同', en: 'deadline'},
  target: {zh: '指标不同', en: 'target'},
  strength: {zh: '力度不同', en: 'strength'},
  system: {zh: '归入体系不同', en: 'system'},
  coverage: {zh: '覆盖程度不同', en: 'coverage'},
  units: {zh: '单位不同', en: 'units'},
  wording: {zh: '措辞不同', en: 'wording'},
  differing: {zh: '有事实不同', en: 'with other facts'},
  shared: {
    zh: '{a}有 {shareA} 的文字也在{b}中，{b}有 {shareB} 也在{a}中；原样 {verbatim} 段，改写 {adapted} 段。',
    en: '{shareA} of the words of {a} stand in {b}, {shareB} of {b} in {a}; {verbatim} {verbatim:passage|passages} verbatim, {adapted} adapted.'
  },
  measures: {
    zh: '措施文字的对应：{name} {n} 条中，{same} 条相同，{changed} 条有共同文字，{none} 条没有。',
    en: 'Measures by their words: of {n} in {name}, {same} are the same in the other, {changed} share words, {none} do not.'
  },
  'own-words': {
    zh: '{name}的特色用语（次数/对方次数）：{terms}',
    en: 'Terms that mark {name} (count/in the other): {terms}'
  },
  'own-words-none': {zh: '{name}：没有明显的特色用语', en: '{name}: no term stands out'},
  'own-words-heading': {zh: '特色用语', en: 'Terms of their own'},
  'own-words-note': {
    zh: '对数优势比（含先验），95% 下限大于 0 者，按 z 值排列；地名另计。',
    en: 'Log-odds ratio with a prior, lower limit of 95 % above 0, by z; names of places set apart.'
  },
  term: {zh: '用语', en: 'term'},
  'term-count': {zh: '次数', en: 'count'},
  'term-others': {zh: '对方次数', en: 'in the other'},
  'per-thousand': {zh: '每千词', en: 'per 1,000'},
  limits: {zh: '对数优势比（95% 区间）', en: 'log-odds (95 % limits)'},
  'measures-heading': {zh: '措施的对应', en: 'Measures'},
  'measure-none': {
    zh: '{name}中没有对应文字的措施',
    en: 'Measures of {name} whose words are not in the other'
  },
  'measure-dropped': {
    zh: '正式稿中没有对应文字的措施',
    en: 'Measures of the draft whose words are not in the final text'
  },
  'measure-added': {
    zh: '正式稿新出现文字的措施',
    en: 'Measures of the final text whose words are not in the draft'
  },
  'measure-changed': {zh: '改动的措施', en: 'Measures whose words changed'},
  'units-heading': {zh: '责任单位不同的措施', en: 'Measures with other units'},
  'units-none': {
    zh: '{name}没有写明责任单位，单位未作比较。',
    en: '{name}: no units named, so units were not compared.'
  },
  'wording-heading': {zh: '改写的文字', en: 'Words adapted'},
  'not-found': {zh: '未见', en: 'not found'},
  'not-stated': {zh: '未写', en: 'not stated'},
  nearest: {zh: '未见；最接近', en: 'not found; nearest'},
  'doubt-same-words': {
    zh: '程序只在一方找到，但对方有相同文字',
    en: 'found in one only, but the other holds the same words'
  },
  'doubt-near-miss': {
    zh: '程序只在一方找到，但对方有相近的条款',
    en: 'found in one only, but the other comes near'
  },
  'doubt-uncertain': {zh: '只在一方找到，且把握不大', en: 'found in one only, and not surely'},
  'unit-lead': {zh: '牵头单位', en: 'in the lead'},
  'unit-all': {zh: '单位', en: 'units'},
  mandatory: {zh: '强制', en: 'mandatory'},
  committed: {zh: '承诺', en: 'committed'},
  encouraged: {zh: '鼓励', en: 'encouraged'},
  exploratory: {zh: '探索', en: 'exploratory'},
  covered: {zh: '覆盖', en: 'covered'},
  partial: {zh: '部分覆盖', en: 'partly covered'},
  missing: {zh: '未见', en: 'not found'},
  colon: {zh: '：', en: ': '},
  separator: {zh: '、', en: ', '},
  semicolon: {zh: '；', en: '; '},
  'quote-open': {zh: '“', en: '“'},
  'quote-close': {zh: '”', en: '”'},
  brackets: {zh: '（{text}）', en: ' ({text})'},
  document: {zh: '文件', en: 'Document'},
  nothing: {zh: '各项要求没有差异。', en: 'No requirement differs.'},
  'wording-more': {zh: '逐词对照见 --format html。', en: 'Word by word: --format html.'},
  contents: {zh: '目录', en: 'Contents'},
  requirement: {zh: '要求', en: 'Requirement'},
  draft: {zh: '征求意见稿', en: 'draft'},
  final: {zh: '正式稿', en: 'final'},
  national: {zh: '国家', en: 'national'},
  province: {zh: '省级', en: 'province'},
  city: {zh: '市级', en: 'city'},
  county: {zh: '县级', en: 'county'},
  township: {zh: '乡级', en: 'township'},
  unknown: {zh: '不详', en: 'unknown'},
  'kind-outline': {zh: '纲要', en: 'outline'},
  'kind-plan': {zh: '规划', en: 'plan'},
  'kind-workpoints': {zh: '工作要点', en: 'work points'},
  'kind-report': {zh: '报告', en: 'report'},
  'kind-notice': {zh: '通知', en: 'notice'},
  'kind-regulation': {zh: '法规', en: 'regulation'},
  'kind-other': {zh: '其他', en: 'other'}
} as const

/** The name of a wording of comparisons. */
export type CompareWording = keyof typeof compareWordings

/** A wording of comparisons in one language, with its values filled in. */
export function sayCompared(
  lang: Lang,
  key: CompareWording,
  values: Readonly<Record<string, string | number>> = {}
): string {
  return fillTemplate(compareWordings[key][lang], values)
}

import type {Strength} from '../types.ts'

/**
 * Words that commit, by strength. The classes follow the use of modal verbs in Chinese legislative
 * drafting (全国人大常委会法工委《立法技术规范（试行）》: 应当、必须、不得) and of policy verbs below them.
 */
const lexicon: readonly {readonly value: Strength['value']; readonly words: readonly string[]}[] = [
  {
    value: 'mandatory',
    words: ['必须', '严禁', '应当', '不得', '一律', '禁止', '严格执行', '严格落实', '严格遵守', '坚决']
  },
  {value: 'exploratory', words: ['探索', '试点', '试行', '研究', '逐步', '稳步']},
  {value: 'encouraged', words: ['鼓励', '支持', '引导', '倡导', '提倡']},
  {
    value: 'committed',
    words: [
      '建立',
      '健全',
      '完善',
      '落实',
      '推行',
      '推进',
      '推动',
      '加强',
      '强化',
      '深化',
      '加快',
      '提升',
      '提高',
      '优化',
      '开展',
      '实施',
      '制定',
      '规范',
      '构建',
      '打造',
      '加大',
      '坚持',
      '发挥',
      '畅通',
      '增强',
      '履行',
      '确保',
      '实现',
      '组织',
      '依法',
      '全面',
      '持续',
      '配齐',
      '编制',
      '公开',
      '公布',
      '整合',
      '整治',
      '创新',
      '创建',
      '拓展',
      '改善'
    ]
  }
]

const words = lexicon.flatMap(({value, words: list}) => list.map((word) => ({value, word})))
const classOf = new Map(words.map(({value, word}) => [word, value]))
const pattern = new RegExp(
  words
    .map(({word}) => word)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu'
)

/**
 * How strongly a measure commits: as its title's verb does, else as the first such word in it.
 * null where it holds none.
 */
export function findStrength(text: string, title: string | null): Strength | null {
  const value = classOf.get(first(title ?? '') ?? first(text) ?? '')
  if (value === undefined) return null
  const found = [...text.matchAll(pattern)]
    .map(([word]) => word)
    .filter((word) => classOf.get(word) === value)
  return {value, words: [...new Set(found)]}
}

function first(text: string): string | undefined {
  pattern.lastIndex = 0
  return pattern.exec(text)?.[0]
}

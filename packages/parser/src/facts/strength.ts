import type {Strength} from '../types.ts'

/**
 * Words that commit, by strength. The classes follow the use of modal verbs in Chinese legislative
 * drafting (全国人大常委会法工委《立法技术规范（试行）》: 应当、必须、不得) and of policy verbs below them.
 */
const lexicon: Readonly<Record<Strength['value'], string>> = {
  mandatory: '必须 严禁 应当 不得 一律 禁止 严格执行 严格落实 严格遵守 严格履行 坚决',
  committed:
    '建立 健全 完善 落实 推行 推进 推动 加强 强化 深化 加快 提升 提高 优化 开展 实施 制定 构建 打造 加大 坚持 发挥 ' +
    '畅通 增强 履行 确保 实现 规范 形成 召开 明确 统筹 树立 配齐 编制 公布 整合 整治 创建 拓展 改善 做好 巩固 狠抓 ' +
    '抓好 执行 创新 改进 设立 化解 保障 维护 整改 注重 用好',
  encouraged: '鼓励 支持 引导 倡导 提倡',
  exploratory:
    '探索 试点 试行 研究推进 研究建立 研究制定 研究制订 研究出台 研究完善 研究提出 研究探索 研究开展 逐步 稳步'
}

const classOf = new Map<string, Strength['value']>()
for (const value of ['mandatory', 'exploratory', 'encouraged', 'committed'] as const) {
  for (const word of lexicon[value].split(' ')) classOf.set(word, value)
}
// Longer words first, so that 严格落实 is not read as 落实.
const anyWord = [...classOf.keys()].toSorted((a, b) => b.length - a.length).join('|')
const firstWord = new RegExp(anyWord, 'u')
const everyWord = new RegExp(anyWord, 'gu')

/**
 * How strongly a measure commits: as its title's verb does, else as the first such word in it.
 * null where it holds none.
 */
export function findStrength(text: string, title: string | null): Strength | null {
  const decisive = firstWord.exec(title ?? '') ?? firstWord.exec(text)
  const value = classOf.get(decisive?.[0] ?? '')
  if (value === undefined) return null
  const found = [...text.matchAll(everyWord)]
    .map(([word]) => word)
    .filter((word) => classOf.get(word) === value)
  return {value, words: [...new Set(found)]}
}

/** A word that is often typed wrong. */
export interface WrongWord {
  readonly wrong: string
  readonly right: string
  /** What the right form rests on. */
  readonly source: string
  /** What must not stand before or after it: there the characters belong to other words, and are right. */
  readonly notAfter?: RegExp
  readonly notBefore?: RegExp
  /** What must stand before or after it, for words that are wrong in one sense only. */
  readonly onlyAfter?: RegExp
  readonly onlyBefore?: RegExp
}

/** Words whose other spelling no dictionary has as a word. */
const spellings: readonly Omit<WrongWord, 'source'>[] = [
  // 炼钢性能, 钢性能
  {wrong: '钢性', right: '刚性', notAfter: /炼$/u, notBefore: /^[能质状价]/u},
  // 公布署名文章
  {wrong: '布署', right: '部署', notAfter: /[公发分颁宣]$/u},
  // 修复盖板, 复盖章
  {wrong: '复盖', right: '覆盖', notAfter: /[修恢回]$/u, notBefore: /^[章板印]/u},
  // 预防犯罪
  {wrong: '防犯', right: '防范', notBefore: /^[罪错案法规人]/u},
  {wrong: '松驰', right: '松弛'},
  {wrong: '帐户', right: '账户'},
  {wrong: '帐号', right: '账号'},
  {wrong: '幅射', right: '辐射'},
  // 构建全省统一的机制
  {wrong: '建全', right: '健全', onlyAfter: /(?:建立|健全|完善)[、和与]?$/u},
  {
    wrong: '建全',
    right: '健全',
    notAfter: /(?:[构搭组创共新、和与]|建立|健全|完善)$/u,
    onlyBefore: /^(?:完善|机制|制度)/u
  },
  // 有错必纠分清责任
  {
    wrong: '纠分',
    right: '纠纷',
    onlyAfter: /(?:矛盾|争议|调解|化解|解决|处理|的)$|^$/u,
    notBefore: /^[清别类工]/u
  },
  {wrong: '侯选', right: '候选', notAfter: /诸$/u},
  {wrong: '一如继往', right: '一如既往'},
  {wrong: '迫不急待', right: '迫不及待'},
  {wrong: '再接再励', right: '再接再厉'},
  {wrong: '按步就班', right: '按部就班'},
  {wrong: '一愁莫展', right: '一筹莫展'}
]

/** Terms that the outline has in one form; each right form stands in the catalogue, which a test looks up. */
const terms: readonly Omit<WrongWord, 'source'>[] = [
  {wrong: '法制政府', right: '法治政府'},
  {wrong: '法制化营商环境', right: '法治化营商环境'},
  {wrong: '依法制区', right: '依法治区'},
  {wrong: '法治审核', right: '法制审核'},
  // 全过程纪录片
  {wrong: '全过程纪录', right: '全过程记录', notBefore: /^片/u},
  // 当事人权利清单
  {wrong: '权利清单', right: '权力清单', onlyBefore: /^[、和与及]?责任清单/u},
  // 行政权利义务关系, 行政权利救济
  {wrong: '行政权利', right: '行政权力', onlyBefore: /^(?:清单|事项|运行|行使|监督|制约)/u}
]

/** Few, certain, and of this field; what only looks odd is left to the comparison with other plans. */
export const wrongWords: readonly WrongWord[] = [
  ...spellings.map((word) => ({...word, source: '规范词形'})),
  ...terms.map((word) => ({...word, source: '纲要目录用语'}))
]

/** The places of a wrong word in a text, as offsets from its start; none where the characters are right. */
export function placesOf(
  {wrong, notAfter, notBefore, onlyAfter, onlyBefore}: WrongWord,
  text: string
): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(wrong); at !== -1; at = text.indexOf(wrong, at + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 8), at),
      text.slice(at + wrong.length, at + wrong.length + 8)
    ]
    const isRight =
      notAfter?.test(before) ||
      notBefore?.test(after) ||
      onlyAfter?.test(before) === false ||
      onlyBefore?.test(after) === false
    if (!isRight) places.push(at)
  }
  return places
}

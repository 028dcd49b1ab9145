/** A word that is often typed wrong. */
export interface WrongWord {
  readonly wrong: string
  readonly right: string
  /** What says so. */
  readonly source: string
}

const dictionary = '《现代汉语词典》（第7版）'
const outline = '《法治政府建设实施纲要（2021—2025年）》用语'

const spellings = [
  ['钢性', '刚性'],
  ['布署', '部署'],
  ['复盖', '覆盖'],
  ['防犯', '防范'],
  ['松驰', '松弛'],
  ['帐户', '账户'],
  ['帐号', '账号'],
  ['幅射', '辐射'],
  ['一如继往', '一如既往'],
  ['迫不急待', '迫不及待'],
  ['再接再励', '再接再厉'],
  ['既使', '即使'],
  ['贯切', '贯彻'],
  ['规犯', '规范'],
  ['完擅', '完善'],
  ['健立', '建立'],
  ['建全完善', '健全完善'],
  ['建全机制', '健全机制'],
  ['建全制度', '健全制度'],
  ['建立建全', '建立健全'],
  ['纠分', '纠纷'],
  ['统畴', '统筹'],
  ['反溃', '反馈'],
  ['渎执', '渎职'],
  ['按步就班', '按部就班'],
  ['按装', '安装'],
  ['座谈汇', '座谈会'],
  ['侯选', '候选'],
  ['一愁莫展', '一筹莫展'],
  ['不径而走', '不胫而走'],
  ['穿流不息', '川流不息']
] as const

const phrases = [
  ['法制政府', '法治政府'],
  ['法制化营商环境', '法治化营商环境'],
  ['依法制国', '依法治国'],
  ['依法制区', '依法治区'],
  ['法治审核', '法制审核'],
  ['全过程纪录', '全过程记录'],
  ['权利清单', '权力清单'],
  ['权利运行', '权力运行'],
  ['行政权利', '行政权力'],
  ['公共权利', '公共权力'],
  ['行政复意', '行政复议'],
  ['行政裁绝', '行政裁决'],
  ['三项制渡', '三项制度']
] as const

/** Few, certain, and of this field; what only looks odd is left to the comparison with other plans. */
export const wrongWords: readonly WrongWord[] = [
  ...spellings.map(([wrong, right]) => ({wrong, right, source: dictionary})),
  ...phrases.map(([wrong, right]) => ({wrong, right, source: outline}))
]

import type {Measure, PolicyDocument, Units} from '@gangmu/parser'

/** A unit named for a measure, with its place. */
export interface UnitMention {
  readonly name: string
  readonly role: keyof Units
  readonly measure: Measure
  /** Half-open range of offsets in the document's text. */
  readonly range: readonly [number, number]
}

const roles = ['lead', 'responsible', 'cooperating'] as const

/** Every unit that the measures name, where it stands; a line shared by several measures counts once. */
export function unitMentions({text, measures}: PolicyDocument): readonly UnitMention[] {
  const found = new Map<number, UnitMention>()
  for (const measure of measures) {
    const {start, end} = measure.position
    for (const role of roles) {
      for (const name of measure.units[role]) {
        const places = placesOf(name, text.slice(start.offset, end.offset))
        const place = places.find(([at]) => !found.has(start.offset + at))
        if (place === undefined) continue
        const [from, until] = [start.offset + place[0], start.offset + place[1]]
        found.set(from, {name, role, measure, range: [from, until]})
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.range[0] - b.range[0])
}

/** Whole names in a list, whatever white space a line break left in them; the last ones first. */
function placesOf(name: string, text: string): readonly (readonly [number, number])[] {
  const letters = [...name].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/u, '\\$&')).join('\\s*')
  const whole = new RegExp(
    `(?<=[：:、，,；;（(〔[【\\s])${letters}(?=\\s*(?:[、，,；;）)〕\\]】。等按]|分别|牵头|负责|配合|$))`,
    'gu'
  )
  // Units stand at the end of a measure, so its last words are looked at first.
  return [...text.matchAll(whole)]
    .map(({0: words, index}) => [index, index + words.length] as const)
    .toReversed()
}

/** Not one unit but all of a sort: 各街道, 区政府各部门, 有关单位. */
export function isGeneralName(name: string): boolean {
  return /各|有关|相关|全体|其他|等(?:部门|单位)$/u.test(name)
}

/**
 * Long forms and their usual short ones, as plans print them. They only tell which spellings of one
 * document name one unit, so a form missing here overlooks a pair, and cannot make up a unit.
 */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/机构编制委员会办公室/gu, '编办'],
  [/全面依法治([区市县省])委员会办公室/gu, '依法治$1办'],
  [/网络安全和信息化委员会办公室/gu, '网信办'],
  [/发展(?:和|与)?改革|发展改革/gu, '发改'],
  [/人力资源(?:和|与)?社会保障/gu, '人社'],
  [/住房(?:和|与)?城乡建设/gu, '住建'],
  [/卫生(?:和)?健康/gu, '卫健'],
  [/文化(?:和|与)?旅游|文化广电和?旅游/gu, '文旅'],
  [/市场监督管理|市场监督/gu, '市场监管'],
  [/城市管理/gu, '城管'],
  [/应急管理/gu, '应急'],
  [/政务服务管理|行政审批和政务服务/gu, '政务服务'],
  [/工业(?:和|与)?信息化/gu, '工信'],
  [/农业农村/gu, '农业'],
  [/办公室/gu, '办'],
  [/委员会/gu, '委'],
  [/街道办事处|街道办/gu, '街道'],
  [/人民政府/gu, '政府'],
  [/人民法院/gu, '法院'],
  [/人民检察院/gu, '检察院']
]

/** The same for every spelling of one unit: 区政府办公室 and 区政府办 both give 区政府办. */
export function canonicalUnit(name: string, document: PolicyDocument): string {
  const district = /([\u4e00-\u9fff]{2,4})([区市县旗省])$/u.exec(document.region ?? document.shortName)
  let short = name
  if (district) {
    const [, place = '', rank = ''] = district
    for (let at = 0; place.length - at >= 2; at += 1)
      short = short.replace(new RegExp(`^${place.slice(at)}${rank}`, 'u'), rank)
  }
  for (const [long, form] of shortForms) short = short.replace(long, form)
  return short
}

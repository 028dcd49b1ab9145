import {abstractList, type DocxParts, inList, level, list, paragraph} from './make-docx.ts'

const close = '<w:suff w:val="nothing"/>'
const apart = '<w:suff w:val="space"/>'
const startAt = (number: number): string =>
  `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${number}"/></w:lvlOverride>`

const numbering = [
  abstractList(
    0,
    level(0, 'chineseCountingThousand', '%1、', close),
    level(1, 'chineseCounting', '（%2）', close),
    level(2, 'decimal', '%3.'),
    level(3, 'decimalEnclosedCircle', '%4', close)
  ),
  abstractList(
    1,
    level(0, 'decimal', '第%1章', apart),
    level(1, 'decimal', '第%2条', apart),
    level(2, 'decimal', '%1.%2.%3', apart)
  ),
  abstractList(2, level(0, 'decimal', '%1．')),
  abstractList(3, level(0, 'ideographTraditional', '%1、')),
  abstractList(4, level(0, 'decimalFullWidth', '（%1）')),
  list(1, 0),
  list(2, 1),
  list(3, 2),
  list(4, 2),
  list(5, 2, startAt(1)),
  list(6, 2, startAt(5)),
  list(7, 2, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1项')}</w:lvlOverride>`),
  list(8, 3),
  list(9, 4)
].join('')

/** A paragraph in a list, by the list's number and its level. */
const places: readonly (readonly [list: number, level: number])[] = [
  ...[0, 1, 2, 2, 1, 2, 3, 3, 0, 1, 2].map((at) => [1, at] as const),
  ...[0, 1, 1, 2, 2, 0, 1, 2].map((at) => [2, at] as const),
  ...[3, 3, 4, 5, 5, 6, 6, 7, 3, 8, 8, 9, 9].map((id) => [id, 0] as const),
  ...Array.from({length: 12}, () => [1, 0] as const),
  [1, 3]
]

/** A plan without one typed number: lists of many kinds, that restart, go on, and are taken up again. */
export const numberedPlan: DocxParts = {
  numbering,
  body:
    paragraph('甲区法治政府建设实施方案') +
    places.map(([id, at], index) => paragraph(`落实第${index}项工作。`, inList(id, at))).join('')
}

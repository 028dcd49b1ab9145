import {ownTexts} from '../own-text.ts'
import type {Rule} from '../types.ts'

const second =
  /(?<mark>[，,；;。、])\s*(?=(?:责任|配合|协办|协同|参与|参加|协作)(?:责任)?(?:单位|部门)\s*[：:])/gu

/** Another mark between 牵头单位 and 责任单位 than elsewhere. */
export const unitSeparators: Rule = {
  name: 'unit-separators',
  group: 'drafting',
  severity: 'info',
  title: {zh: '责任分工的分隔标点不一致', en: 'Units set apart by another mark'},
  meaning: {
    zh: '牵头单位与责任单位之间的标点应全文一致。只是全角半角不同的不算。',
    en: 'The mark between the units in charge and those responsible should be the same throughout. Widths are not looked at.'
  },
  example: {
    wrong: '（牵头单位：区政府办，责任单位：各街道）',
    right: '（牵头单位：区政府办；责任单位：各街道）'
  },
  sentences: {
    other: {
      why: {
        zh: '此处用“{mark}”，其他 {others} 处用“{usual}”。',
        en: 'Here “{mark}”, in {others} other places “{usual}”.'
      },
      advice: {zh: '改为“{usual}”。', en: 'Use “{usual}”.'}
    }
  },
  find: ({document}) => {
    const places = ownTexts(document, ['measure']).flatMap(({text, start}) =>
      [...text.matchAll(second)].map(({groups, index}) => ({
        mark: (groups?.mark ?? '').normalize('NFKC'),
        printed: groups?.mark ?? '',
        at: start + index
      }))
    )
    const count = (mark: string): number => places.filter((place) => place.mark === mark).length
    const [usual] = [...places].toSorted((a, b) => count(b.mark) - count(a.mark))
    if (usual === undefined || count(usual.mark) < 3) return []
    return places
      .filter(({mark}) => mark !== usual.mark)
      .map(({printed, at}) => ({
        range: [at, at + 1] as const,
        says: 'other',
        values: {mark: printed, usual: usual.printed, others: count(usual.mark)}
      }))
  }
}

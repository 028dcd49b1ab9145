import {canonicalUnit, unitMentions} from '../../unit-mentions.ts'
import type {Rule} from '../types.ts'

/** One unit under two names. */
export const unitSpellings: Rule = {
  name: 'unit-spellings',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '同一单位两种写法', en: 'One unit, two spellings'},
  meaning: {
    zh: '同一责任单位全文应写法一致。以较少的一种为准指出（如“区政府办”与“区政府办公室”，“区发改委”与“区发展改革委”）。',
    en: 'A unit should be spelled alike throughout. The rarer spelling is pointed out.'
  },
  example: {wrong: '责任单位：区政府办公室（他处作：区政府办）', right: '责任单位：区政府办'},
  sentences: {
    spelling: {
      why: {
        zh: '“{name}”另有 {times} 处写作“{usual}”。',
        en: '“{name}” is spelled “{usual}” in {times} other places.'
      },
      advice: {zh: '统一为一种写法。', en: 'Use one spelling throughout.'}
    }
  },
  find: ({document}) => {
    const mentions = unitMentions(document)
    const counts = new Map<string, Map<string, number>>()
    for (const {name} of mentions) {
      const spellings = counts.get(canonicalUnit(name, document)) ?? new Map<string, number>()
      spellings.set(name, (spellings.get(name) ?? 0) + 1)
      counts.set(canonicalUnit(name, document), spellings)
    }
    return mentions.flatMap(({name, range}) => {
      const spellings = [...(counts.get(canonicalUnit(name, document)) ?? [])].toSorted(
        ([, a], [, b]) => b - a
      )
      const [usual, times] = spellings[0] ?? [name, 0]
      return usual === name ? [] : [{range, says: 'spelling', values: {name, usual, times}}]
    })
  }
}

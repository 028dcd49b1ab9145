import {realDay} from '@gangmu/parser'
import {ownTexts} from '../own-text.ts'
import type {Rule} from '../types.ts'

const date = /(?<![0-9])(20\d{2})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/gu

/** Days that no calendar has. */
export const impossibleDate: Rule = {
  name: 'impossible-date',
  group: 'drafting',
  severity: 'error',
  title: {zh: '日期不存在', en: 'Date that does not exist'},
  meaning: {
    zh: '月份大于 12，或该月没有这一天。',
    en: 'A month above 12, or a day that the month does not have.'
  },
  example: {wrong: '2023年6月31日前', right: '2023年6月30日前'},
  sentences: {
    impossible: {
      why: {zh: '没有“{words}”这一天。', en: 'There is no such day as “{words}”.'},
      advice: {zh: '核对日期。', en: 'Check the date.'}
    }
  },
  find: ({document}) =>
    ownTexts(document, ['measure', 'statement', 'heading', 'signature', 'metadata']).flatMap(
      ({text, start}) =>
        [...text.matchAll(date)]
          .filter(([, year, month, day]) => realDay(Number(year), Number(month), Number(day ?? 1)) === null)
          .map(({0: words, index}) => ({
            range: [start + index, start + index + words.length] as const,
            says: 'impossible',
            values: {words: words.replace(/\s/gu, '')}
          }))
    )
}

import {ownTexts} from '../own-text.ts'
import type {Rule} from '../types.ts'

const marks = /[，、；：,;][\s]*[，。、；：,;]|。[，、；：。](?!。)/gu
const words = /(?<word>[\u4e00-\u9fff]{2,6})\k<word>/gu
// Not 目的的, 标的的, 参与与: there the first belongs to the word before.
const particles = /(?<![目标])的的|(?<!参)与与|(?<!以)及及/gu

/** Words or marks typed twice. */
export const doubledWords: Rule = {
  name: 'doubled-words',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '字词或标点重复', en: 'Word or mark typed twice'},
  meaning: {
    zh: '两个点号相连（，，、。，），同一词语紧接着写了两遍（加强加强），虚词叠用（的的）。省略号和“一项一项”一类叠用不算。',
    en: 'Two marks side by side, or the same word twice in a row. 一项一项 and the like are left alone.'
  },
  example: {wrong: '进一步加强加强行政执法监督，，', right: '进一步加强行政执法监督，'},
  sentences: {
    doubled: {
      why: {zh: '“{words}”看来是多打的。', en: '“{words}” looks like a slip of the keyboard.'},
      advice: {zh: '删去多余的部分。', en: 'Delete one of them.'}
    }
  },
  find: ({document}) =>
    ownTexts(document).flatMap(({text, start}) =>
      [marks, words, particles].flatMap((pattern) =>
        [...text.matchAll(pattern)]
          .filter(([found]) => !/^一|^(.)\1+$/u.test(found) || pattern !== words)
          .map(({0: found, index}) => ({
            range: [start + index, start + index + found.length] as const,
            says: 'doubled',
            values: {words: found}
          }))
      )
    )
}

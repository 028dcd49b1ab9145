import {ownTexts} from '../own-text.ts'
import type {Found, Rule} from '../types.ts'

const han = '\\u4e00-\\u9fff“”‘’《》、。，；：！？（）〔〕'
// A tab sets the cells of a table apart, so it is no blank.
const between = new RegExp(`(?<=[${han}])[ \\u00a0\\u2000-\\u200b\\u3000]+(?=[${han}])`, 'gu')
const aroundNumber =
  /(?<=[\u4e00-\u9fff])[ \u00a0]+\d+(?:\.\d+)?[ \u00a0]*(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]\d{1,9})[ \u00a0]+(?=[\u4e00-\u9fff])/gu

/** Blanks in the middle of Chinese text. */
export const straySpace: Rule = {
  name: 'stray-space',
  group: 'drafting',
  severity: 'info',
  title: {zh: '多余的空格', en: 'Stray blank'},
  meaning: {
    zh: '汉字、中文标点之间的空格；全文数字前后都不空格时，个别数字前后的空格。行首、行末、编号后的和表格各栏之间的不算。',
    en: 'Blanks between Chinese characters or marks, and around numbers where the document sets them without. Not at the ends of lines, after a number that heads a line, or between the cells of a table.'
  },
  example: {wrong: '“立体化+智能化 ”', right: '“立体化+智能化”'},
  sentences: {
    space: {
      why: {zh: '中文之间有空格。', en: 'A blank stands between Chinese words.'},
      advice: {zh: '删去空格。', en: 'Delete it.'}
    }
  },
  find: ({document}) => {
    const texts = ownTexts(document, ['measure', 'statement'])
    const spaced = texts.flatMap((own) => matches(own.text, own.start, aroundNumber))
    const plain = texts.reduce(
      (sum, {text}) => sum + [...text.matchAll(/[\u4e00-\u9fff]\d|\d[\u4e00-\u9fff]/gu)].length,
      0
    )
    return [
      ...texts.flatMap(({text, start}) => matches(text, start, between)),
      ...(spaced.length * 4 <= plain ? spaced : [])
    ]
  }
}

function matches(text: string, start: number, pattern: RegExp): readonly Found[] {
  return [...text.matchAll(pattern)]
    .filter(({index}) => !isHead(text, index))
    .map(({0: blank, index}) => ({
      // With the characters beside it, so that there is something to see.
      range: [start + index - 1, start + index + blank.length + 1] as const,
      says: 'space'
    }))
}

/** Between a heading or label and its text: `（一） 指导思想`. */
function isHead(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^\s*(?:第?[（(]?[0-9０-９一二三四五六七八九十百]+[）)、.．是要]?[条章节]?|(?:专栏|附件|附表|表|图)\s*[0-9０-９一二三四五六七八九十]*|[\u4e00-\u9fff]{0,2})$/u.test(
    line
  )
}

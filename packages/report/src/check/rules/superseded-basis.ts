import {ownTexts} from '../own-text.ts'
import {supersededBases} from '../superseded-bases.ts'
import type {Draft, Found, Rule} from '../types.ts'

const longestTitle = 80
const title = new RegExp(`《([^《》]{2,${longestTitle}})》`, 'gu')
const years = /[（(]?(20\d{2})\s*[—－–\-~至]+\s*(20\d{2})\s*年?[）)]?/u

/** Laws that are repealed and plans whose years are over, given as what the document rests on. */
export const supersededBasis: Rule = {
  name: 'superseded-basis',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '依据已经失效或期满', en: 'Basis repealed or expired'},
  meaning: {
    zh: '引用已废止的法律法规（名单见下），或规划期早于本文件的规划。回顾过去的段落，以及“……实施以来”“……期间”不算。',
    en: 'A repealed law (those listed), or a plan whose years were over before those of this document. Passages that look back are left alone.'
  },
  example: {
    wrong: '根据《法治政府建设实施纲要（2015—2020年）》',
    right: '根据《法治政府建设实施纲要（2021—2025年）》'
  },
  sentences: {
    repealed: {
      why: {
        zh: '《{title}》自 {on} 起由《{by}》取代（{source}）。',
        en: '《{title}》 was replaced by 《{by}》 on {on} ({source}).'
      },
      advice: {
        zh: '改引现行规定，并核对所引内容。',
        en: 'Cite what is in force, and check what is taken from it.'
      }
    },
    expired: {
      why: {
        zh: '《{title}》到 {until} 年为止，本文件从 {from} 年开始。',
        en: '《{title}》 ran until {until}; this document starts in {from}.'
      },
      advice: {
        zh: '改引现行的规划；只是回顾的，写明“期间”。',
        en: 'Cite the plan in force; where it is a look back, say so.'
      }
    }
  },
  find: (draft) => {
    const lookBack = new Set(
      draft.document.statements
        .filter(({kind}) => kind === 'background' || kind === 'problems')
        .map(({position}) => position.start.offset)
    )
    return ownTexts(draft.document)
      .filter(({start}) => !lookBack.has(start))
      .flatMap(({text, start}) => inText(text, start, draft))
  }
}

function inText(text: string, start: number, {document, asOf}: Draft): readonly Found[] {
  const from = document.period?.from ?? (asOf === null ? null : Number(asOf.slice(0, 4)))
  const day = asOf ?? (from === null ? null : `${from}-12-31`)
  return [...text.matchAll(title)].flatMap((match): Found[] => {
    const [words, cited = ''] = match
    const range = [start + match.index, start + match.index + words.length] as const
    const after = text.slice(match.index + words.length, match.index + words.length + 12)
    if (/^[^，。；]{0,8}(?:以来|期间|已|废止|失效)/u.test(after)) return []
    const plain = cited.normalize('NFKC').replace(/^中华人民共和国|\s|\([^)]*\)$/gu, '')
    const old = supersededBases.find((basis) => basis.title === plain)
    if (old && (day === null || day >= old.on))
      return [{range, says: 'repealed', values: {...old, title: cited}}]
    const until = Number(years.exec(cited)?.[2] ?? Number.NaN)
    if (from !== null && until < from) return [{range, says: 'expired', values: {title: cited, until, from}}]
    return []
  })
}

import type {Measure, Statement} from '@gangmu/parser'
import {countCovering} from '../peer-wordings.ts'
import type {Draft, Rule} from '../types.ts'
import {headOf, requirementCases} from './requirement-context.ts'

/** Requirements of the outline that the draft does not take up at its level. */
export const missingRequirement: Rule = {
  name: 'missing-requirement',
  group: 'coverage',
  severity: 'warning',
  title: {zh: '纲要的要求未见', en: 'A requirement is not taken up'},
  meaning: {
    zh: '适用于本级的要求，文件中没有找到对应的措施。程序判定会漏看说法不同的措施，请先看最接近的一条。半数以上同类文件也没有的，以及年度工作要点，只作提示。',
    en: 'Nothing was found that serves a requirement of this level. Other words for the same thing may be missed: look at the nearest provision first. It is only information where most peers lack it too, and in work points for one year.'
  },
  example: {wrong: '（全文没有行政裁决队伍建设的措施）', right: '加强行政裁决工作队伍建设。'},
  sentences: {
    near: {
      why: {
        zh: '未见“{statement}”（{id}，{section}）。最接近的是此处（相似 {confidence}）。同类文件 {all} 份中 {covered} 份有。',
        en: 'Nothing serves “{statement}” ({id}, {section}). This comes nearest ({confidence}). {covered} of {all} peers have it.'
      },
      advice: {
        zh: '先看此处是否已经包含；没有的，补写一条或一句。',
        en: 'See whether this already holds it; if not, add a measure or a sentence.'
      }
    },
    none: {
      why: {
        zh: '未见“{statement}”（{id}，{section}），也没有相近的措施。同类文件 {all} 份中 {covered} 份有。',
        en: 'Nothing serves “{statement}” ({id}, {section}) or comes near it. {covered} of {all} peers have it.'
      },
      advice: {
        zh: '补写一条或一句；本地确不适用的，记下理由。',
        en: 'Add a measure or a sentence, or note why it does not apply here.'
      }
    }
  },
  find: (draft) =>
    requirementCases(draft)
      .filter(({coverage}) => coverage.status === 'missing')
      .map(({requirement: {id, statement}, number, section, coverage, nearest}) => {
        const {covered, all} = countCovering(id, draft.peers)
        const {confidence = 0} = coverage.nearest ?? {}
        const near = nearest !== null && isNear(nearest, number, confidence, draft) ? nearest : null
        const values = {id, statement, section, covered, all, confidence: confidence.toFixed(2)}
        const isRare = all > 0 && covered * 2 < all
        return {
          range: near === null ? null : headOf(near),
          says: near === null ? 'none' : 'near',
          values,
          requirement: id,
          weight: all === 0 ? 1 : covered / all,
          // Work points take up what one year is for, not the whole outline.
          ...(isRare || draft.document.kind === 'workpoints' ? {severity: 'info' as const} : {})
        }
      })
}

/** So much likeness is worth a look in any section; less only in the requirement's own. */
const leastLikeness = 0.095

function isNear({id}: Measure | Statement, section: number, confidence: number, {alignment}: Draft): boolean {
  const primary = alignment.alignments.find((one) => one.id === id)?.primary.section
  return confidence >= leastLikeness || primary === section
}

import type {Rule} from '../types.ts'
import {evidenceOf, requirementCases} from './requirement-context.ts'

/** Requirements that are met in part only. */
export const partialRequirement: Rule = {
  name: 'partial-requirement',
  group: 'coverage',
  severity: 'info',
  title: {zh: '要求只落实了一部分', en: 'A requirement is met in part'},
  meaning: {
    zh: '有措施涉及，但只及要求的一部分。列出要求中没有出现的关键词。数字、时限的不足另有规则。',
    en: 'Some measure touches it, but holds only a part. Key terms that do not appear are listed. Numbers and deadlines have rules of their own.'
  },
  example: {wrong: '推进规范性文件管理。', right: '健全规范性文件动态清理工作机制。'},
  sentences: {
    part: {
      why: {
        zh: '此处只及“{statement}”（{id}，{section}）的一部分{lacking}。',
        en: 'This holds only a part of “{statement}” ({id}, {section}){lacking}.'
      },
      advice: {zh: '对照要求补全。', en: 'Complete it.'}
    }
  },
  find: (draft) =>
    requirementCases(draft).flatMap(({requirement: {id, statement, keyTerms}, section, coverage, served}) => {
      const [best] = served.toSorted((a, b) => b.link.confidence - a.link.confidence)
      if (coverage.status !== 'partial' || best === undefined) return []
      const text = served.map(({provision}) => provision.text).join('')
      const absent = keyTerms.filter((term) => !text.includes(term))
      const lacking = absent.length === 0 ? '' : `：${absent.slice(0, 4).join('、')}`
      return [
        {
          range: evidenceOf(best.link, best.provision),
          says: 'part',
          values: {id, statement, section, lacking},
          requirement: id
        }
      ]
    })
}

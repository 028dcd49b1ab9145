import {appliesTo} from '@gangmu/aligner'
import type {Rule} from '../types.ts'
import {evidenceOf, requirementCases} from './requirement-context.ts'

/** Requirements with a date in the outline that the draft takes up without one, or with a later one. */
export const missingDeadline: Rule = {
  name: 'missing-deadline',
  group: 'coverage',
  severity: 'warning',
  title: {zh: '没有写纲要规定的时限', en: 'The outline’s deadline is missing'},
  meaning: {
    zh: '纲要对本级定有完成时限的要求，对应的措施没有写时限，或写得更晚。',
    en: 'Where the outline sets a date for this level, the measures that serve the requirement give none, or a later one.'
  },
  example: {
    wrong: '基本建成行政执法协调监督工作体系。',
    right: '2024年年底前基本建成行政执法协调监督工作体系。'
  },
  sentences: {
    none: {
      why: {
        zh: '纲要规定“{statement}”（{id}）于 {asked} 前完成，此处没有写时限。',
        en: 'The outline sets {asked} for “{statement}” ({id}); no date is given here.'
      },
      advice: {zh: '写明不晚于纲要的时限。', en: 'Give a date that is not later.'}
    },
    later: {
      why: {
        zh: '纲要规定“{statement}”（{id}）于 {asked} 前完成，此处为 {given}。',
        en: 'The outline sets {asked} for “{statement}” ({id}); here it is {given}.'
      },
      advice: {zh: '提前到纲要的时限，或写明依据。', en: 'Bring it forward, or name the rule that allows it.'}
    }
  },
  find: (draft) =>
    requirementCases(draft).flatMap(({requirement: {id, statement, deadlines = []}, served}) => {
      const [best] = served.toSorted((a, b) => b.link.confidence - a.link.confidence)
      if (best === undefined) return []
      const given = served
        .flatMap(({provision}) => provision.deadlines)
        .flatMap(({date}) => (date === null ? [] : [date]))
        .toSorted()
      // 2023年2月30日前 is a date given, if a wrong one: that is another rule's finding.
      const undated = served.some(({provision}) =>
        provision.deadlines.some(({kind, date}) => kind === 'by' && date === null)
      )
      const {level, period} = draft.document
      return (
        deadlines
          .filter((asked) => appliesTo(asked, level))
          // A plan has no date to give that lies before or after its years.
          .filter(({date}) => {
            const year = Number(date.slice(0, 4))
            return period === null || (period.from <= year && year <= period.to)
          })
          .flatMap((asked) => {
            const range = evidenceOf(best.link, best.provision)
            const values = {id, statement, asked: asked.date}
            const [earliest] = given
            if (earliest === undefined) return undated ? [] : [{range, says: 'none', values, requirement: id}]
            return earliest > asked.date
              ? [{range, says: 'later', values: {...values, given: earliest}, requirement: id}]
              : []
          })
      )
    })
}

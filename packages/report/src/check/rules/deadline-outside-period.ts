import type {Rule} from '../types.ts'
import {commitmentDeadlines} from './commitments.ts'

/** Deadlines before or after the years that the document plans for. */
export const deadlineOutsidePeriod: Rule = {
  name: 'deadline-outside-period',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '时限超出规划期', en: 'Deadline outside the period of the plan'},
  meaning: {
    zh: '时限应在标题所写的规划期内。“为到2035年……奠定基础”一类远景、次年初的总结评估不算。',
    en: 'Deadlines should lie in the years that the title names. Long-range aims (为到2035年…奠定基础) and reports in the year after are left alone.'
  },
  example: {wrong: '2021—2025年方案：2026年年底前建成……', right: '2025年年底前建成……'},
  sentences: {
    outside: {
      why: {
        zh: '时限 {date} 不在规划期 {from}—{to} 年内。',
        en: 'The deadline {date} lies outside the period {from}–{to}.'
      },
      advice: {zh: '核对年份。', en: 'Check the year.'}
    }
  },
  find: ({document}) => {
    const {period, text} = document
    if (period === null) return []
    return commitmentDeadlines(document).flatMap(({date, position: {start, end}}) => {
      const year = Number(date.slice(0, 4))
      if (year >= period.from && year <= period.to) return []
      const clause = text.slice(Math.max(0, start.offset - 6), end.offset + 40).split('。')[0] ?? ''
      if (year > period.to && /奠定|基础|远景|展望/u.test(clause)) return []
      // What a plan achieved can only be told when its years are over.
      if (year === period.to + 1 && /总结|评估|验收|考核|报送|报告|述职/u.test(clause)) return []
      return [
        {
          range: [start.offset, end.offset] as const,
          says: 'outside',
          values: {date, from: period.from, to: period.to}
        }
      ]
    })
  }
}

import type {Rule} from '../types.ts'
import {commitmentDeadlines} from './commitments.ts'

/** Deadlines that are over before the document is out. */
export const deadlinePast: Rule = {
  name: 'deadline-past',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '时限已过', en: 'Deadline already past'},
  meaning: {
    zh: '时限早于 --as-of 的日期（缺省为文件的成文或发布日期；文件没有日期时不查）。',
    en: 'A deadline before --as-of (default: the day on which the document was made or put out; not looked at where it gives none).'
  },
  example: {wrong: '2021年6月底前完成（2022年5月印发）', right: '2022年12月底前完成'},
  sentences: {
    past: {
      why: {zh: '时限 {date} 早于 {asOf}。', en: 'The deadline {date} is before {asOf}.'},
      advice: {
        zh: '改为可以做到的时限；已经完成的改写为巩固或删去。',
        en: 'Give a date that can be kept, or reword what is done already.'
      }
    }
  },
  find: ({document, asOf}) =>
    asOf === null
      ? []
      : commitmentDeadlines(document)
          .filter(({date}) => date < asOf)
          .map(({date, position: {start, end}}) => ({
            range: [start.offset, end.offset] as const,
            says: 'past',
            values: {date, asOf}
          }))
}

import {appliesTo} from '@gangmu/aligner'
import type {Target} from '@gangmu/parser'
import type {Rule} from '../types.ts'
import {requirementCases} from './requirement-context.ts'

/** Numbers below (or above) what the outline sets for this level. */
export const lowerTarget: Rule = {
  name: 'lower-target',
  group: 'coverage',
  severity: 'warning',
  title: {zh: '指标低于纲要', en: 'A number below the outline’s'},
  meaning: {
    zh: '纲要对本级定有数字的，与措施中同一对象、同一单位的数字比较；同一对象有几个数字的，取最高的。',
    en: 'Where the outline sets a number for this level, it is compared with the measure’s number of the same thing in the same unit; of several the highest counts.'
  },
  example: {wrong: '行政执法人员培训不少于40学时', right: '行政执法人员每人每年培训不少于60学时'},
  sentences: {
    lower: {
      why: {
        zh: '纲要要求{subject}{sign} {asked}{unit}（{id}），此处为 {given}。',
        en: 'The outline asks {sign} {asked} {unit} for {subject} ({id}); here it is {given}.'
      },
      advice: {
        zh: '提高到纲要的数字；另有上级规定的，写明依据。',
        en: 'Raise it to the outline’s, or name the rule that allows less.'
      }
    }
  },
  find: (draft) =>
    requirementCases(draft).flatMap(({requirement: {id, targets = []}, served, nearest}) => {
      const provisions = [...served.map(({provision}) => provision), ...(nearest === null ? [] : [nearest])]
      return targets
        .filter((asked) => appliesTo(asked, draft.document.level))
        .flatMap((asked) => {
          const [unit = ''] = asked.unit.split('/')
          const given = provisions
            .flatMap((provision) => provision.targets)
            .filter(
              (target) =>
                target.kind === 'target' &&
                target.unit === unit &&
                isAbout(asked.subject, target, draft.document.text)
            )
          const isLess =
            asked.comparator === '<=' ? (a: number) => a > asked.value : (a: number) => a < asked.value
          const [best] = given.toSorted((a, b) =>
            asked.comparator === '<=' ? a.value - b.value : b.value - a.value
          )
          if (best === undefined || !isLess(best.value)) return []
          const {start, end} = best.position
          const sign = asked.comparator === '>=' ? '≥' : asked.comparator === '<=' ? '≤' : '='
          const values = {
            id,
            subject: asked.subject,
            sign,
            asked: asked.value,
            unit: asked.unit,
            given: `${best.value}${best.unit}`
          }
          return [{range: [start.offset, end.offset] as const, says: 'lower', values, requirement: id}]
        })
    })
}

/** Whether the sentence of a number speaks of the outline's subject: two neighbouring characters in common. */
function isAbout(subject: string, {position: {start, end}}: Target, text: string): boolean {
  const from =
    Math.max(text.lastIndexOf('。', start.offset - 1), text.lastIndexOf('\n', start.offset - 1)) + 1
  const until = text.indexOf('。', end.offset)
  const sentence = text.slice(from, until === -1 ? undefined : until)
  const pairs = [...subject].slice(1).map((letter, at) => `${[...subject][at]}${letter}`)
  return pairs.filter((pair) => sentence.includes(pair)).length * 2 >= pairs.length
}

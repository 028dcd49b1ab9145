import type {Measure} from '@gangmu/parser'
import type {Found, Rule} from '../types.ts'

/** From this share up, naming units is the document's way. */
const usualShare = 0.7

/** Fewer measures show no way. */
const fewestMeasures = 4

/** Measures without a responsible unit where the others have one. */
export const missingUnit: Rule = {
  name: 'missing-unit',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '措施没有责任单位', en: 'Measure without a responsible unit'},
  meaning: {
    zh: '多数措施（七成以上）写明了牵头或责任单位时，指出没有写的措施。全文都不写的不算。',
    en: 'Where at least seven in ten measures name units, those that name none are pointed out.'
  },
  example: {
    wrong: '12.强化基层应急管理能力建设。',
    right: '12.强化基层应急管理能力建设。（责任单位：区应急管理局）'
  },
  sentences: {
    none: {
      why: {
        zh: '第 {label} 条没有写责任单位，其他 {others} 条都写了。',
        en: 'Measure {label} names no unit; {others} others do.'
      },
      advice: {zh: '写明牵头单位和责任单位。', en: 'Name the unit in charge and those responsible.'}
    }
  },
  find: ({document: {measures}}) => {
    // Rows of a task table name units in a column, whatever the measures of the text do.
    const isRow = ({text}: Measure): boolean => text.includes('\t')
    return [measures.filter(isRow), measures.filter((measure) => !isRow(measure))].flatMap(without)
  }
}

/** Those that name no unit where the others do. */
function without(measures: readonly Measure[]): readonly Found[] {
  const others = measures.filter(hasUnits).length
  if (measures.length < fewestMeasures || others / measures.length < usualShare) return []
  return measures
    .filter((measure) => !hasUnits(measure))
    .map(({label, title, position: {start, end}}) => ({
      range: [
        start.offset,
        Math.min(end.offset, start.offset + label.length + (title?.length ?? 20))
      ] as const,
      says: 'none',
      values: {label: label.replace(/[.．、\s]+$/u, ''), others}
    }))
}

function hasUnits({units: {lead, responsible, cooperating}}: Measure): boolean {
  return lead.length + responsible.length + cooperating.length > 0
}

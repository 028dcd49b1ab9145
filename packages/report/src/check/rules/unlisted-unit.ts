import {canonicalUnit, isGeneralName, unitMentions} from '../../unit-mentions.ts'
import type {Rule} from '../types.ts'

/** Units that the list given with `--units` does not have. */
export const unlistedUnit: Rule = {
  name: 'unlisted-unit',
  group: 'drafting',
  severity: 'warning',
  title: {zh: '单位不在名单上', en: 'Unit not on the list'},
  meaning: {
    zh: '只在用 --units 给出单位名单（每行一个）时检查。“各街道”“有关部门”等泛称不查。',
    en: 'Looked at only where --units gives a list, one name a line. Names of all units of a sort (各街道) are left alone.'
  },
  example: {wrong: '责任单位：区政府办公室（名单作：区政府办）', right: '责任单位：区政府办'},
  sentences: {
    other: {
      why: {zh: '名单上没有“{name}”，相近的是“{near}”。', en: 'The list has no “{name}”; it has “{near}”.'},
      advice: {zh: '改为名单上的名称。', en: 'Use the name on the list.'}
    },
    unknown: {
      why: {zh: '名单上没有“{name}”。', en: 'The list has no “{name}”.'},
      advice: {
        zh: '核对名称；确有这个单位的，补入名单。',
        en: 'Check the name; add it to the list if the unit exists.'
      }
    }
  },
  find: ({document, units}) => {
    if (units === null) return []
    const byCanonical = new Map(units.map((name) => [canonicalUnit(name, document), name]))
    return unitMentions(document).flatMap(({name, range}) => {
      if (units.includes(name) || isGeneralName(name)) return []
      const near = byCanonical.get(canonicalUnit(name, document))
      return near === undefined
        ? [{range, says: 'unknown', values: {name}}]
        : [{range, says: 'other', values: {name, near}}]
    })
  }
}

import type {Measure, Units} from '../types.ts'

/** A line of its own that names units: （责任单位：…） or 责任单位：…. */
const ownLine = /\n\s*(?:[（(〔[【].*[）)〕\]】]|[^。，；：:]{0,6}(?:单位|部门)\s*[:：].*)[。；]?\s*$/u

/**
 * The measures with the units of their section, where a line at each section's end names them for
 * all its measures. Told by the whole document: then no measure but the last of a section has any.
 */
export function shareUnits(measures: readonly Measure[]): readonly Measure[] {
  const sections = new Map<string, Measure[]>()
  for (const measure of measures) {
    const key = `${measure.chapter}.${measure.section}`
    const own = sections.get(key)
    if (own) own.push(measure)
    else sections.set(key, [measure])
  }
  const groups = [...sections.values()].filter((group) => group.length > 1)
  const shared = groups.filter((group) => hasUnits(group.at(-1)) && ownLine.test(group.at(-1)?.text ?? ''))
  const others = groups.some((group) => group.slice(0, -1).some(hasUnits))
  if (shared.length < 2 || others) return measures
  const unitsOf = new Map<Measure, Units>()
  for (const group of shared) {
    const units = group.at(-1)?.units
    if (units) for (const measure of group) unitsOf.set(measure, units)
  }
  return measures.map((measure) => {
    const units = unitsOf.get(measure)
    return units ? {...measure, units} : measure
  })
}

function hasUnits(measure: Measure | undefined): boolean {
  const {lead = [], responsible = [], cooperating = []} = measure?.units ?? {}
  return lead.length + responsible.length + cooperating.length > 0
}

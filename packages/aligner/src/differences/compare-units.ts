import type {Measure, PolicyDocument} from '@gangmu/parser'
import type {UnitDifference} from './types.ts'

/** Two measures that serve the same requirements. */
export interface MeasurePair {
  readonly a: Measure
  readonly b: Measure
  readonly requirements: readonly string[]
}

/**
 * Units that only one of two measures names. Names are compared without what only says which district:
 * 区司法局 is 县司法局. Where a measure names no unit nothing is compared.
 */
export function compareUnits(
  pairs: readonly MeasurePair[],
  [documentA, documentB]: readonly [PolicyDocument, PolicyDocument]
): readonly UnitDifference[] {
  return pairs.flatMap(({a, b, requirements}) => {
    const role = a.units.lead.length > 0 && b.units.lead.length > 0 ? 'lead' : 'all'
    const [ofA, ofB] = [namesOf(a, role), namesOf(b, role)]
    if (ofA.length === 0 || ofB.length === 0) return []
    const [inA, inB] = [baresOf(ofA, documentA), baresOf(ofB, documentB)]
    const onlyA = ofA.filter((_, place) => !inB.includes(inA[place] ?? ''))
    const onlyB = ofB.filter((_, place) => !inA.includes(inB[place] ?? ''))
    if (onlyA.length === 0 && onlyB.length === 0) return []
    const both = ofA.filter((name) => !onlyA.includes(name))
    return [{a: a.id, b: b.id, requirements, role, onlyA, onlyB, both}]
  })
}

function namesOf({units}: Measure, role: 'lead' | 'all'): readonly string[] {
  if (role === 'lead') return units.lead
  return [...new Set([...units.lead, ...units.responsible, ...units.cooperating])]
}

function baresOf(names: readonly string[], {shortName}: PolicyDocument): readonly string[] {
  const stem = shortName.replace(/[省市区县旗]$/u, '')
  return names.map((name) =>
    name
      .replaceAll(stem, '')
      .replace(/^[省市区县旗州]+/u, '')
      .replace(/办公室$/u, '办')
  )
}

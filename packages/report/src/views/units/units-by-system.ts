import {group} from 'd3'
import type {ShownDocument} from '../context.ts'

/** How often a unit leads and helps in one system. */
export interface UnitShare {
  /** Measures that name it as 牵头单位. */
  readonly lead: number
  /** Measures that name it as 责任单位 or 配合单位, and not as 牵头单位. */
  readonly help: number
}

/** A unit and what it is named for. */
export interface UnitRow {
  /** As printed. */
  readonly name: string
  readonly total: UnitShare
  /** By number of the system; measures that fit none stand under 0. */
  readonly systems: ReadonlyMap<number, UnitShare>
  /** Ids of the measures that it leads, and of those that it helps with, in document order. */
  readonly lead: readonly string[]
  readonly help: readonly string[]
}

/** The units that a document names, those that lead most first. */
export interface DocumentUnits {
  /** Measures that name any unit. */
  readonly measuresWithUnits: number
  readonly rows: readonly UnitRow[]
}

interface Named {
  readonly system: number
  readonly measure: string
  readonly isLead: boolean
}

/** Who leads and who helps, by the system that the measure mainly serves. */
export function unitsBySystem({provisions}: ShownDocument): DocumentUnits {
  const named = new Map<string, Named[]>()
  let measuresWithUnits = 0
  for (const {id, provision, system} of provisions) {
    if ('kind' in provision) continue
    const {lead, responsible, cooperating} = provision.units
    const leading = new Set(lead)
    const helping = new Set([...responsible, ...cooperating].filter((name) => !leading.has(name)))
    if (leading.size + helping.size > 0) measuresWithUnits += 1
    for (const name of [...leading, ...helping]) {
      const list = named.get(name) ?? []
      named.set(name, list)
      list.push({system: system ?? 0, measure: id, isLead: leading.has(name)})
    }
  }
  const rows = [...named].map(([name, list]): UnitRow => {
    const bySystem = group(list, ({system}) => system)
    const idsOf = (isLead: boolean): readonly string[] =>
      list.filter((one) => one.isLead === isLead).map(({measure}) => measure)
    return {
      name,
      total: countOf(list),
      systems: new Map([...bySystem].map(([system, some]) => [system, countOf(some)])),
      lead: idsOf(true),
      help: idsOf(false)
    }
  })
  return {
    measuresWithUnits,
    rows: rows.toSorted(
      (a, b) =>
        b.total.lead - a.total.lead ||
        b.total.help - a.total.help ||
        (a.name < b.name ? -1 : Number(a.name > b.name))
    )
  }
}

function countOf(named: readonly Named[]): UnitShare {
  const lead = named.filter(({isLead}) => isLead).length
  return {lead, help: named.length - lead}
}

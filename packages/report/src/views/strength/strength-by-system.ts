import type {Measure} from '@gangmu/parser'
import type {ShownDocument, ViewContext} from '../context.ts'

/** How strongly a measure commits; `unstated`: it has no word that says so. */
export type StrengthValue = NonNullable<Measure['strength']>['value'] | 'unstated'

/** From strong to weak. */
export const strengthValues: readonly StrengthValue[] = [
  'mandatory',
  'committed',
  'encouraged',
  'exploratory',
  'unstated'
]

/** Numbers of measures by strength. */
export type StrengthCounts = Readonly<Record<StrengthValue, number>>

/** A document's measures by strength: all of them, and by the system that they mainly serve. */
export interface DocumentStrength {
  readonly document: string
  readonly label: string
  readonly measures: number
  readonly all: StrengthCounts
  /** One for each system of the outline, in its order. */
  readonly systems: readonly {readonly system: number; readonly counts: StrengthCounts}[]
}

/** Strength of commitment by document and system, as the parser reads it from the verbs. */
export function strengthBySystem({input, documents}: ViewContext): readonly DocumentStrength[] {
  return documents.map((document) => {
    const measures = measuresOf(document)
    return {
      document: document.id,
      label: document.label,
      measures: measures.length,
      all: countStrength(measures.map(({measure}) => measure)),
      systems: input.outline.systems.map(({number}) => ({
        system: number,
        counts: countStrength(measures.filter(({system}) => system === number).map(({measure}) => measure))
      }))
    }
  })
}

function measuresOf({
  provisions
}: ShownDocument): readonly {readonly measure: Measure; readonly system: number | null}[] {
  return provisions.flatMap(({provision, system}) =>
    'kind' in provision ? [] : [{measure: provision, system}]
  )
}

function countStrength(measures: readonly Measure[]): StrengthCounts {
  const counts = {mandatory: 0, committed: 0, encouraged: 0, exploratory: 0, unstated: 0}
  for (const {strength} of measures) counts[strength?.value ?? 'unstated'] += 1
  return counts
}

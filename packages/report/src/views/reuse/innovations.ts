import type {Measure} from '@gangmu/parser'
import type {ViewContext} from '../context.ts'

/** A measure for which the outline has no counterpart, as its alignment says. */
export interface Innovation {
  readonly document: string
  readonly measure: Measure
  /** Whether it is a substantial commitment. */
  readonly local: boolean
  /** Whether a person should decide. */
  readonly review: boolean
  /** Share of its letters that stand in no other document, 0 to 1; null where that was not looked for. */
  readonly own: number | null
}

/** Measures that are local, or that no section of the outline fits; by document, in document order. */
export function findInnovations({input, documents}: ViewContext): readonly Innovation[] {
  return documents.flatMap(({id, provisions}) => {
    const reuse = input.reuse?.documents.find(({document}) => document === id)
    const own = new Map(reuse?.provisions.map((one) => [one.id, one.own]))
    return provisions.flatMap(({provision, aligned}): Innovation[] => {
      if ('kind' in provision || aligned === undefined) return []
      if (!aligned.local && aligned.primary.section !== null) return []
      const {local, review} = aligned
      return [{document: id, measure: provision, local, review, own: own.get(provision.id) ?? null}]
    })
  })
}

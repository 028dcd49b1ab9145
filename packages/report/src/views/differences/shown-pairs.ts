import type {Differences} from '@gangmu/aligner'
import type {ShownDocument, ViewContext} from '../context.ts'

/** Two documents that were compared. */
export interface ShownPair {
  readonly a: ShownDocument
  readonly b: ShownDocument
  readonly differences: Differences
  /** Whether both belong side by side. */
  readonly arePeers: boolean
  /** Measures that share words with one of the other document which mainly serves another system. */
  readonly moved: readonly MovedMeasure[]
}

/** A measure of each document, and the systems that they mainly serve. */
export interface MovedMeasure {
  readonly a: string
  readonly b: string
  readonly systemA: number
  readonly systemB: number
}

/** The pairs compared, peers before others, each in the order of the documents. */
export function shownPairs({input, documents}: ViewContext): readonly ShownPair[] {
  const places = new Map(documents.map(({id}, place) => [id, place]))
  const pairs = (input.differences ?? []).flatMap((differences): ShownPair[] => {
    const [a, b] = [differences.a, differences.b].map(({id}) => documents[places.get(id) ?? -1])
    if (a === undefined || b === undefined) return []
    const arePeers = a.apart.length === 0 && b.apart.length === 0
    return [{a, b, differences, arePeers, moved: findMoved(a, b, differences)}]
  })
  const placeOf = ({a, b, arePeers}: ShownPair): number =>
    (arePeers ? 0 : documents.length ** 2) +
    (places.get(a.id) ?? 0) * documents.length +
    (places.get(b.id) ?? 0)
  return pairs.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** Each pair of measures once, whichever of the two has the other for its counterpart. */
function findMoved(a: ShownDocument, b: ShownDocument, {measures}: Differences): readonly MovedMeasure[] {
  const systems = new Map([...a.provisions, ...b.provisions].map(({id, system}) => [id, system]))
  const isMeasure = new Set(
    [...a.provisions, ...b.provisions].flatMap(({id, provision}) => ('kind' in provision ? [] : [id]))
  )
  const found = new Map<string, MovedMeasure>()
  for (const {side, id, counterpart, state} of measures) {
    if (counterpart === null || state === 'none' || !isMeasure.has(counterpart)) continue
    const [ofA, ofB] = side === 'a' ? [id, counterpart] : [counterpart, id]
    const [systemA, systemB] = [systems.get(ofA) ?? null, systems.get(ofB) ?? null]
    if (systemA === null || systemB === null || systemA === systemB) continue
    found.set(`${ofA} ${ofB}`, {a: ofA, b: ofB, systemA, systemB})
  }
  return [...found.values()]
}

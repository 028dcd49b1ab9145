import type {ReportEntry} from '../types.ts'

/** Which measures are coded. */
export type Selection = 'all' | 'review' | {readonly sample: number; readonly seed: number}

/**
 * Ids of the measures to code, in document order: all, only those that the method marks `review`, or
 * a random sample.
 *
 * A sample is stratified by document and by the system of the method's primary section, each stratum
 * with its share of the sample (largest remainders). The same seed gives the same sample.
 */
export function selectMeasures(entries: readonly ReportEntry[], selection: Selection): readonly string[] {
  const all = entries.flatMap(({document, alignment}) => {
    const aligned = new Map(alignment.alignments.map((one) => [one.id, one]))
    return document.measures.map(({id}) => ({
      id,
      stratum: `${document.id} ${aligned.get(id)?.primary.system ?? 0}`,
      isUnsure: aligned.get(id)?.review ?? false
    }))
  })
  if (selection === 'all') return all.map(({id}) => id)
  if (selection === 'review') return all.filter(({isUnsure}) => isUnsure).map(({id}) => id)
  const size = Math.min(selection.sample, all.length)
  const strata = new Map<string, string[]>()
  for (const {id, stratum} of all) {
    const own = strata.get(stratum)
    if (own) own.push(id)
    else strata.set(stratum, [id])
  }
  const shares = [...strata.values()].map((ids) => ({ids, exact: (size * ids.length) / all.length}))
  const whole = shares.map(({exact}) => Math.floor(exact))
  const missing = size - whole.reduce((sum, count) => sum + count, 0)
  const byRemainder = shares
    .map(({exact}, at) => ({at, remainder: exact - Math.floor(exact)}))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const {at} of byRemainder.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1
  const random = createRandom(selection.seed)
  const chosen = new Set(shares.flatMap(({ids}, at) => shuffle(ids, random).slice(0, whole[at])))
  return all.filter(({id}) => chosen.has(id)).map(({id}) => id)
}

/** Numbers from 0 to 1 that a seed determines (mulberry32, Tommy Ettinger, public domain). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** In random order (Fisher and Yates). */
function shuffle(ids: readonly string[], random: () => number): readonly string[] {
  const mixed = [...ids]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [a = '', b = ''] = [mixed[at], mixed[other]]
    mixed[at] = b
    mixed[other] = a
  }
  return mixed
}

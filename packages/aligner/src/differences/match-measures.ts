import type {PolicyDocument} from '@gangmu/parser'
import type {Reuse} from '../reuse/types.ts'
import {roundShare} from '../round-share.ts'
import type {Segmenter} from '../segmenter.ts'
import {diffWords} from './compare-wording.ts'
import type {MeasureCounterpart} from './types.ts'

/** Of the letters of either measure, the share that makes two of them counterparts. */
const counterpartShare = 0.3

/** For each measure of both documents the provision of the other that shares most words with it. */
export function matchMeasures(
  documents: readonly [PolicyDocument, PolicyDocument],
  reuse: Reuse
): readonly MeasureCounterpart[] {
  const letters = new Map(
    reuse.documents.flatMap(({provisions}) => provisions.map((one) => [one.id, one.letters] as const))
  )
  const shared = {a: new Map<string, Map<string, number>>(), b: new Map<string, Map<string, number>>()}
  for (const {a, b, letters: count} of reuse.passages) {
    add(shared.a, a.provision, b.provision, count)
    add(shared.b, b.provision, a.provision, count)
  }
  return documents.flatMap((document, place) => {
    const side = place === 0 ? ('a' as const) : ('b' as const)
    return document.measures.map(({id}) => {
      const others = [...(shared[side].get(id) ?? [])]
      const [counterpart, count] = others.toSorted((x, y) => y[1] - x[1])[0] ?? [null, 0]
      const shareOf = (provision: string | null): number =>
        Math.min(1, count / Math.max(1, letters.get(provision ?? '') ?? 1))
      const [ours, theirs] = [shareOf(id), shareOf(counterpart)]
      const state =
        counterpart === null || Math.max(ours, theirs) < counterpartShare
          ? ('none' as const)
          : Math.min(ours, theirs) === 1
            ? ('same' as const)
            : ('changed' as const)
      return {
        side,
        id,
        counterpart: state === 'none' ? null : counterpart,
        state,
        shared: roundShare(ours),
        parts: []
      }
    })
  })
}

function add(map: Map<string, Map<string, number>>, from: string, to: string, count: number): void {
  const known = map.get(from) ?? new Map<string, number>()
  known.set(to, (known.get(to) ?? 0) + count)
  map.set(from, known)
}

/** Put what changed in the measures of `a` beside them, word by word. */
export function diffMeasures(
  measures: readonly MeasureCounterpart[],
  [a, b]: readonly [PolicyDocument, PolicyDocument],
  segmenter: Segmenter
): readonly MeasureCounterpart[] {
  const texts = new Map([...a.measures, ...b.measures, ...b.statements].map(({id, text}) => [id, text]))
  const wordsOf = (id: string) => segmenter.segment((texts.get(id) ?? '').replace(/\s/gu, ''))
  return measures.map((one) =>
    one.side === 'a' && one.state === 'changed' && one.counterpart !== null
      ? {...one, parts: diffWords(wordsOf(one.id), wordsOf(one.counterpart))}
      : one
  )
}

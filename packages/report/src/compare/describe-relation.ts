import type {Differences} from '@gangmu/aligner'
import type {DocumentKind, PolicyDocument} from '@gangmu/parser'
import type {Lang} from '../types.ts'
import {sayCompared} from './wordings.ts'

/** Two documents, what they are called, and what was found of them. */
export interface RelatedPair {
  readonly documents: readonly [PolicyDocument, PolicyDocument]
  readonly names: readonly [string, string]
  readonly differences: Pick<Differences, 'relation'>
  /** Id of the one made first; null where that is not known. */
  readonly earlier: string | null
}

/** Kinds of document that are made alike. */
const plans: readonly DocumentKind[] = ['plan', 'outline']

/** What two documents are to each other, and how far a comparison of them goes: a sentence each. */
export function describeRelation(
  {documents: [a, b], names, differences: {relation}, earlier}: RelatedPair,
  lang: Lang
): readonly string[] {
  const say = (
    key: Parameters<typeof sayCompared>[1],
    values: Readonly<Record<string, string | number>> = {}
  ): string => sayCompared(lang, key, {a: names[0], b: names[1], ...values})
  const isOneKind = a.kind === b.kind || (plans.includes(a.kind) && plans.includes(b.kind))
  const notes = [
    say(relation, {levelA: say(a.level ?? 'unknown'), levelB: say(b.level ?? 'unknown')}),
    ...(isOneKind ? [] : [say('kinds', {kindA: say(`kind-${a.kind}`), kindB: say(`kind-${b.kind}`)})])
  ]
  if (earlier !== null) {
    const isA = earlier === a.id
    notes.push(say('earlier', {name: isA ? names[0] : names[1], date: (isA ? a : b).issuedOn ?? ''}))
  }
  return relation === 'same-text' ? notes : [...notes, say('machine')]
}

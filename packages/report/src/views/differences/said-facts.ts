import type {FactDifference, PlacedDeadline, PlacedEvidence, PlacedTarget} from '@gangmu/aligner'
import {sayCompared} from '../../compare/wordings.ts'
import {partName} from '../../part-name.ts'
import {say} from '../../say.ts'
import type {ShownDocument, ViewContext} from '../context.ts'
import type {ShownPair} from './shown-pairs.ts'

/** A fact of a requirement that both documents serve, and that is another in each. */
export interface SaidDifference {
  readonly requirement: string
  readonly system: number
  readonly kind: FactDifference['kind']
  readonly a: SaidFact
  readonly b: SaidFact
}

/** What one document says of it. */
export interface SaidFact {
  /** In the language of the report, or as printed; 未写 where the document gives none. */
  readonly value: string
  /** Where it stands; null where the document gives none. */
  readonly at: PlaceInProvision | null
}

/** Words of a measure or statement; offsets from its label on, as the page holds it. */
export interface PlaceInProvision {
  readonly provision: string
  readonly from: number
  readonly to: number
}

/** All facts that differ, in the outline's order. */
export function saidFacts({a, b, differences}: ShownPair, context: ViewContext): readonly SaidDifference[] {
  return differences.requirements.flatMap((requirement) =>
    requirement.differences.map((difference) => ({
      requirement: requirement.id,
      system: requirement.system,
      kind: difference.kind,
      a: describe(difference, 'a', a, requirement.a.evidence[0], context),
      b: describe(difference, 'b', b, requirement.b.evidence[0], context)
    }))
  )
}

function describe(
  difference: FactDifference,
  side: 'a' | 'b',
  document: ShownDocument,
  evidence: PlacedEvidence | undefined,
  {input, lang}: ViewContext
): SaidFact {
  switch (difference.kind) {
    case 'deadline':
    case 'target':
      return ofClause(difference[side], document, sayCompared(lang, 'not-stated'))
    case 'strength': {
      const {value, words, provision, start, end} = difference[side]
      const printed = words.join(say(lang, 'item-separator'))
      return {
        value: `${sayCompared(lang, value)}${sayCompared(lang, 'brackets', {text: printed})}`,
        at: within(document, {provision, start, end})
      }
    }
    case 'system': {
      const names = difference[side].map((number) => {
        const system = input.outline.systems.find((one) => one.number === number)
        return system === undefined ? `${number}` : `${number} ${partName(system, lang)}`
      })
      return {
        value: names.join(say(lang, 'item-separator')),
        at: evidence ? within(document, evidence) : null
      }
    }
    case 'coverage':
      return {value: say(lang, difference[side]), at: evidence ? within(document, evidence) : null}
  }
}

function ofClause(
  fact: PlacedDeadline | PlacedTarget | null,
  document: ShownDocument,
  none: string
): SaidFact {
  if (fact === null) return {value: none, at: null}
  const value = fact.text.replaceAll(/\s+/gu, '')
  const {position} = document.provisions.find(({id}) => id === fact.provision)?.provision ?? {}
  if (position === undefined) return {value, at: null}
  // The clause is given without its line breaks; in the text it may have some.
  const text = document.entry.document.text.slice(position.start.offset, position.end.offset)
  const pattern = [...fact.clause].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&')).join('\\s*')
  const places = [...text.matchAll(new RegExp(pattern, 'gu'))]
  const lines = document.entry.document.text.split('\n', fact.line - 1)
  const offset =
    lines.reduce((sum, line) => sum + line.length + 1, 0) + fact.column - 1 - position.start.offset
  // The same clause may stand twice in a measure: the one around the fact.
  const found =
    places.find(({index, 0: words}) => index <= offset && offset < index + words.length) ?? places[0]
  return {
    value,
    at: {
      provision: fact.provision,
      from: found?.index ?? 0,
      to: found === undefined ? 0 : found.index + found[0].length
    }
  }
}

function within(
  {provisions}: ShownDocument,
  {provision, start, end}: Pick<PlacedEvidence, 'provision' | 'start' | 'end'>
): PlaceInProvision {
  const from = provisions.find(({id}) => id === provision)?.provision.position.start.offset ?? 0
  return {provision, from: start - from, to: end - from}
}

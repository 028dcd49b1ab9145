import {sayCompared} from '../../compare/wordings.ts'
import {formatCsv} from '../../csv.ts'
import {say} from '../../say.ts'
import type {ShownDocument, ViewContext} from '../context.ts'
import {wordsAt} from '../reuse/shared-words.ts'
import {type PlaceInProvision, saidFacts} from './said-facts.ts'
import {type ShownPair, shownPairs} from './shown-pairs.ts'

/** One difference a row: a requirement in one document only, a doubtful one, or another fact. */
export function differencesCsv(context: ViewContext): string {
  const {lang} = context
  return formatCsv(
    (
      [
        'csv-first',
        'csv-second',
        'csv-requirement',
        'csv-standing',
        'csv-doubt',
        'csv-difference',
        'csv-first-value',
        'csv-first-provision',
        'csv-first-words',
        'csv-second-value',
        'csv-second-provision',
        'csv-second-words'
      ] as const
    ).map((key) => say(lang, key)),
    shownPairs(context).flatMap((pair) => rowsOf(pair, context))
  )
}

function rowsOf(pair: ShownPair, context: ViewContext): readonly (readonly (string | null)[])[] {
  const {lang} = context
  const {a, b, differences} = pair
  const facts = saidFacts(pair, context)
  return differences.requirements.flatMap((one) => {
    const {standing, doubt} = one
    if (standing === 'neither' || standing === 'not-applicable') return []
    const start = [a.id, b.id, one.id, sayCompared(lang, standing, {a: a.label, b: b.label})]
    if (standing === 'both') {
      return facts
        .filter(({requirement}) => requirement === one.id)
        .map((fact) => [
          ...start,
          null,
          sayCompared(lang, fact.kind),
          fact.a.value,
          fact.a.at?.provision ?? null,
          wordsOfFact(fact.a.at, a),
          fact.b.value,
          fact.b.at?.provision ?? null,
          wordsOfFact(fact.b.at, b)
        ])
    }
    const [inA, inB] = [one.a, one.b].map(({evidence, nearest}) => [
      null,
      evidence[0]?.provision ?? nearest?.provision ?? null,
      evidence[0]?.quote ?? null
    ])
    return [
      [
        ...start,
        doubt === null ? null : sayCompared(lang, `doubt-${doubt}`),
        null,
        ...(inA ?? []),
        ...(inB ?? [])
      ]
    ]
  })
}

function wordsOfFact(at: PlaceInProvision | null, {provisions, entry}: ShownDocument): string | null {
  if (at === null) return null
  const start = provisions.find(({id}) => id === at.provision)?.provision.position.start.offset ?? 0
  return wordsAt(entry.document.text, start + at.from, start + at.to)
}

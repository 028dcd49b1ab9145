import type {Doubt, FactDifference, PlacedEvidence, UnitDifference, WordingPart} from '@gangmu/aligner'
import {describeRelation} from '../compare/describe-relation.ts'
import {type CompareWording, compareWordings, sayCompared} from '../compare/wordings.ts'
import {say} from '../say.ts'
import type {Lang} from '../types.ts'
import type {ShownDocument, ViewContext} from '../views/context.ts'
import {type SaidFact, saidFacts} from '../views/differences/said-facts.ts'
import {type ShownPair, shownPairs} from '../views/differences/shown-pairs.ts'

/**
 * How two documents differ, for the page's script. Words stand in the documents' own data; here are ids and
 * offsets into them.
 */
export interface PairData {
  /** Sentences about the two, ready to be read. */
  readonly notes: readonly string[]
  /** Label and number: only `a`, both, both with other facts, only `b`, and the rest. */
  readonly counts: readonly (readonly [string, number])[]
  /** Ids of requirements. */
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  /** Requirement, whether `a` has it (else `b`), why it is doubtful. */
  readonly doubtful: readonly (readonly [string, boolean, Doubt])[]
  readonly facts: readonly (readonly [string, FactDifference['kind'], FactData, FactData])[]
  /** Requirements, provision of each, words. */
  readonly wordings: readonly {
    readonly requirements: readonly string[]
    readonly a: string
    readonly b: string
    readonly parts: readonly PartData[]
  }[]
  /** Measure of each, system of each. */
  readonly moved: readonly (readonly [string, string, number, number])[]
  readonly units: readonly Omit<UnitDifference, 'both'>[]
  /** Of versions of one document or one place: measures by their words. Null for others. */
  readonly versions: {
    readonly changed: readonly {
      readonly a: string
      readonly b: string
      readonly parts: readonly PartData[]
    }[]
    readonly noneA: readonly string[]
    readonly noneB: readonly string[]
    readonly headings: readonly [string, string, string]
  } | null
}

/** Words in both (0), in `a` (1), in `b` (2). */
export type PartData = readonly [0 | 1 | 2, string]

/** What a document says; provision, and offsets in it, or nothing where it says nothing. */
export type FactData = readonly [string] | readonly [string, string, number, number]

const pairWords = [
  'only-a',
  'only-b',
  'not-found',
  'nearest',
  'doubt-same-words',
  'doubt-near-miss',
  'doubt-uncertain',
  'deadline',
  'target',
  'strength',
  'system',
  'coverage',
  'units-heading',
  'unit-lead',
  'unit-all',
  'separator',
  'requirement'
] as const

const viewWords = [
  'differences-same',
  'differences-not-compared',
  'differences-facts',
  'differences-doubtful-heading',
  'differences-wording',
  'differences-moved',
  'differences-nothing',
  'differences-what',
  'differences-pair'
] as const

/** Words that the script itself puts on the page; `{a}` and `{b}` stand for the documents. */
export type PairWords = Readonly<Record<(typeof pairWords)[number] | (typeof viewWords)[number], string>>

/** Which pairs there are, and the words around them. */
export interface PairsData {
  /** Ids; the data of each stand in an element of their own, see `PairData`. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly words: PairWords
}

export function pairsData(context: ViewContext): PairsData {
  const {lang} = context
  return {
    pairs: shownPairs(context).map(({a, b}) => [a.id, b.id]),
    words: Object.fromEntries([
      ...pairWords.map((key) => [key, compareWordings[key][lang]]),
      ...viewWords.map((key) => [key, say(lang, key, {a: '{a}', b: '{b}', n: '{n}'})])
    ])
  }
}

/** What stands behind each pair, in the order of `PairsData.pairs`. */
export function pairData(context: ViewContext): readonly PairData[] {
  return shownPairs(context).map((pair) => describePair(pair, context))
}

function describePair(pair: ShownPair, context: ViewContext): PairData {
  const {lang, input} = context
  const {a, b, differences, moved} = pair
  const {requirements} = differences
  const earlier =
    input.reuse?.pairs.find((one) => [one.a, one.b].includes(a.id) && [one.a, one.b].includes(b.id))
      ?.earlier ?? null
  const percent = (share: number): string => `${(100 * share).toFixed(0)}%`
  const idsOf = (standing: 'only-a' | 'only-b'): readonly string[] =>
    requirements.filter((one) => one.standing === standing).map(({id}) => id)
  return {
    notes: [
      say(lang, 'differences-shared', {
        a: a.label,
        b: b.label,
        shareA: percent(differences.a.shared),
        shareB: percent(differences.b.shared)
      }),
      ...describeRelation(
        {
          documents: [a.entry.document, b.entry.document],
          names: [a.label, b.label],
          differences,
          earlier
        },
        lang
      ),
      ...silentOnUnits(pair, lang)
    ],
    counts: countsOf(pair, lang),
    onlyA: idsOf('only-a'),
    onlyB: idsOf('only-b'),
    doubtful: requirements.flatMap(({id, doubt, a: inA}) =>
      doubt === null ? [] : [[id, inA.status === 'covered' || inA.status === 'partial', doubt] as const]
    ),
    facts: saidFacts(pair, context).map(
      (fact) => [fact.requirement, fact.kind, factData(fact.a), factData(fact.b)] as const
    ),
    wordings: wordingsOf(pair),
    moved: moved.map((one) => [one.a, one.b, one.systemA, one.systemB] as const),
    units: differences.units.map(({both: _, ...one}) => one),
    versions: versionsOf(pair, lang)
  }
}

function countsOf({a, b, differences: {counts}, moved}: ShownPair, lang: Lang): PairData['counts'] {
  const names = {a: a.label, b: b.label}
  const label = (key: CompareWording): string => sayCompared(lang, key, names)
  return [
    [label('only-a'), counts.onlyA],
    [label('both'), counts.both],
    [label('differing'), counts.differing],
    [label('only-b'), counts.onlyB],
    [label('doubtful'), counts.doubtful],
    [label('neither'), counts.neither],
    [label('not-applicable'), counts.notApplicable],
    [label('deadline'), counts.deadline],
    [label('target'), counts.target],
    [label('strength'), counts.strength],
    [label('coverage'), counts.coverage],
    [label('units'), counts.units],
    [say(lang, 'differences-moved-n'), moved.length]
  ]
}

function silentOnUnits({a, b, differences}: ShownPair, lang: Lang): readonly string[] {
  const silent = [
    ...(differences.a.namesUnits ? [] : [a.label]),
    ...(differences.b.namesUnits ? [] : [b.label])
  ]
  return silent.length === 0
    ? []
    : [sayCompared(lang, 'units-none', {name: silent.join(say(lang, 'item-separator'))})]
}

function factData({value, at}: SaidFact): FactData {
  return at === null ? [value] : [value, at.provision, at.from, at.to]
}

/** One passage may serve several requirements: it is shown once. */
function wordingsOf(pair: ShownPair): PairData['wordings'] {
  const joined = new Map<string, PairData['wordings'][number]>()
  for (const {id, wording, a, b} of pair.differences.requirements) {
    if (wording?.kind !== 'adapted') continue
    const key = JSON.stringify(wording.parts)
    const known = joined.get(key)
    joined.set(
      key,
      known === undefined
        ? {
            requirements: [id],
            a: holderOf(pair.a, a.evidence, wording.parts, 'b'),
            b: holderOf(pair.b, b.evidence, wording.parts, 'a'),
            parts: partsData(wording.parts)
          }
        : {...known, requirements: [...known.requirements, id]}
    )
  }
  return [...joined.values()]
}

/** The provision of the evidence that holds most of the words. */
function holderOf(
  {provisions}: ShownDocument,
  evidence: readonly PlacedEvidence[],
  parts: readonly WordingPart[],
  other: 'a' | 'b'
): string {
  const own = parts.filter((part) => part.in !== other).map(({text}) => text)
  const held = (id: string): number => {
    const text = provisions.find((one) => one.id === id)?.provision.text.replaceAll(/\s/gu, '') ?? ''
    return own.reduce((sum, words) => sum + (text.includes(words) ? words.length : 0), 0)
  }
  const [best] = evidence.toSorted((x, y) => held(y.provision) - held(x.provision))
  return best?.provision ?? ''
}

function partsData(parts: readonly WordingPart[]): readonly PartData[] {
  return parts.map((part) => [part.in === 'both' ? 0 : part.in === 'a' ? 1 : 2, part.text] as const)
}

function versionsOf({a, b, differences}: ShownPair, lang: Lang): PairData['versions'] {
  const {relation, measures} = differences
  if (relation !== 'draft-and-final' && relation !== 'years') return null
  const none = (side: 'a' | 'b'): readonly string[] =>
    measures.filter((one) => one.side === side && one.state === 'none').map(({id}) => id)
  const heading = ({entry, label}: ShownPair['a']): string =>
    relation === 'years'
      ? sayCompared(lang, 'measure-none', {name: label})
      : sayCompared(lang, entry.document.status === 'draft' ? 'measure-dropped' : 'measure-added')
  return {
    changed: measures.flatMap(({side, state, id, counterpart, parts}) =>
      side === 'a' && state === 'changed' && counterpart !== null
        ? [{a: id, b: counterpart, parts: partsData(parts)}]
        : []
    ),
    noneA: none('a'),
    noneB: none('b'),
    headings: [sayCompared(lang, 'measure-changed'), heading(a), heading(b)]
  }
}

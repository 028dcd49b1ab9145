import type {
  Comparison,
  EnglishSide,
  FactDifference,
  MeasureCounterpart,
  Outline,
  OwnTerm,
  PassagePlace,
  PlacedDeadline,
  PlacedEvidence,
  PlacedTarget,
  RequirementDifference,
  RequirementSide,
  UnitDifference,
  WordingPart
} from '@gangmu/aligner'
import type {PolicyDocument} from '@gangmu/parser'
import {partName} from '../part-name.ts'
import {requirementNamer} from '../requirement-name.ts'
import type {Lang} from '../types.ts'
import {describeRelation} from './describe-relation.ts'
import {type CompareWording, sayCompared} from './wordings.ts'

/** Two documents and what `compareDocuments` found. */
export interface CompareInput {
  readonly a: PolicyDocument
  readonly b: PolicyDocument
  readonly outline: Outline
  readonly comparison: Comparison
  /** For statements of requirements in English. */
  readonly english?: EnglishSide
}

/** A comparison in words, in the order in which it is read; each format writes it in its own way. */
export interface CompareView {
  readonly lang: Lang
  readonly title: string
  /** Names of the documents, told apart. */
  readonly names: readonly [string, string]
  /** What is compared: name, title, file. */
  readonly documents: readonly DocumentLine[]
  /** What has to be known before reading on. */
  readonly notes: readonly string[]
  readonly counts: readonly CountGroup[]
  /** Measures first where the documents are versions or years of one place; else empty. */
  readonly measures: readonly ItemGroup[]
  /** One for each system of the outline in which something differs. */
  readonly systems: readonly ItemGroup[]
  readonly units: readonly Item[]
  /** Words adapted, by requirement. */
  readonly wordings: readonly WordingItem[]
  readonly shared: readonly string[]
  readonly terms: readonly TermGroup[]
}

/** A document that is compared. */
export interface DocumentLine {
  readonly name: string
  readonly title: string
  readonly path: string
}

/** Figures that belong together. */
export interface CountGroup {
  readonly heading: string
  readonly counts: readonly {readonly label: string; readonly n: number}[]
}

/** Items under a heading. */
export interface ItemGroup {
  readonly heading: string
  readonly items: readonly Item[]
}

/** One difference: what it is, about what, and what each document says. */
export interface Item {
  readonly label: string
  readonly subject: string
  readonly note: string | null
  readonly sides: readonly SideLine[]
  /** Word by word; empty where that is not shown. */
  readonly parts: readonly WordingPart[]
}

/** What one document says, and where. */
export interface SideLine {
  readonly name: string
  /** What it says in short: a date, a number, 未见. */
  readonly value: string | null
  /** Id of the measure without its document, such as `#12`; null where there is none. */
  readonly provision: string | null
  /** `line:column`; null where there is none. */
  readonly place: string | null
  readonly quote: string | null
}

/** Words of both, word by word. */
export interface WordingItem {
  readonly subject: string
  readonly places: string
  readonly parts: readonly WordingPart[]
}

/** The terms that mark one document. */
export interface TermGroup {
  readonly name: string
  readonly terms: readonly OwnTerm[]
}

/** Put a comparison into words. Counts and findings are the aligner's; nothing is computed here. */
export function viewComparison(input: CompareInput, lang: Lang): CompareView {
  const {a, b, outline, comparison} = input
  const {differences, ownWords} = comparison
  const names = nameDocuments(a, b, lang)
  const context: Context = {
    lang,
    names,
    documents: [a, b],
    say: createSay(lang, names),
    outline,
    nameOf: requirementNamer(input, lang)
  }
  const {say} = context
  const {counts, requirements, relation} = differences
  const isOfOnePlace = relation === 'draft-and-final' || relation === 'years'
  return {
    lang,
    title: say('title'),
    names,
    documents: [a, b].map(({title, id, source}, place) => ({
      name: names[place] ?? '',
      title: clean(title ?? id),
      path: clean(source.path ?? id)
    })),
    notes: describeRelation(
      {documents: [a, b], names, differences, earlier: comparison.reuse.pairs[0]?.earlier ?? null},
      lang
    ),
    counts: [
      {
        heading: say('requirements'),
        counts: [
          {label: say('only-a'), n: counts.onlyA},
          {label: say('only-b'), n: counts.onlyB},
          {label: say('doubtful'), n: counts.doubtful},
          {label: say('both'), n: counts.both},
          {label: say('neither'), n: counts.neither},
          {label: say('not-applicable'), n: counts.notApplicable}
        ]
      },
      {
        heading: say('facts'),
        counts: (['deadline', 'target', 'strength', 'system', 'coverage'] as const).map((kind) => ({
          label: say(kind),
          n: counts[kind]
        }))
      }
    ],
    measures: isOfOnePlace ? listMeasures(context, comparison) : [],
    systems: outline.systems.flatMap((system) => {
      const items = requirements
        .filter((one) => one.system === system.number)
        .flatMap((one) => describeRequirement(context, one))
      const heading = `${system.number} ${partName(system, lang)}`
      return items.length === 0 ? [] : [{heading, items}]
    }),
    units: differences.units.map((one) => describeUnits(context, one)),
    // Of versions and years the measures show it, each once.
    wordings: isOfOnePlace
      ? []
      : joinWordings(
          requirements.flatMap((one) => describeWording(context, one)),
          say('semicolon')
        ),
    shared: describeShared(context, comparison),
    terms: ownWords.documents.map(({terms}, place) => ({name: names[place] ?? '', terms: terms.slice(0, 20)}))
  }
}

interface Context {
  readonly lang: Lang
  readonly names: readonly [string, string]
  readonly documents: readonly [PolicyDocument, PolicyDocument]
  readonly outline: Outline
  readonly nameOf: ReturnType<typeof requirementNamer>
  readonly say: (key: CompareWording, values?: Readonly<Record<string, string | number>>) => string
}

function createSay(lang: Lang, [a, b]: readonly [string, string]): Context['say'] {
  return (key, values = {}) => sayCompared(lang, key, {a, b, ...values})
}

/** Short names, with what tells them apart where they are the same. */
function nameDocuments(a: PolicyDocument, b: PolicyDocument, lang: Lang): readonly [string, string] {
  if (a.shortName !== b.shortName) return [clean(a.shortName), clean(b.shortName)]
  const namings: readonly ((document: PolicyDocument) => string)[] = [
    ({status}) => sayCompared(lang, status),
    ({shortName, period}) => `${clean(shortName)} ${period?.from ?? ''}`.trim(),
    ({shortName, kind}) =>
      `${clean(shortName)}${sayCompared(lang, 'brackets', {text: sayCompared(lang, `kind-${kind}`)})}`,
    ({id}) => id
  ]
  const naming = namings.find((name) => name(a) !== name(b)) ?? (({id}: PolicyDocument) => id)
  return [naming(a), naming(b)]
}

function describeRequirement(context: Context, one: RequirementDifference): readonly Item[] {
  const {say} = context
  const subject = nameRequirement(context, one.id)
  if (one.standing === 'only-a' || one.standing === 'only-b' || one.standing === 'doubtful') {
    return [
      {
        label: say(one.standing),
        subject,
        note: one.doubt === null ? null : say(`doubt-${one.doubt}`),
        sides: [...sideLines(context, one.a, 0), ...sideLines(context, one.b, 1)],
        parts: []
      }
    ]
  }
  return one.differences.map((difference) => ({
    label: say(difference.kind),
    subject,
    note: null,
    sides: describeFact(context, difference, one),
    parts: []
  }))
}

function nameRequirement({outline, nameOf}: Context, id: string): string {
  for (const {sections} of outline.systems) {
    for (const {requirements} of sections) {
      const found = requirements.find((one) => one.id === id)
      if (found !== undefined) return `${id} ${nameOf(found)}`
    }
  }
  return id
}

function sideLines(context: Context, side: RequirementSide, place: 0 | 1): readonly SideLine[] {
  const {say, names, documents} = context
  if (side.evidence.length > 0) return evidenceLines(context, side.evidence, place)
  const {nearest} = side
  if (nearest === null)
    return [{name: names[place], value: say('not-found'), provision: null, place: null, quote: null}]
  return [
    {
      name: names[place],
      value: say('nearest'),
      provision: shortId(nearest.provision, documents[place]),
      place: `${nearest.line}:${nearest.column}`,
      quote: openingOf(documents[place], nearest.provision)
    }
  ]
}

/** Lines of evidence, the surest three: more say the same again. */
function evidenceLines(
  {names, documents}: Context,
  evidence: readonly PlacedEvidence[],
  place: 0 | 1,
  value: string | null = null
): readonly SideLine[] {
  return evidence.slice(0, 3).map(({provision, quote, line, column}, at) => ({
    name: names[place],
    value: at === 0 ? value : null,
    provision: shortId(provision, documents[place]),
    place: `${line}:${column}`,
    quote: clean(quote)
  }))
}

function shortId(id: string, document: PolicyDocument): string {
  return id.startsWith(document.id) ? id.slice(document.id.length) : id
}

function openingOf({measures, statements}: PolicyDocument, id: string): string {
  const text = clean([...measures, ...statements].find((one) => one.id === id)?.text ?? '')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** Words in one line, without what a terminal would obey. */
function clean(text: string): string {
  return text
    .replace(/\s+/gu, (blank) => (/^ +$/u.test(blank) ? ' ' : ''))
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

function describeFact(
  context: Context,
  difference: FactDifference,
  {a, b}: RequirementDifference
): readonly SideLine[] {
  const {say, outline, lang} = context
  switch (difference.kind) {
    case 'deadline':
    case 'target':
      return [factLine(context, difference.a, 0), factLine(context, difference.b, 1)]
    case 'strength':
      return [difference.a, difference.b].flatMap((one, place) =>
        evidenceLines(
          context,
          [one],
          place === 0 ? 0 : 1,
          `${say(one.value)}${say('brackets', {text: one.words.join(say('separator'))})}`
        )
      )
    case 'system': {
      const [inA, inB] = [difference.a, difference.b].map((numbers) =>
        numbers
          .map((number) => {
            const system = outline.systems.find((one) => one.number === number)
            return system === undefined ? String(number) : `${number} ${partName(system, lang)}`
          })
          .join(say('separator'))
      )
      return [
        ...evidenceLines(context, a.evidence.slice(0, 1), 0, inA ?? null),
        ...evidenceLines(context, b.evidence.slice(0, 1), 1, inB ?? null)
      ]
    }
    case 'coverage': {
      const status = (value: string): string =>
        say(value as 'covered' | 'partial' | 'missing' | 'not-applicable')
      return [
        ...evidenceLines(context, a.evidence.slice(0, 1), 0, status(difference.a)),
        ...evidenceLines(context, b.evidence.slice(0, 1), 1, status(difference.b))
      ]
    }
  }
}

function factLine(
  {say, names, documents}: Context,
  fact: PlacedDeadline | PlacedTarget | null,
  place: 0 | 1
): SideLine {
  if (fact === null)
    return {name: names[place], value: say('not-stated'), provision: null, place: null, quote: null}
  return {
    name: names[place],
    value: clean(fact.text),
    provision: shortId(fact.provision, documents[place]),
    place: `${fact.line}:${fact.column}`,
    quote: clean(fact.clause)
  }
}

function describeUnits(context: Context, one: UnitDifference): Item {
  const {say, names, documents} = context
  const line = (place: 0 | 1, id: string, units: readonly string[]): SideLine => {
    const {line: row, column} = documents[place].measures.find((measure) => measure.id === id)?.position
      .start ?? {
      line: 1,
      column: 1
    }
    return {
      name: names[place],
      value: units.length === 0 ? '—' : units.map(clean).join(say('separator')),
      provision: shortId(id, documents[place]),
      place: `${row}:${column}`,
      quote: openingOf(documents[place], id)
    }
  }
  return {
    label: say(`unit-${one.role}`),
    subject: one.requirements.join(say('separator')),
    note: null,
    sides: [line(0, one.a, one.onlyA), line(1, one.b, one.onlyB)],
    parts: []
  }
}

function describeWording(
  context: Context,
  {id, wording, a, b}: RequirementDifference
): readonly WordingItem[] {
  if (wording === null || wording.kind !== 'adapted') return []
  const {names, documents} = context
  // Of several quotations the one that the words were found in.
  const at = (place: 0 | 1, passage: PassagePlace | null, {evidence}: RequirementSide): string => {
    const found = evidence.find(
      ({provision, start, end}) =>
        passage !== null && provision === passage.provision && start < passage.end && passage.start < end
    )
    return found === undefined
      ? ''
      : `${names[place]} ${shortId(found.provision, documents[place])} ${found.line}:${found.column}`
  }
  return [
    {
      subject: nameRequirement(context, id),
      places: [at(0, wording.a, a), at(1, wording.b, b)].join(' · '),
      parts: wording.parts.map((part) => ({...part, text: clean(part.text)}))
    }
  ]
}

/** One passage may serve several requirements: it is shown once. */
function joinWordings(items: readonly WordingItem[], separator: string): readonly WordingItem[] {
  const joined = new Map<string, WordingItem>()
  for (const item of items) {
    const key = JSON.stringify(item.parts)
    const known = joined.get(key)
    joined.set(
      key,
      known === undefined ? item : {...known, subject: `${known.subject}${separator}${item.subject}`}
    )
  }
  return [...joined.values()]
}

function listMeasures(context: Context, {differences}: Comparison): readonly ItemGroup[] {
  const {say, names, documents} = context
  const isVersion = differences.relation === 'draft-and-final'
  const of = (side: 'a' | 'b', state: MeasureCounterpart['state']) =>
    differences.measures.filter((one) => one.side === side && one.state === state)
  const item = ({side, id, counterpart, parts}: MeasureCounterpart): Item => {
    const place = side === 'a' ? 0 : 1
    const line = (at: 0 | 1, provision: string): SideLine => ({
      name: names[at],
      value: null,
      provision: shortId(provision, documents[at]),
      place: placeOf(documents[at], provision),
      quote: openingOf(documents[at], provision)
    })
    return {
      label: '',
      subject: '',
      note: null,
      sides: [line(place, id), ...(counterpart === null ? [] : [line(place === 0 ? 1 : 0, counterpart)])],
      parts: parts.map((part) => ({...part, text: clean(part.text)}))
    }
  }
  const heading = (side: 'a' | 'b'): string => {
    if (!isVersion) return say('measure-none', {name: side === 'a' ? names[0] : names[1]})
    return say(documents[side === 'a' ? 0 : 1].status === 'draft' ? 'measure-dropped' : 'measure-added')
  }
  return [
    {heading: say('measure-changed'), items: of('a', 'changed').map(item)},
    {heading: heading('a'), items: of('a', 'none').map(item)},
    {heading: heading('b'), items: of('b', 'none').map(item)}
  ].filter(({items}) => items.length > 0)
}

function placeOf({measures, statements}: PolicyDocument, id: string): string {
  const {line, column} = [...measures, ...statements].find((one) => one.id === id)?.position.start ?? {
    line: 1,
    column: 1
  }
  return `${line}:${column}`
}

function describeShared({say, names}: Context, {differences, reuse}: Comparison): readonly string[] {
  const percent = (share: number): string => `${(100 * share).toFixed(0)}%`
  const count = (side: 'a' | 'b', state: MeasureCounterpart['state']): number =>
    differences.measures.filter((one) => one.side === side && one.state === state).length
  const measures = (side: 'a' | 'b'): string =>
    say('measures', {
      name: names[side === 'a' ? 0 : 1],
      n: differences[side].measures,
      same: count(side, 'same'),
      changed: count(side, 'changed'),
      none: count(side, 'none')
    })
  const withoutUnits = (['a', 'b'] as const).filter((side) => !differences[side].namesUnits)
  return [
    say('shared', {
      shareA: percent(differences.a.shared),
      shareB: percent(differences.b.shared),
      verbatim: reuse.passages.filter(({kind}) => kind === 'verbatim').length,
      adapted: reuse.passages.filter(({kind}) => kind === 'adapted').length
    }),
    measures('a'),
    measures('b'),
    ...(withoutUnits.length === 0
      ? []
      : [
          say('units-none', {
            name: withoutUnits.map((side) => names[side === 'a' ? 0 : 1]).join(say('separator'))
          })
        ])
  ]
}

import type {Measure, PolicyDocument} from '@gangmu/parser'
import {agreeByPart, type PartAgreement, type PartKind, partsFromSections} from './agreement/agree-by-part.ts'
import {bootstrap, type Interval} from './agreement/bootstrap.ts'
import {cohenKappa, gwetAc1, krippendorffAlpha, masiDistance} from './agreement/coefficients.ts'
import {measureReliability, type Reliability} from './agreement/reliability.ts'
import {type Match, matchSets, type Share, sumMatches, toShare} from './figures.ts'
import {foldText} from './fold-text.ts'
import {appliesTo, generalSystemOf, type OutlineIndex} from './outline.ts'
import type {DocumentAlignment, GoldMeasure, ProvisionAlignment} from './types.ts'

/** How one measure's alignment meets its gold codes. */
export interface MeasureScore {
  readonly id: string
  readonly ordinal: number
  /** Section numbers; 0: none. */
  readonly primary: {readonly found: number; readonly right: number; readonly confidence: number}
  readonly sectionRight: boolean
  readonly systemRight: boolean
  /** The right section is among the best three; where none is right: none was found. */
  readonly amongThree: boolean
  readonly sections: Match
  readonly requirements: Match
  /** Ids of requirements. */
  readonly requirementCodes: FoundAndRight<string>
  /** Primary and secondary sections; 0: none. */
  readonly sectionCodes: FoundAndRight<number>
}

/** What the method gave and what the labels say. */
export interface FoundAndRight<T> {
  readonly found: readonly T[]
  readonly right: readonly T[]
  /** What only one coder gave: neither right nor wrong. */
  readonly unscored: readonly T[]
}

/** The codes of one measure, as far as scoring needs them. */
export type ScoredLabel = Pick<
  GoldMeasure,
  'ordinal' | 'startsWith' | 'primary' | 'sections' | 'sectionsEither' | 'requirements' | 'requirementsEither'
>

/** Labels to score against, by document id. */
export interface ScoredLabels {
  readonly documents: Readonly<Record<string, readonly ScoredLabel[]>>
}

/** What `evaluate` prints, for one document or pooled. */
export interface Figures {
  /** Measures scored. */
  readonly measures: number
  /** Primary section, none being one more class. */
  readonly sectionAccuracy: Share
  /** Its system, none being one more class. */
  readonly systemAccuracy: Share
  readonly recallAtThree: Share
  /** Primary and secondary sections together, micro-averaged. */
  readonly sections: Match
  /** Micro-averaged. */
  readonly requirements: Match
  /** Requirements that the document leaves out, beyond the outline's first system. */
  readonly missing: Match
  /** Primary sections against the labels: Cohen's κ, Gwet's AC1. */
  readonly kappa: number | null
  readonly ac1: number | null
  /** Krippendorff's α with MASI distance over the sets of requirements. */
  readonly requirementsAlpha: number | null
  /** 95 % of 1,000 bootstrap samples of the measures, documents taken as one. */
  readonly intervals: {
    readonly sectionAccuracy: Interval | null
    readonly systemAccuracy: Interval | null
    readonly sectionsF1: Interval | null
    readonly requirementsF1: Interval | null
  }
  /** Whether the confidence in primary sections is what it says. */
  readonly reliability: Reliability
  /** Primary sections taken for others, most frequent first; 0: none. */
  readonly confusions: readonly Confusion[]
}

export interface Confusion {
  readonly right: number
  readonly found: number
  readonly n: number
  /** Ids of the measures. */
  readonly measures: readonly string[]
}

/** One document's figures, with what they were counted from. */
export interface DocumentScore extends Figures {
  readonly document: string
  readonly rows: readonly MeasureScore[]
}

/**
 * Score an alignment against gold labels. Codes that only one coder gave are not scored.
 *
 * Missing requirements: of those that apply at the document's level and lie beyond the outline's
 * first system (statements serve that one, and are not labelled), the ones that coverage calls
 * missing against the ones that no measure was coded with. Where not all measures are labelled, nobody
 * can tell what is missing, and nothing is counted.
 *
 * @throws {Error} When the labels have no such document, or a label's `startsWith` is not how the
 * measure of its ordinal starts (white space and width of punctuation aside): names document and
 * ordinal.
 */
export function scoreDocument(
  document: PolicyDocument,
  alignment: DocumentAlignment,
  gold: ScoredLabels,
  index: OutlineIndex
): DocumentScore {
  const labels = gold.documents[document.id]
  if (labels === undefined) {
    const known = Object.keys(gold.documents).join(', ')
    throw new Error(`Expected labels for ${document.id}, found labels for ${known} only`)
  }
  const measures = new Map(document.measures.map((measure) => [measure.ordinal, measure]))
  const alignments = new Map(alignment.alignments.map((one) => [one.id, one]))
  const rows = labels.map((label) => {
    const measure = measures.get(label.ordinal)
    checkStart(document.id, label, measure)
    const found = alignments.get(measure.id)
    if (found === undefined) throw new Error(`Expected an alignment of ${measure.id}, found none`)
    return scoreMeasure(measure, found, label, index)
  })
  const missing =
    labels.length < document.measures.length
      ? sumMatches([])
      : scoreMissing(document, alignment, labels, index)
  return {document: document.id, ...summarize(rows, missing), rows}
}

/** The figures of several documents taken as one: counts are added up, not averaged. */
export function poolScores(scores: readonly DocumentScore[]): Figures {
  return summarize(
    scores.flatMap(({rows}) => rows),
    sumMatches(scores.map(({missing}) => missing))
  )
}

/**
 * Agreement of the method with the labels on each part of the outline, documents taken as one: the
 * labels are the first coder, the method the second.
 */
export function agreeWithLabels(
  scores: readonly DocumentScore[],
  index: OutlineIndex,
  by: PartKind
): readonly PartAgreement[] {
  const measures = scores.flatMap(({rows}) =>
    rows.map(({requirementCodes, sectionCodes}) => {
      if (by === 'requirement') {
        const {right, found, unscored} = requirementCodes
        return {given: [new Set(right), new Set(found)], unscored: new Set(unscored)}
      }
      const [right, found, unscored] = [sectionCodes.right, sectionCodes.found, sectionCodes.unscored].map(
        (sections) => partsFromSections(sections, index, by)
      ) as [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>]
      // A system that the labels give by another section is settled.
      return {given: [right, found], unscored: new Set([...unscored].filter((part) => !right.has(part)))}
    })
  )
  return agreeByPart(measures, index, by)
}

function summarize(rows: readonly MeasureScore[], missing: Match): Figures {
  const share = (key: 'sectionRight' | 'systemRight' | 'amongThree') =>
    toShare(rows.filter((row) => row[key]).length, rows.length)
  return {
    measures: rows.length,
    sectionAccuracy: share('sectionRight'),
    systemAccuracy: share('systemRight'),
    recallAtThree: share('amongThree'),
    sections: sumMatches(rows.map(({sections}) => sections)),
    requirements: sumMatches(rows.map(({requirements}) => requirements)),
    missing,
    kappa: cohenKappa(rows.map(({primary}) => [primary.right, primary.found])),
    ac1: gwetAc1(
      rows.map(({primary}) => [primary.right, primary.found]),
      new Set(rows.flatMap(({primary}) => [primary.right, primary.found])).size
    ),
    requirementsAlpha: krippendorffAlpha(
      rows.map(({requirementCodes: {right, found, unscored}}) => [
        new Set(right),
        new Set(found.filter((id) => !unscored.includes(id)))
      ]),
      masiDistance
    ),
    intervals: {
      sectionAccuracy: bootstrap(rows, (some) => accuracy(some, 'sectionRight')),
      systemAccuracy: bootstrap(rows, (some) => accuracy(some, 'systemRight')),
      sectionsF1: bootstrap(rows, (some) => sumMatches(some.map(({sections}) => sections)).f1),
      requirementsF1: bootstrap(rows, (some) => sumMatches(some.map(({requirements}) => requirements)).f1)
    },
    reliability: measureReliability(
      rows.map(({primary, sectionRight}) => ({confidence: primary.confidence, right: sectionRight}))
    ),
    confusions: listConfusions(rows)
  }
}

function accuracy(rows: readonly MeasureScore[], key: 'sectionRight' | 'systemRight'): number | null {
  return rows.length === 0 ? null : rows.filter((row) => row[key]).length / rows.length
}

function listConfusions(rows: readonly MeasureScore[]): readonly Confusion[] {
  const known = new Map<string, {right: number; found: number; measures: string[]}>()
  for (const {id, primary} of rows) {
    const {right, found} = primary
    if (right === found) continue
    const key = `${right} ${found}`
    const confusion = known.get(key) ?? {right, found, measures: []}
    confusion.measures.push(id)
    known.set(key, confusion)
  }
  return [...known.values()]
    .map(({right, found, measures}) => ({right, found, n: measures.length, measures}))
    .toSorted((a, b) => b.n - a.n || a.right - b.right || a.found - b.found)
}

function checkStart(
  document: string,
  label: ScoredLabel,
  measure: Measure | undefined
): asserts measure is Measure {
  const place = `${document}, ordinal ${label.ordinal}`
  if (measure === undefined) throw new Error(`Expected a measure for the label of ${place}, found none`)
  if (!foldText(measure.text).text.startsWith(foldText(label.startsWith).text)) {
    const start = measure.text.trim().slice(0, label.startsWith.length)
    throw new Error(`Expected the measure of ${place} to start with "${label.startsWith}", found "${start}"`)
  }
}

function scoreMeasure(
  measure: Measure,
  found: ProvisionAlignment,
  label: ScoredLabel,
  index: OutlineIndex
): MeasureScore {
  const primary = found.primary.section ?? 0
  const systemOf = (section: number) => (section === 0 ? 0 : index.systemOf(section))
  const foundSections = [
    ...(found.primary.section === null ? [] : [found.primary.section]),
    ...found.secondary.map(({section}) => section)
  ]
  const foundRequirements = found.requirements.map(({id}) => id)
  return {
    id: measure.id,
    ordinal: measure.ordinal,
    primary: {found: primary, right: label.primary, confidence: found.primary.confidence},
    sectionRight: primary === label.primary,
    systemRight: systemOf(primary) === systemOf(label.primary),
    amongThree:
      label.primary === 0
        ? primary === 0
        : found.candidates.slice(0, 3).some(({section}) => section === label.primary),
    sections: matchSets(foundSections, label.sections, label.sectionsEither),
    requirements: matchSets(foundRequirements, label.requirements, label.requirementsEither),
    requirementCodes: {
      found: foundRequirements,
      right: label.requirements,
      unscored: label.requirementsEither
    },
    sectionCodes: {
      found: primary === 0 ? [0, ...foundSections] : foundSections,
      right: label.primary === 0 ? [0, ...label.sections] : label.sections,
      unscored: label.sectionsEither
    }
  }
}

function scoreMissing(
  document: PolicyDocument,
  alignment: DocumentAlignment,
  labels: readonly ScoredLabel[],
  index: OutlineIndex
): Match {
  const first = generalSystemOf(index.outline)
  const scored = new Set(
    index.requirements
      .filter(({requirement, system}) => system !== first && appliesTo(requirement, document.level))
      .map(({requirement}) => requirement.id)
  )
  const coded = new Set(labels.flatMap(({requirements}) => requirements))
  const missing = alignment.coverage.requirements.filter(({status}) => status === 'missing').map(({id}) => id)
  return matchSets(
    missing.filter((id) => scored.has(id)),
    // A requirement that only one coder saw somewhere is in doubt: neither missing nor served.
    [...scored].filter(
      (id) => !coded.has(id) && !labels.some((label) => label.requirementsEither.includes(id))
    ),
    labels.flatMap(({requirementsEither}) => requirementsEither)
  )
}

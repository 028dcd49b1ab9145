import type {PolicyDocument} from '@gangmu/parser'
import {createFeatures, type Features, sectionFeature} from './features.ts'
import {
  fitRequirements,
  fitSections,
  type RequirementExample,
  type SectionExample,
  scoreSections,
  type Weights
} from './fit.ts'
import {measureTexts, toOdds, trustOf, usedFeatures, type Variant, variants} from './methods/combined.ts'
import type {Fit, FittedWeights} from './methods/fitted.ts'
import {fingerprint} from './near-copy.ts'
import {deliveredOnly, indexOutline} from './outline.ts'
import {sectionPlaces} from './outline-texts.ts'
import {preparePassages} from './passage.ts'
import type {GoldLabels, GoldMeasure, Outline} from './types.ts'

/** A document's measures as examples, in document order. */
interface Labelled {
  readonly id: string
  readonly measures: ReadonlyArray<{
    readonly example: SectionExample
    readonly label: GoldMeasure
    readonly features: Features['requirements']
  }>
}

/**
 * Fit the weights of every variant on labelled documents: on all of them, and without each one, so
 * that no document is ever aligned with what its own labels taught.
 *
 * Deterministic; takes some seconds. Every label needs its measure in the document.
 */
export function trainAligner(
  outline: Outline,
  documents: readonly PolicyDocument[],
  gold: GoldLabels,
  /** Names of variants (default: all). */
  names?: readonly string[]
): FittedWeights {
  const chosen = variants.filter(({name}) => names?.includes(name) ?? true)
  const fits = chosen.flatMap((variant) =>
    (['use', 'ignore'] as const).map((headings) => {
      const labelled = documents.map((document) => toExamples(outline, document, gold, variant, headings))
      const without = labelled.map((left) => [
        left.id,
        fit(
          outline,
          labelled.filter((one) => one !== left),
          variant,
          headings
        )
      ])
      return [
        `${variant.name} ${headings}`,
        {all: fit(outline, labelled, variant, headings), without: Object.fromEntries(without)}
      ]
    })
  )
  return {
    documents: Object.fromEntries(
      documents.map((document) => [
        document.id,
        fingerprint(measureTexts(preparePassages(document, 'ignore')))
      ])
    ),
    fits: Object.fromEntries(fits)
  }
}

function toExamples(
  outline: Outline,
  document: PolicyDocument,
  gold: GoldLabels,
  variant: Variant,
  headings: 'use' | 'ignore'
): Labelled {
  const index = indexFor(outline, variant)
  const toFeatures = createFeatures(index)
  const places = new Map(index.sections.map(({section}, place) => [section.number, place]))
  const labels = new Map((gold.documents[document.id] ?? []).map((label) => [label.ordinal, label]))
  const ordinals = new Map(document.measures.map(({id, ordinal}) => [id, ordinal]))
  const measures = preparePassages(document, headings).flatMap((passage) => {
    const label = labels.get(ordinals.get(passage.id) ?? 0)
    if (passage.kind !== 'measure' || label === undefined) return []
    const features = toFeatures(passage)
    const right = places.get(label.primary) ?? index.sections.length
    return [
      {
        example: {features: features.sections, right},
        label,
        features: features.requirements
      }
    ]
  })
  return {id: document.id, measures}
}

function indexFor(outline: Outline, variant: Variant) {
  return indexOutline(variant.asDelivered ? deliveredOnly(outline) : outline)
}

function fit(
  outline: Outline,
  labelled: readonly Labelled[],
  variant: Variant,
  headings: 'use' | 'ignore'
): Fit {
  const used = usedFeatures(variant, headings)
  const sections = fitSections(
    labelled.flatMap(({measures}) => measures.map(({example}) => example)),
    used.sections
  )
  const requirements = fitRequirements(
    labelled.flatMap((one) => requirementExamples(outline, one, sections, variant, headings)),
    used.requirements
  )
  return {sections: round(sections), requirements: round(requirements)}
}

function requirementExamples(
  outline: Outline,
  {measures}: Labelled,
  weights: Weights,
  variant: Variant,
  headings: 'use' | 'ignore'
): readonly RequirementExample[] {
  const index = indexFor(outline, variant)
  const places = sectionPlaces(index)
  const everywhere = index.sections.map(() => true)
  // All of these are measures, and that is all that is asked of a passage here.
  const passages = measures.map(() => ({passage: {kind: 'measure'} as never, scope: everywhere}))
  const odds = toOdds(
    passages,
    measures.map(({example}) => scoreSections(example.features, weights)),
    trustOf(variant, headings)
  )
  return measures.flatMap(({features, label}, at) =>
    index.requirements.flatMap(({requirement}, place) => {
      // What only one coder saw teaches nothing.
      if (label.requirementsEither.includes(requirement.id)) return []
      const own = features.map((column) => column[place] ?? 0)
      own[sectionFeature] = odds[at]?.[places[place] ?? 0] ?? 0
      return [{features: own, right: label.requirements.includes(requirement.id)}]
    })
  )
}

function round({features, bias}: Weights): Weights {
  const short = (value: number) => Math.round(value * 1000) / 1000
  return {features: features.map(short), bias: short(bias)}
}

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
import {deliveredOnly, indexOutline, type OutlineIndex} from './outline.ts'
import {sectionPlaces} from './outline-texts.ts'
import {type Passage, preparePassages} from './passage.ts'
import {thinTerms} from './thin-terms.ts'
import type {GoldLabels, GoldMeasure, Outline} from './types.ts'

/**
 * The catalogue's terms were chosen by people who had read the labelled plans, so these hold more of
 * them than other plans do. Each measure is therefore learned from again, so many times, with most
 * terms of the catalogue hidden: that is how much a section's terms can be trusted elsewhere.
 */
const thinned = {copies: 4, share: 0.3}

/** A document's measures as examples, in document order. */
interface Labelled {
  readonly id: string
  readonly measures: ReadonlyArray<{
    readonly example: SectionExample
    readonly label: GoldMeasure
    readonly features: Features['requirements']
  }>
  /** The same measures with terms hidden. */
  readonly thinned: readonly SectionExample[]
}

/** A catalogue, and what is known of a passage beside it. */
interface Catalogue {
  readonly index: OutlineIndex
  readonly toFeatures: (passage: Passage) => Features
}

/**
 * Fit the weights of every variant on labelled documents: on all of them, and without each one, so
 * that no document is ever aligned with what its own labels taught.
 *
 * Deterministic; takes a minute or two. Every label needs its measure in the document.
 */
export function trainAligner(
  outline: Outline,
  documents: readonly PolicyDocument[],
  gold: GoldLabels,
  /** Names of variants (default: all). */
  names?: readonly string[]
): FittedWeights {
  const chosen = variants.filter(
    ({name, termsShown}) => termsShown === undefined && (names?.includes(name) ?? true)
  )
  const fits = chosen.flatMap((variant) => {
    const own = variant.asDelivered ? deliveredOnly(outline) : outline
    const whole = prepareCatalogue(own)
    const thin = Array.from({length: thinned.copies}, (_, copy) =>
      prepareCatalogue(thinTerms(own, thinned.share, copy + 1))
    )
    return (['use', 'ignore'] as const).map((headings) => {
      const labelled = documents.map((document) => toExamples(whole, thin, document, gold, headings))
      const fitOn = (some: readonly Labelled[]) => fit(whole.index, some, variant, headings)
      const without = labelled.map((left) => [left.id, fitOn(labelled.filter((one) => one !== left))])
      return [`${variant.name} ${headings}`, {all: fitOn(labelled), without: Object.fromEntries(without)}]
    })
  })
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

function prepareCatalogue(outline: Outline): Catalogue {
  const index = indexOutline(outline)
  return {index, toFeatures: createFeatures(index)}
}

function toExamples(
  {index, toFeatures}: Catalogue,
  thin: readonly Catalogue[],
  document: PolicyDocument,
  gold: GoldLabels,
  headings: 'use' | 'ignore'
): Labelled {
  const places = new Map(index.sections.map(({section}, place) => [section.number, place]))
  const labels = new Map((gold.documents[document.id] ?? []).map((label) => [label.ordinal, label]))
  const ordinals = new Map(document.measures.map(({id, ordinal}) => [id, ordinal]))
  const labelled = preparePassages(document, headings).flatMap((passage) => {
    const label = labels.get(ordinals.get(passage.id) ?? 0)
    if (passage.kind !== 'measure' || label === undefined) return []
    return [{passage, label, right: places.get(label.primary) ?? index.sections.length}]
  })
  return {
    id: document.id,
    measures: labelled.map(({passage, label, right}) => {
      const {sections, requirements} = toFeatures(passage)
      return {example: {features: sections, right}, label, features: requirements}
    }),
    thinned: thin.flatMap((catalogue) =>
      labelled.map(({passage, right}) => ({features: catalogue.toFeatures(passage).sections, right}))
    )
  }
}

function fit(
  index: OutlineIndex,
  labelled: readonly Labelled[],
  variant: Variant,
  headings: 'use' | 'ignore'
): Fit {
  const used = usedFeatures(variant, headings)
  const sections = fitSections(
    labelled.flatMap(({measures, thinned}) => [...measures.map(({example}) => example), ...thinned]),
    used.sections
  )
  const requirements = fitRequirements(
    labelled.flatMap((one) => requirementExamples(index, one, sections, variant, headings)),
    used.requirements
  )
  return {sections: round(sections), requirements: round(requirements)}
}

function requirementExamples(
  index: OutlineIndex,
  {measures}: Labelled,
  weights: Weights,
  variant: Variant,
  headings: 'use' | 'ignore'
): readonly RequirementExample[] {
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

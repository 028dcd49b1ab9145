import {
  createFeatures,
  type Features,
  requirementFeatures,
  sectionFeature,
  sectionFeatures
} from '../features.ts'
import {chancesOf, scoreSections, softmax} from '../fit.ts'
import {highestOf} from '../highest-of.ts'
import {fingerprint, isNearCopy} from '../near-copy.ts'
import {followOrder, trustInOrder} from '../order.ts'
import {deliveredOnly, indexOutline, type OutlineIndex, withoutCommonTerms} from '../outline.ts'
import {sectionPlaces} from '../outline-texts.ts'
import type {Passage} from '../passage.ts'
import {thinTerms} from '../thin-terms.ts'
import type {Outline} from '../types.ts'
import type {Fit, FittedWeights} from './fitted.ts'
import {fittedWeights} from './fitted-weights.ts'
import type {Method, ScopedPassage, Scores} from './method.ts'

/** What a variant of the method leaves out. */
export interface Variant {
  readonly name: string
  /** Section features that it does not use. */
  readonly withoutSections?: ReadonlyArray<(typeof sectionFeatures)[number]>
  /** Requirement features that it does not use. */
  readonly withoutRequirements?: ReadonlyArray<(typeof requirementFeatures)[number]>
  /** Each measure by itself, whatever stands before and after. */
  readonly withoutOrder?: true
  /** No link below even odds, even where a requirement would seem to be missing. */
  readonly withoutLastResort?: true
  /** The catalogue's terms as delivered, without those added since. */
  readonly asDelivered?: true
  /** The catalogue without words in common use. */
  readonly withoutCommon?: true
  /** The share of the catalogue's terms that it is shown, 0 to 1, with the weights of `combined`. */
  readonly termsShown?: number
}

/** The method, and what it is without each of its parts; weights are fitted for each. */
export const variants: readonly Variant[] = [
  {name: 'combined'},
  {name: 'combined-as-delivered', asDelivered: true},
  {name: 'combined-without-most-terms', termsShown: 1 / 3},
  {name: 'combined-without-common', withoutCommon: true},
  {name: 'combined-without-order', withoutOrder: true},
  {name: 'combined-without-titles', withoutSections: ['title', 'sectionTitle', 'firstTerm']},
  {
    name: 'combined-without-terms',
    withoutSections: ['firstTerm', 'terms', 'termShare', 'strongestTerm'],
    withoutRequirements: ['term', 'pairs']
  },
  {name: 'combined-without-pairs', withoutRequirements: ['pairs']},
  {name: 'combined-without-likeness', withoutRequirements: ['likeness']},
  {name: 'combined-without-sections', withoutRequirements: ['section']},
  {name: 'combined-without-last-resort', withoutLastResort: true}
]

/** A requirement that would seem to be missing is linked from this confidence up. */
const lastResort = 0.15

const clueFeatures = (['likeness', 'term', 'pairs'] as const).map((feature) =>
  requirementFeatures.indexOf(feature)
)

/** The places of the features that a variant uses; those of headings only where they are shown. */
export function usedFeatures(
  variant: Variant,
  headings: 'use' | 'ignore'
): {readonly sections: readonly number[]; readonly requirements: readonly number[]} {
  const shown = (feature: string) => headings === 'use' || !feature.startsWith('heading')
  return {
    sections: [...sectionFeatures.keys()].filter((place) => {
      const feature = sectionFeatures[place]
      return feature !== undefined && shown(feature) && !variant.withoutSections?.includes(feature)
    }),
    requirements: [...requirementFeatures.keys()].filter((place) => {
      const feature = requirementFeatures[place]
      return feature !== undefined && !variant.withoutRequirements?.includes(feature)
    })
  }
}

/**
 * A variant with weights fitted on labelled documents. A document that is one of these, or a near
 * copy, is aligned with weights fitted without it.
 */
export function createCombined(variant: Variant, fitted: FittedWeights = fittedWeights): Method {
  return {
    name: variant.name,
    version: '4',
    usesSegmenter: false,
    ...(variant.withoutLastResort ? {} : {lastResort}),
    prepare: (outlineIndex, _segmenter, headings) => {
      const outline = catalogueFor(variant, outlineIndex.outline)
      const index = outline === outlineIndex.outline ? outlineIndex : indexOutline(outline)
      const toFeatures = createFeatures(index)
      const places = sectionPlaces(index)
      // Filled anew for each passage: it does not leave the scorer.
      const sections = new Float64Array(places.length)
      return (passages) => {
        const features = passages.map(({passage}) => toFeatures(passage))
        const read = headings === 'use' && headingsTell(features) ? 'use' : 'ignore'
        const fits = fitted.fits[`${fitName(variant, index)} ${read}`]
        if (fits === undefined) throw new RangeError(`Expected weights for ${variant.name}, found none`)
        const fit = chooseFit(fitted, fits, passages)
        const scores = features.map((own) => scoreSections(own.sections, fit.sections))
        const odds = toOdds(passages, scores, trustOf(variant, read))
        return passages.map(({passage, scope}, order): Scores => {
          const own = odds[order] ?? new Float64Array(index.sections.length + 1)
          // One statement may hold guiding thought, principles and objectives: no section shuts out another.
          const highest = highestOf(own.subarray(0, index.sections.length))
          for (let at = 0; at < places.length; at += 1)
            sections[at] = passage.kind === 'measure' ? (own[places[at] ?? 0] ?? 0) : highest
          const found = features[order]?.requirements ?? []
          const columns = found.toSpliced(sectionFeature, 1, sections)
          const requirements = chancesOf(columns, fit.requirements)
          for (let at = 0; at < places.length; at += 1)
            if (scope[places[at] ?? 0] !== true) requirements[at] = 0
          return {
            sections: own.subarray(0, index.sections.length),
            none: own[index.sections.length] ?? 0,
            requirements,
            clues: clueFeatures.map((feature) => found[feature] ?? [])
          }
        })
      }
    }
  }
}

/** The catalogue as a variant sees it. */
export function catalogueFor({asDelivered, withoutCommon, termsShown}: Variant, outline: Outline): Outline {
  if (asDelivered) return deliveredOnly(outline)
  if (withoutCommon) return withoutCommonTerms(outline)
  return termsShown === undefined ? outline : thinTerms(outline, termsShown, 0)
}

/** Below this likeness to any title of the outline, on average over the measures, headings tell nothing. */
const tellingFrom = 0.1

const headingFeatures = (['heading', 'headingAbove'] as const).map((feature) =>
  sectionFeatures.indexOf(feature)
)

/**
 * Whether a document's headings resemble the outline's at all. Where they do not (三大行动, 一张清单), they
 * say no more than hidden ones, and weights that count on them would leave the text too little.
 */
function headingsTell(features: readonly Features[]): boolean {
  const likeness = features.map(({sections}) =>
    headingFeatures.reduce((most, feature) => {
      const column = sections[feature] ?? new Float64Array()
      // The last place is that of none, which headings speak against.
      return column.subarray(0, -1).reduce((highest, one) => Math.max(highest, one), most)
    }, 0)
  )
  return likeness.reduce((sum, one) => sum + one, 0) >= tellingFrom * features.length
}

/** What the order of a plan counts in a variant, see `followOrder`; null: nothing. */
export function trustOf(variant: Variant, headings: 'use' | 'ignore'): number | null {
  return variant.withoutOrder === true ? null : trustInOrder[headings]
}

/**
 * Chances of sections, then of none. Measures are a sequence; a statement stands for itself. `trust`
 * is what the sequence counts, see `trustOf`.
 */
export function toOdds(
  passages: readonly ScopedPassage[],
  scores: readonly Float64Array[],
  trust: number | null
): readonly Float64Array[] {
  const scoped = scores.map((own, at) => inScope(own, passages[at]?.scope ?? []))
  if (trust === null) return scoped.map(softmax)
  const measures = [...passages.keys()].filter((at) => passages[at]?.passage.kind === 'measure')
  const ordered = followOrder(
    measures.flatMap((at) => scoped[at] ?? []),
    trust
  )
  const oddsAt = new Map(measures.map((at, place) => [at, ordered[place]]))
  return scoped.map((own, at) => oddsAt.get(at) ?? softmax(own))
}

/** Scores with those of sections outside the scope taken away; that of none stays. */
function inScope(scores: Float64Array, scope: readonly boolean[]): Float64Array {
  const scoped = scores.slice()
  for (let place = 0; place < scores.length - 1; place += 1)
    if (scope[place] !== true) scoped[place] = Number.NEGATIVE_INFINITY
  return scoped
}

/** An outline without the catalogue's terms is weighed as the catalogue is without them. */
function fitName(variant: Variant, {outline, requirements}: OutlineIndex): string {
  if (variant.termsShown !== undefined) return 'combined'
  if (variant.name !== 'combined' || outline.addedTerms !== undefined) return variant.name
  const hasTerms = requirements.some(({terms}) => terms.length > 0)
  return hasTerms ? 'combined-as-delivered' : 'combined-without-terms'
}

/** The weights that owe nothing to this document. */
function chooseFit(
  {documents}: FittedWeights,
  {all, without}: {readonly all: Fit; readonly without: Readonly<Record<string, Fit>>},
  passages: readonly ScopedPassage[]
): Fit {
  const own = fingerprint(measureTexts(passages.map(({passage}) => passage)))
  const copied = Object.entries(documents).filter(([, labelled]) => isNearCopy(labelled, own))
  const key = copied.map(([id]) => id).join(' ')
  return key === '' ? all : (without[key] ?? neutral)
}

/** Where every labelled document is a copy of this one, nothing was learned that may be used. */
const neutral: Fit = {
  sections: {features: [2, 3, 2, 1, 3, 1, 2, -2, 2, 0], bias: 4},
  requirements: {features: [4, 4, 2, -2, 2], bias: -6}
}

/** What a fingerprint is taken of. */
export function measureTexts(passages: readonly Passage[]): readonly string[] {
  return passages.filter(({kind}) => kind === 'measure').map(({folded}) => folded.text)
}

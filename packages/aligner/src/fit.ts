import {highestOf} from './highest-of.ts'

/** A weight for each feature, and the bias; features that a method leaves out have weight 0. */
export interface Weights {
  readonly features: readonly number[]
  readonly bias: number
}

/** Stronger weights cost more (ridge): keeps them sane where a feature parts the classes alone. */
const sectionRidge = 0.002
const requirementRidge = 0.3
const rate = 0.15

/** One measure to learn from. */
export interface SectionExample {
  /** Columns, one for each feature: a number for each section, then one for none. */
  readonly features: readonly Float64Array[]
  /** Place of the right section; that of none is the last. */
  readonly right: number
}

/** One measure beside one requirement. */
export interface RequirementExample {
  readonly features: readonly number[]
  readonly right: boolean
}

/**
 * Fit a conditional logit (McFadden, 1974): a section's score is the weighted sum of its features,
 * that of none has the bias as well, and probabilities are their softmax. Deterministic; full batches.
 */
export function fitSections(examples: readonly SectionExample[], used: readonly number[]): Weights {
  return descend(used, 400, (weights, gradient) => {
    for (const {features, right} of examples) {
      const errors = softmax(scoreSections(features, weights)).map(
        (chance, at) => (chance - (at === right ? 1 : 0)) / examples.length
      )
      gradient.bias += errors.at(-1) ?? 0
      for (const one of used) {
        let slope = gradient.features[one] ?? 0
        const column = features[one] ?? new Float64Array()
        for (let at = 0; at < column.length; at += 1) slope += (errors[at] ?? 0) * (column[at] ?? 0)
        gradient.features[one] = slope
      }
    }
    for (const one of used)
      gradient.features[one] = (gradient.features[one] ?? 0) + sectionRidge * (weights.features[one] ?? 0)
    gradient.bias += sectionRidge * weights.bias
  })
}

/** Scores of sections, then of none: logarithms of odds. `columns` hold one feature each. */
export function scoreSections(columns: readonly Float64Array[], weights: Weights): Float64Array {
  const scores = weigh(columns, weights)
  scores[scores.length - 1] = (scores.at(-1) ?? 0) + weights.bias
  return scores
}

/** Fit a logistic regression (Cox, 1958). Deterministic; full batches. */
export function fitRequirements(examples: readonly RequirementExample[], used: readonly number[]): Weights {
  return descend(used, 300, (weights, gradient) => {
    for (const {features, right} of examples) {
      const error = ((chanceOf(features, weights) - (right ? 1 : 0)) * 100) / examples.length
      for (const one of used)
        gradient.features[one] = (gradient.features[one] ?? 0) + error * (features[one] ?? 0)
      gradient.bias += error
    }
    for (const one of used)
      gradient.features[one] =
        (gradient.features[one] ?? 0) +
        (requirementRidge * 100 * (weights.features[one] ?? 0)) / examples.length
  })
}

/** The chance that a measure serves a requirement, 0 to 1. */
function chanceOf(features: readonly number[], weights: Weights): number {
  return 1 / (1 + Math.exp(-dot(features, weights.features) - weights.bias))
}

/** The chances of all requirements; `columns` hold one feature each, for every requirement. */
export function chancesOf(columns: readonly Float64Array[], weights: Weights): Float64Array {
  const chances = weigh(columns, weights)
  for (let place = 0; place < chances.length; place += 1)
    chances[place] = 1 / (1 + Math.exp(-(chances[place] ?? 0) - weights.bias))
  return chances
}

function weigh(columns: readonly Float64Array[], {features}: Weights): Float64Array {
  const sums = new Float64Array(columns[0]?.length ?? 0)
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]
    const weight = features[at] ?? 0
    if (column === undefined || weight === 0) continue
    for (let place = 0; place < sums.length; place += 1)
      sums[place] = (sums[place] ?? 0) + (column[place] ?? 0) * weight
  }
  return sums
}

export function softmax(scores: Float64Array): Float64Array {
  const top = highestOf(scores)
  const odds = new Float64Array(scores.length)
  let total = 0
  for (let at = 0; at < odds.length; at += 1) {
    odds[at] = Math.exp((scores[at] ?? 0) - top)
    total += odds[at] ?? 0
  }
  for (let at = 0; at < odds.length; at += 1) odds[at] = (odds[at] ?? 0) / total
  return odds
}

function dot(values: readonly number[], weights: readonly number[]): number {
  let total = 0
  for (let at = 0; at < weights.length; at += 1) total += (values[at] ?? 0) * (weights[at] ?? 0)
  return total
}

interface Gradient {
  readonly features: number[]
  bias: number
}

/** Gradient descent with steps of Adam (Kingma and Ba, 2015). */
function descend(
  used: readonly number[],
  rounds: number,
  addGradient: (weights: Weights, gradient: Gradient) => void
): Weights {
  const size = Math.max(-1, ...used) + 1
  const values = new Float64Array(size + 1)
  const [means, squares] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  const toWeights = (): Weights => ({features: [...values.subarray(0, size)], bias: values[size] ?? 0})
  for (let round = 1; round <= rounds; round += 1) {
    const gradient: Gradient = {features: Array.from({length: size}, () => 0), bias: 0}
    addGradient(toWeights(), gradient)
    ;[...gradient.features, gradient.bias].forEach((slope, at) => {
      means[at] = 0.9 * (means[at] ?? 0) + 0.1 * slope
      squares[at] = 0.999 * (squares[at] ?? 0) + 0.001 * slope * slope
      const mean = (means[at] ?? 0) / (1 - 0.9 ** round)
      const square = (squares[at] ?? 0) / (1 - 0.999 ** round)
      values[at] = (values[at] ?? 0) - (rate * mean) / (Math.sqrt(square) + 1e-8)
    })
  }
  return toWeights()
}

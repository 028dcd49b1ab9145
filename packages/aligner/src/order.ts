import {highestOf} from './highest-of.ts'

/** How likely each section, or none of them (the last place), is for one measure: sums to 1. */
export type Odds = Float64Array

/** How a plan goes on from one measure to the next; shares of 1. */
interface Steps {
  /** To the same section. */
  readonly stay: number
  /** To one of the next sections. */
  readonly onward: number
  /** Anywhere. */
  readonly jump: number
}

const firstGuess: Steps = {stay: 0.4, onward: 0.3, jump: 0.3}

/** Of the steps onward: to the next section, the one after it, the third. */
const onwardShares = [0.7, 0.2, 0.1]

/** So many steps of each kind are thought seen before the document is read. */
const priorSteps = 2

const rounds = 8

/**
 * How much the measures before and after count beside a measure's own words, 0 to 1. They are no
 * independent witnesses: at full weight one doubtful stretch carried clear measures away with it; and
 * where headings are shown, these tell most of what the order tells.
 */
export const trustInOrder: Readonly<Record<'use' | 'ignore', number>> = {use: 0.25, ignore: 0.5}

/**
 * Weigh what each measure says by itself with what stands before and after it: plans mostly follow
 * the outline, each in its own rhythm.
 *
 * A hidden Markov model over the outline's sections (forward-backward, Rabiner 1989); how often a
 * plan stays, goes on, or jumps is learned from the plan itself, without labels (Baum and Welch).
 * A measure that fits no section leaves the plan where it stood.
 *
 * `scores` are logarithms of odds, for one measure each: sections in the outline's order, then none.
 * `trust` is the power that the odds of the neighbours are raised to, 0 to 1.
 */
export function followOrder(scores: readonly Float64Array[], trust: number): readonly Odds[] {
  const sections = (scores[0]?.length ?? 1) - 1
  if (scores.length === 0 || sections === 0) return scores.map(() => new Float64Array(1).fill(1))
  const emissions = scores.map((own) => toEmissions(own, sections))
  const lattice = createLattice(emissions, sections)
  let steps = firstGuess
  for (let round = 1; round < rounds; round += 1) {
    passBothWays(lattice, steps)
    steps = countSteps(lattice, steps)
  }
  passBothWays(lattice, steps)
  return emissions.map((emission, at) => combine(lattice, emission, at, trust))
}

/** One section in all of them is as likely at first as none. */
function toEmissions(scores: Float64Array, sections: number): Float64Array {
  const top = highestOf(scores)
  const emissions = new Float64Array(scores.length)
  for (let place = 0; place < sections; place += 1) emissions[place] = Math.exp((scores[place] ?? 0) - top)
  emissions[sections] = Math.exp((scores[sections] ?? 0) - top) / sections
  return emissions
}

/** Measures × sections, row by row: this is gone through many times, so nothing is made anew. */
interface Lattice {
  readonly measures: number
  readonly sections: number
  /** What a measure says of each state: its section's measure, or one of none. */
  readonly said: Float64Array
  /** Odds of each state by the measures before. */
  readonly predicted: Float64Array
  /** The same with the measure itself. */
  readonly reached: Float64Array
  /** Odds by the measures after. */
  readonly ahead: Float64Array
}

function createLattice(emissions: readonly Float64Array[], sections: number): Lattice {
  const size = emissions.length * sections
  const said = new Float64Array(size)
  for (const [at, emission] of emissions.entries()) {
    const none = emission[sections] ?? 0
    for (let place = 0; place < sections; place += 1)
      said[at * sections + place] = (emission[place] ?? 0) + none
  }
  const empty = () => new Float64Array(size)
  return {
    measures: emissions.length,
    sections,
    said,
    predicted: empty().fill(1 / sections),
    reached: empty(),
    ahead: empty().fill(1)
  }
}

function passBothWays(lattice: Lattice, steps: Steps): void {
  const {measures, sections, said, predicted, reached, ahead} = lattice
  for (let at = 0; at < measures; at += 1) {
    const row = at * sections
    if (at > 0) stepOn(reached, row - sections, predicted, row, steps, sections)
    for (let place = row; place < row + sections; place += 1)
      reached[place] = (predicted[place] ?? 0) * (said[place] ?? 0)
    normalize(reached, row, sections)
  }
  const after = new Float64Array(sections)
  for (let at = measures - 2; at >= 0; at -= 1) {
    const row = at * sections
    arriveAt(at + 1, lattice, after)
    stepBack(after, ahead, row, steps)
    normalize(ahead, row, sections, sections)
  }
}

/** Odds of each state by a measure itself and those after it, written into `states`. */
function arriveAt(at: number, {sections, said, ahead}: Lattice, states: Float64Array): void {
  for (let place = 0; place < sections; place += 1)
    states[place] = (ahead[at * sections + place] ?? 0) * (said[at * sections + place] ?? 0)
}

/** From the row of `states` at `from` to the row of `next` at `to`. */
function stepOn(
  states: Float64Array,
  from: number,
  next: Float64Array,
  to: number,
  {stay, onward, jump}: Steps,
  sections: number
): void {
  const anywhere = (jump * sum(states, from, sections)) / sections
  for (let place = 0; place < sections; place += 1) {
    let value = stay * (states[from + place] ?? 0) + anywhere
    for (let further = 1; further <= Math.min(place, onwardShares.length); further += 1)
      value += onward * (onwardShares[further - 1] ?? 0) * (states[from + place - further] ?? 0)
    next[to + place] = value
  }
}

function stepBack(states: Float64Array, before: Float64Array, to: number, {stay, onward, jump}: Steps): void {
  const sections = states.length
  const anywhere = (jump * sum(states, 0, sections)) / sections
  for (let place = 0; place < sections; place += 1) {
    let value = stay * (states[place] ?? 0) + anywhere
    for (let further = 1; further <= Math.min(sections - 1 - place, onwardShares.length); further += 1)
      value += onward * (onwardShares[further - 1] ?? 0) * (states[place + further] ?? 0)
    before[to + place] = value
  }
}

function combine(lattice: Lattice, emission: Float64Array, at: number, trust: number): Odds {
  const {sections, predicted, ahead} = lattice
  const row = at * sections
  const odds = new Float64Array(sections + 1)
  let none = 0
  for (let place = 0; place < sections; place += 1) {
    const state = ((predicted[row + place] ?? 0) * (ahead[row + place] ?? 0)) ** trust
    odds[place] = state * (emission[place] ?? 0)
    none += state * (emission[sections] ?? 0)
  }
  odds[sections] = none
  normalize(odds, 0, sections + 1)
  return odds
}

/** How many steps of each kind the document seems to take, as shares. */
function countSteps(lattice: Lattice, {stay, onward, jump}: Steps): Steps {
  const {measures, sections, reached} = lattice
  let [stays, onwards, jumps] = [priorSteps, priorSteps, priorSteps]
  const to = new Float64Array(sections)
  for (let at = 1; at < measures; at += 1) {
    const before = (at - 1) * sections
    arriveAt(at, lattice, to)
    let [stayed, wentOn] = [0, 0]
    for (let place = 0; place < sections; place += 1) {
      const state = reached[before + place] ?? 0
      stayed += state * (to[place] ?? 0)
      for (let further = 1; further <= Math.min(sections - 1 - place, onwardShares.length); further += 1)
        wentOn += state * (onwardShares[further - 1] ?? 0) * (to[place + further] ?? 0)
    }
    const jumped = (sum(to, 0, sections) * sum(reached, before, sections)) / sections
    const all = stay * stayed + onward * wentOn + jump * jumped
    stays += (stay * stayed) / all
    onwards += (onward * wentOn) / all
    jumps += (jump * jumped) / all
  }
  const all = stays + onwards + jumps
  return {stay: stays / all, onward: onwards / all, jump: jumps / all}
}

function sum(values: Float64Array, from: number, length: number): number {
  let total = 0
  for (let at = from; at < from + length; at += 1) total += values[at] ?? 0
  return total
}

/** To a sum of `to`, in place; where all is nothing, everything is as likely. */
function normalize(values: Float64Array, from: number, length: number, to = 1): void {
  const total = sum(values, from, length)
  const factor = to / total
  const known = total > 0 && Number.isFinite(total) && Number.isFinite(factor)
  for (let at = from; at < from + length; at += 1)
    values[at] = known ? (values[at] ?? 0) * factor : to / length
}

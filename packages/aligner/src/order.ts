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
 * How much the measures before and after count beside a measure's own words. They are no independent
 * witnesses: at full weight one doubtful stretch carried clear measures away with it.
 */
const trustInOrder = 0.5

/**
 * Weigh what each measure says by itself with what stands before and after it: plans mostly follow
 * the outline, each in its own rhythm.
 *
 * A hidden Markov model over the outline's sections (forward-backward, Rabiner 1989); how often a
 * plan stays, goes on, or jumps is learned from the plan itself, without labels (Baum and Welch).
 * A measure that fits no section leaves the plan where it stood.
 *
 * `scores` are logarithms of odds, for one measure each: sections in the outline's order, then none.
 */
export function followOrder(scores: readonly Float64Array[]): readonly Odds[] {
  const sections = (scores[0]?.length ?? 1) - 1
  if (scores.length === 0 || sections === 0) return scores.map(() => new Float64Array(1).fill(1))
  const emissions = scores.map((own) => toEmissions(own, sections))
  let steps = firstGuess
  let odds: readonly Odds[] = []
  for (let round = 0; round < rounds; round += 1) {
    const {predicted, reached, ahead} = passBothWays(emissions, steps, sections)
    odds = emissions.map((own, at) => combine(own, predicted[at], ahead[at], sections))
    steps = countSteps(emissions, reached, ahead, steps, sections)
  }
  return odds
}

/** One section in all of them is as likely at first as none. */
function toEmissions(scores: Float64Array, sections: number): Float64Array {
  const top = Math.max(...scores)
  return scores.map((score, place) => Math.exp(score - top) / (place === sections ? sections : 1))
}

function passBothWays(emissions: readonly Float64Array[], steps: Steps, sections: number) {
  const predicted: Float64Array[] = []
  const reached: Float64Array[] = []
  for (const [at, own] of emissions.entries()) {
    const before = reached[at - 1]
    const here = before === undefined ? new Float64Array(sections).fill(1 / sections) : stepOn(before, steps)
    predicted.push(here)
    reached.push(normalize(weigh(here, own)))
  }
  const ahead: Float64Array[] = emissions.map(() => new Float64Array(sections).fill(1))
  for (let at = emissions.length - 2; at >= 0; at -= 1) {
    const [own, after] = [emissions[at + 1], ahead[at + 1]]
    if (own !== undefined && after !== undefined)
      ahead[at] = normalize(stepBack(weigh(after, own), steps), sections)
  }
  return {predicted, reached, ahead}
}

/** A state emits its section's measure, or one of none. */
function weigh(states: Float64Array, emission: Float64Array): Float64Array {
  const none = emission[states.length] ?? 0
  return states.map((state, place) => state * ((emission[place] ?? 0) + none))
}

function stepOn(states: Float64Array, {stay, onward, jump}: Steps): Float64Array {
  const total = sum(states)
  const next = states.map((state) => stay * state + (jump * total) / states.length)
  states.forEach((state, place) => {
    for (const [further, share] of onwardShares.entries()) {
      const to = place + further + 1
      if (to < next.length) next[to] = (next[to] ?? 0) + onward * share * state
    }
  })
  return next
}

function stepBack(states: Float64Array, {stay, onward, jump}: Steps): Float64Array {
  const total = sum(states)
  return states.map((state, place) => {
    let value = stay * state + (jump * total) / states.length
    for (const [further, share] of onwardShares.entries())
      value += onward * share * (states[place + further + 1] ?? 0)
    return value
  })
}

function combine(
  emission: Float64Array,
  predicted: Float64Array | undefined,
  ahead: Float64Array | undefined,
  sections: number
): Odds {
  const odds = new Float64Array(sections + 1)
  for (let place = 0; place < sections; place += 1) {
    const state = ((predicted?.[place] ?? 0) * (ahead?.[place] ?? 0)) ** trustInOrder
    odds[place] = state * (emission[place] ?? 0)
    odds[sections] = (odds[sections] ?? 0) + state * (emission[sections] ?? 0)
  }
  return normalize(odds)
}

/** How many steps of each kind the document seems to take, as shares. */
function countSteps(
  emissions: readonly Float64Array[],
  reached: readonly Float64Array[],
  ahead: readonly Float64Array[],
  {stay, onward, jump}: Steps,
  sections: number
): Steps {
  const counts = {stay: priorSteps, onward: priorSteps, jump: priorSteps}
  for (let at = 1; at < emissions.length; at += 1) {
    const [from, own, after] = [reached[at - 1], emissions[at], ahead[at]]
    if (from === undefined || own === undefined || after === undefined) continue
    const to = weigh(after, own)
    const total = sum(to)
    const seen = {stay: 0, onward: 0, jump: (jump * total * sum(from)) / sections}
    from.forEach((state, place) => {
      seen.stay += state * stay * (to[place] ?? 0)
      for (const [further, share] of onwardShares.entries())
        seen.onward += state * onward * share * (to[place + further + 1] ?? 0)
    })
    const all = seen.stay + seen.onward + seen.jump
    counts.stay += seen.stay / all
    counts.onward += seen.onward / all
    counts.jump += seen.jump / all
  }
  const all = counts.stay + counts.onward + counts.jump
  return {stay: counts.stay / all, onward: counts.onward / all, jump: counts.jump / all}
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** To a sum of `to`; where all is nothing, everything is as likely. */
function normalize(values: Float64Array, to = 1): Float64Array {
  const total = sum(values)
  return total > 0 && Number.isFinite(total)
    ? values.map((value) => (value * to) / total)
    : values.map(() => to / values.length)
}

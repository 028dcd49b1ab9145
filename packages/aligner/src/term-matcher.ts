import {createNumberMap} from './number-map.ts'

/** A term found in a text: `text.slice(start, end)`. */
export interface TermHit {
  /** Index of the term in the list that the matcher was made from. */
  readonly term: number
  readonly start: number
  readonly end: number
}

/**
 * A state of the automaton is the longest end of what was read that some term begins with. States
 * are numbers; at the root nothing is under way.
 */
const root = 0

/**
 * Calls `visit` for every occurrence of every term in the text from `start` to `end` (default: all of
 * it), with the term's index and where it ends.
 */
export type TermScanner = (
  text: string,
  visit: (term: number, end: number) => void,
  start?: number,
  end?: number
) => void

/**
 * Prepare to find many terms in one pass over a text.
 *
 * The matcher returns every occurrence of every term, by where they end, overlaps included. Equal
 * terms are each reported; empty ones never are.
 */
export function createTermMatcher(terms: readonly string[]): (text: string) => readonly TermHit[] {
  const scan = createTermScanner(terms)
  return (text) => {
    const hits: TermHit[] = []
    scan(text, (term, end) => hits.push({term, start: end - (terms[term] ?? '').length, end}))
    return hits
  }
}

/** The same without an object for each occurrence (Aho and Corasick, 1975). */
export function createTermScanner(terms: readonly string[]): TermScanner {
  // By code unit; 0 is one that no term has, after which nothing is under way.
  const characters = new Uint16Array(0x1_0000)
  let span = 1
  for (const term of terms) {
    for (let at = 0; at < term.length; at += 1) {
      const code = term.charCodeAt(at)
      if (characters[code] !== 0) continue
      characters[code] = span
      span += 1
    }
  }
  const keyOf = (state: number, character: number) => state * span + character

  const children = new Map<number, number>()
  const states: State[] = [{parent: root, character: 0, depth: 0, endings: []}]
  terms.forEach((term, index) => {
    let state = root
    for (let at = 0; at < term.length; at += 1) {
      const character = characters[term.charCodeAt(at)] ?? 0
      const key = keyOf(state, character)
      const child = children.get(key) ?? states.length
      if (child === states.length) {
        states.push({parent: state, character, depth: at + 1, endings: []})
        children.set(key, child)
      }
      state = child
    }
    if (state !== root) states[state]?.endings.push(index)
  })

  const childOf = createNumberMap(children)
  // Nearly every other step is from the root; it has a table of its own.
  const fromRoot = Uint32Array.from({length: span}, (_, character) => childOf(keyOf(root, character)))
  /** By state: of the longest proper suffix that some term begins with. */
  const fallbacks = new Uint32Array(states.length)
  const next = (from: number, character: number): number => {
    if (character === 0) return root
    for (let state = from; state !== root; state = fallbacks[state] ?? root) {
      const child = childOf(keyOf(state, character))
      if (child !== 0) return child
    }
    return fromRoot[character] ?? root
  }
  // By depth: a state's fallback is shorter, so it is finished before.
  const byDepth = [...states.entries()].toSorted(([, a], [, b]) => a.depth - b.depth)
  for (const [state, {parent, character, depth, endings}] of byDepth) {
    if (depth > 1) fallbacks[state] = next(fallbacks[parent] ?? root, character)
    if (depth > 0) endings.push(...(states[fallbacks[state] ?? root]?.endings ?? []))
  }

  // What ends in a state is in `ended` from its place in `starts` up to that of the next state.
  const ended = Uint32Array.from(states.flatMap(({endings}) => endings))
  const starts = new Uint32Array(states.length + 1)
  states.forEach(({endings}, state) => {
    starts[state + 1] = (starts[state] ?? 0) + endings.length
  })

  return (text, visit, start = 0, end = text.length) => {
    let state = root
    for (let at = start; at < end; at += 1) {
      state = next(state, characters[text.charCodeAt(at)] ?? 0)
      const last = starts[state + 1] ?? 0
      for (let place = starts[state] ?? 0; place < last; place += 1) visit(ended[place] ?? 0, at + 1)
    }
  }
}

interface State {
  readonly parent: number
  /** That leads here from the parent. */
  readonly character: number
  /** How many characters were read. */
  readonly depth: number
  /** The terms that end here, those of suffixes included. */
  readonly endings: number[]
}

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
  // From the root there are very many steps, from other states one or two: those are a list, of the
  // state's first child and each child's next sibling. No child is the root, so 0 ends the list.
  const fromRoot = new Int32Array(span)
  const firstChild = [0]
  const nextSibling = [0]
  const characterOf = [0]
  /** By state: of the longest proper suffix that some term begins with. */
  const fallbacks = [root]
  /** By state: the terms that end there, those of suffixes included. */
  const endings: Array<readonly number[]> = [[]]
  const places = (term: string) =>
    Array.from({length: term.length}, (_, at) => characters[term.charCodeAt(at)] ?? 0)

  const childOf = (state: number, character: number): number => {
    if (state === root) return fromRoot[character] ?? 0
    let child = firstChild[state] ?? 0
    while (child !== 0 && characterOf[child] !== character) child = nextSibling[child] ?? 0
    return child
  }
  const addChild = (parent: number, character: number): number => {
    const child = endings.length
    endings.push([])
    characterOf.push(character)
    nextSibling.push(firstChild[parent] ?? 0)
    firstChild.push(0)
    fallbacks.push(root)
    if (parent === root) fromRoot[character] = child
    firstChild[parent] = child
    return child
  }
  const next = (from: number, character: number): number => {
    if (character === 0) return root
    for (let state = from; ; state = fallbacks[state] ?? root) {
      const child = childOf(state, character)
      if (child !== 0 || state === root) return child
    }
  }

  // By depth: a state's fallback is shorter, so it is finished before.
  let level = terms.map((term, index) => ({index, state: root, rest: places(term)}))
  for (let depth = 0; level.length > 0; depth += 1) {
    const opened = level.filter(({rest}) => rest.length > depth)
    const parents: Array<readonly [state: number, parent: number, character: number]> = []
    level = opened.map((one) => {
      const character = one.rest[depth] ?? 0
      const known = childOf(one.state, character)
      const state = known === 0 ? addChild(one.state, character) : known
      if (known === 0) parents.push([state, one.state, character])
      return {...one, state}
    })
    for (const [state, parent, character] of parents) {
      fallbacks[state] = parent === root ? root : next(fallbacks[parent] ?? root, character)
    }
    const ending = new Map<number, number[]>()
    for (const {index, state, rest} of level) {
      if (rest.length === depth + 1) ending.set(state, [...(ending.get(state) ?? []), index])
    }
    for (const [state] of parents) {
      const shorter = endings[fallbacks[state] ?? root] ?? []
      endings[state] = [...(ending.get(state) ?? []), ...shorter]
    }
  }

  return (text, visit, start = 0, end = text.length) => {
    let state = root
    for (let at = start; at < end; at += 1) {
      state = next(state, characters[text.charCodeAt(at)] ?? 0)
      if (state === root) continue
      for (const term of endings[state] ?? []) visit(term, at + 1)
    }
  }
}

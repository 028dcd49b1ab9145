/** A term found in a text: `text.slice(start, end)`. */
export interface TermHit {
  /** Index of the term in the list that the matcher was made from. */
  readonly term: number
  readonly start: number
  readonly end: number
}

interface State {
  readonly next: Map<string, State>
  /** The state of the longest proper suffix that is in the trie. */
  fallback: State | null
  /** Terms that end here, those of suffixes included. */
  terms: readonly number[]
}

/**
 * Prepare to find many terms in one pass over a text (Aho and Corasick, 1975).
 *
 * The matcher returns every occurrence of every term, by where they end, overlaps included. Equal
 * terms are each reported; empty ones never are.
 */
export function createTermMatcher(terms: readonly string[]): (text: string) => readonly TermHit[] {
  const root: State = {next: new Map(), fallback: null, terms: []}
  terms.forEach((term, index) => {
    if (term === '') return
    let state = root
    for (let at = 0; at < term.length; at += 1) state = step(state, term.charAt(at))
    state.terms = [...state.terms, index]
  })
  linkFallbacks(root)
  return (text) => {
    const hits: TermHit[] = []
    let state = root
    for (let at = 0; at < text.length; at += 1) {
      state = follow(state, text.charAt(at), root)
      for (const term of state.terms) {
        hits.push({term, start: at + 1 - (terms[term] ?? '').length, end: at + 1})
      }
    }
    return hits
  }
}

function step(state: State, character: string): State {
  const known = state.next.get(character)
  if (known !== undefined) return known
  const created: State = {next: new Map(), fallback: null, terms: []}
  state.next.set(character, created)
  return created
}

function follow(from: State, character: string, root: State): State {
  for (let state: State | null = from; state !== null; state = state.fallback) {
    const next = state.next.get(character)
    if (next !== undefined) return next
  }
  return root
}

function linkFallbacks(root: State): void {
  const queue: State[] = []
  for (const child of root.next.values()) {
    child.fallback = root
    queue.push(child)
  }
  // Breadth first: a state's fallback is shorter, so it is finished before.
  for (const state of queue) {
    for (const [character, child] of state.next) {
      child.fallback = follow(state.fallback ?? root, character, root)
      child.terms = [...child.terms, ...child.fallback.terms]
      queue.push(child)
    }
  }
}

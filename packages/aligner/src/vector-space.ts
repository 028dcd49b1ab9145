import {TfIdf} from 'natural/lib/natural/tfidf/index.js'

/** How alike a text is to each text of a collection, in its order: cosines from 0 to 1. */
export type Similarities<Token> = (tokens: readonly Token[]) => Float64Array

/** TF-IDF vectors of a collection of texts, each given as tokens. */
export interface VectorSpace<Token> {
  /** The inverse document frequency of a token; 0 for one that no text of the collection has. */
  readonly weightOf: (token: Token) => number
  readonly similarities: Similarities<Token>
  /** Raise each of `best`, one for each text, to the text's likeness where that is higher. */
  readonly raise: (best: Float64Array, tokens: readonly Token[]) => void
}

/** A token of the collection: how rare it is, and its weight in each text that has it. */
interface Entry {
  readonly weight: number
  readonly texts: number[]
  readonly weights: number[]
  /** How often it stands in the text at hand; 0 between texts. */
  count: number
}

/**
 * Weigh the tokens of a collection by TF-IDF (Salton and Buckley, 1988), as `natural` computes it:
 * weight = (1 + ln tf) · (1 + ln(N / (1 + df))).
 *
 * Tokens that the collection does not have count for nothing, neither in the sum nor in the length
 * of the vector that is compared: a plan says many things that an outline's short restatement does
 * not. Tokens are words, or numbers that stand for them; numbers are faster.
 */
export function createVectorSpace<Token extends string | number>(
  collection: ReadonlyArray<readonly Token[]>
): VectorSpace<Token> {
  const model = new TfIdf()
  for (const tokens of collection) model.addDocument(tokens.map(String))
  const entries = new Map<Token, Entry>()
  // Numbers are looked up by place, which is faster.
  const byNumber: Array<Entry | undefined> = []
  const find = (token: Token) => (typeof token === 'number' ? byNumber[token] : entries.get(token))
  collection.forEach((tokens, text) => {
    const counts = new Map<Token, number>()
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
    const vector = [...counts].map(([token, count]) => {
      const entry = entries.get(token) ?? {
        weight: Math.max(0, model.idf(String(token))),
        texts: [],
        weights: [],
        count: 0
      }
      entries.set(token, entry)
      return {entry, weight: dampen(count) * entry.weight}
    })
    const length = Math.hypot(...vector.map(({weight}) => weight))
    if (length === 0) return
    for (const {entry, weight} of vector) {
      entry.texts.push(text)
      entry.weights.push(weight / length)
    }
  })
  for (const [token, entry] of entries) {
    if (typeof token !== 'number') break
    while (byNumber.length <= token) byNumber.push(undefined)
    byNumber[token] = entry
  }
  const sums = new Float64Array(collection.length)
  /** Into `sums`, before they are divided by the length that is returned; 0 where nothing is known. */
  const compare = (tokens: readonly Token[]): number => {
    const found: Entry[] = []
    for (let at = 0; at < tokens.length; at += 1) {
      const entry = find(tokens[at] as Token)
      if (entry === undefined) continue
      if (entry.count === 0) found.push(entry)
      entry.count += 1
    }
    return addUp(found, sums)
  }
  const raise = (best: Float64Array, tokens: readonly Token[]) => {
    const length = compare(tokens)
    if (length === 0) return
    for (let text = 0; text < sums.length; text += 1) {
      const likeness = Math.min(1, (sums[text] ?? 0) / length)
      if (likeness > (best[text] ?? 0)) best[text] = likeness
    }
  }
  return {
    weightOf: (token) => entries.get(token)?.weight ?? 0,
    similarities: (tokens) => {
      const likeness = new Float64Array(collection.length)
      raise(likeness, tokens)
      return likeness
    },
    raise
  }
}

/** Indexed loops: this is where aligning spends its time. */
function addUp(found: readonly Entry[], sums: Float64Array): number {
  sums.fill(0)
  let squares = 0
  for (let at = 0; at < found.length; at += 1) {
    const entry = found[at] as Entry
    const weight = dampen(entry.count) * entry.weight
    entry.count = 0
    squares += weight * weight
    const {texts, weights} = entry
    for (let place = 0; place < texts.length; place += 1) {
      const text = texts[place] as number
      sums[text] = (sums[text] as number) + weight * (weights[place] as number)
    }
  }
  return Math.sqrt(squares)
}

/** A token that stands there ten times says more than once, but not ten times as much. */
function dampen(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count)
}

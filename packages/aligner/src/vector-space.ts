import {TfIdf} from 'natural/lib/natural/tfidf/index.js'

/** TF-IDF vectors of a collection of texts, each given as tokens. */
export interface VectorSpace<Token> {
  /** The inverse document frequency of a token; 0 for one that no text of the collection has. */
  readonly weightOf: (token: Token) => number
  /** How alike a text is to each text of the collection, in its order: cosines from 0 to 1. */
  readonly similarities: (tokens: readonly Token[]) => Float64Array
  /**
   * Raise each of `best`, one for each text of the collection, to the likeness of a text where that
   * is higher. The text is given in parts; `best` may be longer than the collection.
   */
  readonly raise: (best: Float64Array, parts: ReadonlyArray<readonly Token[]>) => void
}

/**
 * Weigh the tokens of a collection by TF-IDF (Salton and Buckley, 1988), as `natural` computes it:
 * weight = (1 + ln tf) · (1 + ln(N / (1 + df))).
 *
 * Tokens that the collection does not have count for nothing, neither in the sum nor in the length
 * of the vector that is compared: a plan says many things that an outline's short restatement does
 * not. Tokens are words, or numbers from 0 on that stand for them; numbers are faster.
 */
export function createVectorSpace<Token extends string | number>(
  collection: ReadonlyArray<readonly Token[]>
): VectorSpace<Token> {
  const numberOf = numberTokens(collection)
  const {weights, starts, texts, shares} = invert(collection.map((tokens) => tokens.map(numberOf)))
  // What is filled anew by each comparison; making it anew would take longer than comparing.
  const counts = new Uint32Array(weights.length)
  const sums = new Float64Array(collection.length)
  const found = new Uint32Array(weights.length)
  let size = 0

  const count = (tokens: readonly Token[]) => {
    for (let at = 0; at < tokens.length; at += 1) {
      const token = numberOf(tokens[at] as Token)
      if (!((weights[token] ?? 0) > 0)) continue
      if (counts[token] === 0) {
        found[size] = token
        size += 1
      }
      counts[token] = (counts[token] ?? 0) + 1
    }
  }
  /** Into `sums`, before they are divided by the length that is returned; 0 where nothing was found. */
  const addUp = () => {
    sums.fill(0)
    let squares = 0
    for (let at = 0; at < size; at += 1) {
      const token = found[at] ?? 0
      const weight = dampen(counts[token] ?? 0) * (weights[token] ?? 0)
      counts[token] = 0
      squares += weight * weight
      const end = starts[token + 1] ?? 0
      for (let place = starts[token] ?? 0; place < end; place += 1) {
        const text = texts[place] ?? 0
        sums[text] = (sums[text] ?? 0) + weight * (shares[place] ?? 0)
      }
    }
    size = 0
    return Math.sqrt(squares)
  }
  const raise = (best: Float64Array, parts: ReadonlyArray<readonly Token[]>) => {
    for (const tokens of parts) count(tokens)
    const length = addUp()
    if (length === 0) return
    for (let text = 0; text < sums.length; text += 1) {
      const likeness = Math.min(1, (sums[text] ?? 0) / length)
      if (likeness > (best[text] ?? 0)) best[text] = likeness
    }
  }
  return {
    weightOf: (token) => weights[numberOf(token)] ?? 0,
    similarities: (tokens) => {
      const likeness = new Float64Array(collection.length)
      raise(likeness, [tokens])
      return likeness
    },
    raise
  }
}

/** Numbers are numbers already; words are numbered as they come, others get a number past all of them. */
function numberTokens<Token extends string | number>(
  collection: ReadonlyArray<readonly Token[]>
): (token: Token) => number {
  const numbers = new Map<Token, number>()
  for (const tokens of collection)
    for (const token of tokens)
      if (typeof token === 'string' && !numbers.has(token)) numbers.set(token, numbers.size)
  const unknown = numbers.size
  return (token) => (typeof token === 'number' ? token : (numbers.get(token) ?? unknown))
}

/** Which texts have a token, by the token's number. */
interface InvertedIndex {
  /** How rare a token is; 0 where no text has it, and where too many have. */
  readonly weights: Float64Array
  /** `texts` from `starts[token]` up to `starts[token + 1]` have the token. */
  readonly starts: Uint32Array
  readonly texts: Uint32Array
  /** Beside `texts`: the token's part of the text's vector, which is of length 1. */
  readonly shares: Float64Array
}

function invert(collection: ReadonlyArray<readonly number[]>): InvertedIndex {
  const model = new TfIdf()
  for (const tokens of collection) model.addDocument(tokens.map(String))
  const vectors = collection.map((tokens) => {
    const counts = new Map<number, number>()
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
    return counts
  })
  const users: number[][] = []
  vectors.forEach((counts, text) => {
    for (const token of counts.keys()) {
      while (users.length <= token) users.push([])
      users[token]?.push(text)
    }
  })
  const weights = Float64Array.from(users, (own, token) =>
    own.length === 0 ? 0 : Math.max(0, model.idf(String(token)))
  )
  const lengths = vectors.map((counts) =>
    Math.hypot(...[...counts].map(([token, count]) => dampen(count) * (weights[token] ?? 0)))
  )
  const starts = new Uint32Array(users.length + 1)
  users.forEach((own, token) => {
    starts[token + 1] = (starts[token] ?? 0) + own.length
  })
  return {
    weights,
    starts,
    texts: Uint32Array.from(users.flat()),
    shares: Float64Array.from(
      users.flatMap((own, token) =>
        own.map((text) => {
          const weight = dampen(vectors[text]?.get(token) ?? 0) * (weights[token] ?? 0)
          return weight === 0 ? 0 : weight / (lengths[text] ?? 1)
        })
      )
    )
  }
}

/** A token that stands there ten times says more than once, but not ten times as much. */
function dampen(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count)
}

/** One word of an English text. Offsets count from 0 in UTF-16 code units, punctuation left out. */
export interface EnglishWord {
  readonly start: number
  readonly end: number
  /** In lower case, its ending taken off: `officer` of officers, `strengthen` of strengthening. */
  readonly lemma: string
  /** Sentences are counted from 0. */
  readonly sentence: number
  readonly isNoun: boolean
  readonly isVerb: boolean
  /** Of a written number (60, sixty), its value; else null. */
  readonly value: number | null
}

/** A run of words: `first` to `last`, both included. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** An English text read into words. */
export interface EnglishText {
  readonly words: readonly EnglishWord[]
  /** The runs of words that a pattern of compromise names, such as `at least #Value`; in order. */
  readonly match: (pattern: string) => readonly WordRange[]
  /** Noun phrases; in order. */
  readonly nounPhrases: () => readonly WordRange[]
}

/** Reads English: sentences, lemmas, noun phrases, numbers. An argument, since loading it takes time. */
export interface EnglishReader {
  /** Name and version; part of every result that it had a hand in. */
  readonly name: string
  readonly read: (text: string) => EnglishText
}

/** The version that the catalog pins; the library does not say which it is. */
const version = '14.17.0'

interface Term {
  readonly text: string
  readonly pre: string
  readonly post: string
  readonly normal: string
  readonly root?: string
  readonly tags?: readonly string[]
  readonly index: readonly [number, number]
}

interface View {
  json(
    options?: object
  ): ReadonlyArray<{readonly terms: readonly Term[]; readonly number?: {readonly num: number | null}}>
  match(pattern: string): View
  nouns(): View
  numbers(): View
  compute(what: string): View
}

/**
 * Load compromise (MIT), some 0.3 seconds.
 *
 * It reads about 0.1 MB of text a second; its offsets leave brackets out, so ours are counted from
 * what stands before and after each word.
 *
 * @throws {Error} (Rejects) when the library cannot be loaded.
 */
export async function loadEnglish(): Promise<EnglishReader> {
  const {default: nlp} = await import('compromise/three')
  return {name: `compromise ${version}`, read: (text) => readText(nlp(text) as unknown as View, text)}
}

function readText(view: View, text: string): EnglishText {
  view.compute('root')
  const sentences = view.json()
  const places = new Map<string, number>()
  const words: EnglishWord[] = []
  let at = 0
  for (const [sentence, {terms}] of sentences.entries()) {
    for (const {text: printed, pre, post, normal, root, tags = [], index} of terms) {
      // What the library changed on the way is looked for further on.
      const expected = at + pre.length
      const start = text.startsWith(printed, expected) ? expected : text.indexOf(printed, at)
      if (start === -1) continue
      const end = start + printed.length
      at = end + post.length
      places.set(index.join('.'), words.length)
      words.push({
        start,
        end,
        lemma: (root ?? normal).toLowerCase(),
        sentence,
        isNoun: tags.includes('Noun'),
        isVerb: tags.includes('Verb'),
        value: null
      })
    }
  }
  const rangesOf = (found: View): readonly WordRange[] =>
    found.json().flatMap(({terms}) => {
      const first = places.get(terms[0]?.index.join('.') ?? '')
      const last = places.get(terms.at(-1)?.index.join('.') ?? '')
      return first === undefined || last === undefined ? [] : [{first, last}]
    })
  for (const {terms, number} of view.numbers().json()) {
    const place = places.get(terms[0]?.index.join('.') ?? '')
    const word = place === undefined ? undefined : words[place]
    if (word !== undefined && place !== undefined) words[place] = {...word, value: number?.num ?? null}
  }
  return {
    words,
    match: (pattern) => rangesOf(view.match(pattern)),
    nounPhrases: () => rangesOf(view.nouns())
  }
}

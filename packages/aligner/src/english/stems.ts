/// <reference path="./porter-stemmer.d.ts" />
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** Words that stand in every English sentence, and in every sentence of a plan. */
const stopwords: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of in on at to for from by with without within into onto upon over under through during ' +
    'as than that this these those which who whom whose what when where how while if so such it its they their them ' +
    'he she his her we our us you your i is are was were be been being am do does did has have had having not no any all ' +
    'each every some more most other another same own also too very well etc per via about against between among ' +
    'will shall should must may can could would might up out off down again further then once both few only just there here ' +
    'relevant various etc including include includes according accordance order so-called respectively'
  ).split(' ')
)

/** American spellings for British ones, so that translators of either school meet. */
const spellings: ReadonlyArray<readonly [RegExp, string]> = [
  [/is(e|ed|es|ing|er|ers|ation|ations)$/u, 'iz$1'],
  [/yse(d|s)?$/u, 'yze$1'],
  [/(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|al$)/u, 'or'],
  [/ence$/u, 'ense'],
  [/tre(s?)$/u, 'ter$1'],
  [/ogue(s?)$/u, 'og$1'],
  [/amme(s?)$/u, 'am$1'],
  [/ll(ed|ing|er|ers|ment)$/u, 'l$1'],
  [/iser(s?)$/u, 'isor$1'],
  [/adviser(s?)$/u, 'advisor$1']
]

/** A word of an English text, for comparing. Offsets count from 0 in UTF-16 code units. */
export interface Stem {
  /** Porter's (1980) stem of the word in lower case and American spelling. */
  readonly stem: string
  readonly start: number
  readonly end: number
  /** Whether it says something: no function word. */
  readonly isContent: boolean
}

/**
 * The words of a text as stems, in order; `text` is what the offsets refer to. 行政执法 is rendered
 * as enforcement, law enforcement, or administrative (law) enforcement: all become `enforc`.
 */
export function stemsOf(text: string, from = 0, to: number = text.length): readonly Stem[] {
  const all = wordsOf(text, from, to)
  const isDropped = (at: number): boolean => {
    const [own, next] = [all[at]?.stem, all[at + 1]?.stem]
    if (own === 'law') return next === 'enforc'
    return own === 'administr' && (next === 'enforc' || (next === 'law' && isDropped(at + 1)))
  }
  return all.filter((_, at) => !isDropped(at))
}

function wordsOf(text: string, from: number, to: number): readonly Stem[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:[’'](?=s\b)s)?/gu)].map(({0: word, index}) => {
    const start = from + index
    const plain = word.toLowerCase().replace(/[’']s$/u, '')
    return {stem: stem(plain), start, end: start + word.length, isContent: !stopwords.has(plain)}
  })
}

const known = new Map<string, string>()

function stem(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const american = spellings.reduce((spelled, [pattern, to]) => spelled.replace(pattern, to), word)
  const made = /^[a-z]+$/u.test(american) ? stemmer.stem(american) : american
  known.set(word, made)
  return made
}

/** Content words, and pairs of neighbouring ones: what texts are compared by. */
export function tokensOf(stems: readonly Stem[]): readonly string[] {
  const words = stems.filter(({isContent}) => isContent).map((one) => one.stem)
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]
}

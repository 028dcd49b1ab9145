import type {Evidence} from '../types.ts'
import {createVectorSpace} from '../vector-space.ts'
import type {EnglishPassage, EnglishSentence} from './english-passage.ts'
import type {EnglishSide} from './english-side.ts'
import {stemsOf} from './stems.ts'

/** As in Chinese: longest quotation, most quotations, and what a further one has to add. */
const longestEvidence = 80
const mostQuotes = 3
const worthQuoting = 0.2

interface Window {
  readonly start: number
  readonly end: number
  readonly words: ReadonlySet<string>
}

/** Finds the stretches of an English passage that commit to a requirement. */
export type EnglishEvidenceFinder = (
  source: string,
  passage: EnglishPassage,
  requirement: number
) => readonly Evidence[]

/**
 * Prepare to find the stretches of an English passage that share most with a requirement's
 * statement and terms, each at most 80 characters of the source, in the order of the text.
 *
 * A stretch is a whole clause, or where that is longer, what stands between two borders of noun
 * phrases in it; it begins and ends with a word. A passage that shares nothing gives none.
 */
export function createEnglishEvidenceFinder(side: EnglishSide): EnglishEvidenceFinder {
  const bags = side.sections.flatMap(({requirements}) =>
    requirements.map(({statement, terms}) => [
      ...new Set(
        [statement, ...terms]
          .flatMap((text) => stemsOf(text))
          .filter(({isContent}) => isContent)
          .map(({stem}) => stem)
      )
    ])
  )
  const {weightOf} = createVectorSpace(bags)
  const weights = bags.map((words) => {
    const total = words.reduce((sum, word) => sum + weightOf(word), 0)
    return new Map(words.map((word) => [word, weightOf(word) / total]))
  })
  return (source, passage, requirement) => {
    const own = weights[requirement] ?? new Map<string, number>()
    // The heading sentence says what it is about; the text below says what is done.
    const body = passage.hasTitle ? passage.sentences.slice(1) : passage.sentences
    const windows = [...body, ...(passage.hasTitle ? passage.sentences.slice(0, 1) : [])].flatMap(windowsOf)
    const chosen: Window[] = []
    const known = new Set<string>()
    while (chosen.length < mostQuotes) {
      let best: Window | null = null
      let bestGain = 0
      for (const window of windows) {
        if (chosen.some((other) => window.start < other.end && other.start < window.end)) continue
        let gain = 0
        for (const word of window.words) if (!known.has(word)) gain += own.get(word) ?? 0
        if (gain > bestGain) [best, bestGain] = [window, gain]
      }
      if (best === null || (chosen.length > 0 && bestGain < worthQuoting)) break
      chosen.push(best)
      for (const word of best.words) known.add(word)
    }
    return chosen.toSorted((a, b) => a.start - b.start).map(({start, end}) => quote(source, start, end))
  }
}

/** A bracket or quotation mark that opens inside closes inside too, where there is room. */
function quote(source: string, start: number, end: number): Evidence {
  const inside = source.slice(start, end)
  const opens = (open: string, close: string) => inside.lastIndexOf(open) > inside.lastIndexOf(close)
  const next = source.charAt(end)
  const closes =
    (next === ')' && opens('(', ')')) ||
    (next === '”' && opens('“', '”')) ||
    (next === '"' && (inside.match(/"/gu)?.length ?? 0) % 2 === 1)
  const last = closes && end + 1 - start <= longestEvidence ? end + 1 : end
  return {quote: source.slice(start, last), start, end: last}
}

/** Whole clauses first; then, of those that are too long, what stands between two borders. */
function windowsOf({stems, borders, clauseEnds}: EnglishSentence): readonly Window[] {
  const first = stems[0]?.start ?? 0
  const last = stems.at(-1)?.end ?? first
  const edges = [first, ...clauseEnds, last]
  const clauses = edges.slice(1).map((end, at) => ({start: edges[at] ?? first, end}))
  const isShort = ({start, end}: {readonly start: number; readonly end: number}) =>
    end - start <= longestEvidence
  const parts = clauses
    .filter((clause) => !isShort(clause))
    .flatMap((clause) => {
      const inside = [...new Set([clause.start, ...borders, clause.end])].filter(
        (place) => place >= clause.start && place <= clause.end
      )
      return inside.flatMap((start) => {
        const end = inside.findLast((place) => place > start && place - start <= longestEvidence)
        return end === undefined ? [] : [{start, end}]
      })
    })
  return [...clauses.filter(isShort), ...parts].flatMap(({start, end}) => {
    const own = stems.filter((stem) => stem.start >= start && stem.end <= end)
    const [from, to] = [own[0]?.start, own.at(-1)?.end]
    if (from === undefined || to === undefined) return []
    return [
      {start: from, end: to, words: new Set(own.filter(({isContent}) => isContent).map(({stem}) => stem))}
    ]
  })
}

import type {PolicyDocument} from '@gangmu/parser'

/** Line and column, both counted from 1, in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Tells where offsets and provisions of a document stand. */
export interface Placer {
  readonly at: (offset: number) => Place
  /** The start of a measure or statement; line 1, column 1 for an id that the document does not have. */
  readonly ofProvision: (id: string) => Place
}

/** Prepare to look up places. */
export function createPlacer(document: PolicyDocument): Placer {
  const starts = [0]
  for (let at = document.text.indexOf('\n'); at !== -1; at = document.text.indexOf('\n', at + 1))
    starts.push(at + 1)
  const provisions = new Map(
    [...document.measures, ...document.statements].map(({id, position}) => [id, position.start])
  )
  return {
    at: (offset) => {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
    },
    ofProvision: (id) => {
      const {line, column} = provisions.get(id) ?? {line: 1, column: 1}
      return {line, column}
    }
  }
}

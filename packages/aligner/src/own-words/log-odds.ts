/** How much more a term is used in one text than in others. */
export interface LogOdds {
  readonly logOdds: number
  readonly standardError: number
}

/** Counts of a term and of all words, in a text, in the others, and in the prior. */
export interface TermCounts {
  readonly here: readonly [term: number, all: number]
  readonly others: readonly [term: number, all: number]
  readonly prior: readonly [term: number, all: number]
}

/**
 * The log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, Fightin' Words,
 * equations 16 and 22): the prior draws rare terms to what all texts together say, so that a term that
 * stands once is not taken for a mark.
 */
export function compareOdds({here, others, prior}: TermCounts): LogOdds {
  const [term, all] = prior
  const odds = ([count, total]: readonly [number, number]): number =>
    (count + term) / (total + all - count - term)
  return {
    logOdds: Math.log(odds(here)) - Math.log(odds(others)),
    standardError: Math.sqrt(1 / (here[0] + term) + 1 / (others[0] + term))
  }
}

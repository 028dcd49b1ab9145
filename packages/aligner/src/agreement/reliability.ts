import {roundShare} from '../round-share.ts'

/** Decisions of about the same confidence. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly n: number
  /** Mean confidence, 0 to 1. */
  readonly confidence: number
  /** Share that is right, 0 to 1. */
  readonly right: number
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[]
  /**
   * Expected calibration error (Naeini and others, 2015): how far the share that is right lies from
   * the confidence given, averaged over decisions. 0: what is given .9 is right nine times in ten.
   */
  readonly expectedCalibrationError: number | null
  /** The share that is right of the nine in ten decisions with most confidence. */
  readonly rightAtNineTenths: number | null
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1]

export function measureReliability(
  decisions: ReadonlyArray<{readonly confidence: number; readonly right: boolean}>
): Reliability {
  const bins = edges.slice(0, -1).flatMap((from, at) => {
    const to = edges[at + 1] ?? 1
    const own = decisions.filter(({confidence}) => confidence >= from && (confidence < to || to === 1))
    if (own.length === 0) return []
    const confidence = own.reduce((sum, one) => sum + one.confidence, 0) / own.length
    return [{from, to, n: own.length, confidence: roundShare(confidence), right: rightShare(own)}]
  })
  const error = bins.reduce((sum, {n, confidence, right}) => sum + n * Math.abs(confidence - right), 0)
  const surest = decisions
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, Math.floor(decisions.length * 0.9))
  return {
    bins,
    expectedCalibrationError: decisions.length === 0 ? null : roundShare(error / decisions.length),
    rightAtNineTenths: surest.length === 0 ? null : rightShare(surest)
  }
}

function rightShare(decisions: ReadonlyArray<{readonly right: boolean}>): number {
  return roundShare(decisions.filter(({right}) => right).length / decisions.length)
}

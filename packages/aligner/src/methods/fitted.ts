import type {Weights} from '../fit.ts'
import type {Fingerprint} from '../near-copy.ts'

/** Weights of the two models of one variant. */
export interface Fit {
  readonly sections: Weights
  readonly requirements: Weights
}

/** What `scripts/train-aligner.mjs` writes. */
export interface FittedWeights {
  /** Labelled documents by id. */
  readonly documents: Readonly<Record<string, Fingerprint>>
  /** By variant and `use` or `ignore` of headings: fitted on all, and without each document. */
  readonly fits: Readonly<
    Record<string, {readonly all: Fit; readonly without: Readonly<Record<string, Fit>>}>
  >
}

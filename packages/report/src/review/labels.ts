import {type Label, toWholeLabel} from '@gangmu/aligner'

/** One decision about a measure, as `align --labels` reads it. */
export interface ReviewLabel {
  /** Id of the measure. */
  readonly id: string
  /** Fingerprint of the text decided on (`textHash`). */
  readonly textHash: string
  /** Section number; 0: no section of the outline fits. */
  readonly primary: number
  /** Numbers of other sections. */
  readonly secondary: readonly number[]
  /** Ids of requirements, with a relation after a colon where one was given. */
  readonly requirements: readonly string[]
  readonly local: boolean
  readonly coder: string
  /** The day of the decision, ISO 8601. */
  readonly date: string | null
  readonly note: string | null
}

/** One coder's decisions, or those that several came to. */
export interface ReviewLabelFile {
  /** Id of the outline that they refer to. */
  readonly outline: string
  readonly labels: readonly ReviewLabel[]
}

/** As JSON, ending in one newline. */
export function renderLabels(file: ReviewLabelFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * A decision in which nothing is left to the method, as coders make them.
 *
 * @throws {TypeError} Where the label leaves something open: names its place.
 */
export function toReviewLabel(label: Label): ReviewLabel {
  const {id, textHash, primary, secondary, requirements, local, coder, date, note} = toWholeLabel(label)
  return {
    id,
    textHash,
    primary,
    secondary,
    requirements: requirements.map((one) => (one.relation === null ? one.id : `${one.id}:${one.relation}`)),
    local: local ?? false,
    coder,
    date,
    note
  }
}

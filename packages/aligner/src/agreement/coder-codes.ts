import type {CoderLabels} from '../gold.ts'
import {documentOf} from '../labels/decide.ts'
import type {Label} from '../labels/labels.ts'
import {toWholeLabel} from '../labels/whole-label.ts'

/** One coder's codes for one measure. */
export interface CodedMeasure {
  /** What tells it from others: its id, or document and ordinal. */
  readonly id: string
  readonly document: string
  /** Section number; 0: no section of the outline fits. */
  readonly primary: number
  /** Other sections. */
  readonly secondary: readonly number[]
  readonly requirements: readonly string[]
}

/** One coder's codes, in the order of the file. */
export interface CoderCodes {
  readonly outline: string
  readonly coder: string
  readonly measures: readonly CodedMeasure[]
}

/** The codes of a file by document and ordinal. */
export function codesFromCoderLabels({outline, coder, documents}: CoderLabels): CoderCodes {
  return {
    outline,
    coder,
    measures: Object.entries(documents).flatMap(([document, measures]) =>
      measures.map(({ordinal, primary, secondary, requirements}) => ({
        id: `${document}, ${ordinal}`,
        document,
        primary,
        secondary,
        requirements
      }))
    )
  }
}

/**
 * The codes of a label file, such as `review import` writes.
 *
 * @param outline Id of the outline that the labels were checked against.
 * @throws {TypeError} Where a label leaves sections or requirements to the method: that is no coding.
 */
export function codesFromLabels(labels: readonly Label[], outline: string): CoderCodes {
  return {
    outline,
    coder: [...new Set(labels.map(({coder}) => coder))].join(', '),
    measures: labels.map(toWholeLabel).map(({id, primary, secondary, requirements}) => ({
      id,
      document: documentOf(id),
      primary,
      secondary,
      requirements: requirements.map((one) => one.id)
    }))
  }
}

/** Primary and secondary sections together; none where no section fits. */
export function sectionsOf({
  primary,
  secondary
}: Pick<CodedMeasure, 'primary' | 'secondary'>): readonly number[] {
  return [primary, ...secondary].filter((section) => section > 0)
}

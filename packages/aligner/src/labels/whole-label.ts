import type {Label} from './labels.ts'

/** A label in which nothing is left to the method, as coders make them. */
export interface WholeLabel extends Label {
  readonly primary: number
  readonly secondary: readonly number[]
  readonly requirements: NonNullable<Label['requirements']>
}

/** @throws {TypeError} Where the label leaves sections or requirements open: names its place. */
export function toWholeLabel(label: Label): WholeLabel {
  const {place, id, primary, secondary, requirements} = label
  if (primary === null || secondary === null || requirements === null)
    throw new TypeError(
      `Expected ${place} (${id}) to give primary, secondary and requirements, found one that leaves some of them open`
    )
  return {...label, primary, secondary, requirements}
}

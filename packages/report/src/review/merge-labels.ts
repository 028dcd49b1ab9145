import type {ReviewLabel} from './labels.ts'

/** What coders may differ in. */
export type LabelField = 'primary' | 'secondary' | 'requirements' | 'local' | 'textHash'

/** A measure that coders coded differently. */
export interface Disagreement {
  readonly id: string
  readonly fields: readonly LabelField[]
  /** One for each coder, in the order given. */
  readonly labels: readonly ReviewLabel[]
}

/** Several coders' labels in one. */
export interface MergedLabels {
  /** What all agree on, and what was resolved; in the order of the first file. */
  readonly labels: readonly ReviewLabel[]
  /** What is still to be resolved. */
  readonly disagreements: readonly Disagreement[]
  /** Ids that not every coder has coded; they are in neither list. */
  readonly incomplete: readonly string[]
}

/**
 * Merge coders' labels: a measure goes in where all agree on sections, requirements and local
 * innovation, under all their names. A resolved label wins over them.
 */
export function mergeLabels(
  coders: readonly (readonly ReviewLabel[])[],
  resolved: readonly ReviewLabel[] = []
): MergedLabels {
  const byId = coders.map((labels) => new Map(labels.map((label) => [label.id, label])))
  const resolvedById = new Map(resolved.map((label) => [label.id, label]))
  const labels: ReviewLabel[] = []
  const disagreements: Disagreement[] = []
  const incomplete: string[] = []
  for (const id of new Set(coders.flatMap((own) => own.map((label) => label.id)))) {
    const all = byId.flatMap((own) => own.get(id) ?? [])
    const [first] = all
    const decided = resolvedById.get(id)
    if (decided !== undefined) labels.push(decided)
    else if (first === undefined || all.length < coders.length) incomplete.push(id)
    else {
      const fields = differences(all)
      if (fields.length > 0) disagreements.push({id, fields, labels: all})
      else labels.push(joined(first, all))
    }
  }
  return {labels, disagreements, incomplete}
}

function differences(labels: readonly ReviewLabel[]): readonly LabelField[] {
  const fields: readonly LabelField[] = ['textHash', 'primary', 'secondary', 'requirements', 'local']
  return fields.filter((field) => new Set(labels.map((label) => keyOf(label[field]))).size > 1)
}

/** Lists are the same whatever their order. */
function keyOf(value: ReviewLabel[LabelField]): string {
  return typeof value === 'object' ? [...value].map(String).toSorted().join(' ') : String(value)
}

function joined(first: ReviewLabel, all: readonly ReviewLabel[]): ReviewLabel {
  const notes = all.flatMap(({note}) => (note === null ? [] : [note]))
  const dates = all.flatMap(({date}) => (date === null ? [] : [date]))
  return {
    ...first,
    coder: [...new Set(all.map(({coder}) => coder))].join(' + '),
    date: dates.toSorted().at(-1) ?? null,
    note: notes.length === 0 ? null : [...new Set(notes)].join(' | ')
  }
}

import type {PolicyDocument} from '@gangmu/parser'
import {sectionsOf} from '../agreement/coder-codes.ts'
import type {ScoredLabel, ScoredLabels} from '../evaluate.ts'
import {documentOf} from './decide.ts'
import type {Label} from './labels.ts'
import {textHash} from './text-hash.ts'
import {toWholeLabel} from './whole-label.ts'

/**
 * Labels to score against, made of a label file such as `review import` or `review merge` writes.
 * Labels of other documents are passed over.
 *
 * @throws {TypeError} Where a document has no such measure, its text has changed since, or a label leaves
 * sections or requirements to the method: names the place.
 */
export function goldFromLabels(
  labels: readonly Label[],
  documents: readonly Pick<PolicyDocument, 'id' | 'measures'>[]
): ScoredLabels {
  const scored = documents.map(({id, measures}): readonly [string, readonly ScoredLabel[]] => {
    const byId = new Map(measures.map((measure) => [measure.id, measure]))
    const own = labels.filter((label) => documentOf(label.id) === id)
    return [
      id,
      own.map((label) => {
        const measure = byId.get(label.id)
        if (measure === undefined)
          throw new TypeError(`Expected ${label.place} to name a measure of ${id}, found ${label.id}`)
        if (textHash(measure.text) !== label.textHash)
          throw new TypeError(`Expected ${label.place} (${label.id}) to be of the text given, found another`)
        const {primary, secondary, requirements} = toWholeLabel(label)
        return {
          ordinal: measure.ordinal,
          startsWith: measure.text.trim().slice(0, 16),
          primary,
          sections: sectionsOf({primary, secondary}),
          sectionsEither: [],
          requirements: requirements.map((one) => one.id),
          requirementsEither: []
        }
      })
    ]
  })
  return {documents: Object.fromEntries(scored.filter(([, own]) => own.length > 0))}
}

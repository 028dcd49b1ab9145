import type {Deadline, PolicyDocument} from '@gangmu/parser'

/** The dates that a document commits to; those of a look back or of the notice are none. */
export function commitmentDeadlines({
  kind,
  measures,
  statements
}: PolicyDocument): readonly (Deadline & {readonly date: string})[] {
  if (kind === 'report') return []
  const looksAhead = statements.filter(
    ({kind: own}) => own === 'guiding' || own === 'objectives' || own === 'principles'
  )
  return [...measures, ...looksAhead]
    .flatMap(({deadlines}) => deadlines)
    .flatMap((deadline) =>
      deadline.kind === 'by' && deadline.date !== null ? [{...deadline, date: deadline.date}] : []
    )
}

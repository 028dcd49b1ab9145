import type {PolicyDocument} from '@gangmu/parser'
import {groupDocuments} from './group-documents.ts'
import {say} from './say.ts'
import type {ApartReason, Lang, ReportInput} from './types.ts'

/** Why each document that stands apart does so, one line each; empty where none does. */
export function describeApart(input: ReportInput, lang: Lang): readonly string[] {
  const grouped = groupDocuments(input, lang)
  const arePlans = grouped.some(
    ({apart, entry}) => apart.length === 0 && ['outline', 'plan'].includes(entry.document.kind)
  )
  return grouped
    .filter(({apart}) => apart.length > 0)
    .map(({label, apart, entry}) =>
      say(lang, 'apart-line', {
        label,
        reasons: apart
          .map((reason) => describeReason(reason, entry.document, input, lang, arePlans))
          .join(say(lang, 'list-separator'))
      })
    )
}

function describeReason(
  reason: ApartReason,
  {kind, level, issuedOn}: PolicyDocument,
  {outline}: ReportInput,
  lang: Lang,
  arePlans: boolean
): string {
  switch (reason) {
    case 'other-kind':
      return say(lang, arePlans ? 'reason-other-kind' : 'reason-other-kind-than', {
        kind: say(lang, `kind-${kind}`)
      })
    case 'other-level':
      return say(lang, 'reason-other-level', {level: say(lang, `level-${level ?? 'unknown'}`)})
    case 'before-outline':
      return say(lang, 'reason-before-outline', {date: issuedOn ?? '', outline: outline.issued})
  }
}

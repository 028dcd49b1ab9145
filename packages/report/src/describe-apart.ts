import type {PolicyDocument} from '@gangmu/parser'
import {groupDocuments} from './group-documents.ts'
import {say} from './say.ts'
import type {ApartReason, Lang, ReportInput} from './types.ts'

/** Why each document that stands apart does so, one line each; empty where none does. */
export function describeApart(input: ReportInput, lang: Lang): readonly string[] {
  const reasons = apartReasons(input, lang)
  return groupDocuments(input, lang).flatMap(({label, entry}) => {
    const found = reasons.get(entry.document.id)
    return found === undefined ? [] : [say(lang, 'apart-line', {label, reasons: found})]
  })
}

/** Why each document that stands apart does so, by its id; peers are not in it. */
export function apartReasons(input: ReportInput, lang: Lang): ReadonlyMap<string, string> {
  const grouped = groupDocuments(input, lang)
  const arePlans = grouped.some(
    ({apart, entry}) => apart.length === 0 && ['outline', 'plan'].includes(entry.document.kind)
  )
  return new Map(
    grouped
      .filter(({apart}) => apart.length > 0)
      .map(({apart, entry}) => [
        entry.document.id,
        apart
          .map((reason) => describeReason(reason, entry.document, input, lang, arePlans))
          .join(say(lang, 'list-separator'))
      ])
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

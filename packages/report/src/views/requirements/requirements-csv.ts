import {formatCsv} from '../../csv.ts'
import {formatConfidence} from '../../format-confidence.ts'
import {requirementNamer} from '../../requirement-name.ts'
import {say} from '../../say.ts'
import type {ViewContext} from '../context.ts'
import {placeRequirements, requirementCells, type Serving} from './requirement-matrix.ts'

/** Every document × every requirement, one a row: the check-list of all documents. */
export function requirementsCsv(context: ViewContext): string {
  const {input, lang, documents} = context
  const requirements = placeRequirements(context)
  const name = requirementNamer(input, lang)
  const quotes = ({provision, link}: Serving): readonly string[] =>
    link.evidence.map(({quote}) => say(lang, 'quote', {id: provision, quote}))
  return formatCsv(
    (
      [
        'csv-document',
        'csv-short-name',
        'csv-group',
        'csv-system-number',
        'csv-part-number',
        'csv-requirement',
        'csv-requirement-name',
        'csv-status',
        'csv-by',
        'csv-evidence',
        'csv-confidence',
        'csv-reviews',
        'csv-nearest',
        'csv-nearest-confidence'
      ] as const
    ).map((key) => say(lang, key)),
    documents.flatMap((document) => {
      const cells = requirementCells(document, requirements)
      return requirements.map(({requirement, section, system}, at) => {
        const cell = cells[at]
        return [
          document.id,
          document.label,
          say(lang, document.apart.length === 0 ? 'group-peer' : 'group-apart'),
          system,
          section,
          requirement.id,
          name(requirement),
          say(lang, cell?.status ?? 'not-given'),
          cell?.by
            .map(({provision, link}) =>
              say(lang, 'link', {
                id: provision,
                relation: say(lang, link.relation),
                confidence: formatConfidence(link.confidence)
              })
            )
            .join('; ') ?? null,
          cell?.by.flatMap(quotes).join('; ') ?? null,
          cell?.confidence ?? null,
          cell?.needsReview ?? null,
          cell?.nearest?.id ?? null,
          cell?.nearest?.confidence ?? null
        ]
      })
    })
  )
}

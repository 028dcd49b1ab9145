import {groupDocuments} from './group-documents.ts'
import type {Lang, ReportInput} from './types.ts'

/** A section of which a document covers no requirement, though some apply to it. */
export interface UncoveredSection {
  readonly number: number
  /** As the outline prints it. */
  readonly title: string
  readonly englishTitle: string
  /** Requirements that apply to the document's level. */
  readonly applicable: number
  /** Requirements among them that it meets in part. */
  readonly partial: number
}

/** The uncovered sections of one document. */
export interface UncoveredOfDocument {
  readonly document: string
  readonly label: string
  readonly sections: readonly UncoveredSection[]
}

/**
 * For each peer the sections with no applicable requirement covered, in the outline's order.
 *
 * Documents set apart are left out: what they do not say is no gap of a plan.
 */
export function uncoveredSections(
  input: ReportInput,
  options: {readonly lang?: Lang} = {}
): readonly UncoveredOfDocument[] {
  const sections = new Map(
    input.outline.systems.flatMap((system) => system.sections).map((section) => [section.number, section])
  )
  return groupDocuments(input, options.lang ?? 'zh')
    .filter(({apart}) => apart.length === 0)
    .map(({entry, label}) => ({
      document: entry.document.id,
      label,
      sections: entry.alignment.coverage.sections
        .filter(({requirements}) => requirements.applicable > 0 && requirements.covered === 0)
        .flatMap(({number, requirements}) => {
          const section = sections.get(number)
          if (section === undefined) return []
          const {title, englishTitle} = section
          return [
            {number, title, englishTitle, applicable: requirements.applicable, partial: requirements.partial}
          ]
        })
    }))
}

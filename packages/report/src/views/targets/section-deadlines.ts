import type {Deadline} from '@gangmu/parser'
import {group} from 'd3'
import {provisionGist, provisionLabel} from '../../provision-name.ts'
import type {ViewContext} from '../context.ts'
import {levelLetter} from './join-targets.ts'

/** A deadline of a document or of the outline. */
export interface DeadlineFact {
  /** Id of the document; null for the outline. */
  readonly document: string | null
  /** Id of the provision, or of the outline's requirement. */
  readonly provision: string
  readonly label: string
  /** What is to be done by then: the provision's title or first clause, as printed. */
  readonly gist: string
  /** As printed; the date for the outline. */
  readonly text: string
  readonly date: string | null
  readonly kind: Deadline['kind']
  readonly section: number | null
  readonly system: number | null
}

/** The deadlines of provisions that belong to one section of the outline. */
export interface SectionDeadlines {
  readonly section: number | null
  readonly system: number | null
  readonly facts: readonly DeadlineFact[]
}

/**
 * Deadlines by the outline's section that their provision mainly serves, in the outline's order.
 *
 * Reports are left out: a date in them says when something was done, not by when it is to be.
 */
export function sectionDeadlines(context: ViewContext): readonly SectionDeadlines[] {
  const facts = [...outlineDeadlines(context), ...documentDeadlines(context)]
  const bySection = group(facts, ({section}) => section)
  const last = Number.POSITIVE_INFINITY
  return [...bySection]
    .map(([section, all]) => ({section, system: all[0]?.system ?? null, facts: all}))
    .toSorted((a, b) => (a.section ?? last) - (b.section ?? last))
}

function documentDeadlines({documents, lang}: ViewContext): readonly DeadlineFact[] {
  return documents
    .filter(({entry}) => entry.document.kind !== 'report')
    .flatMap(({id, provisions}) =>
      provisions.flatMap(({id: provisionId, provision, section, system}) =>
        provision.deadlines.map(
          ({text, date, kind}): DeadlineFact => ({
            document: id,
            provision: provisionId,
            label: provisionLabel(provision, lang),
            gist: provisionGist(provision),
            text: text.replaceAll(/\s+/gu, ''),
            date,
            kind,
            section,
            system
          })
        )
      )
    )
}

/** Dates of the catalogue that bind the level of a document given. */
function outlineDeadlines({input, documents}: ViewContext): readonly DeadlineFact[] {
  const levels = new Set(documents.map(({entry}) => levelLetter[entry.document.level ?? 'county']))
  return input.outline.systems.flatMap((system) =>
    system.sections.flatMap((section) =>
      section.requirements.flatMap(({id, statement, deadlines = []}) =>
        deadlines
          .filter((deadline) => deadline.levels.some((level) => levels.has(level)))
          .map(({date, kind}) => ({
            document: null,
            provision: id,
            label: id,
            gist: statement,
            text: date,
            date,
            kind,
            section: section.number,
            system: system.number
          }))
      )
    )
  )
}

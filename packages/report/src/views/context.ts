import type {ProvisionAlignment} from '@gangmu/aligner'
import type {Measure, Statement} from '@gangmu/parser'
import {type EntryIndex, indexEntry} from '../cell-provisions.ts'
import {checkInput} from '../check-input.ts'
import {type GroupedEntry, groupDocuments} from '../group-documents.ts'
import type {Lang, ReportInput, ReportOptions} from '../types.ts'

/** A measure or statement with what it serves. */
export interface ShownProvision {
  readonly id: string
  readonly provision: Measure | Statement
  /** Undefined where the alignment leaves it out. */
  readonly aligned: ProvisionAlignment | undefined
  /** Of its primary section; null where none fits or it is not aligned. */
  readonly section: number | null
  readonly system: number | null
}

/** A document as the views show it. */
export interface ShownDocument extends GroupedEntry {
  readonly id: string
  readonly index: EntryIndex
  /** Measures first, then statements, each in document order. */
  readonly provisions: readonly ShownProvision[]
}

/** What every view is made from. */
export interface ViewContext {
  readonly input: ReportInput
  readonly options: ReportOptions
  readonly lang: Lang
  /** Peers first, then those set apart. */
  readonly documents: readonly ShownDocument[]
}

/**
 * Prepare what the views share.
 *
 * @throws {RangeError} When there are no documents, or they do not belong together.
 */
export function createContext(input: ReportInput, options: ReportOptions = {}): ViewContext {
  checkInput(input)
  const lang = options.lang ?? 'zh'
  const documents = groupDocuments(input, lang).map((grouped): ShownDocument => {
    const {document, alignment} = grouped.entry
    const aligned = new Map(alignment.alignments.map((one) => [one.id, one]))
    const provisions = [...document.measures, ...document.statements].map((provision): ShownProvision => {
      const found = aligned.get(provision.id)
      const {system = null, section = null} = found?.primary ?? {}
      return {id: provision.id, provision, aligned: found, section, system}
    })
    return {...grouped, id: document.id, index: indexEntry(grouped.entry, input), provisions}
  })
  return {input, options, lang, documents}
}

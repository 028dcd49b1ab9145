import {say} from '../say.ts'
import type {Lang, ReportInput} from '../types.ts'
import {sayInFiles} from './file-words.ts'

/** A provision as people name it. */
export interface NamedProvision {
  /** 措施 12; a statement by its kind: 指导思想. */
  readonly name: string
  /** Its words without the label. */
  readonly text: string
}

/** All provisions of the documents by id. A measure is named by its id's number, which its document has once. */
export function nameProvisions({entries}: ReportInput, lang: Lang): ReadonlyMap<string, NamedProvision> {
  return new Map(
    entries.flatMap(({document}) => [
      ...document.measures.map(({id, text}): [string, NamedProvision] => [
        id,
        {name: sayInFiles(lang, 'measure', {number: id.slice(id.lastIndexOf('#') + 1)}), text}
      ]),
      ...document.statements.map(({id, kind, text}): [string, NamedProvision] => [
        id,
        {name: say(lang, `statement-${kind}`), text}
      ])
    ])
  )
}

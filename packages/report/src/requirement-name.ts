import type {OutlineRequirement} from '@gangmu/aligner'
import type {Lang, ReportInput} from './types.ts'

/** Names requirements in one language; as the catalogue prints them where it has no English. */
export function requirementNamer(
  {english}: Pick<ReportInput, 'english'>,
  lang: Lang
): (requirement: Pick<OutlineRequirement, 'id' | 'statement'>) => string {
  const names = new Map(
    lang === 'zh' || english === undefined
      ? []
      : english.sections.flatMap(({requirements}) => requirements.map(({id, statement}) => [id, statement]))
  )
  return ({id, statement}) => names.get(id) ?? statement
}

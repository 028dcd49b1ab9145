import {partName} from '../part-name.ts'
import {say} from '../say.ts'
import type {ViewContext} from './context.ts'

/** Names sections of the outline with their numbers; null: no section fits. */
export function sectionNamer({
  input,
  lang
}: Pick<ViewContext, 'input' | 'lang'>): (section: number | null) => string {
  const names = new Map(
    input.outline.systems.flatMap(({sections}) =>
      sections.map(({number, title, englishTitle}) => [
        number,
        partName({shortName: title, englishName: englishTitle}, lang)
      ])
    )
  )
  return (section) =>
    section === null ? say(lang, 'page-no-section') : `${section} ${names.get(section) ?? ''}`.trim()
}

import {say} from './say.ts'
import type {MatrixBy, ReportInput, ReportOptions} from './types.ts'

/** The heading of the page: the caller's, or one that names the outline. */
export function pageTitle({outline}: ReportInput, {lang = 'zh', title}: ReportOptions): string {
  return (
    title ?? say(lang, outline.quoted ? 'default-title-quoted' : 'default-title', {outline: outline.title})
  )
}

/** The heading of a chart. */
export function chartTitle(input: ReportInput, by: MatrixBy, options: ReportOptions): string {
  const lang = options.lang ?? 'zh'
  const title = pageTitle(input, options)
  if (by === 'systems') return say(lang, 'chart-systems', {title, n: input.outline.systems.length})
  const sections = input.outline.systems.flatMap((system) => system.sections)
  return say(lang, 'chart-sections', {title, n: sections.length})
}

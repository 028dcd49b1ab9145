import {say} from './say.ts'
import type {Lang} from './types.ts'
import type {UncoveredOfDocument} from './uncovered-sections.ts'

/** The sections that a document leaves out, in one line. */
export function describeUncovered({label, sections}: UncoveredOfDocument, lang: Lang): string {
  if (sections.length === 0) return say(lang, 'summary-uncovered-none', {label})
  const list = sections
    .map(({number, title, englishTitle, partial}) =>
      say(lang, partial > 0 ? 'uncovered-section-partial' : 'uncovered-section', {
        number,
        title: lang === 'zh' ? title : englishTitle,
        partial
      })
    )
    .join(say(lang, 'sentence-separator'))
  return say(lang, 'summary-uncovered-line', {label, n: sections.length, list})
}

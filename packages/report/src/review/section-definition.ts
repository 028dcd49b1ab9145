import type {OutlineSection} from '@gangmu/aligner'
import type {Lang} from '../types.ts'

/** What the catalogue says belongs to a section, for those who code; empty where it says nothing. */
export function sectionDefinition({definition, englishDefinition}: OutlineSection, lang: Lang): string {
  return (lang === 'zh' ? definition : englishDefinition) ?? ''
}

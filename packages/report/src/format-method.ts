import type {Method} from '@gangmu/aligner'
import {say} from './say.ts'
import type {Lang} from './types.ts'

/** A method in one line. */
export function formatMethod({name, version, segmenter, headings}: Method, lang: Lang): string {
  return say(lang, 'method-name', {
    name,
    version,
    segmenter,
    headings: say(lang, `headings-${headings}`)
  })
}

import type {Measure, Statement} from '@gangmu/parser'
import {say} from './say.ts'
import type {Lang} from './types.ts'

/** Label and heading of a provision, such as `56. 配齐配强…`; the kind of a statement. */
export function provisionName(provision: Measure | Statement, lang: Lang): string {
  if ('kind' in provision) return say(lang, `statement-${provision.kind}`)
  return `${provision.label} ${provision.title ?? ''}`.trim()
}

/** The label of a measure without its punctuation, such as `56` or `一是`; the kind of a statement. */
export function provisionLabel(provision: Measure | Statement, lang: Lang): string {
  if ('kind' in provision) return say(lang, `statement-${provision.kind}`)
  return provision.label.replace(/[.．、,，:：]+$/u, '')
}

/** What a measure is about in a few words: its title, else its first clause; as printed. */
export function provisionGist(provision: Measure | Statement): string {
  const words = 'title' in provision && provision.title !== null ? provision.title : provision.text
  const [clause = ''] = words.replaceAll(/\s+/gu, '').split(/[，。；：,;:]/u)
  return clause.length <= gistLength ? clause : `${clause.slice(0, gistLength - 1)}…`
}

const gistLength = 28

import {fillTemplate} from './fill-template.ts'
import type {Lang} from './types.ts'
import {wordings} from './wordings.ts'

/** The name of a wording. */
export type WordingKey = keyof typeof wordings

/** A wording in one language, with its values filled in. */
export function say(
  lang: Lang,
  key: WordingKey,
  values: Readonly<Record<string, string | number>> = {}
): string {
  return fillTemplate(wordings[key][lang], values)
}

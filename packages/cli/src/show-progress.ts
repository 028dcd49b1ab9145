import type {Io, Lang} from './io.ts'
import {say} from './wording.ts'

/** Fewer are done before anyone could read it. */
const fewest = 3

/** Show what is being worked on, where there are several and a person is watching. */
export function showProgress(
  what: 'reading' | 'aligning',
  done: number,
  all: number,
  name: string,
  lang: Lang,
  io: Io
): void {
  if (all >= fewest) io.progress?.(say(lang, what, done + 1, all, name))
}

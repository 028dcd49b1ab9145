import {loadNodejieba, loadNodeRsJieba, type Outline, type Segmenter} from '@gangmu/aligner'
import type {Io, Lang} from './io.ts'
import {say} from './wording.ts'

/** `auto`: nodejieba where it could be built, else @node-rs/jieba with a word on stderr. */
export const segmenterChoices = ['auto', 'nodejieba', 'node-rs-jieba'] as const

export type SegmenterChoice = (typeof segmenterChoices)[number]

/** The word segmenter to align with. */
export async function loadSegmenter(
  choice: SegmenterChoice,
  outline: Outline,
  lang: Lang,
  io: Io
): Promise<Segmenter> {
  if (choice === 'nodejieba') return loadNodejieba(outline)
  if (choice === 'node-rs-jieba') return loadNodeRsJieba(outline)
  try {
    return await loadNodejieba(outline)
  } catch {
    const fallback = await loadNodeRsJieba(outline)
    io.stderr(`${say(lang, 'fallback', fallback.name)}\n`)
    return fallback
  }
}

import {foldText} from './fold-text.ts'
import type {Outline} from './types.ts'

/** Cuts text into words. It is an argument of the aligner, so that another can take its place. */
export interface Segmenter {
  /** Name and version, such as `nodejieba 3.5.8`; part of every result. */
  readonly name: string
  /** The words in order, none left out; punctuation counts as words. */
  segment(text: string): readonly string[]
}

/**
 * Words of an outline that a general dictionary does not have or cuts in two, in the outline's
 * order, none twice: key terms, and what titles and statements name in quotation marks.
 *
 * Only pieces of two to six characters. A longer one would become a single rare word (应急管理综合
 * 行政执法), and then no longer share its parts with other texts.
 */
export function domainWords(outline: Outline): readonly string[] {
  const words = new Set<string>()
  const add = (text: string) => {
    for (const piece of foldText(text).text.split(/[^\p{Script=Han}\p{L}\p{N}]+/u)) {
      if (piece.length >= 2 && piece.length <= 6 && /\p{Script=Han}/u.test(piece)) words.add(piece)
    }
  }
  for (const system of outline.systems) {
    addNames(system.title, add)
    for (const section of system.sections) {
      addNames(section.title, add)
      for (const requirement of section.requirements) {
        addNames(requirement.statement, add)
        for (const term of requirement.keyTerms) add(term)
      }
    }
  }
  return [...words]
}

function addNames(text: string, add: (name: string) => void): void {
  for (const [, name] of text.matchAll(/[“《「]([^“”《》「」]+)[”》」]/gu)) if (name !== undefined) add(name)
}

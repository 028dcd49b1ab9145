import {requirementPhrases, sectionPhrases, sectionPlaces} from '../outline-texts.ts'
import {passageSentences} from '../passage.ts'
import type {Segmenter} from '../segmenter.ts'
import {createVectorSpace} from '../vector-space.ts'
import {asDelivered, eachAlone} from './baseline.ts'
import type {Method} from './method.ts'

/** What a plain TF-IDF baseline needs beside the outline. */
export interface CosineOptions {
  readonly name: string
  readonly usesSegmenter: boolean
  readonly toTokens: (text: string, segmenter: Segmenter) => readonly string[]
  /** The cosine from which a requirement is linked, above 0 and below 1. */
  readonly threshold: number
}

/**
 * A plain baseline: each text is a bag of tokens weighted by TF-IDF, the nearest section by cosine
 * is the primary one, and a requirement is linked where a sentence comes near enough. It never
 * says that no section fits unless nothing at all is shared.
 *
 * Confidence is no more than the cosine (for requirements stretched so that the threshold is 0.5).
 */
export function createCosineMethod({name, usesSegmenter, toTokens, threshold}: CosineOptions): Method {
  return {
    name,
    version: '1',
    usesSegmenter,
    prepare: (whole, segmenter) => {
      const index = asDelivered(whole)
      const places = sectionPlaces(index)
      const bag = (phrases: readonly string[]) => phrases.flatMap((phrase) => toTokens(phrase, segmenter))
      const sectionSpace = createVectorSpace(
        index.sections.map((section) => bag(sectionPhrases(section, index)))
      )
      const requirementSpace = createVectorSpace(
        index.requirements.map((one) => bag(requirementPhrases(one)))
      )
      return eachAlone(({passage, scope}) => {
        const bags = passageSentences(passage).map((sentence) => toTokens(sentence, segmenter))
        const sections = sectionSpace
          .similarities([...bag(passage.headings), ...bags.flat()])
          .map((likeness, place) => (scope[place] === true ? likeness : 0))
        const requirements = new Float64Array(index.requirements.length)
        for (const tokens of bags) {
          requirementSpace.similarities(tokens).forEach((likeness, place) => {
            if (scope[places[place] ?? 0] !== true) return
            requirements[place] = Math.max(requirements[place] ?? 0, stretch(likeness, threshold))
          })
        }
        return {sections, none: Math.max(...sections) > 0 ? 0 : 1, requirements}
      })
    }
  }
}

function stretch(likeness: number, threshold: number): number {
  return likeness < threshold
    ? (0.5 * likeness) / threshold
    : 0.5 + (0.5 * (likeness - threshold)) / (1 - threshold)
}

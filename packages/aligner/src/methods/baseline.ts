import {deliveredOnly, indexOutline, type OutlineIndex} from '../outline.ts'
import type {ScopedPassage, Scorer, Scores} from './method.ts'

/** Baselines see the catalogue as it was delivered: they are what we are measured against. */
export function asDelivered({outline}: OutlineIndex): OutlineIndex {
  return indexOutline(deliveredOnly(outline))
}

/** Score each passage by itself, whatever stands before and after. */
export function eachAlone(score: (passage: ScopedPassage) => Scores): Scorer {
  return (passages) => passages.map(score)
}

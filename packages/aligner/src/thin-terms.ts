import type {Outline} from './types.ts'

/**
 * An outline with about a share (0 to 1) of its terms, drawn by chance: what the catalogue would be
 * to a plan written in other words than those it was chosen for. The same `draw` keeps the same
 * terms; others keep others.
 */
export function thinTerms(outline: Outline, share: number, draw: number): Outline {
  const thin = (terms: readonly string[]) => terms.filter((term) => chance(term, draw) < share)
  return {
    ...outline,
    systems: outline.systems.map((system) => ({
      ...system,
      sections: system.sections.map((section) => ({
        ...section,
        requirements: section.requirements.map((requirement) => ({
          ...requirement,
          keyTerms: thin(requirement.keyTerms)
        }))
      }))
    })),
    ...(outline.addedTerms === undefined
      ? {}
      : {
          addedTerms: outline.addedTerms.map(({source, terms}) => ({
            source,
            terms: Object.fromEntries(Object.entries(terms).map(([id, list]) => [id, thin(list)]))
          }))
        }),
    ...(outline.outsideTerms === undefined
      ? {}
      : {outsideTerms: {...outline.outsideTerms, terms: thin(outline.outsideTerms.terms)}})
  }
}

/** A number from 0 up to 1 that only the term and the draw decide (FNV-1a, mixed as MurmurHash3 ends). */
function chance(term: string, draw: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(draw, 0x9e3779b1)
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

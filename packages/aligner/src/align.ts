import {languageOf, type Measure, type PolicyDocument, type Statement} from '@gangmu/parser'
import {computeCoverage, coversGeneralRequirements, type NearMiss} from './coverage.ts'
import {createEnglishAligner, type EnglishOptions} from './english/align-english.ts'
import {chooseLinks, createLinker, linkFrom} from './link-requirements.ts'
import type {Scores} from './methods/method.ts'
import {findMethod, methodNames} from './methods.ts'
import {generalSystemOf, indexOutline, type OutlineIndex} from './outline.ts'
import {type Passage, preparePassages} from './passage.ts'
import {roundShare} from './round-share.ts'
import type {Segmenter} from './segmenter.ts'
import type {
  Candidate,
  DocumentAlignment,
  Outline,
  PrimaryChoice,
  ProvisionAlignment,
  RequirementLink,
  SectionChoice
} from './types.ts'

/** What an aligner is made with. */
export interface AlignerOptions {
  /** Of the catalogue's bytes, in lower-case hexadecimal; part of every result. */
  readonly sha256: string
  readonly segmenter: Segmenter
  /**
   * Whether the titles of the document's chapters and sections count beside a measure's own text
   * (default: `use`). `ignore` is for measuring what the text alone gives.
   */
  readonly headings?: 'use' | 'ignore'
  /** One of `methodNames` (default: `combined`). */
  readonly method?: string
  /** For English documents, which are else read as if they were Chinese. */
  readonly english?: EnglishOptions
}

/** Aligns one document; see `createAligner`. */
export type Aligner = (document: PolicyDocument) => DocumentAlignment

/** Below this confidence in the primary section, a person should decide. */
const reviewSectionBelow = 0.75

/** Below this confidence in a link, a person should decide. */
const reviewLinkBelow = 0.6

/** Sections of less confidence are named as candidates only to fill up the best three. */
const candidateFrom = 0.05
const fewestCandidates = 3
const mostCandidates = 6

/** A provision further off is no near miss. */
const nearMissFrom = 0.05

/** What decides between a link and a near miss, and what goes to a person; for reports to name. */
export const alignmentThresholds: Readonly<
  Record<'reviewSectionBelow' | 'reviewLinkBelow' | 'linkFrom' | 'nearMissFrom' | 'candidateFrom', number>
> = {reviewSectionBelow, reviewLinkBelow, linkFrom, nearMissFrom, candidateFrom}

/** A measure shorter than this, in characters without white space, is no substantial commitment. */
const substantialLength = 20

/**
 * Prepare to align documents with an outline; what depends on the outline alone is done here, once.
 *
 * The aligner gives every measure and every statement exactly one alignment, in document order, and
 * the coverage that follows from them. It is deterministic, leaves the document as it is, and never
 * throws on what a document says.
 *
 * @throws {RangeError} When there is no such method.
 *
 * @example
 *   const align = createAligner(outline, {sha256, segmenter: await loadNodejieba(outline)})
 *   const {alignments, coverage} = align(document)
 */
export function createAligner(outline: Outline, options: AlignerOptions): Aligner {
  const {sha256, segmenter, headings = 'use'} = options
  const method = findMethod(options.method ?? methodNames[0] ?? '')
  const index = indexOutline(outline)
  const score = method.prepare(index, segmenter, headings)
  const link = createLinker(index)
  const english =
    options.english === undefined ? null : createEnglishAligner(index, options.english, {sha256, headings})
  const everywhere = index.sections.map(() => true)
  const general = index.sections.map(({system}) => system === generalSystemOf(outline))

  return (document) => {
    if (english !== null && languageOf(document.text) === 'en') return english(document)
    const provisions = new Map<string, Measure | Statement>(
      [...document.measures, ...document.statements].map((provision) => [provision.id, provision])
    )
    const passages = preparePassages(document, headings).map((passage) => {
      const isGeneral = passage.kind !== 'measure' && coversGeneralRequirements(passage.kind)
      return {
        passage,
        scope: isGeneral ? general : everywhere,
        mayCover: isGeneral || passage.kind === 'measure'
      }
    })
    const scores = score(passages)
    const chosen = chooseLinks(passages, scores, index, method.lastResort)
    const nearest = new Map<string, NearMiss>()
    const alignments = passages.map(({passage, scope, mayCover}, at) => {
      const own = scores[at] ?? {sections: [], none: 1, requirements: []}
      const provision = provisions.get(passage.id)
      if (provision === undefined || !mayCover) return decide(passage, scope, own, [], index)
      noteNearMisses(nearest, passage, own, index)
      return decide(passage, scope, own, link(document, passage, provision, own, chosen[at] ?? []), index)
    })
    return {
      schema: 1,
      document: document.id,
      outline: {id: outline.id, sha256},
      method: {
        name: method.name,
        version: method.version,
        segmenter: segmenter.name,
        headings,
        language: 'zh'
      },
      alignments,
      coverage: computeCoverage(document, alignments, index, [...nearest.values()])
    }
  }
}

/** Align a single document; for more than one, prepare once with `createAligner`. */
export function align(
  document: PolicyDocument,
  outline: Outline,
  options: AlignerOptions
): DocumentAlignment {
  return createAligner(outline, options)(document)
}

/** How sure it is of each section, in the outline's order, and which of them count. */
interface Ranking {
  readonly confidences: Float64Array
  readonly scope: readonly boolean[]
  /** Places of those in scope that may be candidates, surest first. */
  readonly best: readonly number[]
}

function decide(
  passage: Passage,
  scope: readonly boolean[],
  scores: Scores,
  requirements: readonly RequirementLink[],
  index: OutlineIndex
): ProvisionAlignment {
  const ranking = rankSections(scores.sections, scope)
  const primary = choosePrimary(ranking, scores.none, requirements, index)
  const isMeasure = passage.kind === 'measure'
  return {
    id: passage.id,
    primary,
    secondary: chooseSecondary(primary, requirements, index),
    candidates: chooseCandidates(ranking, index),
    requirements,
    local: isMeasure && primary.section === null && bodyLength(passage) >= substantialLength,
    review:
      isMeasure &&
      (primary.confidence < reviewSectionBelow ||
        requirements.length === 0 ||
        requirements.some(({confidence}) => confidence < reviewLinkBelow)),
    decidedBy: 'method'
  }
}

/** Sections of which it is as sure stay in the outline's order. */
function rankSections(sections: ArrayLike<number>, scope: readonly boolean[]): Ranking {
  const confidences = new Float64Array(scope.length)
  const best: number[] = []
  for (let place = 0; place < scope.length; place += 1) {
    confidences[place] = roundShare(sections[place] ?? 0)
    if (scope[place] !== true) continue
    let rank = best.length
    while (rank > 0 && (confidences[best[rank - 1] ?? 0] ?? 0) < (confidences[place] ?? 0)) rank -= 1
    if (rank < mostCandidates) best.splice(rank, 0, place)
    if (best.length > mostCandidates) best.pop()
  }
  return {confidences, scope, best}
}

function chooseCandidates({confidences, best}: Ranking, {sections}: OutlineIndex): readonly Candidate[] {
  return best
    .filter((place, rank) => rank < fewestCandidates || (confidences[place] ?? 0) >= candidateFrom)
    .map((place) => ({
      section: sections[place]?.section.number ?? 0,
      confidence: confidences[place] ?? 0
    }))
}

/** Characters of the passage without the bracket that names units. */
function bodyLength({clauses}: Passage): number {
  return clauses.at(-1)?.end ?? 0
}

/**
 * The best section, or none where that is likelier: but a passage that serves a requirement fits
 * somewhere, if nowhere better than there.
 */
function choosePrimary(
  {confidences, scope, best: [best = -1]}: Ranking,
  none: number,
  requirements: readonly RequirementLink[],
  index: OutlineIndex
): PrimaryChoice {
  const [served] = requirements
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({id}) => index.sectionOf(id))
  const place =
    (confidences[best] ?? -1) >= none
      ? best
      : index.sections.findIndex(({section}, at) => section.number === served && scope[at] === true)
  const chosen = index.sections[place]
  return chosen === undefined
    ? {system: null, section: null, confidence: roundShare(none)}
    : {system: chosen.system, section: chosen.section.number, confidence: confidences[place] ?? 0}
}

/** The other sections of which a requirement is served; as sure as the surest of these. */
function chooseSecondary(
  primary: PrimaryChoice,
  requirements: readonly RequirementLink[],
  index: OutlineIndex
): readonly SectionChoice[] {
  const confidences = new Map<number, number>()
  for (const {id, confidence} of requirements) {
    const section = index.sectionOf(id)
    confidences.set(section, Math.max(confidence, confidences.get(section) ?? 0))
  }
  return [...confidences]
    .filter(([section]) => section !== primary.section)
    .map(([section, confidence]) => ({system: index.systemOf(section), section, confidence}))
    .toSorted((a, b) => b.confidence - a.confidence)
}

function noteNearMisses(
  nearest: Map<string, NearMiss>,
  passage: Passage,
  scores: Scores,
  index: OutlineIndex
): void {
  index.requirements.forEach(({requirement: {id}}, place) => {
    const confidence = roundShare(scores.requirements[place] ?? 0)
    if (confidence < nearMissFrom || confidence <= (nearest.get(id)?.confidence ?? 0)) return
    nearest.set(id, {requirement: id, provision: passage.id, confidence})
  })
}

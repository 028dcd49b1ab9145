import type {EnglishReader, Measure, PolicyDocument, Statement} from '@gangmu/parser'
import {computeCoverage, coversGeneralRequirements, type NearMiss} from '../coverage.ts'
import {generalSystemOf, type OutlineIndex} from '../outline.ts'
import {judgeRelation} from '../relation.ts'
import {roundShare} from '../round-share.ts'
import type {DocumentAlignment, ProvisionAlignment, RequirementLink} from '../types.ts'
import {createEnglishEvidenceFinder} from './english-evidence.ts'
import {type EnglishPassage, prepareEnglishPassages} from './english-passage.ts'
import {createEnglishScorer, createShares, type EnglishScores} from './english-scores.ts'
import type {EnglishSide} from './english-side.ts'
import {createEnglishTermFinder} from './english-terms.ts'
import {stemsOf} from './stems.ts'

/** What aligning English documents takes. */
export interface EnglishOptions {
  readonly side: EnglishSide
  /** Of the bytes that the English side was read from, in lower-case hexadecimal. */
  readonly sha256: string
  readonly reader: EnglishReader
}

/** Raised whenever the same input may get other scores. */
const method = {name: 'english-terms', version: '1'}

const linkFrom = 0.5
const reviewBelow = 0.6
const candidateFrom = 0.05
const fewestCandidates = 3
const nearMissFrom = 0.05
/** A measure of fewer words is no substantial commitment. */
const substantialLength = 6

/**
 * Prepare to align English documents, through the English side of the outline: the same data as for
 * Chinese ones, with `language: 'en'`, the hash of the English side beside that of the catalogue,
 * and the name of the English reader as the segmenter.
 */
export function createEnglishAligner(
  index: OutlineIndex,
  {side, sha256, reader}: EnglishOptions,
  result: {readonly sha256: string; readonly headings: 'use' | 'ignore'}
): (document: PolicyDocument) => DocumentAlignment {
  const score = createEnglishScorer(index, side)
  const link = createEnglishLinker(index, side)
  const everywhere = index.sections.map(() => true)
  const general = index.sections.map(({system}) => system === generalSystemOf(index.outline))

  return (document) => {
    const provisions = new Map<string, Measure | Statement>(
      [...document.measures, ...document.statements].map((provision) => [provision.id, provision])
    )
    const nearest = new Map<string, NearMiss>()
    const alignments = prepareEnglishPassages(document, reader, result.headings).map((passage) => {
      const isGeneral = passage.kind !== 'measure' && coversGeneralRequirements(passage.kind)
      const scope = isGeneral ? general : everywhere
      const scores = score(passage, scope)
      const provision = provisions.get(passage.id)
      if (provision === undefined || !(isGeneral || passage.kind === 'measure'))
        return decide(passage, scope, scores, [], index)
      index.requirements.forEach(({requirement: {id}}, place) => {
        const confidence = roundShare(scores.requirements[place] ?? 0)
        if (confidence >= nearMissFrom && confidence > (nearest.get(id)?.confidence ?? 0))
          nearest.set(id, {requirement: id, provision: passage.id, confidence})
      })
      const links = index.requirements.flatMap((_, place) => {
        const confidence = scores.requirements[place] ?? 0
        return confidence < linkFrom
          ? []
          : [link(document, passage, provision, place, roundShare(confidence))]
      })
      return decide(passage, scope, scores, links, index)
    })
    return {
      schema: 1,
      document: document.id,
      outline: {id: index.outline.id, sha256: result.sha256, englishSha256: sha256},
      method: {...method, segmenter: reader.name, headings: result.headings, language: 'en'},
      alignments,
      coverage: computeCoverage(document, alignments, index, [...nearest.values()])
    }
  }
}

/** Links an English passage to one requirement, with evidence and relation. */
export type EnglishLinker = (
  document: PolicyDocument,
  passage: EnglishPassage,
  provision: Measure | Statement,
  requirement: number,
  confidence: number
) => RequirementLink

/** Prepare to link English passages to requirements, given by their places in the outline's order. */
export function createEnglishLinker(index: OutlineIndex, side: EnglishSide): EnglishLinker {
  const findEvidence = createEnglishEvidenceFinder(side)
  const findTerms = createEnglishTermFinder(side)
  const shares = createShares(side)
  return (document, passage, provision, place, confidence) => {
    const found = index.requirements[place]
    if (found === undefined) throw new RangeError(`Expected the place of a requirement, found ${place}`)
    const {requirement} = found
    const evidence = findEvidence(document.text, passage, place)
    const stems = evidence.flatMap(({quote}) => stemsOf(quote))
    const terms = findTerms(stems).filter((hit) => hit.requirement === place && hit.length > 1)
    const relation = judgeRelation({
      requirement,
      provision,
      level: document.level,
      evidence,
      share: shares(stems)[place] ?? 0,
      term: Math.max(0, ...terms.map(({specificity}) => specificity))
    })
    return {id: requirement.id, confidence, relation, evidence}
  }
}

/** As in Chinese: the best section unless none is likelier and nothing is linked. */
function decide(
  passage: EnglishPassage,
  scope: readonly boolean[],
  scores: EnglishScores,
  requirements: readonly RequirementLink[],
  index: OutlineIndex
): ProvisionAlignment {
  const ranked = index.sections
    .map(({section, system}, place) => ({
      section: section.number,
      system,
      confidence: roundShare(scores.sections[place] ?? 0)
    }))
    .filter((_, place) => scope[place] === true)
    .toSorted((a, b) => b.confidence - a.confidence)
  const surest = new Map<number, number>()
  for (const {id, confidence} of requirements.toSorted((a, b) => a.confidence - b.confidence))
    surest.set(index.sectionOf(id), confidence)
  const [served] = [...surest].toSorted((a, b) => b[1] - a[1])
  const [best] = ranked
  const chosen =
    best !== undefined && best.confidence >= scores.none
      ? best
      : ranked.find(({section}) => section === served?.[0])
  const primary =
    chosen === undefined
      ? {system: null, section: null, confidence: roundShare(scores.none)}
      : {system: chosen.system, section: chosen.section, confidence: chosen.confidence}
  const isMeasure = passage.kind === 'measure'
  const words = passage.sentences.reduce((sum, {stems}) => sum + stems.length, 0)
  return {
    id: passage.id,
    primary,
    secondary: [...surest]
      .filter(([section]) => section !== primary.section)
      .map(([section, confidence]) => ({system: index.systemOf(section), section, confidence}))
      .toSorted((a, b) => b.confidence - a.confidence || a.section - b.section),
    candidates: ranked
      .filter(({confidence}, place) => place < fewestCandidates || confidence >= candidateFrom)
      .map(({section, confidence}) => ({section, confidence})),
    requirements,
    local: isMeasure && primary.section === null && words >= substantialLength,
    review:
      isMeasure &&
      (primary.confidence < reviewBelow ||
        requirements.length === 0 ||
        requirements.some(({confidence}) => confidence < reviewBelow)),
    decidedBy: 'method'
  }
}

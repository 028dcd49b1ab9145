import {languageOf, type Measure, type PolicyDocument, type Statement} from '@gangmu/parser'
import {computeCoverage} from '../coverage.ts'
import {createEnglishLinker, type EnglishOptions} from '../english/align-english.ts'
import {prepareEnglishPassages} from '../english/english-passage.ts'
import {createLinker} from '../link-requirements.ts'
import type {OutlineIndex} from '../outline.ts'
import {preparePassages} from '../passage.ts'
import type {DocumentAlignment, ProvisionAlignment, RequirementLink} from '../types.ts'
import type {Label} from './labels.ts'
import {textHash} from './text-hash.ts'

/** An alignment in which people's decisions stand, and what became of each decision. */
export interface DecidedAlignment {
  readonly alignment: DocumentAlignment
  /** Decisions on a text that has changed since: the method stands, with `review: true`. */
  readonly changed: readonly Label[]
  /** Decisions whose text now stands under another id, and have moved there. */
  readonly moved: ReadonlyArray<{readonly label: Label; readonly to: string}>
  /** Decisions on ids that the document does not have, nor their text. */
  readonly unknown: readonly Label[]
}

/** A measure shorter than this, in characters, is no substantial commitment. */
const substantialLength = 20

/** Id of the document that a provision's id begins with. */
export function documentOf(id: string): string {
  return id.slice(0, id.lastIndexOf('#'))
}

/**
 * Prepare to put people's decisions in the place of the method's, and to compute the coverage anew.
 *
 * A decision is found by id and fingerprint of the text; where the text stands under one other id
 * (a measure was put in above it), it moves there. What a decision leaves open stays as the method
 * has it; that no section fits (0) leaves no requirement unless some are given. A decision has
 * confidence 1. The evidence of a requirement that the method did not see is searched by the method;
 * its relation is the one given, else judged from the words.
 *
 * Labels of other documents are passed over.
 */
export function createDecider(
  index: OutlineIndex,
  labels: readonly Label[],
  english?: EnglishOptions
): (document: PolicyDocument, alignment: DocumentAlignment) => DecidedAlignment {
  const links = createLinkFinder(index, english)
  return (document, alignment) => {
    const provisions: readonly (Measure | Statement)[] = [...document.measures, ...document.statements]
    const own = labels.filter(({id}) => documentOf(id) === document.id)
    const {decisions, changed, moved, unknown} = matchLabels(own, provisions)
    if (own.length === 0) return {alignment, changed, moved, unknown}
    const asked = new Set(changed.map(({id}) => id))
    const link = links(document, alignment.method.headings)
    const alignments = alignment.alignments.map((one): ProvisionAlignment => {
      const label = decisions.get(one.id)
      const provision = provisions.find(({id}) => id === one.id)
      if (label === undefined || provision === undefined)
        return asked.has(one.id) ? {...one, review: true} : one
      return decide(one, label, provision, index, (id) => link(provision, id))
    })
    // Whoever named a provision's requirements has looked at it already.
    const settled = new Set(
      [...decisions].filter(([, {requirements}]) => requirements !== null).map(([id]) => id)
    )
    const nearMisses = alignment.coverage.requirements.flatMap(({id, nearest}) =>
      nearest === undefined || settled.has(nearest.id)
        ? []
        : [{requirement: id, provision: nearest.id, confidence: nearest.confidence}]
    )
    const coverage = computeCoverage(document, alignments, index, nearMisses)
    return {alignment: {...alignment, alignments, coverage}, changed, moved, unknown}
  }
}

interface Matched {
  /** By the id of the provision that it holds for. */
  readonly decisions: ReadonlyMap<string, Label>
  readonly changed: readonly Label[]
  readonly moved: ReadonlyArray<{readonly label: Label; readonly to: string}>
  readonly unknown: readonly Label[]
}

function matchLabels(labels: readonly Label[], provisions: readonly (Measure | Statement)[]): Matched {
  const hashes = new Map(provisions.map(({id, text}) => [id, textHash(text)]))
  const byHash = new Map<string, string[]>()
  for (const [id, hash] of hashes) byHash.set(hash, [...(byHash.get(hash) ?? []), id])
  const decisions = new Map<string, Label>()
  for (const label of labels) if (hashes.get(label.id) === label.textHash) decisions.set(label.id, label)
  const changed: Label[] = []
  const moved: {label: Label; to: string}[] = []
  const unknown: Label[] = []
  for (const label of labels) {
    if (decisions.get(label.id) === label) continue
    const [to, ...more] = (byHash.get(label.textHash) ?? []).filter((id) => !decisions.has(id))
    if (to !== undefined && more.length === 0) {
      decisions.set(to, label)
      moved.push({label, to})
    } else if (hashes.has(label.id)) changed.push(label)
    else unknown.push(label)
  }
  // What has moved onto a changed provision decides it.
  return {decisions, changed: changed.filter(({id}) => !decisions.has(id)), moved, unknown}
}

function decide(
  method: ProvisionAlignment,
  label: Label,
  provision: Measure | Statement,
  index: OutlineIndex,
  findLink: (requirement: string) => RequirementLink
): ProvisionAlignment {
  const primary =
    label.primary === null
      ? method.primary
      : label.primary === 0
        ? {system: null, section: null, confidence: 1}
        : {system: index.systemOf(label.primary), section: label.primary, confidence: 1}
  const given = label.requirements
  const kept = label.primary === 0 ? [] : method.requirements
  const places = new Map(index.requirements.map(({requirement}, place) => [requirement.id, place]))
  const requirements =
    given === null
      ? kept
      : given
          .map(({id, relation}): RequirementLink => {
            const link = method.requirements.find((one) => one.id === id) ?? findLink(id)
            return {...link, confidence: 1, relation: relation ?? link.relation}
          })
          .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
  const surest = new Map<number, number>()
  for (const {id, confidence} of requirements) {
    const section = index.sectionOf(id)
    surest.set(section, Math.max(confidence, surest.get(section) ?? 0))
  }
  const served =
    label.secondary === null ? [...surest] : label.secondary.map((section) => [section, 1] as const)
  const isMeasure = 'label' in provision
  const isLocal =
    label.primary === null
      ? method.local
      : isMeasure && label.primary === 0 && provision.text.trim().length >= substantialLength
  return {
    ...method,
    primary,
    secondary: served
      .filter(([section]) => section !== primary.section)
      .map(([section, confidence]) => ({system: index.systemOf(section), section, confidence}))
      .toSorted((a, b) => b.confidence - a.confidence),
    requirements,
    local: label.local ?? isLocal,
    review: false,
    decidedBy: label.coder
  }
}

/** Links that the method did not make, with the evidence that it finds for them. */
function createLinkFinder(
  index: OutlineIndex,
  english: EnglishOptions | undefined
): (
  document: PolicyDocument,
  headings: 'use' | 'ignore'
) => (provision: Measure | Statement, requirement: string) => RequirementLink {
  const placeOf = (id: string) => index.requirements.findIndex(({requirement}) => requirement.id === id)
  const linkChinese = createLinker(index)
  const linkEnglish = english === undefined ? null : createEnglishLinker(index, english.side)
  return (document, headings) => {
    const bare = (id: string): RequirementLink => ({id, confidence: 1, relation: 'equivalent', evidence: []})
    if (english !== undefined && linkEnglish !== null && languageOf(document.text) === 'en') {
      const passages = prepareEnglishPassages(document, english.reader, headings)
      return (provision, id) => {
        const passage = passages.find((one) => one.id === provision.id)
        return passage === undefined ? bare(id) : linkEnglish(document, passage, provision, placeOf(id), 1)
      }
    }
    const passages = preparePassages(document, headings)
    return (provision, id) => {
      const passage = passages.find((one) => one.id === provision.id)
      if (passage === undefined) return bare(id)
      const wanted = placeOf(id)
      const scores = {
        sections: [],
        none: 0,
        requirements: index.requirements.map((_, place) => (place === wanted ? 1 : 0))
      }
      return linkChinese(document, passage, provision, scores, [wanted])[0] ?? bare(id)
    }
  }
}

import {createAligner, indexOutline, loadNodeRsJieba} from '@gangmu/aligner'
import {parse} from '@gangmu/parser'
import type {Draft, ReportEntry} from '../../src/index.ts'
import {outline, outlineSha256} from '../fixtures.ts'

const align = createAligner(outline, {sha256: outlineSha256, segmenter: await loadNodeRsJieba(outline)})
const index = indexOutline(outline)

/** A text parsed and aligned, as a district's plan. */
export function entryOf(text: string, id = 'draft'): ReportEntry {
  const document = parse(text, {id, sidecar: {level: 'county', kind: 'plan'}})
  return {document, alignment: align(document)}
}

/** A text as the rules see it. */
export function draftOf(text: string, given: Partial<Draft> = {}): Draft {
  const {document, alignment} = entryOf(text)
  return {document, alignment, index, peers: [], asOf: null, units: null, ...given}
}

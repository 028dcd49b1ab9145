import type {RequirementLink} from '@gangmu/aligner'
import type {ReportEntry} from '../types.ts'
import {createLocator} from './locate.ts'
import type {PeerWording} from './types.ts'

/** How peers that cover a requirement word it, one quotation for each, the surest first. */
export function peerWordings(requirement: string, peers: readonly ReportEntry[]): readonly PeerWording[] {
  const serves = ({id, relation}: RequirementLink): boolean =>
    id === requirement && (relation === 'equivalent' || relation === 'broader')
  return peers
    .flatMap(({document, alignment}) => {
      const [best] = alignment.alignments
        .flatMap(({requirements}) => requirements.filter(serves))
        .toSorted((a, b) => b.confidence - a.confidence)
      const [evidence] = (best?.evidence ?? []).toSorted((a, b) => b.quote.length - a.quote.length)
      if (best === undefined || evidence === undefined) return []
      const {line} = createLocator(document.text)(evidence.start, evidence.end).start
      const {id, shortName, source} = document
      const quote = evidence.quote.replace(/\s+/gu, '')
      return [
        {confidence: best.confidence, wording: {document: id, shortName, path: source.path, line, quote}}
      ]
    })
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({wording}) => wording)
}

/** How many peers cover a requirement, of those it applies to. */
export function countCovering(
  requirement: string,
  peers: readonly ReportEntry[]
): {readonly covered: number; readonly all: number} {
  const statuses = peers.map(
    ({alignment}) => alignment.coverage.requirements.find(({id}) => id === requirement)?.status
  )
  return {
    covered: statuses.filter((status) => status === 'covered').length,
    all: statuses.filter((status) => status !== undefined && status !== 'not-applicable').length
  }
}

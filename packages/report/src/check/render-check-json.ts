import {placeOf, summarizeCheck} from './summarize-check.ts'
import type {CheckResult} from './types.ts'

/** A check as JSON, ending in one newline; sentences are in the language that the draft was checked in. */
export function renderCheckJson(result: CheckResult): string {
  const {document, alignment, peers, asOf} = result.draft
  const path = document.source.path ?? document.id
  const data = {
    schema: 1,
    document: document.id,
    path,
    sha256: document.source.sha256,
    level: document.level,
    outline: alignment.outline,
    method: alignment.method,
    peers: peers.map((peer) => ({document: peer.document.id, path: peer.document.source.path})),
    asOf,
    summary: summarizeCheck(result),
    findings: result.findings.map((finding) => ({...finding, place: placeOf(finding, path)}))
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

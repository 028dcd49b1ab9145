import {severities} from './check-draft.ts'
import type {CheckResult, Finding, PeerWording, Severity} from './types.ts'

/** Findings by weight, and requirements by status. `applicable` is covered + partial + missing. */
export interface CheckSummary {
  readonly findings: Readonly<Record<Severity, number>>
  readonly requirements: {
    readonly applicable: number
    readonly covered: number
    readonly partial: number
    readonly missing: number
  }
}

/** Count a check. */
export function summarizeCheck({draft, findings}: CheckResult): CheckSummary {
  const by = (severity: Severity): number => findings.filter((one) => one.severity === severity).length
  const status = (name: string): number =>
    draft.alignment.coverage.requirements.filter((one) => one.status === name).length
  const [covered, partial, missing] = [status('covered'), status('partial'), status('missing')]
  return {
    findings: {error: by('error'), warning: by('warning'), info: by('info')},
    requirements: {applicable: covered + partial + missing, covered, partial, missing}
  }
}

/** Whether anything found weighs at least as much. */
export function hasFindings({findings}: CheckResult, least: Severity): boolean {
  return findings.some(({severity}) => severities.indexOf(severity) <= severities.indexOf(least))
}

/** `file:line:column`, as editors and terminals open it; the whole document has no place. */
export function placeOf({position}: Finding, path: string): string {
  return position === null ? path : `${path}:${position.start.line}:${position.start.column}`
}

/** `綦江区 corpus/qijiang.txt:33`. */
export function peerPlaceOf({shortName, path, document, line}: PeerWording): string {
  return `${shortName} ${path ?? document}:${line}`
}

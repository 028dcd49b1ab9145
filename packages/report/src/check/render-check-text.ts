import {fillTemplate} from '../fill-template.ts'
import {type Paint, plain} from '../paint.ts'
import type {Lang} from '../types.ts'
import {checkWords} from './check-words.ts'
import {peerPlaceOf, placeOf, summarizeCheck} from './summarize-check.ts'
import type {CheckResult, Finding, Rule} from './types.ts'

export interface CheckTextOptions {
  /** Default: `zh`. */
  readonly lang?: Lang
  /** Every finding, however many (default: a page's worth of the coverage). */
  readonly all?: boolean
  /** Default: none. */
  readonly paint?: Paint
}

/** So many findings about coverage fill a page. */
const mostCoverage = 12

const mostPeers = 2

/** A check as plain text for a terminal, ending in one newline. */
export function renderCheckText(
  result: CheckResult,
  {lang = 'zh', all = false, paint = plain}: CheckTextOptions = {}
): string {
  const words = checkWords[lang]
  const {document, index, peers, asOf} = result.draft
  const path = document.source.path ?? document.id
  const {findings: counts, requirements} = summarizeCheck(result)
  const names = peers.map(({document: {shortName}}) => shortName).join('、')
  const head = [
    paint('heading', document.title ?? document.id),
    `${path}`,
    `${words.level}: ${document.level === null ? words.levelUnknown : words.levels[document.level]} · ${words.outline}: ${index.outline.title} · ${words.peers}: ${names || words.none} · ${words.asOf}: ${asOf ?? words.asOfUnknown}`,
    fillTemplate(words.requirements, {...requirements}),
    fillTemplate(words.counts, {...counts})
  ]
  const group = (name: Rule['group'], most: number): readonly string[] => {
    const own = result.findings.filter((finding) => finding.group === name)
    const shown = all ? own : own.slice(0, most)
    const rest = own.length - shown.length
    return [
      '',
      paint('heading', `${words[name]} (${own.length})`),
      ...(own.length === 0
        ? [`  ${words.clean}`]
        : shown.flatMap((finding) => ['', ...lines(finding, path, lang, paint)])),
      ...(rest > 0 ? ['', `  ${fillTemplate(words.more, {count: rest})}`] : [])
    ]
  }
  const foot = ['', paint('soft', words.honesty), paint('soft', words.off)]
  return `${[...head, ...group('drafting', Number.POSITIVE_INFINITY), ...group('coverage', mostCoverage), ...foot].join('\n')}\n`
}

function lines(finding: Finding, path: string, lang: Lang, paint: Paint): readonly string[] {
  const words = checkWords[lang]
  const {severity, title, rule, words: quoted, before, after, why, advice, peers} = finding
  return [
    `${placeOf(finding, path)}  ${paint(severity, words.severity[severity])}  ${title} ${paint('soft', `[${rule}]`)}`,
    ...(quoted === null ? [] : [`    ${before.trimStart()}【${paint(severity, quoted)}】${after.trimEnd()}`]),
    `    ${why}`,
    `    → ${advice}`,
    ...peers
      .slice(0, mostPeers)
      .map((peer) => paint('soft', `    ${words.wording}: 「${peer.quote}」 (${peerPlaceOf(peer)})`))
  ]
}

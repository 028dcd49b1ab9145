import type {EnglishSide} from '@gangmu/aligner'
import type {IsoDate, PolicyDocument} from '@gangmu/parser'
import {fillTemplate} from '../fill-template.ts'
import {requirementNamer} from '../requirement-name.ts'
import type {Lang} from '../types.ts'
import {createLocator} from './locate.ts'
import {peerWordings} from './peer-wordings.ts'
import {rules} from './rules.ts'
import type {CheckResult, Draft, Finding, Found, Rule, RuleSetting, Severity} from './types.ts'

export interface CheckOptions {
  /** The outline in English, for requirements in `lang` en (default: as the catalogue words them). */
  readonly english?: EnglishSide
  /** Default: `zh`. */
  readonly lang?: Lang
  /** By the rule's name; rules that are not named keep their own weight. */
  readonly settings?: Readonly<Record<string, RuleSetting>>
}

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

const longestWords = 80

/** How much of the line is shown on each side of the words. */
const reach = 12

/** The day that a document gives for itself: when it was made, else when it was put out. */
export function dayOf({issuedOn, publishedOn}: PolicyDocument): IsoDate | null {
  return issuedOn ?? publishedOn
}

/**
 * Everything that a drafter should look at in a draft, with its place, why, and what to do.
 *
 * @throws {RangeError} Where a setting names no rule.
 */
export function checkDraft(
  draft: Draft,
  {lang = 'zh', settings = {}, english}: CheckOptions = {}
): CheckResult {
  for (const name of Object.keys(settings)) {
    if (!rules.some((rule) => rule.name === name)) {
      throw new RangeError(`Expected one of ${rules.map((rule) => rule.name).join(', ')}, found "${name}"`)
    }
  }
  const wording: Wording = {
    lang,
    locate: createLocator(draft.document.text),
    nameOf: requirementNamer(english === undefined ? {} : {english}, lang)
  }
  const findings = rules.flatMap((rule) => {
    const setting = settings[rule.name]
    if (setting === 'off') return []
    return rule.find(draft).map((found) => ({
      weight: found.weight ?? 1,
      finding: word(rule, found, setting, draft, wording)
    }))
  })
  return {draft, findings: findings.toSorted(byWeight).map(({finding}) => finding)}
}

/** How findings are put into words. */
interface Wording {
  readonly lang: Lang
  readonly locate: ReturnType<typeof createLocator>
  readonly nameOf: ReturnType<typeof requirementNamer>
}

function word(
  rule: Rule,
  found: Found,
  setting: Severity | undefined,
  {document, peers, index}: Draft,
  wording: Wording
): Finding {
  const sentences = rule.sentences[found.says]
  if (sentences === undefined)
    throw new RangeError(`Expected a sentence of ${rule.name}, found "${found.says}"`)
  const {range, requirement} = found
  const {lang, locate} = wording
  const values = {...found.values, ...inEnglish(requirement, wording, index)}
  return {
    rule: rule.name,
    group: rule.group,
    title: rule.title[lang],
    severity: setting ?? found.severity ?? rule.severity,
    position: range === null ? null : locate(...range),
    words: range === null ? null : shorten(document.text.slice(...range)),
    before:
      range === null
        ? ''
        : (/[^\n]*$/u.exec(document.text.slice(Math.max(0, range[0] - reach), range[0]))?.[0] ?? ''),
    after:
      range === null ? '' : (/^[^\n]*/u.exec(document.text.slice(range[1], range[1] + reach))?.[0] ?? ''),
    why: fillTemplate(sentences.why[lang], values),
    advice: fillTemplate(sentences.advice[lang], values),
    requirement: requirement ?? null,
    peers: requirement === undefined ? [] : peerWordings(requirement, peers)
  }
}

/** What a finding says of its requirement, in English. */
function inEnglish(
  id: string | undefined,
  {lang, nameOf}: Wording,
  {sections, requirements}: Draft['index']
): Readonly<Record<string, string>> {
  const found = requirements.find(({requirement}) => requirement.id === id)
  if (lang === 'zh' || found === undefined) return {}
  const title = sections.find(({section}) => section.number === found.section)?.section.englishTitle
  return {statement: nameOf(found.requirement), section: `${found.section} ${title}`}
}

function shorten(words: string): string {
  const plain = words.replace(/\s*\n\s*/gu, '').replace(/[\t\u00a0\u3000]/gu, ' ')
  return plain.length <= longestWords ? plain : `${plain.slice(0, longestWords - 1)}…`
}

interface Weighed {
  readonly weight: number
  readonly finding: Finding
}

function byWeight(a: Weighed, b: Weighed): number {
  const group = ({finding}: Weighed): number => (finding.group === 'drafting' ? 0 : 1)
  const place = ({finding}: Weighed): number => finding.position?.start.offset ?? Number.MAX_SAFE_INTEGER
  return (
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    group(a) - group(b) ||
    b.weight - a.weight ||
    place(a) - place(b)
  )
}

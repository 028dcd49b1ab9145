import type {DocumentKind, GovernmentLevel, PolicyDocument} from '@gangmu/parser'
import {say} from './say.ts'
import type {ApartReason, Lang, ReportEntry, ReportInput} from './types.ts'

/** A document with its place in the report. */
export interface GroupedEntry {
  readonly entry: ReportEntry
  /** Its short name, with kind and year where that alone would not tell it from others. */
  readonly label: string
  /** Why it stands apart; empty for a peer. */
  readonly apart: readonly ApartReason[]
}

interface Traits {
  readonly level: GovernmentLevel | null
  readonly kind: string
  readonly isBeforeOutline: boolean
}

/**
 * Sort documents into peers and those set apart, each in the order given.
 *
 * Peers are plans and outlines of one level of government, issued after the outline. Where there are
 * several levels, the one with most documents, the first given on a tie; where there is no plan at all,
 * the most frequent kind.
 */
export function groupDocuments(input: ReportInput, lang: Lang): readonly GroupedEntry[] {
  const described = input.entries.map((entry) => ({entry, traits: describe(entry.document, input)}))
  const main = chooseMain(described.map(({traits}) => traits))
  const areAllBeside = input.beside === 'all'
  const withReasons = described.map(({entry, traits}) => ({
    entry,
    apart: areAllBeside ? [] : compare(traits, main)
  }))
  const ordered = [
    ...withReasons.filter(({apart}) => apart.length === 0),
    ...withReasons.filter(({apart}) => apart.length > 0)
  ]
  const labels = labelDocuments(ordered, lang)
  return ordered.map((grouped, index) => ({...grouped, label: labels[index] ?? grouped.entry.document.id}))
}

/** The year or years that a document is about; null where it does not say. */
function yearsOf({period, issuedOn}: PolicyDocument): string | null {
  if (period !== null) return period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`
  return issuedOn === null ? null : issuedOn.slice(0, 4)
}

function describe({level, kind, issuedOn}: PolicyDocument, {outline}: ReportInput): Traits {
  return {
    level,
    kind: familyOf(kind),
    // `2020-05-26` < `2021-08`: ISO dates of unequal precision still compare as text.
    isBeforeOutline: issuedOn !== null && issuedOn < outline.issued
  }
}

/** An outline of a district is the same thing as its plan under another name. */
function familyOf(kind: DocumentKind): DocumentKind {
  return kind === 'outline' ? 'plan' : kind
}

function chooseMain(all: readonly Traits[]): Traits {
  const [first, ...others] = all
  if (first === undefined) throw new RangeError('Expected at least one document, found none')
  const rank = (traits: Traits): number =>
    (traits.kind === 'plan' && !traits.isBeforeOutline ? all.length : 0) +
    all.filter((other) => compare(other, traits).length === 0).length
  return others.reduce((best, traits) => (rank(traits) > rank(best) ? traits : best), first)
}

function compare(traits: Traits, main: Traits): readonly ApartReason[] {
  const reasons: ApartReason[] = []
  if (traits.kind !== main.kind) reasons.push('other-kind')
  if (traits.level !== main.level) reasons.push('other-level')
  if (traits.isBeforeOutline && !main.isBeforeOutline) reasons.push('before-outline')
  return reasons
}

function labelDocuments(grouped: readonly Omit<GroupedEntry, 'label'>[], lang: Lang): readonly string[] {
  const short = grouped.map(
    ({entry, apart}) => `${apart.length > 0 ? 'apart' : 'peer'}:${entry.document.shortName}`
  )
  const repeated = findRepeated(short)
  // Documents of several kinds side by side: each says what it is.
  const kinds = grouped
    .filter(({apart}) => apart.length === 0)
    .map(({entry}) => familyOf(entry.document.kind))
  const areMixed = new Set(kinds).size > 1
  const labels = grouped.map(({entry: {document}, apart}, index) =>
    apart.length > 0 || areMixed || repeated.has(short[index] ?? '')
      ? fullLabel(document, lang)
      : document.shortName
  )
  const stillRepeated = findRepeated(labels)
  return labels.map((label, index) =>
    stillRepeated.has(label) ? `${label} (${grouped[index]?.entry.document.id})` : label
  )
}

/** Short name, kind and years of a document: 河东区·实施纲要 2022. */
export function fullLabel(document: PolicyDocument, lang: Lang): string {
  const kind = say(lang, `kind-${document.kind}`)
  const years = yearsOf(document)
  return `${document.shortName}·${kind}${years === null ? '' : ` ${years}`}`
}

function findRepeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)))
}

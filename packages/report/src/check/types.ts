import type {DocumentAlignment, OutlineIndex} from '@gangmu/aligner'
import type {IsoDate, PolicyDocument, Position} from '@gangmu/parser'
import type {ReportEntry} from '../types.ts'

/** `error`: cannot stand so; `warning`: most likely wrong or lacking; `info`: look once. */
export type Severity = 'error' | 'warning' | 'info'

/** A sentence in both languages; `{name}` is a value. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** What every rule sees. */
export interface Draft {
  readonly document: PolicyDocument
  /** With the level of government that the draft is held to. */
  readonly alignment: DocumentAlignment
  readonly index: OutlineIndex
  /** Plans to compare with, the draft itself never among them. */
  readonly peers: readonly ReportEntry[]
  /** The day on which the draft is judged; null where neither the caller nor the text gives one. */
  readonly asOf: IsoDate | null
  /** Names of the units that may be named; null where no list was given. */
  readonly units: readonly string[] | null
}

/** What a rule found, before it is put into words. */
export interface Found {
  /** Half-open range of offsets in the text; null where it concerns the whole document. */
  readonly range: readonly [number, number] | null
  /** Which of the rule's sentences applies. */
  readonly says: string
  readonly values?: Readonly<Record<string, string | number>>
  /** Where it weighs less or more than the rule's findings usually do. */
  readonly severity?: Severity
  /** The requirement of the outline that it is about. */
  readonly requirement?: string
  /** Among findings of its severity about coverage, 0 to 1 (default): the gravest first. */
  readonly weight?: number
}

/** Why it is a fault, and what to do about it. */
export interface Sentences {
  readonly why: Bilingual
  readonly advice: Bilingual
}

/** One thing that a drafter would want to be told. */
export interface Rule {
  /** What it is switched off by, in kebab-case; also the name of its page in `docs/rules`. */
  readonly name: string
  readonly group: 'drafting' | 'coverage'
  readonly severity: Severity
  readonly title: Bilingual
  /** What it looks for, and what it leaves alone. */
  readonly meaning: Bilingual
  /** Words that it points out, and how they would be right. */
  readonly example: {readonly wrong: string; readonly right: string}
  readonly sentences: Readonly<Record<string, Sentences>>
  readonly find: (draft: Draft) => readonly Found[]
}

/** How a peer words a requirement. */
export interface PeerWording {
  readonly document: string
  readonly shortName: string
  /** Where the peer was read from; null for text that came from no file. */
  readonly path: string | null
  /** Counted from 1. */
  readonly line: number
  readonly quote: string
}

/** One finding, in words. */
export interface Finding {
  readonly rule: string
  readonly group: Rule['group']
  readonly title: string
  readonly severity: Severity
  /** Null where it concerns the whole document. */
  readonly position: Position | null
  /** The words at that place, at most 80 characters; null without a place. */
  readonly words: string | null
  /** What stands before and after the words in their line, a few characters each. */
  readonly before: string
  readonly after: string
  readonly why: string
  readonly advice: string
  readonly requirement: string | null
  /** How peers word the requirement, the surest first; empty where it is about none. */
  readonly peers: readonly PeerWording[]
}

/** A draft and everything found in it. */
export interface CheckResult {
  readonly draft: Draft
  /** The gravest first; of equal weight in the order of the text. */
  readonly findings: readonly Finding[]
}

/** A rule's weight in a project: `off`, or another severity than its own. */
export type RuleSetting = Severity | 'off'

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {readBytes} from './load-documents.ts'
import type {SegmenterChoice} from './load-segmenter.ts'
import {parseJsonFile} from './outline-file.ts'

/**
 * What stands in `gangmu.config.json`: what a project would otherwise type each time. Every field is named as
 * the option of its command; options typed win over it. Paths start from the folder of the file.
 */
export interface Config extends Omit<AlignConfig, 'headings'> {
  /** Where the schema of this file is; editors read it. */
  readonly $schema?: string
  /** Language of what people read. */
  readonly lang?: Lang
  readonly parse?: {readonly format?: 'tree' | 'json' | 'jsonl' | 'csv'; readonly failures?: string}
  readonly align?: AlignConfig & {
    readonly format?: 'table' | 'json' | 'jsonl' | 'csv'
    readonly failures?: string
  }
  readonly report?: AlignConfig & {
    readonly out?: string
    readonly title?: string
    /** Names of views with commas between them. */
    readonly only?: string
    readonly order?: string
    readonly beside?: 'peers' | 'all'
    readonly failures?: string
  }
  readonly compare?: AlignConfig & {readonly format?: 'text' | 'md' | 'html' | 'json'}
  readonly check?: CheckConfig
  readonly ledger?: AlignConfig & {
    readonly format?: 'xlsx' | 'csv' | 'md'
    readonly out?: string
    readonly failures?: string
  }
  readonly review?: ReviewConfig
  readonly evaluate?: Omit<AlignConfig, 'labels'> & {
    readonly format?: 'table' | 'json'
    readonly gold?: string
    readonly coder?: readonly string[]
    readonly method?: string
    readonly by?: 'system' | 'section' | 'requirement'
  }
}

/** What every command that aligns takes; at the top of the file it holds for all of them. */
interface AlignConfig {
  /** A catalogue (.json), or any plan that can be read. */
  readonly outline?: string
  /** People's decisions, which override the method. */
  readonly labels?: string
  readonly headings?: 'use' | 'ignore'
  readonly segmenter?: SegmenterChoice
}

/** For `gangmu check`; the draft's sidecar wins over its rules. */
export interface CheckConfig extends AlignConfig {
  /** By the rule's name: `off`, or another weight. */
  readonly rules?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>
  readonly format?: 'text' | 'json' | 'html' | 'docx'
  readonly level?: 'province' | 'city' | 'county'
  /** Files, folders or globs. */
  readonly peers?: readonly string[]
  /** Such as 2022-05-04. */
  readonly asOf?: string
  /** A file with one name of a unit a line. */
  readonly units?: string
  readonly failOn?: 'none' | 'warning' | 'error'
  readonly out?: string
  /** List everything found. */
  readonly all?: boolean
}

interface ReviewConfig {
  readonly export?: Omit<AlignConfig, 'labels'> & {
    readonly format?: 'xlsx' | 'csv' | 'qdpx' | 'qdc'
    readonly out?: string
    readonly coders?: readonly string[]
    readonly assisted?: boolean
    /** A whole number, as text. */
    readonly sample?: string
    /** A whole number, as text. */
    readonly seed?: string
    readonly onlyReview?: boolean
  }
  readonly import?: {
    readonly documents?: readonly string[]
    readonly out?: string
    readonly coder?: string
    readonly date?: string
    readonly outline?: string
  }
  readonly merge?: Omit<AlignConfig, 'labels'> & {
    readonly out?: string
    readonly resolved?: string
    readonly disagreements?: string
    readonly documents?: readonly string[]
  }
}

/** A config as it was read, not looked at yet. */
export interface LoadedConfig {
  readonly json: unknown
  /** As the caller named it. */
  readonly file: string
  /** That its paths start from. */
  readonly folder: string
}

const standardName = 'gangmu.config.json'

/**
 * The config named, or else the one in the current folder; null where there is none.
 *
 * @throws {UserError} Where the file named is missing, or is no JSON.
 */
export async function loadConfig(file: string | undefined, lang: Lang, io: Io): Promise<LoadedConfig | null> {
  const name = file ?? standardName
  const full = path.resolve(io.cwd, name)
  if (file === undefined && (await readFile(full).catch(() => null)) === null) return null
  const json = parseJsonFile(await readBytes(full, name, lang), name, lang, (value) => value)
  return {json, file: name, folder: path.dirname(full)}
}

/**
 * The lines of a file with one name a line; blank lines and those that begin with # are left out.
 *
 * @throws {UserError} Where it cannot be read or holds no name.
 */
export async function loadNames(file: string, lang: Lang, io: Io): Promise<readonly string[]> {
  const bytes = await readBytes(path.resolve(io.cwd, file), file, lang)
  const names = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (names.length > 0) return names
  throw new UserError(
    lang === 'zh'
      ? `${file} 中没有单位名称：应为每行一个。`
      : `Found no name in ${file}: expected one a line.`
  )
}

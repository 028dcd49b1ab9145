import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {readBytes} from './load-documents.ts'
import {parseJsonFile} from './outline-file.ts'

/** What stands in `gangmu.config.json`: what a project would otherwise type each time. */
export interface Config {
  /** Where the schema of this file is; editors read it. */
  readonly $schema?: string
  readonly check?: CheckConfig
}

/** For `gangmu check`; options of the command win over it, the draft's sidecar over its rules. */
export interface CheckConfig {
  /** By the rule's name: `off`, or another weight. */
  readonly rules?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>
  readonly level?: 'province' | 'city' | 'county'
  /** Files, folders or globs, from the folder of this file. */
  readonly peers?: readonly string[]
  /** A file with one name of a unit a line, from the folder of this file. */
  readonly units?: string
  readonly failOn?: 'none' | 'warning' | 'error'
}

/** A config and the folder that its paths start from. */
export interface LoadedConfig {
  readonly config: Config
  readonly folder: string
}

const standardName = 'gangmu.config.json'

/**
 * The config named, or else the one in the current folder; an empty one where there is none.
 *
 * @throws {UserError} Where the file is missing or no valid config.
 */
export async function loadConfig(file: string | undefined, lang: Lang, io: Io): Promise<LoadedConfig> {
  const name = file ?? standardName
  const full = path.resolve(io.cwd, name)
  if (file === undefined && (await readFile(full).catch(() => null)) === null)
    return {config: {}, folder: io.cwd}
  const config = parseJsonFile(await readBytes(full, name, lang), name, lang, readConfig)
  return {config, folder: path.dirname(full)}
}

const weights = ['off', 'info', 'warning', 'error']

/** @throws {TypeError} Names the field, what was expected and what was found. */
function readConfig(json: unknown): Config {
  const root = readFields(json, '', ['$schema', 'check'])
  const check = readFields(root.check ?? {}, 'check', ['rules', 'level', 'peers', 'units', 'failOn'])
  const rules = check.rules ?? {}
  if (!isObject(rules)) reject('check.rules', 'an object such as {"stray-space": "off"}', rules)
  for (const [rule, weight] of Object.entries(rules)) expectOneOf(`check.rules.${rule}`, weights, weight)
  if (check.level !== undefined) expectOneOf('check.level', ['province', 'city', 'county'], check.level)
  if (check.failOn !== undefined) expectOneOf('check.failOn', ['none', 'warning', 'error'], check.failOn)
  if (check.units !== undefined && typeof check.units !== 'string')
    reject('check.units', 'a file name', check.units)
  const {peers = []} = check
  if (!Array.isArray(peers) || peers.some((one) => typeof one !== 'string'))
    reject('check.peers', 'a list of paths', peers)
  return root
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readFields(
  value: unknown,
  place: string,
  names: readonly string[]
): Readonly<Record<string, unknown>> {
  if (!isObject(value)) return reject(place || 'the file', 'an object', value)
  const other = Object.keys(value).find((name) => !names.includes(name))
  return other === undefined ? value : reject(place || 'the file', `one of ${names.join(', ')}`, other)
}

function expectOneOf(place: string, choices: readonly string[], value: unknown): void {
  if (!choices.some((choice) => choice === value)) reject(place, `one of ${choices.join(', ')}`, value)
}

function reject(place: string, expected: string, found: unknown): never {
  throw new TypeError(`${place}: expected ${expected}, found ${JSON.stringify(found)}`)
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

import path from 'node:path'
import type {Command, Option} from 'commander'
import type {CheckConfig, LoadedConfig} from './config.ts'
import {UserError} from './errors.ts'
import type {Io, Lang} from './io.ts'
import {nearestName} from './nearest-name.ts'
import {say} from './wording.ts'

/** Options that a config has no say in: they are about one call. */
const ownOfCall = ['lang', 'debug', 'config', 'rules', 'id', 'version']

/** At the top of the file, for every command that has them. */
const ofAll = ['outline', 'labels', 'segmenter']

/** How options say that they take files or folders, which in a config start from its folder. */
const takesPaths = /<(?:file|folder|path)s?(?:\.\.\.)?>/u

const weights = ['off', 'info', 'warning', 'error']

/**
 * Make what stands in a config the defaults of the options of the same names, command by command.
 *
 * @returns The weights of the check's rules, which no option sets.
 * @throws {UserError} Names the first field that is unknown or has another value than it may.
 */
export function applyConfig(
  program: Command,
  {json, file, folder}: LoadedConfig,
  lang: Lang,
  io: Io
): NonNullable<CheckConfig['rules']> {
  const reject = (place: string, expected: string, found: unknown, near: string | null = null): never => {
    throw new UserError(say(lang, 'badConfig', file, place, expected, JSON.stringify(found), near ?? ''))
  }
  const kind = (name: keyof typeof kinds): string => kinds[name][lang]
  const fields = (value: unknown, place: string, names: readonly string[]): Fields => {
    if (!isObject(value)) return reject(place, kind('object'), value)
    const other = Object.keys(value).find((name) => !names.includes(name))
    return other === undefined
      ? value
      : reject(place, kind('oneOf') + names.join(', '), other, nearestName(other, names))
  }
  const set = (command: Command, option: Option, place: string, value: unknown): void => {
    const list = Array.isArray(value) ? value : [value]
    const isFlag = !option.required && !option.optional
    if (isFlag ? typeof value !== 'boolean' : list.some((one) => typeof one !== 'string'))
      reject(place, kind(isFlag ? 'flag' : option.variadic ? 'list' : 'text'), value)
    if (!isFlag && option.variadic !== Array.isArray(value))
      reject(place, kind(option.variadic ? 'list' : 'text'), value)
    const choices = option.argChoices
    if (choices && !choices.some((choice) => choice === value))
      reject(place, kind('oneOf') + choices.join(', '), value, nearestName(String(value), choices))
    const name = option.attributeName()
    const resolved = (one: unknown): unknown =>
      takesPaths.test(option.flags) && typeof one === 'string'
        ? path.relative(io.cwd, path.resolve(folder, one)) || '.'
        : one
    const given = Array.isArray(value) ? value.map(resolved) : resolved(value)
    option.default(given)
    command.setOptionValueWithSource(name, given, 'config')
  }
  const optionsOf = (command: Command): readonly Option[] =>
    command.options.filter((option) => !ownOfCall.includes(option.attributeName()))

  const commandNames = program.commands.map((command) => command.name())
  const root = fields(json, '', ['$schema', 'lang', ...ofAll, ...commandNames])
  let rules: NonNullable<CheckConfig['rules']> = {}
  const apply = (command: Command, section: unknown, place: string): void => {
    const options = optionsOf(command)
    const names = options.map((option) => option.attributeName())
    const own = fields(section, place, [
      ...names,
      ...command.commands.map((sub) => sub.name()),
      ...(place === 'check' ? ['rules'] : [])
    ])
    for (const option of options) {
      const name = option.attributeName()
      if (own[name] !== undefined) set(command, option, `${place}.${name}`, own[name])
      else if (ofAll.includes(name) && root[name] !== undefined) set(command, option, name, root[name])
    }
    for (const sub of command.commands) apply(sub, own[sub.name()] ?? {}, `${place}.${sub.name()}`)
    if (place === 'check' && own.rules !== undefined) rules = readRules(own.rules)
  }
  const readRules = (value: unknown): NonNullable<CheckConfig['rules']> => {
    if (!isObject(value)) return reject('check.rules', kind('object'), value)
    for (const [rule, weight] of Object.entries(value)) {
      if (!weights.includes(String(weight)))
        reject(`check.rules.${rule}`, kind('oneOf') + weights.join(', '), weight)
    }
    return value as NonNullable<CheckConfig['rules']>
  }
  if (root.lang !== undefined && root.lang !== 'zh' && root.lang !== 'en')
    reject('lang', `${kind('oneOf')}zh, en`, root.lang)
  for (const command of program.commands) apply(command, root[command.name()] ?? {}, command.name())
  return rules
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const kinds = {
  object: {zh: '一个对象 {…}', en: 'an object {…}'},
  oneOf: {zh: '其中之一：', en: 'one of '},
  text: {zh: '一段文字', en: 'a text'},
  list: {zh: '若干文字的列表 […]', en: 'a list of texts […]'},
  flag: {zh: 'true 或 false', en: 'true or false'}
} as const

import type {Sidecar} from './sidecar.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const isDay: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value)
const isPeriod: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  'to' in value &&
  Number.isInteger(value.from) &&
  Number.isInteger(value.to)

const isCheck: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((name) => name === 'rules') &&
  (!('rules' in value) ||
    (typeof value.rules === 'object' &&
      value.rules !== null &&
      Object.values(value.rules).every(oneOf('off', 'info', 'warning', 'error'))))

const kinds = ['outline', 'plan', 'workpoints', 'report', 'notice', 'regulation', 'other']
const levels = ['national', 'province', 'city', 'county', 'township']

/** What each field has to be, in words and as a check. */
const fields: Readonly<Record<keyof Sidecar, readonly [string, Check]>> = {
  title: ['text or null', orNull(isText)],
  shortName: ['text', isText],
  docNumber: ['text or null', orNull(isText)],
  issuer: ['text or null', orNull(isText)],
  issuedOn: ['a day such as 2022-05-04, or null', orNull(isDay)],
  publishedOn: ['a day such as 2022-05-30, or null', orNull(isDay)],
  region: ['text or null', orNull(isText)],
  level: [`${levels.join(', ')} or null`, orNull(oneOf(...levels))],
  kind: [kinds.join(', '), oneOf(...kinds)],
  status: ['final or draft', oneOf('final', 'draft')],
  period: ['years such as {"from": 2021, "to": 2025}, or null', orNull(isPeriod)],
  url: ['text or null', orNull(isText)],
  retrievedOn: ['a day such as 2022-05-30, or null', orNull(isDay)],
  origin: ['text', isText],
  sha256: ['text', isText],
  check: ['rules such as {"rules": {"stray-space": "off"}}', isCheck]
}

/**
 * Check parsed JSON to be a sidecar.
 *
 * @throws {TypeError} Where it is no object, has a field of another name, or one of another type:
 *   names the field, what was expected and what was found.
 */
export function readSidecar(json: unknown): Sidecar {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new TypeError(`expected an object, found ${JSON.stringify(json)}`)
  }
  for (const [name, value] of Object.entries(json)) {
    const field = Object.hasOwn(fields, name) ? fields[name as keyof Sidecar] : undefined
    if (field === undefined) {
      throw new TypeError(`expected one of ${Object.keys(fields).join(', ')}, found "${name}"`)
    }
    const [expected, check] = field
    if (!check(value)) throw new TypeError(`"${name}": expected ${expected}, found ${JSON.stringify(value)}`)
  }
  return json
}

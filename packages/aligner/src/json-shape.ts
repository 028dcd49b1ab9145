/**
 * Readers for untrusted JSON that say where a value stands, what was expected, and what was found.
 *
 * @throws {TypeError} Each of them, where the value has another shape.
 */

/** A JSON object whose fields are not yet known. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Stop with a message that names the place. */
export function reject(place: string, expected: string, found: unknown): never {
  throw new TypeError(`Expected ${place} to be ${expected}, found ${describe(found)}`)
}

/** An object, not an array and not null. */
export function readObject(value: unknown, place: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return reject(place, 'an object', value)
  }
  return value as JsonObject
}

/** An array whose members `readMember` reads. */
export function readArray<T>(
  value: unknown,
  place: string,
  readMember: (member: unknown, place: string, index: number) => T
): readonly T[] {
  if (!Array.isArray(value)) return reject(place, 'an array', value)
  return value.map((member, index) => readMember(member, `${place}[${index}]`, index))
}

/** A string that holds more than white space. */
export function readString(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '')
    return reject(place, 'a string that is not empty', value)
  return value
}

/** An integer from `least` up. */
export function readInteger(value: unknown, place: string, least: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    return reject(place, `an integer from ${least} up`, value)
  }
  return value
}

/** A number that is not infinite. */
export function readNumber(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return reject(place, 'a number', value)
  return value
}

/** One of a few values. */
export function readChoice<T extends string | boolean>(
  value: unknown,
  place: string,
  choices: readonly T[]
): T {
  const choice = choices.find((one) => one === value)
  if (choice === undefined)
    return reject(place, choices.map((one) => JSON.stringify(one)).join(' or '), value)
  return choice
}

/** The value found, short enough for a message of one line. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
